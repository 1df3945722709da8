import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Fit } from "@/components/fit/fit";
import { PageShell } from "@/components/site/page-shell";
import { env } from "@/lib/env";
import { getBareFit } from "@/lib/fit/view";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import "@/components/fit/fit.css";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/fit-check" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "fit" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function FitCheckPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const url = new URL(pathTo(locale, { page: "/fit-check" }), env.SITE_URL).href;
  return (
    <PageShell locale={locale} switchTo={versions} current="/fit-check">
      <Fit locale={locale} view={await getBareFit()} url={url} />
    </PageShell>
  );
}
