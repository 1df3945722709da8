import type { Db } from "@/lib/db/client";

/**
 * Enquiries with which nothing has happened for as long as was promised to their senders, or is kept to now where that
 * is shorter; locked against another worker.
 */
export async function findExpiredEnquiries(
  db: Db,
  { now, months, limit }: { now: Date; months: number; limit: number },
): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id::text FROM "Enquiry" e
    CROSS JOIN LATERAL (
      SELECT ${now}::timestamptz - make_interval(months => LEAST(e."retentionMonths", ${months}::int)) AS "before") kept
    WHERE e."erasedAt" IS NULL AND e."createdAt" < kept."before" AND NOT EXISTS (
      SELECT 1 FROM "EnquiryEvent" v WHERE v."enquiryId" = e.id AND v."at" >= kept."before")
    ORDER BY e."createdAt" LIMIT ${limit}::int FOR UPDATE OF e SKIP LOCKED`;
  return rows.map((row) => row.id);
}

export async function eraseEnquiry(db: Db, id: string, now: Date): Promise<void> {
  await db.enquiry.update({
    where: { id },
    data: {
      erasedAt: now,
      name: "",
      email: "",
      phone: null,
      company: null,
      country: null,
      message: "",
      sectorText: null,
      campaign: null,
      contentHash: "",
    },
  });
  await db.enquiryEvent.updateMany({ where: { enquiryId: id }, data: { detail: {} } });
  await db.emailMessage.deleteMany({ where: { enquiryId: id } });
}

/** Whose data is meant: of one enquiry, or of an address in any spelling. */
export type DataSubject = { reference: string } | { email: string };

const meant = (subject: DataSubject) =>
  "reference" in subject
    ? { reference: subject.reference }
    : { email: { equals: subject.email, mode: "insensitive" as const } };

/** Locks the enquiries that are still to be erased. */
export async function lockEnquiriesOf(
  db: Db,
  subject: DataSubject,
): Promise<{ id: string; reference: string }[]> {
  const rows = await db.enquiry.findMany({
    where: { ...meant(subject), erasedAt: null },
    select: { id: true, reference: true },
    orderBy: { createdAt: "asc" },
  });
  await db.$queryRaw`SELECT 1 FROM "Enquiry" WHERE id = ANY(${rows.map(({ id }) => id)}::uuid[]) FOR UPDATE`;
  return rows;
}

/** What is still open ends here: nobody is left to answer. */
export async function closeEnquiry(db: Db, id: string): Promise<void> {
  await db.enquiry.updateMany({
    where: { id, status: { in: ["received", "in_progress"] } },
    data: { status: "closed" },
  });
}

/** All that is kept of the enquiries, as it is kept, but for what only serves the machinery. */
export async function readEnquiriesOf(db: Db, subject: DataSubject) {
  return db.enquiry.findMany({
    where: meant(subject),
    orderBy: { createdAt: "asc" },
    omit: { id: true, officeId: true, sectorId: true, contentHash: true },
    include: {
      office: { select: { name: true } },
      sector: { select: { code: true, name: true } },
      clusters: { select: { cluster: { select: { code: true } } } },
      events: {
        select: { at: true, kind: true, actor: true, detail: true },
        orderBy: { at: "asc" },
      },
      emails: {
        select: {
          kind: true,
          state: true,
          recipient: true,
          subject: true,
          text: true,
          createdAt: true,
          sentAt: true,
        },
        orderBy: { createdAt: "asc" },
      },
    },
  });
}
