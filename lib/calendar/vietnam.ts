import Holidays from "date-holidays";
import { addDays, type Day, dayOf, isWeekend, type WorkCalendar } from "./business-days";

const DAY_MS = 86_400_000;
const years = new Map<number, ReadonlySet<Day>>();

const NATIONAL_DAY = "09-02";
const CULTURE_DAY = "11-24";
const CULTURE_DAY_SINCE = 2026;

/**
 * Days off that date-holidays lacks. The National Day has a second one, the day before or after it as the government
 * names it each year (Labour Code 2019, art. 112.1đ); taken here is the one towards the nearer weekend, as it has been
 * since 2021. 24 November, the Day of Vietnamese Culture, is a day off by Resolution 80-NQ/TW of 7 January 2026. A year
 * that turns out otherwise is put right by rows of Holiday: a promise for a day off is worse than one for the day after.
 */
function daysBesides(year: number): Day[] {
  const national = `${year}-${NATIONAL_DAY}`;
  const weekday = new Date(`${national}T00:00:00Z`).getUTCDay();
  const isAfter = weekday === 0 || weekday === 1 || weekday === 4;
  const second = addDays(national, isAfter ? 1 : -1);
  return year < CULTURE_DAY_SINCE ? [second] : [second, `${year}-${CULTURE_DAY}`];
}

/**
 * Public holidays that fall within a year, each with the day off in exchange when it falls on a weekly day off: the next
 * working day (Labour Code 2019, art. 111.3). Working Saturdays and other days that are set year by year are rows of
 * Holiday.
 */
export function publicHolidays(year: number): ReadonlySet<Day> {
  const known = years.get(year);
  if (known) return known;
  const calendar = new Holidays("VN", { timezone: "Asia/Ho_Chi_Minh", types: ["public"] });
  const days = new Set<Day>(daysBesides(year));
  for (const holiday of calendar.getHolidays(year)) {
    for (let at = holiday.start.getTime(); at < holiday.end.getTime(); at += DAY_MS) {
      days.add(dayOf(new Date(at)));
    }
  }
  for (const day of [...days].sort()) {
    if (!isWeekend(day)) continue;
    let substitute = addDays(day, 1);
    while (isWeekend(substitute) || days.has(substitute)) substitute = addDays(substitute, 1);
    days.add(substitute);
  }
  years.set(year, days);
  return days;
}

/** A row of Holiday: a day off, or a day that is worked. */
export type HolidayOverride = { day: Day; isWorking: boolean };

/** The public holidays as the office's own table changes them. */
export function vietnameseCalendar(overrides: readonly HolidayOverride[]): WorkCalendar {
  const off = new Set(overrides.filter((row) => !row.isWorking).map((row) => row.day));
  const worked = new Set(overrides.filter((row) => row.isWorking).map((row) => row.day));
  return {
    isHoliday: (day) => off.has(day) || publicHolidays(Number(day.slice(0, 4))).has(day),
    isWorkedAnyway: (day) => worked.has(day),
  };
}
