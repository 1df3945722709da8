import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { cache } from "react";
import { CostPage } from "@/components/cost/cost-page";
import { PageShell } from "@/components/site/page-shell";
import { toCostQuery, typedWrongly } from "@/lib/cost/format-query";
import type { CostQuery } from "@/lib/cost/types";
import { getCostView } from "@/lib/cost/view";
import { env } from "@/lib/env";
import { alternatesFor, type PageVersions, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales, toLocale } from "@/lib/i18n/routing";
import "@/components/cost/cost.css";

type Props = { params: Promise<{ locale: string }>; searchParams: Promise<CostQuery> };

/** Title and page ask for the same: once per request. */
const answer = cache((locale: Locale, query: CostQuery) => getCostView(locale, query));

/** An estimate is somebody's own; only the bare page is for search engines. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "cost" });
  const view = await answer(locale, await searchParams);
  const names = view.chosen.map(({ name }) => name).join(", ");
  const title = names ? t("titleFor", { names }) : t("title");
  return {
    title: Object.keys(view.errors).length > 0 ? t("titleError", { title }) : title,
    description: t("description"),
    alternates: { canonical: alternatesFor(locale, versionsOf({ page: "/cost" }))?.canonical },
    robots: { index: false, follow: true },
  };
}

export default async function EstimateCostPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const query = await searchParams;
  const view = await answer(locale, query);
  const codes = view.chosen.map(({ code }) => code);
  // Numbers are written differently in each language, so the same question has another address in the other one.
  const versions: PageVersions = Object.fromEntries(
    locales.map((one) => [
      one,
      pathTo(one, {
        page: "/cost",
        query: {
          ...toCostQuery(one, view.assumptions, codes, view.project),
          ...typedWrongly(query, view),
        },
      }),
    ]),
  );
  const url = new URL(versions[locale] ?? "", env.SITE_URL).href;
  const samples = view.chosen.filter(({ isSample }) => isSample).length;
  return (
    <PageShell
      locale={locale}
      switchTo={versions}
      current="/cost"
      sample={samples === codes.length ? samples > 0 : samples > 0 && "some"}
    >
      <CostPage view={view} query={query} url={url} locale={locale} />
    </PageShell>
  );
}
