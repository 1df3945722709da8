import type { Db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import type { ClusterIndex, IndexedCluster } from "./types";

/**
 * What belongs into a sitemap: published languages of real clusters that are in the plan. Samples and removed clusters
 * have pages that ask not to be kept. Times are UTC, from the publications themselves.
 */
export async function readClusterIndex(db: Db): Promise<ClusterIndex> {
  const rows = await db.$queryRaw<
    { code: string; locale: Locale; slug: string; changedAt: string }[]
  >`
    SELECT c.code, t.locale, t.slug,
           to_char(GREATEST(t."publishedAt", r."publishedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt"
      FROM "Cluster" c
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.state = 'published'
      JOIN "ClusterRevision" r ON r."clusterId" = c.id AND r.number = c.revision
     WHERE NOT c."isSample" AND c.status <> 'removed'
     ORDER BY c.code, t.locale`;
  const [newest] = await db.$queryRaw<{ changedAt: string | null }[]>`
    SELECT to_char(max(r."publishedAt") AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "changedAt"
      FROM "ClusterRevision" r JOIN "Cluster" c ON c.id = r."clusterId"
     WHERE NOT c."isSample"`;
  const clusters = new Map<string, IndexedCluster>();
  for (const { code, locale, slug, changedAt } of rows) {
    const cluster = clusters.get(code) ?? { code, versions: {} };
    cluster.versions[locale] = { slug, changedAt };
    clusters.set(code, cluster);
  }
  return { clusters: [...clusters.values()], changedAt: newest?.changedAt ?? null };
}
