import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Compare } from "@/components/compare/compare";
import { PageShell } from "@/components/site/page-shell";
import { getBareComparison } from "@/lib/compare/view";
import { env } from "@/lib/env";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import "@/components/compare/compare.css";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/compare" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "compare" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function ComparePage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const url = new URL(pathTo(locale, { page: "/compare" }), env.SITE_URL).href;
  return (
    <PageShell locale={locale} switchTo={versions} current="/compare">
      <Compare locale={locale} view={await getBareComparison(locale)} url={url} />
    </PageShell>
  );
}
