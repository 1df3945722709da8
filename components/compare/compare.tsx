import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { compareClusters, onlyDifferences } from "@/lib/compare/format";
import { mostCompared } from "@/lib/compare/schema";
import type { CompareView, Comparison } from "@/lib/compare/types";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { AddCluster, ChooseClusters } from "./compare-choose";
import { CompareNotices } from "./compare-notices";
import { CompareGroups } from "./compare-table";
import { ComparedList, NextSteps, Toolbar } from "./compare-tools";
import { SourceList } from "./source-list";

export type CompareProps = {
  locale: Locale;
  view: CompareView;
  /** The page's own address, to be handed on. */
  url: string;
  /** ISO day in Viet Nam on which the page is made; the static page has none. */
  day?: string;
};

/** Clusters side by side; the static page without a choice and the one that answers an address are both drawn by it. */
export async function Compare({ locale, view, url, day }: CompareProps) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const { clusters } = view;
  return (
    <div className="wrap section cited compare">
      <h1>{t("heading")}</h1>
      <p className="no-print prose-col mt-2 text-soft">{t("lead", { max: mostCompared })}</p>
      {day ? (
        <p className="print-only">{t("printedFrom", { url, day: formatDay(locale, day) })}</p>
      ) : null}
      <CompareNotices locale={locale} view={view} />
      {clusters.length === 0 ? (
        <ChooseClusters locale={locale} view={view} />
      ) : (
        <Chosen locale={locale} view={view} url={url} />
      )}
    </div>
  );
}

async function Chosen({ locale, view, url }: Omit<CompareProps, "day">) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const comparison = await comparisonOf(locale, view);
  const isAlone = view.clusters.length === 1;
  const shown = view.query.diff && !isAlone ? onlyDifferences(comparison.groups) : null;
  return (
    <div className="mt-6 space-y-8">
      <ComparedList locale={locale} view={view} />
      {view.clusters.length < mostCompared ? (
        <AddCluster locale={locale} view={view} isAlone={isAlone} />
      ) : null}
      <Toolbar locale={locale} view={view} />
      {shown?.every(({ rows }) => rows.length === 0) ? (
        <Notice title={t("noDifference")}>
          <p>{t("noDifferenceBody")}</p>
        </Notice>
      ) : null}
      <CompareGroups locale={locale} comparison={comparison} shown={shown} />
      <NextSteps locale={locale} view={view} url={url} />
      <SourceList locale={locale} sources={comparison.sources} />
    </div>
  );
}

async function comparisonOf(locale: Locale, { clusters }: CompareView): Promise<Comparison> {
  const words = (namespace: string) => getTranslations({ locale, namespace });
  const [fields, groups, choices, quantities, compare] = await Promise.all([
    words("fields"),
    words("groups"),
    words("choices"),
    words("quantities"),
    words("compare"),
  ]);
  return compareClusters(clusters, { fields, groups, choices, quantities, compare });
}
