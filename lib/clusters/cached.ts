import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { prisma, transaction } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import type { PlaceOption } from "@/lib/places/types";
import { clusterFilterSchema } from "./filters";
import { changesPerPage } from "./format-feeds";
import { readChanges, readChangesPage } from "./repo-changes";
import {
  findSlugOfCode,
  findVersions,
  isCodePublished,
  isSlugKnown,
  lookUpCluster,
} from "./repo-detail";
import { keyFigures } from "./repo-figures";
import { readClusterIndex } from "./repo-index";
import {
  type ClusterName,
  listAllSectors,
  listClusterPlaces,
  listClusterNames as listNames,
  listPublishedClusters,
} from "./repo-lists";
import { searchClusters } from "./repo-search";
import { slugSchema } from "./schema";
import type {
  ClusterChange,
  ClusterDetail,
  ClusterIndex,
  ClusterLookup,
  ClusterSummary,
  ClusterVersions,
  DirectoryResult,
  KeyFigures,
  SectorName,
} from "./types";

/**
 * What a slug leads to. Made-up ones are looked up each time: there is no end of them, and the cache of what was read
 * counts the bytes of an entry and not what it takes to hold one.
 */
export async function findCluster(locale: Locale, slug: string): Promise<ClusterLookup> {
  if (!slugSchema.safeParse(slug).success) return { outcome: "missing" };
  if (await isSlugKnown(prisma, slug)) return findBySlug(locale, slug);
  await joinLists();
  return { outcome: "missing" };
}

/** One published cluster by its code, removed ones included; null when the language has none. */
export async function findClusterByCode(
  locale: Locale,
  code: string,
): Promise<ClusterDetail | null> {
  const slug = await findSlugOfCode(prisma, locale, code);
  const found = slug ? await findBySlug(locale, slug) : null;
  return found?.outcome === "found" ? found.cluster : null;
}

/** One cluster by its code in every language that it is published in, of one moment; null when there is none. */
export async function findClusterVersions(code: string): Promise<ClusterVersions | null> {
  return (await isCodePublished(prisma, code)) ? readVersions(code) : null;
}

async function readVersions(code: string): Promise<ClusterVersions> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.cluster(code), tags.clusterPages, tags.offices, tags.places, tags.sectors);
  return transaction((db) => findVersions(db, code), { isolationLevel: "RepeatableRead" });
}

/** Puts the page that says "not found" under the lists' tag, so that publishing clears it. */
async function joinLists(): Promise<null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages);
  return null;
}

async function findBySlug(locale: Locale, slug: string): Promise<ClusterLookup> {
  "use cache";
  cacheLife("max");
  const found = await lookUpCluster(prisma, locale, slug);
  if (found.outcome === "found") {
    cacheTag(
      tags.cluster(found.cluster.code),
      tags.clusterPages,
      tags.offices,
      tags.places,
      tags.sectors,
    );
  } else {
    // A miss has no cluster to name: it lives under the list's tag, or publishing would not clear it.
    cacheTag(tags.clusters, tags.clusterPages);
  }
  return found;
}

/** Every cluster on offer, former Đại Từ first and samples last. */
export async function listClusters(locale: Locale): Promise<ClusterSummary[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places, tags.sectors);
  return listPublishedClusters(prisma, locale);
}

/** The first page of the directory without a question: it stays small however many clusters there are. */
export async function findWholeDirectory(locale: Locale): Promise<DirectoryResult> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places, tags.sectors);
  return searchClusters(prisma, locale, clusterFilterSchema.parse({}));
}

export async function listClusterNames(locale: Locale): Promise<ClusterName[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places);
  return listNames(prisma, locale);
}

export async function getKeyFigures(locale: Locale): Promise<KeyFigures> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places);
  return keyFigures(prisma, locale);
}

export async function listSectors(_locale?: Locale): Promise<SectorName[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.sectors);
  return listAllSectors(prisma);
}

/** The places that the place filter offers. */
export async function listPlaces(locale: Locale): Promise<PlaceOption[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places);
  return listClusterPlaces(prisma, locale);
}

/** Addresses that search engines may keep. */
export async function getClusterIndex(): Promise<ClusterIndex> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages);
  return readClusterIndex(prisma);
}

export type ChangesPage = { changes: ClusterChange[]; total: number };

/** The latest publications of all clusters but samples, and how many there are in all. */
export async function findLatestChanges(locale: Locale): Promise<ChangesPage> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages);
  return readChangesPage(prisma, locale, { page: 1, size: changesPerPage });
}

/** A page of all publications. Older ones are read each time: few ask for them. */
export async function findChangesPage(locale: Locale, page: number): Promise<ChangesPage> {
  return page === 1
    ? findLatestChanges(locale)
    : readChangesPage(prisma, locale, { page, size: changesPerPage });
}

/** One cluster's latest publications; an empty list when the language has no such cluster, and for a sample. */
export async function listClusterChanges(locale: Locale, code: string): Promise<ClusterChange[]> {
  return readChanges(prisma, locale, { codes: [code], most: changesPerPage });
}
