import { getTranslations } from "next-intl/server";
import { Island } from "@/components/site/island";
import { Notice } from "@/components/ui/notice";
import { toDirectoryQuery } from "@/lib/clusters/directory-query";
import type { ClusterFilters } from "@/lib/clusters/filters";
import { describeFilters, type FilterWords } from "@/lib/clusters/format-filters";
import type { DirectoryResult, SectorName } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { PlaceOption } from "@/lib/places/types";
import { DirectoryForm } from "./directory-form";
import { AskBox, CheckFit, EmptyResult, RemovedMatches } from "./directory-notices";
import { DirectoryResults } from "./directory-results";
import { Chips, Summary } from "./directory-summary";

export type DirectoryProps = {
  locale: Locale;
  filters: ClusterFilters;
  /** Parameters whose value made no sense. */
  dropped: readonly string[];
  result: DirectoryResult;
  sectors: readonly SectorName[];
  places: readonly PlaceOption[];
};

/** The list of clusters with its filters; the static page and the one that answers a query are both drawn by it. */
export async function Directory({
  locale,
  filters,
  dropped,
  result,
  sectors,
  places,
}: DirectoryProps) {
  const t = await getTranslations({ locale, namespace: "directory" });
  const names = await getTranslations({ locale, namespace: "filters" });
  const choices = await getTranslations({ locale, namespace: "choices" });
  const maps = await getTranslations({ locale, namespace: "map" });
  const words: FilterWords = { locale, filters: names, choices, sectors, places };
  const active = describeFilters(words, filters);
  return (
    <div className="wrap section">
      <h1>{t("heading")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      <div className="mt-8 grid items-start gap-x-8 gap-y-8 lg:grid-cols-[16rem_minmax(0,1fr)]">
        <section aria-label={names("title")}>
          <DirectoryForm
            locale={locale}
            filters={filters}
            sectors={sectors}
            places={places}
            active={active.length}
          />
          <Island name="directory" />
        </section>
        <section aria-labelledby="results" className="min-w-0 space-y-5">
          {dropped.length > 0 ? (
            <Notice tone="warn" role="status">
              <p>
                {t("dropped", { list: dropped.map((name) => names(`names.${name}`)).join(", ") })}
              </p>
            </Notice>
          ) : null}
          {result.approximate ? (
            <Notice role="status">
              <p>{t("approximate", { q: filters.q })}</p>
            </Notice>
          ) : null}
          <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
            <Summary locale={locale} filters={filters} result={result} />
            {result.items.length > 0 ? (
              <a
                href={pathTo(locale, { page: "/map", query: toDirectoryQuery(filters) })}
                className="no-print inline-block py-0.5 font-semibold"
              >
                {maps("fromList")}
              </a>
            ) : null}
          </div>
          {active.length > 0 ? <Chips words={words} filters={filters} active={active} /> : null}
          <CheckFit locale={locale} filters={filters} />
          {result.items.length > 0 ? (
            <>
              <DirectoryResults locale={locale} filters={filters} result={result} />
              <RemovedMatches locale={locale} clusters={result.removed} />
              <AskBox locale={locale} filters={filters} />
            </>
          ) : (
            <>
              <RemovedMatches locale={locale} clusters={result.removed} />
              <EmptyResult words={words} filters={filters} result={result} />
            </>
          )}
        </section>
      </div>
    </div>
  );
}
