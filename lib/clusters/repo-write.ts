import { createHash } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import { canonicalJson } from "./changes";
import type { FieldKey } from "./fields";
import type { ClusterDocument, ClusterFactInput } from "./schema";
import { valueFields } from "./schema-values";

const toDate = (day: string | undefined) => (day ? new Date(`${day}T00:00:00Z`) : null);
const json = (value: object | undefined) => (value === undefined ? Prisma.DbNull : value);
/** Locks the cluster's row until the transaction ends, so that two publications follow each other. */
export async function lockCluster(db: Db, code: string) {
  await db.$queryRaw`SELECT 1 FROM "Cluster" WHERE "code" = ${code} FOR UPDATE`;
  return db.cluster.findUnique({ where: { code }, include: { texts: true } });
}

/** Every column of the catalogue; what the document leaves out becomes null again. */
function columnsOf(document: ClusterDocument) {
  const values = document.values as Record<
    string,
    string | number | boolean | number[] | undefined
  >;
  const columns: Record<string, unknown> = {};
  for (const { key, kind } of valueFields) {
    const value = values[key];
    if (kind === "date") columns[key] = toDate(value as string | undefined);
    else if (kind === "money") columns[key] = value === undefined ? null : BigInt(value as string);
    else if (kind === "integers") columns[key] = value ?? [];
    else if (key === "clusterType") columns[key] = value ?? "industrial";
    else columns[key] = value ?? null;
  }
  return columns as Omit<Prisma.ClusterUncheckedCreateInput, "code">;
}

export async function writeCluster(
  db: Db,
  document: ClusterDocument,
  extra: { revision: number; searchText: string; landRentVndM2Year: bigint | null },
): Promise<string> {
  const data = {
    ...columnsOf(document),
    ...extra,
    isSample: document.isSample,
    aliases: document.aliases,
    removedOn: toDate(document.removedOn),
    lat: document.point?.lat ?? null,
    lng: document.point?.lng ?? null,
    locationPrecision: document.point?.precision ?? null,
    boundary: json(document.boundary),
    updatedAt: new Date(),
  };
  const { id } = await db.cluster.upsert({
    where: { code: document.code },
    create: { code: document.code, ...data },
    update: data,
    select: { id: true },
  });
  return id;
}

/** The same source named by several clusters is one row: its id is drawn from what it says. */
export function sourceId(source: ClusterDocument["sources"][string], isSample: boolean): string {
  const hex = createHash("sha256")
    .update(canonicalJson({ ...source, isSample }))
    .digest("hex");
  const variant = ((Number.parseInt(hex.slice(16, 17), 16) & 3) | 8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

export async function writeSources(
  db: Db,
  sources: ClusterDocument["sources"],
  isSample: boolean,
): Promise<Map<string, string>> {
  const ids = new Map(
    Object.entries(sources).map(([key, source]) => [key, sourceId(source, isSample)]),
  );
  await db.source.createMany({
    skipDuplicates: true,
    data: Object.entries(sources).map(([key, source]) => ({
      id: ids.get(key) ?? "",
      kind: source.kind,
      number: source.number ?? null,
      title: source.title,
      publisher: source.publisher ?? null,
      date: toDate(source.dated?.date),
      datePrecision: source.dated?.precision ?? null,
      url: source.url ?? null,
      isSample,
    })),
  });
  return ids;
}

export async function writeFacts(
  db: Db,
  clusterId: string,
  facts: ReadonlyMap<FieldKey, ClusterFactInput>,
  sourceIds: ReadonlyMap<string, string>,
): Promise<void> {
  await db.clusterFact.deleteMany({ where: { clusterId } });
  const rows = await db.clusterFact.createManyAndReturn({
    select: { id: true, fieldKey: true },
    data: [...facts].map(([fieldKey, fact]) => ({
      clusterId,
      fieldKey,
      state: fact.state,
      asOf: toDate(fact.asOf?.date),
      asOfPrecision: fact.asOf?.precision ?? null,
      verifiedBy: fact.verifiedBy ?? null,
      note: json(fact.note),
    })),
  });
  await db.factSource.createMany({
    data: rows.flatMap((row) =>
      [...new Set(facts.get(row.fieldKey as FieldKey)?.sources ?? [])].map((key, order) => ({
        factId: row.id,
        sourceId: sourceIds.get(key) ?? "",
        order,
      })),
    ),
  });
}
