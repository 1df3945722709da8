import { type DirectoryView, findInDirectory, getWholeDirectory } from "@/lib/clusters/directory";
import { filterKeys, isFiltered, toDirectoryQuery } from "@/lib/clusters/directory-query";
import type { ClusterFilters } from "@/lib/clusters/filters";
import { findMapClusters } from "@/lib/clusters/map";
import type { Locale } from "@/lib/i18n/routing";
import { findWholeMap } from "./cached";
import { toMapCollection } from "./collection";
import { parseMapQuery } from "./query";
import type { MapClusterCollection, MapQuestion } from "./types";

export type MapPageView = {
  /** The page of the list; its set is the same as the map's. */
  directory: DirectoryView;
  collection: MapClusterCollection;
  question: MapQuestion;
  /** What stands in the way of showing the cluster that the address selects. */
  absence: "notFound" | "notInSet" | null;
};

type Query = Readonly<Record<string, string | string[] | undefined>>;

/** The map without a question: everything on offer. */
export async function getWholeMap(locale: Locale): Promise<MapPageView> {
  const [directory, collection] = await Promise.all([
    getWholeDirectory(locale),
    findWholeMap(locale),
  ]);
  return { directory, collection, question: parseMapQuery({}), absence: null };
}

/** Whether a filter narrows the set; the order and the page of the list do not. */
export function isNarrowed(filters: ClusterFilters): boolean {
  return filters.known || filterKeys.some((key) => isFiltered(filters, key));
}

/** The map's answer to a query: the directory's filters, a view and a selection. */
export async function findOnMap(locale: Locale, query: Query): Promise<MapPageView> {
  const question = parseMapQuery(query);
  const directory = await findInDirectory(locale, query);
  const { filters } = directory;
  const collection = isNarrowed(filters)
    ? toMapCollection(await findMapClusters(locale, filters), locale)
    : await findWholeMap(locale);
  const { selected } = question;
  if (selected === null || isIn(collection, selected)) {
    return { directory, collection, question, absence: null };
  }
  const whole = isNarrowed(filters) ? await findWholeMap(locale) : collection;
  const absence = isIn(whole, selected) ? "notInSet" : "notFound";
  return { directory, collection, question, absence };
}

function isIn({ features, unlocated }: MapClusterCollection, code: string): boolean {
  return (
    features.some(({ properties }) => properties.code === code) ||
    unlocated.some((cluster) => cluster.code === code)
  );
}

/** Where the moving map gets the same set. */
export function clustersAddress(locale: Locale, filters: ClusterFilters): string {
  const search = new URLSearchParams({ lang: locale });
  if (isNarrowed(filters)) {
    for (const [name, value] of Object.entries(toDirectoryQuery(filters))) {
      if (name === "sort") continue;
      for (const one of [value].flat()) search.append(name, one);
    }
  }
  return `/api/map/clusters?${search}`;
}
