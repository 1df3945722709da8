import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { Pagination } from "@/components/ui/pagination";
import { asksForFigure, toDirectoryQuery } from "@/lib/clusters/directory-query";
import type { ClusterFilters } from "@/lib/clusters/filters";
import type { DirectoryResult } from "@/lib/clusters/types";
import { carriedFrom } from "@/lib/fit/format-carried";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { ChooseBar } from "./choose-bar";
import { ClusterTable, type ListedCluster, type SortableColumn } from "./cluster-table";

type GroupKey = "home" | "elsewhere" | "fitting" | "unknown" | "sample" | "all";
type Group = { key: GroupKey; clusters: ListedCluster[] };

/** What belongs together on this page, in the order in which it was found. Samples always stand apart, last. */
function groupsOf({ items }: DirectoryResult, filters: ClusterFilters): Group[] {
  const isByFigure = asksForFigure(filters);
  const isPlain = filters.sort === "relevance" && !filters.q && !filters.place;
  const keyOf = (cluster: ListedCluster): GroupKey => {
    if (cluster.isSample) return "sample";
    const { missing = [], incomparable = [] } = cluster;
    if (isByFigure) return missing.length + incomparable.length > 0 ? "unknown" : "fitting";
    if (!isPlain) return "all";
    return cluster.places.isFormerDaiTu ? "home" : "elsewhere";
  };
  const order: GroupKey[] = ["home", "elsewhere", "fitting", "unknown", "all", "sample"];
  return order
    .map((key) => ({ key, clusters: items.filter((cluster) => keyOf(cluster) === key) }))
    .filter((group) => group.clusters.length > 0);
}

const chooseForm = "choose";

export async function DirectoryResults({
  locale,
  filters,
  result,
}: {
  locale: Locale;
  filters: ClusterFilters;
  result: DirectoryResult;
}) {
  const t = await getTranslations({ locale, namespace: "directory" });
  const ui = await getTranslations({ locale, namespace: "ui" });
  const href = (changes: Partial<ClusterFilters>) =>
    pathTo(locale, { page: "/clusters", query: toDirectoryQuery(filters, changes) });
  const groups = groupsOf(result, filters);
  const { page, pages, unknown } = result;
  return (
    <div className="space-y-9">
      {groups.map(({ key, clusters }) => (
        <div key={key} className="space-y-3">
          {groups.length === 1 && key === "all" ? null : (
            <h3 className="text-base">{t(`groups.${key}`)}</h3>
          )}
          {key === "unknown" ? <UnknownLead locale={locale} href={href({ known: true })} /> : null}
          <ClusterTable
            locale={locale}
            clusters={clusters}
            title={t(`groups.${key}`)}
            sort={filters.sort}
            sortHref={(column: SortableColumn) => href({ sort: column })}
            chooseIn={chooseForm}
          />
        </div>
      ))}
      <ChooseBar
        locale={locale}
        form={chooseForm}
        project={carriedFrom({ needs: { sector: filters.sector[0], area: filters.free } })}
      />
      {filters.known && unknown > 0 ? (
        <p>
          {t("alsoUnknown", { count: unknown })}{" "}
          <a href={href({ known: false })} className="inline-block py-0.5">
            {t("showUnknown")}
          </a>
        </p>
      ) : null}
      {pages > 1 ? (
        <Pagination
          label={ui("pagination")}
          page={page}
          pages={pages}
          href={(number) => href({ page: number })}
          words={{
            previous: ui("previous"),
            next: ui("next"),
            page: (number) => ui("pageOf", { page: number, pages }),
          }}
        />
      ) : null}
    </div>
  );
}

async function UnknownLead({ locale, href }: { locale: Locale; href: string }): Promise<ReactNode> {
  const t = await getTranslations({ locale, namespace: "directory" });
  return (
    <p className="prose-col text-sm text-soft">
      {t("unknownLead")}{" "}
      <a href={href} className="inline-block py-0.5 text-ink">
        {t("onlyKnown")}
      </a>
    </p>
  );
}
