import type { Db } from "@/lib/db/client";
import { dayOf, dueAfterBusinessDays } from "./business-days";
import { listHolidayOverrides } from "./repo";
import { vietnameseCalendar } from "./vietnam";

/** When what arrives at a moment is due, by the Vietnamese calendar and the rows of Holiday. */
export async function computeDueDate(db: Db, received: Date, businessDays: number): Promise<Date> {
  const overrides = await listHolidayOverrides(db, dayOf(received));
  return dueAfterBusinessDays(received, { businessDays, calendar: vietnameseCalendar(overrides) });
}
