import type { ContactView, OfficeView } from "@/lib/clusters/types";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
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

/** Writes an office with its contacts; contacts keep their row while they keep their name. */
export async function upsertOffice(db: Db, office: OfficeDocument): Promise<string> {
  const {
    code,
    contacts,
    fallbackFrom,
    answersFor: _,
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
  if (fallbackFrom) await assignFallback(db, id, fallbackFrom);
  return id;
}

async function assignFallback(db: Db, officeId: string, from: string): Promise<void> {
  const day = new Date(`${from}T00:00:00Z`);
  const open = await db.officeAssignment.findFirst({
    where: { unitId: null, clusterId: null, validTo: null },
  });
  if (open?.officeId === officeId) return;
  if (open) await db.officeAssignment.update({ where: { id: open.id }, data: { validTo: day } });
  await db.officeAssignment.create({ data: { officeId, validFrom: day } });
}

export type Assignment = {
  unitId: string | null;
  clusterId: string | null;
  validFrom: Date;
  validTo: Date | null;
};

/** Puts these in place of all that the office answers for by name; that it answers for the rest stays. */
export async function replaceAssignments(
  db: Db,
  officeId: string,
  assignments: readonly Assignment[],
): Promise<void> {
  const named = { OR: [{ unitId: { not: null } }, { clusterId: { not: null } }] };
  await db.officeAssignment.deleteMany({ where: { officeId, ...named } });
  await db.officeAssignment.createMany({ data: assignments.map((row) => ({ officeId, ...row })) });
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
