import type { Db } from "@/lib/db/client";
import { addDays, type Day } from "./business-days";
import type { HolidayOverride } from "./vietnam";

/** The office's own days, from a day on for as long as a promise may reach. */
export async function listHolidayOverrides(db: Db, from: Day): Promise<HolidayOverride[]> {
  const rows = await db.holiday.findMany({
    where: {
      date: {
        gte: new Date(`${from}T00:00:00Z`),
        lte: new Date(`${addDays(from, 180)}T00:00:00Z`),
      },
    },
    select: { date: true, isWorking: true },
  });
  return rows.map((row) => ({
    day: row.date.toISOString().slice(0, 10),
    isWorking: row.isWorking,
  }));
}
