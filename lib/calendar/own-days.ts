import { z } from "zod";
import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import type { Db } from "@/lib/db/client";
import { localizedTextSchema } from "@/lib/i18n/localized";

/** A day that a year has of its own: off in place of another, or a Saturday that is worked. `remove` takes it out. */
const holidaySchema = z
  .strictObject({
    date: z.iso.date(),
    name: localizedTextSchema.optional(),
    isWorking: z.boolean().default(false),
    remove: z.boolean().default(false),
  })
  .refine(({ name, remove }) => remove || name !== undefined, {
    path: ["name"],
    error: "must be given",
  });

export const holidaysSchema = z
  .array(holidaySchema)
  .max(200)
  .superRefine((days, { addIssue }) => {
    for (const [index, { date }] of days.entries()) {
      if (days.findIndex((one) => one.date === date) < index)
        addIssue({ code: "custom", path: [index, "date"], message: "stands twice" });
    }
  });
type Holidays = z.output<typeof holidaysSchema>;

/** Writes these days within a transaction, or takes them out; every other day stays. */
export async function writeHolidays(db: Db, context: Actor, days: Holidays): Promise<void> {
  for (const { date: iso, name, isWorking, remove } of days) {
    const date = new Date(`${iso}T00:00:00Z`);
    if (remove || !name) await db.holiday.deleteMany({ where: { date } });
    else
      await db.holiday.upsert({
        where: { date },
        create: { date, name, isWorking },
        update: { name, isWorking },
      });
  }
  await recordAudit(db, context, {
    action: "calendar.save",
    subject: "calendar",
    detail: { days: days.map(({ date }) => date) },
  });
  await notifyExpired(db, [tags.replies]);
}
