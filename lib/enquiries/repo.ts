import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { EnquirySubject } from "./describe";
import type { EnquiryInput } from "./schema";

export type KnownCluster = EnquirySubject["clusters"][number] & { id: string };

/** Clusters that the public can see, in the order of the codes; a code that leads nowhere is left out. */
export async function findClustersByCode(db: Db, codes: string[]): Promise<KnownCluster[]> {
  if (codes.length === 0) return [];
  const rows = await db.cluster.findMany({
    where: { code: { in: codes }, texts: { some: { state: "published" } } },
    select: {
      id: true,
      code: true,
      isSample: true,
      texts: { where: { state: "published" }, select: { locale: true, name: true, slug: true } },
    },
  });
  return codes.flatMap((code) => {
    const row = rows.find((one) => one.code === code);
    if (!row) return [];
    const names: Partial<Record<Locale, string>> = {};
    const slugs: Partial<Record<Locale, string>> = {};
    for (const { locale, name, slug } of row.texts) {
      if (name) names[locale as Locale] = name;
      if (slug) slugs[locale as Locale] = slug;
    }
    return [{ id: row.id, code, names, slugs, isSample: row.isSample }];
  });
}

export async function findSectorByCode(db: Db, code: string) {
  const row = await db.sector.findUnique({ where: { code }, select: { id: true, name: true } });
  return row ? { id: row.id, name: row.name as LocalizedText } : null;
}

/** Waits until nobody else is at work on the same thing; held until the transaction ends. */
export async function lockKey(db: Db, key: string): Promise<void> {
  await db.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`;
}

export type StoredEnquiry = { id: string; reference: string; dueAt: Date };

export async function findSameEnquiry(
  db: Db,
  contentHash: string,
  since: Date,
): Promise<StoredEnquiry | null> {
  return db.enquiry.findFirst({
    where: { contentHash, createdAt: { gt: since }, erasedAt: null },
    orderBy: { createdAt: "desc" },
    select: { id: true, reference: true, dueAt: true },
  });
}

export type NewEnquiry = {
  reference: string;
  input: EnquiryInput;
  contentHash: string;
  channel: "form" | "api";
  consentVersion: string;
  /** The language in which the consent was read; null where a program stands for the sender. */
  consentLocale: Locale | null;
  retentionMonths: number;
  officeId: string | null;
  sectorId: string | null;
  clusterIds: string[];
  receivedAt: Date;
  dueAt: Date;
};

/** @returns the id, or null when the reference is taken */
export async function insertEnquiry(db: Db, enquiry: NewEnquiry): Promise<string | null> {
  const { input } = enquiry;
  const rows = await db.enquiry.createManyAndReturn({
    data: [
      {
        reference: enquiry.reference,
        kind: input.kind,
        locale: input.locale,
        officeId: enquiry.officeId,
        sectorId: enquiry.sectorId,
        sectorText: input.sectorText ?? null,
        areaM2: input.areaHa === undefined ? null : Math.round(input.areaHa * 10_000),
        powerMva: input.powerMva ?? null,
        waterM3Day: input.waterM3Day ?? null,
        wastewaterM3Day: input.wastewaterM3Day ?? null,
        jobs: input.jobs ?? null,
        capitalRange: input.capitalRange ?? null,
        startWindow: input.startWindow ?? null,
        fieldKeys: input.fieldKeys,
        message: input.message,
        name: input.name,
        company: input.company ?? null,
        country: input.country ?? null,
        email: input.email,
        phone: input.phone ?? null,
        consentAt: enquiry.receivedAt,
        consentVersion: enquiry.consentVersion,
        consentLocale: enquiry.consentLocale,
        retentionMonths: enquiry.retentionMonths,
        campaign: input.campaign ?? null,
        channel: enquiry.channel,
        contentHash: enquiry.contentHash,
        createdAt: enquiry.receivedAt,
        dueAt: enquiry.dueAt,
      },
    ],
    skipDuplicates: true,
    select: { id: true },
  });
  const id = rows[0]?.id;
  if (!id) return null;
  await db.enquiryCluster.createMany({
    data: enquiry.clusterIds.map((clusterId) => ({ enquiryId: id, clusterId })),
  });
  return id;
}

/** What the timeline of an enquiry tells; "status" is any other step that the office notes. */
export type EnquiryEventKind =
  | "received"
  | "acknowledged"
  | "office_notified"
  | "mail_failed"
  | "replied"
  | "status"
  | "erased";

export async function insertEvent(
  db: Db,
  event: {
    enquiryId: string;
    kind: EnquiryEventKind;
    /** The system, unless told. */
    actor?: string;
    isPublic: boolean;
    at?: Date;
    detail?: Record<string, string | number>;
  },
): Promise<void> {
  await db.enquiryEvent.create({ data: { actor: "system", ...event } });
}

export async function hasMailFailed(db: Db, enquiryId: string, mail: string): Promise<boolean> {
  const event = await db.enquiryEvent.findFirst({
    where: { enquiryId, kind: "mail_failed", detail: { path: ["mail"], equals: mail } },
    select: { id: true },
  });
  return event !== null;
}

/** Notices that were refused for good, with the address that their office has now; locked against another worker. */
export async function lockRefusedNotices(
  db: Db,
  since: Date,
): Promise<{ id: string; noticeEmail: string | null }[]> {
  return db.$queryRaw<{ id: string; noticeEmail: string | null }[]>`
    SELECT m.id::text, o."noticeEmail" FROM "EmailMessage" m
    JOIN "Enquiry" e ON e.id = m."enquiryId"
    LEFT JOIN "Office" o ON o.id = e."officeId"
    WHERE m."state" = 'failed' AND m.kind = 'enquiry.notify-office' AND m."createdAt" >= ${since}
    ORDER BY m."createdAt" LIMIT 500
    FOR UPDATE OF m SKIP LOCKED`;
}

export async function findEnquiryByReference(db: Db, reference: string) {
  return db.enquiry.findUnique({
    where: { reference },
    select: {
      reference: true,
      kind: true,
      status: true,
      createdAt: true,
      dueAt: true,
      answeredAt: true,
      clusters: { select: { cluster: { select: { code: true } } } },
      events: {
        where: { kind: "office_notified" satisfies EnquiryEventKind },
        select: { at: true },
        take: 1,
      },
    },
  });
}

export type KeptAnswer = { requestHash: string; status: number; response: unknown };

export async function findKeptAnswer(db: Db, key: string): Promise<KeptAnswer | null> {
  return db.idempotencyKey.findUnique({
    where: { key },
    select: { requestHash: true, status: true, response: true },
  });
}

export async function keepAnswer(
  db: Db,
  answer: { key: string; requestHash: string; status: number; response: Record<string, string> },
): Promise<void> {
  await db.idempotencyKey.create({ data: answer });
}

export async function deleteKeptAnswers(db: Db, before: Date): Promise<number> {
  return (await db.idempotencyKey.deleteMany({ where: { createdAt: { lt: before } } })).count;
}
