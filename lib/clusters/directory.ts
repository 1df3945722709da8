import { prisma } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import type { PlaceOption } from "@/lib/places/types";
import { findWholeDirectory, listPlaces, listSectors } from "./cached";
import { parseDirectoryQuery } from "./directory-query";
import { type ClusterFilters, clusterFilterSchema } from "./filters";
import { searchClusters } from "./repo-search";
import { findSummaries } from "./repo-summary";
import type { ClusterSummary, DirectoryResult, SectorName } from "./types";

export type DirectoryView = {
  filters: ClusterFilters;
  /** Parameters whose value made no sense. */
  dropped: string[];
  result: DirectoryResult;
  sectors: SectorName[];
  places: PlaceOption[];
};

/** The directory without a question: the first page of all that is on offer. */
export async function getWholeDirectory(locale: Locale): Promise<DirectoryView> {
  const [result, sectors, places] = await Promise.all([
    findWholeDirectory(locale),
    listSectors(locale),
    listPlaces(locale),
  ]);
  return { filters: clusterFilterSchema.parse({}), dropped: [], result, sectors, places };
}

export type DirectoryQuestion = Omit<DirectoryView, "result">;
type Query = Readonly<Record<string, string | string[] | undefined>>;

/** What a query asks of the directory; a sector or place that there is none of is left out and named. */
export async function readDirectoryQuestion(
  locale: Locale,
  query: Query,
): Promise<DirectoryQuestion> {
  const [sectors, places] = await Promise.all([listSectors(locale), listPlaces(locale)]);
  const { filters, dropped } = parseDirectoryQuery(query);
  const known = knownOnly(filters, { sectors, places });
  return { filters: known.filters, dropped: [...dropped, ...known.dropped], sectors, places };
}

/** The directory's answer to a query, read from the database for this request. */
export async function findInDirectory(locale: Locale, query: Query): Promise<DirectoryView> {
  const question = await readDirectoryQuestion(locale, query);
  return { ...question, result: await searchClusters(prisma, locale, question.filters) };
}

/** Leaves out sectors and places that there are none of. */
function knownOnly(
  filters: ClusterFilters,
  { sectors, places }: Pick<DirectoryView, "sectors" | "places">,
): { filters: ClusterFilters; dropped: string[] } {
  const sector = filters.sector.filter((code) => sectors.some((one) => one.code === code));
  const isPlace =
    !filters.place ||
    filters.place === "dai-tu" ||
    filters.place === "other" ||
    places.some((one) => one.key === filters.place);
  const dropped = [
    ...(sector.length < filters.sector.length ? ["sector"] : []),
    ...(isPlace ? [] : ["place"]),
  ];
  return { filters: { ...filters, sector, place: isPlace ? filters.place : undefined }, dropped };
}

/** Rows as the directory shows them, in the order of the ids. */
export function listSummaries(locale: Locale, ids: readonly string[]): Promise<ClusterSummary[]> {
  return findSummaries(prisma, locale, { ids });
}
