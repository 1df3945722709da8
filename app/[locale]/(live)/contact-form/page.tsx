import type { Metadata } from "next";
import { headers } from "next/headers";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { ContactContent } from "@/components/enquiry/contact-content";
import { ContactDetails } from "@/components/enquiry/contact-details";
import { prefillFromQuery, type SearchParams } from "@/components/enquiry/form-values";
import { HttpStatus } from "@/components/site/http-status";
import { PageShell } from "@/components/site/page-shell";
import { listClusterNames, listSectors } from "@/lib/clusters/cached";
import { getReplyFigures } from "@/lib/enquiries/cached";
import { createTimeStamp } from "@/lib/enquiries/time-trap";
import { formStateHeader, takeFormState } from "@/lib/http/form-state";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { findAnsweringTable, findContactOffice } from "@/lib/offices/cached";
import { findPromises } from "@/lib/settings/cached";
import { DEFAULT_REPLY_BUSINESS_DAYS, DEFAULT_RETENTION_MONTHS } from "@/lib/settings/schema";

type Props = { params: Promise<{ locale: Locale }>; searchParams: Promise<SearchParams> };

/** The state can be taken once, and both the title and the page need it. */
const takeRefusal = cache(async () => takeFormState((await headers()).get(formStateHeader)));

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale });
  const title = t("contact.title");
  return {
    title: (await takeRefusal()) ? t("enquiry.titleError", { title }) : title,
    description: t("contact.description"),
    alternates: { canonical: alternatesFor(locale, versionsOf({ page: "/contact" }))?.canonical },
    robots: { index: false, follow: true },
  };
}

/** What was typed must come back even while the database does not answer, so each reading may fail by itself. */
async function orElse<T>(reading: Promise<T>, fallback: T): Promise<T> {
  return reading.catch((error: unknown) => {
    log.warn({ err: error }, "a form is shown without what the database would add");
    return fallback;
  });
}

const shownStatuses = [422, 429, 503] as const;

/** The contact page when its address fills in the form, or when a form was refused and is shown again. */
export default async function ContactFormPage({ params, searchParams }: Props) {
  const [{ locale }, query, refusal] = await Promise.all([params, searchParams, takeRefusal()]);
  const [contact, promises, named, sectors, replies, answering] = await Promise.all([
    orElse(findContactOffice(), null),
    orElse(findPromises(), {
      replyBusinessDays: DEFAULT_REPLY_BUSINESS_DAYS,
      retentionMonths: DEFAULT_RETENTION_MONTHS,
    }),
    orElse(listClusterNames(locale), []),
    orElse(listSectors(), []),
    orElse(getReplyFigures(), null),
    orElse(findAnsweringTable(locale), null),
  ]);
  const replyBusinessDays = contact?.office.replyBusinessDays ?? promises.replyBusinessDays;
  const values = refusal?.values ?? prefillFromQuery(query);
  const known = new Map(named.map((cluster) => [cluster.code, cluster]));
  // Of a refused form every code comes back, so that one that is not known can be unticked.
  const clusters = (values.clusters ?? []).flatMap(
    (code) => known.get(code) ?? (refusal || named.length === 0 ? { code, name: code } : []),
  );
  const status = shownStatuses.find((code) => code === refusal?.status) ?? 422;
  const ownQuery = refusal ? {} : query;

  return (
    <PageShell
      locale={locale}
      switchTo={versionsOf({ page: "/contact", query: ownQuery })}
      current="/contact"
      sample={clusters.some((cluster) => "isSample" in cluster && cluster.isSample)}
    >
      {refusal ? <HttpStatus code={status} /> : null}
      <ContactContent
        locale={locale}
        office={contact?.office ?? null}
        contacts={contact?.contacts ?? []}
        clusters={clusters}
        choices={named.filter((cluster) => !cluster.isSample)}
        sectors={sectors.map(({ code, name }) => ({ code, name: inLanguage(name, locale).text }))}
        values={values}
        refusal={refusal ?? undefined}
        replyBusinessDays={replyBusinessDays}
        retentionMonths={promises.retentionMonths}
        details={
          refusal ? null : (
            <ContactDetails
              locale={locale}
              replies={replies}
              answering={answering}
              replyBusinessDays={replyBusinessDays}
              retentionMonths={promises.retentionMonths}
            />
          )
        }
        signedTime={refusal ? undefined : createTimeStamp(new Date())}
      />
    </PageShell>
  );
}
