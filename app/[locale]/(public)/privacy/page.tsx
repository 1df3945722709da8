import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PrivacyContent } from "@/components/enquiry/privacy-content";
import { PageShell } from "@/components/site/page-shell";
import { alternatesFor } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { countsMapViews, mapHosts } from "@/lib/map/settings";
import { findContactOffice } from "@/lib/offices/cached";
import { findPromises } from "@/lib/settings/cached";

type Props = { params: Promise<{ locale: Locale }> };

const versions = { vi: pathTo("vi", { page: "/privacy" }), en: pathTo("en", { page: "/privacy" }) };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { locale } = await params;
  const t = await getTranslations({ locale, namespace: "privacy" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function PrivacyPage({ params }: Props) {
  const { locale } = await params;
  const [contact, { retentionMonths }] = await Promise.all([findContactOffice(), findPromises()]);
  return (
    <PageShell locale={locale} switchTo={versions} current="/privacy">
      <PrivacyContent
        locale={locale}
        office={contact?.office ?? null}
        retentionMonths={retentionMonths}
        map={{ hosts: mapHosts().map((host) => new URL(host).host), countsViews: countsMapViews() }}
      />
    </PageShell>
  );
}
