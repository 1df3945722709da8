import { type Db, prisma, transaction } from "@/lib/db/client";
import { forgetPastUses } from "@/lib/limits/service";
import { log } from "@/lib/log";
import { DEFAULT_RETENTION_MONTHS } from "@/lib/settings/schema";
import { findSetting } from "@/lib/settings/service";
import { deleteKeptAnswers, insertEvent } from "./repo";
import { eraseEnquiry, findExpiredEnquiries } from "./retention-repo";

const KEPT_ANSWERS_MS = 48 * 3_600_000;
const BATCH = 200;

export async function forgetKeys(now = new Date()): Promise<void> {
  const answers = await deleteKeptAnswers(prisma, new Date(now.getTime() - KEPT_ANSWERS_MS));
  const counters = await forgetPastUses();
  log.info({ answers, counters }, "old keys deleted");
}

/** Months for which what a person wrote is kept after the last thing that happened with the enquiry. */
export async function getRetentionMonths(db: Db): Promise<number> {
  return (await findSetting(db, "enquiry.retentionMonths")) ?? DEFAULT_RETENTION_MONTHS;
}

/** Erases what says who asked, and what was written; kind, clusters, figures and dates stay for the statistics. */
export async function eraseOldEnquiries(now = new Date()): Promise<number> {
  const months = await getRetentionMonths(prisma);
  let erased = 0;
  for (;;) {
    const ids = await transaction(async (db) => {
      const found = await findExpiredEnquiries(db, { now, months, limit: BATCH });
      for (const id of found) {
        await eraseEnquiry(db, id, now);
        await insertEvent(db, { enquiryId: id, kind: "erased", isPublic: false, at: now });
      }
      return found;
    });
    erased += ids.length;
    if (ids.length < BATCH) break;
  }
  if (erased > 0) log.info({ erased }, "personal data erased after the retention period");
  return erased;
}
