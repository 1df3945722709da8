import type { Db } from "@/lib/db/client";

export type StoredDraft = {
  document: unknown;
  /** The revision that the draft was begun from. */
  baseRevision: number;
  updatedBy: string;
  updatedAt: string;
};

type DraftRow = { document: unknown; baseRevision: number; updatedBy: string; updatedAt: Date };
const toDraft = ({ document, baseRevision, updatedBy, updatedAt }: DraftRow): StoredDraft => ({
  document,
  baseRevision,
  updatedBy,
  updatedAt: updatedAt.toISOString(),
});

/** A draft hangs on a cluster; one that was never published has no text and so no page. The row is locked. */
export async function createUnpublishedCluster(
  db: Db,
  code: string,
): Promise<{ id: string; revision: number }> {
  await db.cluster.createMany({ data: { code, status: "planned" }, skipDuplicates: true });
  await db.$queryRaw`SELECT 1 FROM "Cluster" WHERE "code" = ${code} FOR UPDATE`;
  return db.cluster.findUniqueOrThrow({ where: { code }, select: { id: true, revision: true } });
}

export async function findDraft(db: Db, code: string): Promise<StoredDraft | null> {
  const row = await db.clusterDraft.findFirst({ where: { cluster: { code } } });
  return row && toDraft(row);
}

export async function upsertDraft(
  db: Db,
  clusterId: string,
  draft: { document: object; baseRevision: number; updatedBy: string },
): Promise<StoredDraft> {
  const data = { ...draft, document: JSON.parse(JSON.stringify(draft.document)) };
  const row = await db.clusterDraft.upsert({
    where: { clusterId },
    create: { clusterId, ...data },
    update: data,
  });
  return toDraft(row);
}

export async function deleteDraft(db: Db, code: string): Promise<void> {
  await db.clusterDraft.deleteMany({ where: { cluster: { code } } });
}
