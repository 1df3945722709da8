import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { shortClusterName } from "@/components/clusters/cluster-name";
import { Compare } from "@/components/compare/compare";
import { PageShell } from "@/components/site/page-shell";
import { dayOf } from "@/lib/calendar/business-days";
import { toCompareQuery } from "@/lib/compare/schema";
import { findComparison } from "@/lib/compare/view";
import { env } from "@/lib/env";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, toLocale } from "@/lib/i18n/routing";
import "@/components/compare/compare.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** Title and page ask for the same; it is found once. */
const findOnce = cache((locale: Locale, asked: string) =>
  findComparison(locale, JSON.parse(asked) as Awaited<Props["searchParams"]>),
);

async function viewOf({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  return { locale, view: await findOnce(locale, JSON.stringify(await searchParams)) };
}

/** Clusters side by side. Only the bare page is for search engines. */
export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, view } = await viewOf(props);
  const t = await getTranslations({ locale, namespace: "compare" });
  const names = view.clusters.map(({ name }) => shortClusterName(locale, name)).join(", ");
  return {
    title: names ? t("titleOf", { names }) : t("title"),
    description: t("description"),
    alternates: { canonical: alternatesFor(locale, versionsOf({ page: "/compare" }))?.canonical },
    robots: { index: false, follow: true },
  };
}

export default async function CompareClustersPage(props: Props) {
  const { locale, view } = await viewOf(props);
  const codes = view.clusters.map(({ code }) => code);
  const samples = view.clusters.filter(({ isSample }) => isSample).length;
  const query = toCompareQuery(codes, view.query);
  const url = new URL(pathTo(locale, { page: "/compare", query }), env.SITE_URL).href;
  return (
    <PageShell
      locale={locale}
      switchTo={versionsOf({ page: "/compare", query })}
      current="/compare"
      sample={samples === codes.length ? samples > 0 : samples > 0 && "some"}
    >
      <Compare locale={locale} view={view} url={url} day={dayOf(new Date())} />
    </PageShell>
  );
}
