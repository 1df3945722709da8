import { transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { sendAgain } from "@/lib/mail/service";
import { isMailSet } from "@/lib/mail/settings";
import { lockRefusedNotices } from "./repo";

const KEPT_UP_MS = 60 * 86_400_000;

/**
 * Sends the notices once more that an office's mailbox refused for good: its address was wrong or the mailbox was full,
 * and until somebody reads them the enquiries wait. Done once a day and when the worker starts, so that a corrected
 * address counts at once.
 */
export async function retryRefusedNotices(now = new Date()): Promise<number> {
  if (!isMailSet()) return 0;
  const notices = await transaction(async (db) => {
    const refused = await lockRefusedNotices(db, new Date(now.getTime() - KEPT_UP_MS));
    for (const { id, noticeEmail } of refused) {
      await sendAgain(db, { id, recipient: noticeEmail ?? env.OFFICE_EMAIL });
    }
    return refused.length;
  });
  if (notices > 0)
    log.warn({ notices }, "notices that the office's mailbox refused are sent again");
  return notices;
}
