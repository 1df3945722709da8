import { findFollowedClusters, listFollowedCodes } from "@/lib/clusters/change-log";
import { parseDirectoryQuery, toDirectoryQuery } from "@/lib/clusters/directory-query";
import { labelFilters } from "@/lib/clusters/filter-labels";
import type { ClusterFilters } from "@/lib/clusters/filters";
import type { Db } from "@/lib/db/client";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { FollowSubject } from "./types";

/** A query of the directory as text, in its shortest form: the same question is the same text. */
export function canonicalQuery(query: string): { text: string; filters: ClusterFilters } {
  const sent = new URLSearchParams(query);
  const given = Object.fromEntries([...sent.keys()].map((name) => [name, sent.getAll(name)]));
  const { filters } = parseDirectoryQuery(given);
  const bare = { ...filters, page: 1, sort: "relevance" as const };
  const shortest = new URLSearchParams();
  for (const [name, value] of Object.entries(toDirectoryQuery(bare)).toSorted(([a], [b]) =>
    a < b ? -1 : 1,
  )) {
    for (const one of [value].flat().toSorted()) shortest.append(name, one);
  }
  return { text: shortest.toString(), filters: bare };
}

type Subject = { clusterId: string | null; query: string | null };

/** Null when the cluster is not published in this language (any more). */
export async function describeSubject(
  db: Db,
  locale: Locale,
  { clusterId, query }: Subject,
): Promise<FollowSubject | null> {
  if (clusterId === null) {
    const { text, filters } = canonicalQuery(query ?? "");
    const path = pathTo(locale, { page: "/clusters", query: toDirectoryQuery(filters) });
    // Words of the sender's own stay out: a mail that nobody has asked for yet must not carry them.
    const told = (await labelFilters(db, locale, filters)).filter(({ key }) => key !== "q");
    const labels = told.map(({ label }) => label);
    return { kind: "search", query: text, filters, labels, path };
  }
  const [cluster] = await findFollowedClusters(db, locale, { ids: [clusterId] });
  if (!cluster) return null;
  const path = pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug });
  const { id, code, name, isSample } = cluster;
  return { kind: "cluster", id, code, name, path, isSample };
}

/** The clusters that the question finds now; none for a single cluster. */
export function listFound(db: Db, locale: Locale, { query }: Subject): Promise<string[]> {
  return query === null
    ? Promise.resolve([])
    : listFollowedCodes(db, locale, canonicalQuery(query).filters);
}
