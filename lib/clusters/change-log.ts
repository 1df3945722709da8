/** What was published when: read by feeds, by the list of changes, and for those who follow something. */
import type { Db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import type { ClusterFilters } from "./filters";
import {
  type ChangeQuestion,
  type FollowedCluster,
  readChanges,
  readCodesOfAnswer,
  readFollowedClusters,
} from "./repo-changes";
import type { ClusterChange } from "./types";

export type { ChangeQuestion, FollowedCluster } from "./repo-changes";

/** Newest first; a cluster that is not published in the language is left out. */
export function listChanges(
  db: Db,
  locale: Locale,
  question: ChangeQuestion,
): Promise<ClusterChange[]> {
  return readChanges(db, locale, question);
}

/** Clusters by id or code as a language shows them, removed ones included. */
export function findFollowedClusters(
  db: Db,
  locale: Locale,
  which: { ids?: readonly string[]; codes?: readonly string[] },
): Promise<FollowedCluster[]> {
  return readFollowedClusters(db, locale, which);
}

/** Codes of all that the directory shows for these filters, samples left out. */
export function listFollowedCodes(
  db: Db,
  locale: Locale,
  filters: ClusterFilters,
): Promise<string[]> {
  return readCodesOfAnswer(db, locale, filters);
}
