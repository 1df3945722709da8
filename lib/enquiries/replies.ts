import {
  addDays,
  dayOf,
  isBusinessDay,
  momentOf,
  type WorkCalendar,
} from "@/lib/calendar/business-days";
import { vietnameseCalendar } from "@/lib/calendar/vietnam";
import type { Db } from "@/lib/db/client";
import { findAnsweredSince, findHolidayRows } from "./replies-repo";

/** How fast enquiries were answered. */
export type ReplyFigures = {
  /** From the enquiry to the first reply. */
  medianBusinessDays: number;
  /** Answered by the day that was promised, of those that were answered or due; 0 to 100. */
  onTimePercent: number;
  answered: number;
  /** The days that it covers, up to `asOf`. */
  periodDays: number;
  asOf: string;
};

const WINDOW_DAYS = 90;
const FEWEST = 5;
const DAY_MINUTES = 24 * 60;
const DAY_MS = 86_400_000;

/** Time between two moments that fell on business days, in days: Friday 16:00 to Monday 10:00 is 0.75. */
export function businessDaysBetween(from: Date, to: Date, calendar: WorkCalendar): number {
  let total = 0;
  for (let day = dayOf(from); day <= dayOf(to); day = addDays(day, 1)) {
    if (!isBusinessDay(day, calendar)) continue;
    const start = Math.max(from.getTime(), momentOf(day, 0).getTime());
    const end = Math.min(to.getTime(), momentOf(day, DAY_MINUTES).getTime());
    total += Math.max(0, end - start) / DAY_MS;
  }
  return total;
}

function medianOf(numbers: readonly number[]): number {
  const sorted = numbers.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The figures of the last 90 days; null while fewer than five enquiries were answered. */
export async function readReplyFigures(db: Db, now = new Date()): Promise<ReplyFigures | null> {
  const since = new Date(now.getTime() - WINDOW_DAYS * DAY_MS);
  const enquiries = await findAnsweredSince(db, { since, now });
  const answered = enquiries.flatMap(({ createdAt, dueAt, repliedAt }) =>
    repliedAt ? [{ createdAt, dueAt, repliedAt }] : [],
  );
  if (answered.length < FEWEST) return null;
  const calendar = vietnameseCalendar(await findHolidayRows(db));
  const days = answered.map((one) => businessDaysBetween(one.createdAt, one.repliedAt, calendar));
  const inTime = answered.filter((one) => one.repliedAt <= one.dueAt).length;
  return {
    medianBusinessDays: Math.round(medianOf(days) * 10) / 10,
    onTimePercent: Math.round((inTime / enquiries.length) * 100),
    answered: answered.length,
    periodDays: WINDOW_DAYS,
    asOf: dayOf(now),
  };
}
