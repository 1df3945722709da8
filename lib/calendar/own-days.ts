import { z } from "zod";
import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { localizedTextSchema } from "@/lib/i18n/localized";

/** A day that a year has of its own: off in place of another, or a Saturday that is worked. */
export const holidaySchema = z.strictObject({
  date: z.iso.date(),
  name: localizedTextSchema,
  isWorking: z.boolean().default(false),
});
export type HolidayInput = z.input<typeof holidaySchema>;

/**
 * Puts these days in place of all that are stored from the first of them on; earlier ones stay.
 * @throws AppError INVALID when a day has the wrong form.
 */
export async function saveHolidays(context: Actor, input: readonly HolidayInput[]): Promise<void> {
  const parsed = z.array(holidaySchema).max(200).safeParse(input);
  if (!parsed.success) {
    throw new AppError("INVALID", "The days off cannot be saved like this.", {
      issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
    });
  }
  const rows = parsed.data.map((one) => ({ ...one, date: new Date(`${one.date}T00:00:00Z`) }));
  const first = rows.toSorted((a, b) => a.date.getTime() - b.date.getTime())[0]?.date;
  if (!first) return;
  await transaction(async (db) => {
    await db.holiday.deleteMany({ where: { date: { gte: first } } });
    await db.holiday.createMany({ data: rows });
    await recordAudit(db, context, {
      action: "calendar.save",
      subject: "calendar",
      detail: { days: parsed.data.map(({ date }) => date) },
    });
    await notifyExpired(db, [tags.replies]);
  });
}
