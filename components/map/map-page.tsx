import { getTranslations } from "next-intl/server";
import { DirectoryForm } from "@/components/clusters/directory-form";
import { EmptyResult, RemovedMatches } from "@/components/clusters/directory-notices";
import { Chips, Summary } from "@/components/clusters/directory-summary";
import { Island } from "@/components/site/island";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { toDirectoryQuery } from "@/lib/clusters/directory-query";
import type { ClusterFilters } from "@/lib/clusters/filters";
import { describeFilters, type FilterWords } from "@/lib/clusters/format-filters";
import type { DirectoryResult, SectorName } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { byPlace } from "@/lib/map/format-list";
import { formatView } from "@/lib/map/projection";
import type { MapClusterCollection, MapQuestion } from "@/lib/map/types";
import type { PlaceOption } from "@/lib/places/types";
import { Legend } from "./legend";
import { MapDrawing } from "./map-drawing";
import type { EngineAttributes } from "./map-element";
import { MapList } from "./map-list";
import { MapProblems } from "./map-problems";
import "./map.css";

export type MapPageProps = {
  locale: Locale;
  directory: {
    filters: ClusterFilters;
    dropped: readonly string[];
    result: DirectoryResult;
    sectors: readonly SectorName[];
    places: readonly PlaceOption[];
  };
  collection: MapClusterCollection;
  question: MapQuestion;
  absence: "notFound" | "notInSet" | null;
  /** Where the moving map gets the same set. */
  clusters: string;
  engine: EngineAttributes;
};

/** The map with its list; the static page and the one that answers a query are both drawn by it. */
export async function MapPage(props: MapPageProps) {
  const { locale, directory, collection, question, absence } = props;
  const { filters, dropped, result, sectors, places } = directory;
  const { view, selected } = question;
  // Other filters are asked of the same part of the map. A cluster that is not shown any more is let go.
  const kept = {
    view: view ? formatView(view) : "",
    selected: absence ? "" : (selected ?? ""),
  };
  const t = await getTranslations({ locale, namespace: "map" });
  const names = await getTranslations({ locale, namespace: "filters" });
  const choices = await getTranslations({ locale, namespace: "choices" });
  const words: FilterWords = { locale, filters: names, choices, sectors, places };
  const active = describeFilters(words, filters);
  const samples = collection.features.filter(({ properties }) => properties.isSample).length;
  return (
    <div className="wrap section map-page">
      <h1>{t("heading")}</h1>
      <p className="mt-2 text-soft">{t("lead")}</p>
      <section aria-label={names("title")} className="mt-6 no-print">
        <DirectoryForm
          page="/map"
          locale={locale}
          filters={filters}
          sectors={sectors}
          places={places}
          active={active.length}
          kept={kept}
        />
        <Island name="directory" />
      </section>
      <div className="mt-6 space-y-4">
        <MapProblems {...props} />
        {dropped.length > 0 ? <Dropped locale={locale} dropped={dropped} /> : null}
        <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
          <Summary locale={locale} filters={filters} result={result} />
          {result.items.length > 0 ? (
            <a
              href={pathTo(locale, { page: "/clusters", query: toDirectoryQuery(filters) })}
              className="no-print inline-block py-0.5 font-semibold"
            >
              {t("asList")}
            </a>
          ) : null}
        </div>
        {active.length > 0 ? (
          <div data-map-follow="">
            <Chips words={words} filters={filters} active={active} page="/map" kept={kept} />
          </div>
        ) : null}
        {result.items.length > 0 ? null : (
          <RemovedMatches locale={locale} clusters={result.removed} />
        )}
        {result.items.length > 0 ? (
          <div className="map-and-list">
            <div className="map-side">
              <MapDrawing {...props} />
              {samples > 0 ? <p className="map-note">{t("samples", { count: samples })}</p> : null}
              <Legend locale={locale} collection={collection} selected={selected !== null} />
            </div>
            <Found {...props} />
          </div>
        ) : (
          <EmptyResult words={words} filters={filters} result={result} page="/map" kept={kept} />
        )}
        {result.items.length > 0 ? (
          <RemovedMatches locale={locale} clusters={result.removed} />
        ) : null}
      </div>
      <Island name="map-page" />
    </div>
  );
}

async function Dropped({ locale, dropped }: { locale: Locale; dropped: readonly string[] }) {
  const t = await getTranslations({ locale, namespace: "directory" });
  const names = await getTranslations({ locale, namespace: "filters.names" });
  return (
    <Notice tone="warn" role="status">
      <p>{t("dropped", { list: dropped.map((name) => names(name)).join(", ") })}</p>
    </Notice>
  );
}

/** The list beside the drawing, a page of it at a time. */
async function Found({ locale, directory, collection, question }: MapPageProps) {
  const t = await getTranslations({ locale, namespace: "map" });
  const ui = await getTranslations({ locale, namespace: "ui" });
  const { filters, result } = directory;
  const { page, pages, items } = result;
  const { view, selected } = question;
  const query = {
    ...toDirectoryQuery(filters, { page }),
    view: view ? formatView(view) : undefined,
  };
  const spots = new Map(collection.features.map(({ properties }) => [properties.code, properties]));
  return (
    <section aria-labelledby="map-list" className="map-beside">
      <h2 id="map-list" className="sr-only">
        {t("list.heading")}
      </h2>
      {collection.unlocated.length > 0 ? (
        <p className="map-note">{t("unlocated", { count: collection.unlocated.length })}.</p>
      ) : null}
      <div className="map-scroll">
        <MapList
          locale={locale}
          places={byPlace(items, locale)}
          spotOf={(code) => spots.get(code)}
          selected={selected}
          selectHref={(code) =>
            pathTo(locale, {
              page: "/map",
              query: { ...query, selected: code ?? undefined },
              hash: "map",
            })
          }
        />
        {pages > 1 ? (
          <div data-map-follow="">
            <Pagination
              label={ui("pagination")}
              page={page}
              pages={pages}
              href={(number) =>
                pathTo(locale, {
                  page: "/map",
                  query: {
                    ...query,
                    ...toDirectoryQuery(filters, { page: number }),
                    selected: selected ?? undefined,
                  },
                })
              }
              words={{
                previous: ui("previous"),
                next: ui("next"),
                page: (number) => ui("pageOf", { page: number, pages }),
              }}
            />
          </div>
        ) : null}
      </div>
    </section>
  );
}
