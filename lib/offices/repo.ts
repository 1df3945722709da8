import type { ContactView, OfficeView } from "@/lib/clusters/types";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { type FallbackBeginning, orderFallbacks } from "./fallback";
import { toContact } from "./format";
import type { OfficeDocument } from "./schema";

/** An office with what the public does not see: where its enquiries go. */
export type AnsweringOffice = OfficeView & { id: string; noticeEmail: string | null };

type OfficeRow = Prisma.OfficeGetPayload<object>;

const text = (value: Prisma.JsonValue | null) => value as LocalizedText | null;
const json = (value: LocalizedText | undefined) => value ?? Prisma.DbNull;

export function toAnsweringOffice(row: OfficeRow, promise: number): AnsweringOffice {
  return {
    id: row.id,
    code: row.code,
    name: row.name as LocalizedText,
    address: text(row.address),
    phone: row.phone,
    email: row.email,
    noticeEmail: row.noticeEmail,
    website: row.website,
    workingHours: text(row.workingHours),
    point: row.lat === null || row.lng === null ? null : { lat: row.lat, lng: row.lng },
    replyBusinessDays: row.replyBusinessDays ?? promise,
    isSample: row.isSample,
  };
}

/** Every assignment that holds on a day (ISO). */
export async function findAssignmentsOn(db: Db, on: string) {
  const day = new Date(`${on}T00:00:00Z`);
  return db.officeAssignment.findMany({
    where: { validFrom: { lte: day }, OR: [{ validTo: null }, { validTo: { gt: day } }] },
    include: { office: true },
  });
}

export async function findPublicContacts(db: Db, officeId: string): Promise<ContactView[]> {
  const rows = await db.contact.findMany({
    where: { officeId, isPublic: true },
    orderBy: { name: "asc" },
  });
  return rows.map(toContact);
}

export async function findUnitIdsOfCluster(db: Db, clusterId: string): Promise<string[]> {
  const rows = await db.clusterPlace.findMany({ where: { clusterId }, select: { unitId: true } });
  return rows.map((row) => row.unitId);
}

type AnswerableCluster = {
  id: string;
  code: string;
  name: string;
  slug: string;
  unitIds: string[];
};

/** Clusters that can be asked about, with the units that they lie or lay in. */
export async function listAnswerableClusters(db: Db, locale: Locale): Promise<AnswerableCluster[]> {
  return db.$queryRaw<AnswerableCluster[]>`
    SELECT c.id, c.code, t.name, t.slug,
           COALESCE(array_agg(p."unitId"::text) FILTER (WHERE p."unitId" IS NOT NULL), '{}') AS "unitIds"
      FROM "Cluster" c
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
      LEFT JOIN "ClusterPlace" p ON p."clusterId" = c.id
     WHERE NOT c."isSample" AND c.status <> 'removed'
     GROUP BY c.id, t.id
     ORDER BY c.code`;
}

/** Writes an office with its contacts, not what it answers for; contacts keep their row while they keep their name. */
export async function upsertOffice(db: Db, office: OfficeDocument): Promise<string> {
  const {
    code,
    contacts,
    fallbackFrom: _from,
    answersFor: _for,
    name,
    address,
    workingHours,
    point,
    ...rest
  } = office;
  const data = {
    name,
    address: json(address),
    workingHours: json(workingHours),
    lat: point?.lat ?? null,
    lng: point?.lng ?? null,
    phone: rest.phone ?? null,
    email: rest.email ?? null,
    noticeEmail: rest.noticeEmail ?? null,
    website: rest.website ?? null,
    replyBusinessDays: rest.replyBusinessDays ?? null,
    isSample: rest.isSample,
  };
  const { id } = await db.office.upsert({
    where: { code },
    create: { code, ...data },
    update: data,
  });
  const before = await db.contact.findMany({ where: { officeId: id } });
  const names = contacts.map((contact) => contact.name);
  await db.contact.deleteMany({ where: { officeId: id, name: { notIn: names } } });
  for (const contact of contacts) {
    const row = {
      title: contact.title,
      phone: contact.phone ?? null,
      email: contact.email ?? null,
      languages: contact.languages,
      isPublic: contact.isPublic,
      photoHref: contact.photo?.href ?? null,
      photoWidth: contact.photo?.width ?? null,
      photoHeight: contact.photo?.height ?? null,
      photoConsentOn: contact.photo ? new Date(`${contact.photo.consentOn}T00:00:00Z`) : null,
    };
    const known = before.find((one) => one.name === contact.name);
    if (known) await db.contact.update({ where: { id: known.id }, data: row });
    else await db.contact.create({ data: { officeId: id, name: contact.name, ...row } });
  }
  return id;
}

const iso = (date: Date) => date.toISOString().slice(0, 10);

/** Writes who answers for the rest from which day on; each ends on the day on which the next begins. */
export async function writeFallbacks(db: Db, given: readonly FallbackBeginning[]): Promise<void> {
  const rest = { unitId: null, clusterId: null };
  const stored = await db.officeAssignment.findMany({
    where: rest,
    orderBy: { validFrom: "asc" },
    select: { officeId: true, validFrom: true },
  });
  const known = stored.map(({ officeId, validFrom }) => ({ officeId, from: iso(validFrom) }));
  const beginnings = orderFallbacks(known, given);
  const rows = beginnings.map(({ officeId, from }, index) => {
    const next = beginnings[index + 1];
    return {
      officeId,
      validFrom: new Date(`${from}T00:00:00Z`),
      validTo: next ? new Date(`${next.from}T00:00:00Z`) : null,
    };
  });
  await db.officeAssignment.deleteMany({ where: rest });
  await db.officeAssignment.createMany({ data: rows });
}

export type Assignment = {
  unitId: string | null;
  clusterId: string | null;
  validFrom: Date;
  validTo: Date | null;
};

/** Takes away all that these offices answer for by name; that one answers for the rest stays. */
export async function deleteNamedAssignments(db: Db, officeIds: readonly string[]): Promise<void> {
  const named = { OR: [{ unitId: { not: null } }, { clusterId: { not: null } }] };
  await db.officeAssignment.deleteMany({ where: { officeId: { in: [...officeIds] }, ...named } });
}

export async function insertAssignments(
  db: Db,
  rows: readonly (Assignment & { officeId: string })[],
): Promise<void> {
  await db.officeAssignment.createMany({ data: [...rows] });
}

/** Every stored assignment of these clusters and units, with the code of its office. */
export async function listAssignmentsOf(
  db: Db,
  subjects: readonly Assignment[],
): Promise<(Assignment & { office: string })[]> {
  const rows = await db.officeAssignment.findMany({
    where: {
      OR: [
        { unitId: { in: subjects.flatMap(({ unitId }) => unitId ?? []) } },
        { clusterId: { in: subjects.flatMap(({ clusterId }) => clusterId ?? []) } },
      ],
    },
    include: { office: { select: { code: true } } },
  });
  return rows.map(({ unitId, clusterId, validFrom, validTo, office }) => ({
    unitId,
    clusterId,
    validFrom,
    validTo,
    office: office.code,
  }));
}

export async function findClusterId(db: Db, code: string): Promise<string | null> {
  const row = await db.cluster.findUnique({ where: { code }, select: { id: true } });
  return row?.id ?? null;
}

/** Whether an assignment begins or ends on one of these days (ISO). */
export async function isAssignmentTurning(db: Db, days: readonly string[]): Promise<boolean> {
  const dates = days.map((day) => new Date(`${day}T00:00:00Z`));
  const row = await db.officeAssignment.findFirst({
    where: { OR: [{ validFrom: { in: dates } }, { validTo: { in: dates } }] },
    select: { id: true },
  });
  return row !== null;
}
