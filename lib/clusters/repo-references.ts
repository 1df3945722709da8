import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";

export async function findSectors(db: Db, codes: readonly string[]) {
  if (codes.length === 0) return [];
  const rows = await db.sector.findMany({ where: { code: { in: [...new Set(codes)] } } });
  return rows.map((row) => ({ id: row.id, code: row.code, name: row.name as LocalizedText }));
}

export async function findDestinations(db: Db, codes: readonly string[]) {
  if (codes.length === 0) return [];
  return db.destination.findMany({
    where: { code: { in: [...codes] } },
    select: { id: true, code: true, kind: true },
  });
}

/** Ids of contacts by "office code, line break, name". */
export async function findContactIds(
  db: Db,
  refs: readonly { office: string; name: string }[],
): Promise<Map<string, string>> {
  if (refs.length === 0) return new Map();
  const rows = await db.contact.findMany({
    where: { OR: refs.map(({ office, name }) => ({ name, office: { code: office } })) },
    select: { id: true, name: true, office: { select: { code: true } } },
  });
  return new Map(rows.map((row) => [`${row.office.code}\n${row.name}`, row.id]));
}

/**
 * From a day on an office answers for a cluster. Without an office, the one that the document before (`former`) named
 * ends and its units' answers again; one that somebody else assigned stays. False: no such office.
 */
export async function assignOffice(
  db: Db,
  clusterId: string,
  assigned: { office: string | undefined; former: string | undefined; from: string },
): Promise<boolean> {
  const { office, former } = assigned;
  if (!office && !former) return true;
  const wanted = office ? await db.office.findUnique({ where: { code: office } }) : null;
  if (office && !wanted) return false;
  const open = await db.officeAssignment.findFirst({
    where: { clusterId, validTo: null },
    include: { office: { select: { code: true } } },
  });
  if (open?.officeId === wanted?.id) return true;
  const day = new Date(`${assigned.from}T00:00:00Z`);
  // A publication assigns from its own day, so what begins later is not its to end.
  if (!wanted && open && (open.office.code !== former || open.validFrom > day)) return true;
  if (open && open.validFrom < day) {
    await db.officeAssignment.update({ where: { id: open.id }, data: { validTo: day } });
  } else if (open) {
    await db.officeAssignment.delete({ where: { id: open.id } });
  }
  if (wanted)
    await db.officeAssignment.create({ data: { clusterId, officeId: wanted.id, validFrom: day } });
  return true;
}

export async function writeRevision(
  db: Db,
  clusterId: string,
  revision: {
    number: number;
    document: object;
    changes: readonly string[];
    note: LocalizedText | undefined;
    publishedBy: string;
  },
): Promise<void> {
  await db.clusterRevision.create({
    data: {
      clusterId,
      number: revision.number,
      document: JSON.parse(JSON.stringify(revision.document)),
      changes: [...revision.changes],
      ...(revision.note ? { note: revision.note } : {}),
      publishedBy: revision.publishedBy,
    },
  });
}

/** The document of a revision, the newest unless a number is given; null when there is none. */
export async function findRevisionDocument(
  db: Db,
  code: string,
  number?: number,
): Promise<unknown> {
  const row = await db.clusterRevision.findFirst({
    where: { cluster: { code }, ...(number === undefined ? {} : { number }) },
    orderBy: { number: "desc" },
    select: { document: true },
  });
  return row?.document ?? null;
}

/** Removes everything that is marked as a sample; the codes of the clusters that went. */
export async function deleteSamples(db: Db): Promise<string[]> {
  const clusters = await db.cluster.findMany({ where: { isSample: true }, select: { code: true } });
  await db.cluster.deleteMany({ where: { isSample: true } });
  await db.office.deleteMany({ where: { isSample: true } });
  await db.destination.deleteMany({ where: { isSample: true } });
  await db.source.deleteMany({ where: { isSample: true } });
  return clusters.map((cluster) => cluster.code);
}
