import { prisma } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import type { ClusterFilters } from "./filters";
import {
  findMapCluster as findByCode,
  findMapLots,
  isOnMap as isOffered,
  type LotPage,
  type LotQuestion,
  type MapCluster,
  type MapSet,
  findMapSet as search,
} from "./repo-map";

export type { Box, LotQuestion, MapCluster, MapCommune, MapLot } from "./repo-map";

/** What the map reads: exactly what the directory pages through for the same filters. */
export async function findMapClusters(
  locale: Locale,
  filters: ClusterFilters,
): Promise<MapCluster[]> {
  return (await search(prisma, locale, filters)).clusters ?? [];
}

/** The same, of more than `most` clusters only the codes. */
export function findMapSet(locale: Locale, filters: ClusterFilters, most: number): Promise<MapSet> {
  return search(prisma, locale, filters, most);
}

export function findMapCluster(locale: Locale, code: string): Promise<MapCluster | null> {
  return findByCode(prisma, locale, code);
}

export function isOnMap(code: string): Promise<boolean> {
  return isOffered(prisma, code);
}

export function findLotPage(
  question: LotQuestion,
  page: { page: number; size: number },
): Promise<LotPage> {
  return findMapLots(prisma, question, page);
}
