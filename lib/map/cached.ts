import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { clusterFilterSchema } from "@/lib/clusters/filters";
import { findMapCluster, findMapClusters } from "@/lib/clusters/map";
import type { Locale } from "@/lib/i18n/routing";
import { toAnswerText, toMapCollection } from "./collection";
import type { MapClusterCollection } from "./types";

/** Everything on offer: what the bare directory lists. */
export async function findWholeMap(locale: Locale): Promise<MapClusterCollection> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages, tags.places);
  return toMapCollection(await findMapClusters(locale, clusterFilterSchema.parse({})), locale);
}

/** The same as it is sent. */
export async function findWholeMapText(locale: Locale): Promise<string> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages, tags.places);
  return toAnswerText(await findMapClusters(locale, clusterFilterSchema.parse({})), locale);
}

/** One cluster, for the map on its own page. Made-up codes are for the caller to keep out. */
export async function findMapOf(locale: Locale, code: string): Promise<MapClusterCollection> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.cluster(code), tags.clusterPages, tags.places);
  const cluster = await findMapCluster(locale, code);
  return toMapCollection(cluster ? [cluster] : [], locale);
}
