import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ContactContent } from "@/components/enquiry/contact-content";
import { ContactDetails } from "@/components/enquiry/contact-details";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { listClusterNames, listSectors } from "@/lib/clusters/cached";
import { getReplyFigures } from "@/lib/enquiries/cached";
import { env } from "@/lib/env";
import { alternatesFor } from "@/lib/i18n/alternates";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { findWholeMap } from "@/lib/map/cached";
import { findAnsweringTable, findContactOffice } from "@/lib/offices/cached";
import { findPromises } from "@/lib/settings/cached";
import { contactThings } from "@/lib/structured-data/contact";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: Locale }> };

const versions = { vi: pathTo("vi", { page: "/contact" }), en: pathTo("en", { page: "/contact" }) };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "contact" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function ContactPage({ params }: Props) {
  const { locale } = await params;
  const [contact, promises, clusters, sectors, replies, answering, map] = await Promise.all([
    findContactOffice(),
    findPromises(),
    listClusterNames(locale),
    listSectors(),
    getReplyFigures(),
    findAnsweringTable(locale),
    findWholeMap(locale),
  ]);
  const replyBusinessDays = contact?.office.replyBusinessDays ?? promises.replyBusinessDays;
  return (
    <PageShell locale={locale} switchTo={versions} current="/contact">
      <ContactContent
        locale={locale}
        office={contact?.office ?? null}
        contacts={contact?.contacts ?? []}
        clusters={[]}
        choices={clusters.filter((cluster) => !cluster.isSample)}
        sectors={sectors.map(({ code, name }) => ({ code, name: inLanguage(name, locale).text }))}
        replyBusinessDays={replyBusinessDays}
        retentionMonths={promises.retentionMonths}
        answersFor={{ features: map.features.filter(({ properties }) => !properties.isSample) }}
        details={
          <ContactDetails
            locale={locale}
            replies={replies}
            answering={answering}
            replyBusinessDays={replyBusinessDays}
            retentionMonths={promises.retentionMonths}
          />
        }
      />
      <JsonLd graph={graphOf(contactThings({ siteUrl: env.SITE_URL, locale }, contact))} />
    </PageShell>
  );
}
