import { env } from "@/lib/env";

/**
 * Whether a form was sent from a page of this site, as far as the browser says. Sec-Fetch-Site is the browser's own word
 * and goes first; without either header (old browsers, other programs) there is nothing to hold against it.
 */
export function isFromThisSite(headers: Pick<Headers, "get">, siteUrl: string = env.SITE_URL) {
  const site = headers.get("sec-fetch-site");
  if (site !== null) return site === "same-origin" || site === "none";
  const origin = headers.get("origin");
  if (origin === null || origin === "null") return true;
  const host = URL.parse(origin)?.host;
  return host !== undefined && (host === headers.get("host") || host === new URL(siteUrl).host);
}
