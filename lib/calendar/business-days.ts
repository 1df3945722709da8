/** Days are ISO days ("2027-02-05") as they are in Viet Nam, which is at UTC+7 all year round. */
export type Day = string;

const OFFSET_MS = 7 * 3_600_000;
const DAY_MS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** The working day of an office as minutes after midnight: what arrives after it closes counts for the next one. */
export type OfficeDay = { closesAt: number };
export const DEFAULT_CLOSING_MINUTE = 17 * 60;

/** What is known of the calendar: who knows of no holiday or working Saturday leaves a set empty. */
export type WorkCalendar = {
  isHoliday: (day: Day) => boolean;
  /** A day off week that is worked in exchange, or a public holiday that this office works. */
  isWorkedAnyway: (day: Day) => boolean;
};

export function dayOf(moment: Date): Day {
  return new Date(moment.getTime() + OFFSET_MS).toISOString().slice(0, 10);
}

export function addDays(day: Day, count: number): Day {
  return new Date(Date.parse(`${day}T00:00:00Z`) + count * DAY_MS).toISOString().slice(0, 10);
}

/** The moment of a minute of a day in Viet Nam. */
export function momentOf(day: Day, minute: number): Date {
  return new Date(Date.parse(`${day}T00:00:00Z`) - OFFSET_MS + minute * 60_000);
}

export function isWeekend(day: Day): boolean {
  const weekday = new Date(`${day}T00:00:00Z`).getUTCDay();
  return weekday === SATURDAY || weekday === SUNDAY;
}

export function isBusinessDay(day: Day, calendar: WorkCalendar): boolean {
  if (calendar.isWorkedAnyway(day)) return true;
  return !isWeekend(day) && !calendar.isHoliday(day);
}

/** The next business day after this one; bounded, so that a calendar full of holidays cannot hang a request. */
function nextBusinessDay(day: Day, calendar: WorkCalendar): Day {
  let next = addDays(day, 1);
  for (let looked = 0; looked < 60 && !isBusinessDay(next, calendar); looked += 1) {
    next = addDays(next, 1);
  }
  return next;
}

/**
 * When an answer is due: by closing time of the n-th business day after the one on which the enquiry counts as received,
 * which is the next business day for what arrives on a day off or after closing time.
 */
export function dueAfterBusinessDays(
  received: Date,
  options: { businessDays: number; calendar: WorkCalendar; office?: OfficeDay },
): Date {
  const closesAt = options.office?.closesAt ?? DEFAULT_CLOSING_MINUTE;
  const today = dayOf(received);
  const isInTime = isBusinessDay(today, options.calendar) && received <= momentOf(today, closesAt);
  let day = isInTime ? today : nextBusinessDay(today, options.calendar);
  for (let counted = 0; counted < options.businessDays; counted += 1) {
    day = nextBusinessDay(day, options.calendar);
  }
  return momentOf(day, closesAt);
}
