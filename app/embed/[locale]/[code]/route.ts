import { findClusterByCode } from "@/lib/clusters/cached";
import { cardPolicy, clusterCard, emptyCard } from "@/lib/embed/card";
import { env } from "@/lib/env";
import { toLocale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";

export const dynamic = "force-dynamic";

type Context = { params: Promise<{ locale: string; code: string }> };

const CODE = /^(?=.{1,40}$)[A-Z0-9]+(?:-[A-Z0-9]+)*$/;

const card = (html: string, status = 200) =>
  new Response(html, {
    status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": cardPolicy,
      "cache-control": status === 200 ? "public, max-age=0, must-revalidate" : "no-cache",
      "x-robots-tag": "noindex",
      // It says itself what is wrong; the site's own page of trouble does not fit into a frame.
      "x-page-final": "1",
    },
  });

/** One cluster's card for a frame on a partner's site (the page of open data says how). */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale: given, code } = await params;
  const locale = toLocale(given);
  try {
    const cluster =
      given === locale && CODE.test(code) ? await findClusterByCode(locale, code) : null;
    const slug = cluster?.slugs[locale];
    return cluster && slug && cluster.status !== "removed"
      ? card(clusterCard(cluster, { locale, siteUrl: env.SITE_URL, slug }))
      : card(emptyCard(locale, { siteUrl: env.SITE_URL, reason: "gone" }), 404);
  } catch (error) {
    log.error({ err: error }, "a card could not be made");
    return card(emptyCard(locale, { siteUrl: env.SITE_URL, reason: "unavailable" }), 503);
  }
}
