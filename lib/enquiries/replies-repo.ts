import type { HolidayOverride } from "@/lib/calendar/vietnam";
import type { Db } from "@/lib/db/client";

export type AnsweredEnquiry = { createdAt: Date; dueAt: Date; repliedAt: Date | null };

/**
 * Enquiries received in the window that were answered, or should have been by now. Spam is no enquiry, and what its
 * sender had erased before an answer was due cannot be answered any more.
 */
export async function findAnsweredSince(
  db: Db,
  { since, now }: { since: Date; now: Date },
): Promise<AnsweredEnquiry[]> {
  return db.$queryRaw<AnsweredEnquiry[]>`
    SELECT "createdAt", "dueAt", "repliedAt" FROM (
      SELECT e."createdAt", e."dueAt", e."erasedAt",
             COALESCE((SELECT min(v.at) FROM "EnquiryEvent" v WHERE v."enquiryId" = e.id AND v.kind = 'replied'),
                      e."answeredAt") AS "repliedAt"
        FROM "Enquiry" e
       WHERE e."createdAt" >= ${since} AND e."createdAt" <= ${now} AND e.status <> 'spam') one
     WHERE "repliedAt" IS NOT NULL
        OR ("dueAt" < ${now} AND ("erasedAt" IS NULL OR "erasedAt" > "dueAt"))`;
}

export async function findHolidayRows(db: Db): Promise<HolidayOverride[]> {
  const rows = await db.holiday.findMany({ select: { date: true, isWorking: true } });
  return rows.map(({ date, isWorking }) => ({ day: date.toISOString().slice(0, 10), isWorking }));
}
