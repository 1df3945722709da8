import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  addDays,
  dayOf,
  dueAfterBusinessDays,
  isBusinessDay,
  momentOf,
} from "@/lib/calendar/business-days";
import { type HolidayOverride, publicHolidays, vietnameseCalendar } from "@/lib/calendar/vietnam";

const due = (received: string, businessDays: number, overrides: HolidayOverride[] = []) =>
  dueAfterBusinessDays(new Date(received), {
    businessDays,
    calendar: vietnameseCalendar(overrides),
  }).toISOString();

/** Closing time in Viet Nam. */
const endOf = (day: string) => `${day}T10:00:00.000Z`;

describe("an ordinary week", () => {
  it("is due by closing time of the next day", () => {
    expect(due("2026-11-30T09:00:00+07:00", 1)).toBe(endOf("2026-12-01"));
  });

  it("counts what comes after closing time as the next day's", () => {
    expect(due("2026-11-30T17:00:00+07:00", 1)).toBe(endOf("2026-12-01"));
    expect(due("2026-11-30T17:00:01+07:00", 1)).toBe(endOf("2026-12-02"));
  });

  it("takes the day in Viet Nam, not the server's", () => {
    expect(due("2026-11-29T20:00:00Z", 1)).toBe(endOf("2026-12-01")); // 03:00 on Monday
  });

  it("passes over Saturday and Sunday", () => {
    expect(due("2026-11-27T09:00:00+07:00", 1)).toBe(endOf("2026-11-30"));
    expect(due("2026-11-28T09:00:00+07:00", 1)).toBe(endOf("2026-12-01"));
    expect(due("2026-11-29T23:00:00+07:00", 2)).toBe(endOf("2026-12-02"));
  });
});

describe("holidays", () => {
  it("has the five days of Tết 2027 and two more for the weekend among them", () => {
    const tet = [...publicHolidays(2027)].filter((day) => day.startsWith("2027-02")).sort();
    expect(tet).toEqual([
      "2027-02-05",
      "2027-02-06",
      "2027-02-07",
      "2027-02-08",
      "2027-02-09",
      "2027-02-10",
      "2027-02-11",
    ]);
    expect(due("2027-02-04T09:00:00+07:00", 1)).toBe(endOf("2027-02-12"));
    expect(due("2027-02-06T09:00:00+07:00", 1)).toBe(endOf("2027-02-15"));
  });

  it("has 30 April and 1 May 2027, which is a Saturday, with the Monday after", () => {
    expect(due("2027-04-29T09:00:00+07:00", 1)).toBe(endOf("2027-05-04"));
    expect(due("2027-04-29T09:00:00+07:00", 2)).toBe(endOf("2027-05-05"));
  });

  it("has the day of the Hùng kings by the moon, with a day for a Sunday", () => {
    expect(publicHolidays(2026).has("2026-04-26")).toBe(true);
    expect(publicHolidays(2026).has("2026-04-27")).toBe(true);
  });

  it("does not take days that are only remembered for days off", () => {
    expect(publicHolidays(2026).has("2026-11-20")).toBe(false);
  });

  it.each([
    [2021, ["09-02", "09-03"]],
    [2022, ["09-01", "09-02"]],
    [2023, ["09-01", "09-02", "09-04"]], // a Saturday, made up for on Monday
    [2024, ["09-02", "09-03"]],
    [2025, ["09-01", "09-02"]],
    [2026, ["09-01", "09-02"]],
    [2027, ["09-02", "09-03"]],
  ])("has the two days of the National Day as the government named them, %i", (year, days) => {
    const september = [...publicHolidays(year)].filter((day) => day.startsWith(`${year}-09`));
    expect(september.sort()).toEqual(days.map((day) => `${year}-${day}`));
  });

  it("has the Day of Vietnamese Culture since 2026", () => {
    expect(due("2026-11-23T09:00:00+07:00", 1)).toBe(endOf("2026-11-25"));
    expect(publicHolidays(2025).has("2025-11-24")).toBe(false);
    expect(publicHolidays(2029).has("2029-11-26")).toBe(true); // for a Saturday
  });

  it("lets the office name another day for the second of the National Day", () => {
    const named = [
      { day: "2027-09-01", isWorking: false },
      { day: "2027-09-03", isWorking: true },
    ];
    expect(due("2027-08-31T09:00:00+07:00", 1)).toBe(endOf("2027-09-01"));
    expect(due("2027-08-31T09:00:00+07:00", 1, named)).toBe(endOf("2027-09-03"));
  });

  it("lets the office work on a Saturday in exchange", () => {
    const saturday = [{ day: "2026-11-28", isWorking: true }];
    expect(due("2026-11-27T09:00:00+07:00", 1, saturday)).toBe(endOf("2026-11-28"));
    expect(due("2026-11-28T09:00:00+07:00", 1, saturday)).toBe(endOf("2026-11-30"));
  });

  it("lets the office work on a public holiday", () => {
    const worked = [{ day: "2027-04-30", isWorking: true }];
    expect(due("2027-04-29T09:00:00+07:00", 1, worked)).toBe(endOf("2027-04-30"));
  });
});

describe("any day of the years to come", () => {
  const moments = fc.date({
    min: new Date("2026-01-01"),
    max: new Date("2035-12-31"),
    noInvalidDate: true,
  });
  const calendar = vietnameseCalendar([]);

  it("is answered on a business day, after as many as promised and no more", () => {
    fc.assert(
      fc.property(moments, fc.integer({ min: 1, max: 10 }), (received, businessDays) => {
        const day = dayOf(dueAfterBusinessDays(received, { businessDays, calendar }));
        expect(isBusinessDay(day, calendar)).toBe(true);
        let between = 0;
        for (let one = addDays(dayOf(received), 1); one <= day; one = addDays(one, 1)) {
          if (isBusinessDay(one, calendar)) between += 1;
        }
        const isInTime =
          isBusinessDay(dayOf(received), calendar) &&
          received <= momentOf(dayOf(received), 17 * 60);
        expect(between).toBe(isInTime ? businessDays : businessDays + 1);
      }),
      { numRuns: 300 },
    );
  });

  it("ends even in a calendar of holidays only", () => {
    const never = { isHoliday: () => true, isWorkedAnyway: () => false };
    expect(
      dueAfterBusinessDays(new Date("2026-11-23"), { businessDays: 3, calendar: never }),
    ).toBeInstanceOf(Date);
  });
});
