import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { SentContent, SentUnknown } from "@/components/enquiry/sent-content";
import { HttpStatus } from "@/components/site/http-status";
import { PageShell } from "@/components/site/page-shell";
import { parseReference, verifyReference } from "@/lib/enquiries/reference";
import { findEnquiryTimes } from "@/lib/enquiries/service";
import { env } from "@/lib/env";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { findPromises } from "@/lib/settings/cached";
import { DEFAULT_REPLY_BUSINESS_DAYS } from "@/lib/settings/schema";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<Query> };

const one = (value: string | string[] | undefined) =>
  (Array.isArray(value) ? value[0] : value) ?? "";

/** The reference that this address proves to have been given out, or null. */
function readProvenReference(query: Query): string | null {
  const reference = parseReference(one(query.ref));
  return reference && verifyReference(reference, one(query.k)) ? reference : null;
}

export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "sent" });
  const isProven = readProvenReference(await searchParams) !== null;
  return { title: isProven ? t("title") : t("unknown.title"), robots: { index: false } };
}

export default async function SentPage({ params, searchParams }: Props) {
  const [{ locale }, query] = await Promise.all([params, searchParams]);
  const reference = readProvenReference(query);
  const kept = reference ? { ref: reference, k: one(query.k) } : {};
  const shell = {
    locale,
    switchTo: {
      vi: pathTo("vi", { page: "/contact/sent", query: kept }),
      en: pathTo("en", { page: "/contact/sent", query: kept }),
    },
  };
  if (!reference) {
    return (
      <PageShell {...shell}>
        <HttpStatus code={404} />
        <SentUnknown locale={locale} />
      </PageShell>
    );
  }
  // The enquiry is safe already: a database that has stopped since takes only the dates off this page.
  const [times, replyBusinessDays] = await Promise.all([
    findEnquiryTimes(reference),
    findPromises().then((promises) => promises.replyBusinessDays),
  ]).catch((error: unknown): [null, number] => {
    log.warn({ err: error }, "a thank-you page is shown without its dates");
    return [null, DEFAULT_REPLY_BUSINESS_DAYS];
  });
  return (
    <PageShell {...shell}>
      <SentContent
        locale={locale}
        reference={reference}
        times={times}
        replyBusinessDays={replyBusinessDays}
        siteUrl={env.SITE_URL}
      />
    </PageShell>
  );
}
