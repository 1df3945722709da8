import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/routing";
import { readPlaces } from "@/lib/places/service";
import type { ClusterFilters } from "./filters";
import { findEveryHit } from "./repo-search";
import type { ClusterChange } from "./types";

/** More than there will ever be. */
const mostClusters = 10_000;

export type ChangeQuestion = {
  /** Only these clusters; left out: every one. Samples are never among them. */
  codes?: readonly string[];
  /** Published after this moment … */
  after?: Date;
  /** … and not after this one. */
  until?: Date;
  most: number;
  /** So many newer ones are left out. */
  skip?: number;
};

type Row = Omit<ClusterChange, "publishedAt"> & { publishedAt: Date };

/** What was published, newest first; a cluster that is not published in the language is left out. */
export async function readChanges(
  db: Db,
  locale: Locale,
  { codes, after, until, most, skip = 0 }: ChangeQuestion,
): Promise<ClusterChange[]> {
  const rows = await db.$queryRaw<Row[]>`
    SELECT r.id::text, c.code, t.name, t.slug, c.status = 'removed' AS "isRemoved", c."isSample",
           r.number, r."publishedAt", r.changes AS "fieldKeys", r.note
      FROM "ClusterRevision" r
      JOIN "Cluster" c ON c.id = r."clusterId"
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
     WHERE NOT c."isSample"
       ${codes ? Prisma.sql`AND c.code = ANY(${[...codes]})` : Prisma.empty}
       ${after ? Prisma.sql`AND r."publishedAt" > ${after}` : Prisma.empty}
       ${until ? Prisma.sql`AND r."publishedAt" <= ${until}` : Prisma.empty}
     ORDER BY r."publishedAt" DESC, c.code, r.number DESC
     LIMIT ${most} OFFSET ${skip}`;
  return rows.map(({ publishedAt, ...row }) => ({
    ...row,
    publishedAt: publishedAt.toISOString(),
  }));
}

/** One page of all that was ever published, newest first, and how much that is. A page beyond the last is empty. */
export async function readChangesPage(
  db: Db,
  locale: Locale,
  { page, size }: { page: number; size: number },
): Promise<{ changes: ClusterChange[]; total: number }> {
  const [changes, total] = await Promise.all([
    readChanges(db, locale, { most: size, skip: (page - 1) * size }),
    db.clusterRevision.count({
      where: { cluster: { isSample: false, texts: { some: { locale, state: "published" } } } },
    }),
  ]);
  return { changes, total };
}

export type FollowedCluster = {
  id: string;
  code: string;
  name: string;
  slug: string;
  isSample: boolean;
};

/** Clusters by id or code as a language shows them, removed ones included. */
export async function readFollowedClusters(
  db: Db,
  locale: Locale,
  { ids = [], codes = [] }: { ids?: readonly string[]; codes?: readonly string[] },
): Promise<FollowedCluster[]> {
  return db.$queryRaw<FollowedCluster[]>`
    SELECT c.id::text, c.code, t.name, t.slug, c."isSample"
      FROM "Cluster" c
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
     WHERE c.id = ANY(${[...ids]}::uuid[]) OR c.code = ANY(${[...codes]})
     ORDER BY c.code`;
}

/** Codes of all that the directory shows for these filters, samples left out. */
export async function readCodesOfAnswer(
  db: Db,
  locale: Locale,
  filters: ClusterFilters,
): Promise<string[]> {
  const plan = { filters, places: await readPlaces(db) };
  const { ids } = await findEveryHit(db, locale, plan, mostClusters);
  if (ids.length === 0) return [];
  const rows = await db.$queryRaw<{ code: string }[]>`
    SELECT code FROM "Cluster" WHERE id = ANY(${[...ids]}::uuid[]) AND NOT "isSample" ORDER BY code`;
  return rows.map(({ code }) => code);
}
