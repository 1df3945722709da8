import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { CostPage } from "@/components/cost/cost-page";
import { PageShell } from "@/components/site/page-shell";
import { getBlankCostView } from "@/lib/cost/view";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";
import "@/components/cost/cost.css";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/cost" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "cost" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function BlankCostPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  return (
    <PageShell locale={locale} switchTo={versions} current="/cost">
      <CostPage view={await getBlankCostView(locale)} query={{}} url="" locale={locale} />
    </PageShell>
  );
}
