import { beforeEach, describe, expect, it } from "vitest";
import { vietnameseCalendar } from "@/lib/calendar/vietnam";
import { businessDaysBetween, readReplyFigures } from "@/lib/enquiries/replies";
import { db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const now = new Date("2026-11-20T03:00:00Z");
let count = 0;

/** An enquiry received at 09:00 in Việt Nam, due at the end of the next day, answered after so many hours. */
async function enquiry(
  day: string,
  repliedAfterHours: number | null,
  status: "answered" | "received" | "closed" | "spam" = "answered",
  erasedAfterHours?: number,
) {
  count += 1;
  const createdAt = new Date(`${day}T02:00:00Z`);
  await db.enquiry.create({
    data: {
      reference: `DT-26-2222${"23456789ACDEFHJK"[count % 16]}`,
      kind: "plot",
      status,
      locale: "en",
      message: "?",
      name: "A",
      email: "a@example.com",
      consentAt: createdAt,
      consentVersion: "1",
      contentHash: String(count),
      createdAt,
      erasedAt:
        erasedAfterHours === undefined
          ? null
          : new Date(createdAt.getTime() + erasedAfterHours * 3_600_000),
      dueAt: new Date(createdAt.getTime() + 32 * 3_600_000),
      events:
        repliedAfterHours === null
          ? {}
          : {
              create: {
                kind: "replied",
                actor: "office",
                at: new Date(createdAt.getTime() + repliedAfterHours * 3_600_000),
              },
            },
    },
  });
}

describe("how fast enquiries were answered", () => {
  it("is not said while fewer than five were", async () => {
    for (const hours of [2, 4, 6, 8]) await enquiry("2026-11-10", hours);
    expect(await readReplyFigures(db, now)).toBeNull();
  });

  it("is the median in business days, and the share in time of those answered or due", async () => {
    for (const hours of [6, 12, 24, 30, 48]) await enquiry("2026-11-10", hours);
    await enquiry("2026-11-10", null, "received");
    await enquiry("2026-11-20", null, "received");
    await enquiry("2026-11-10", null, "spam");
    expect(await readReplyFigures(db, now)).toEqual({
      medianBusinessDays: 1,
      onTimePercent: 67,
      answered: 5,
      periodDays: 90,
      asOf: "2026-11-20",
    });
  });

  it("holds nothing against the office that its sender had erased before an answer was due", async () => {
    for (const hours of [2, 4, 6, 8, 10]) await enquiry("2026-11-10", hours);
    await enquiry("2026-11-10", null, "closed", 5);
    expect((await readReplyFigures(db, now))?.onTimePercent).toBe(100);
    await enquiry("2026-11-10", null, "closed", 40);
    await enquiry("2026-11-10", null, "closed");
    expect((await readReplyFigures(db, now))?.onTimePercent).toBe(71);
  });

  it("looks at the last ninety days", async () => {
    for (const hours of [6, 12, 24, 30, 48]) await enquiry("2026-08-01", hours);
    expect(await readReplyFigures(db, now)).toBeNull();
  });

  it("does not count weekends and holidays", () => {
    const calendar = vietnameseCalendar([]);
    const between = (from: string, to: string) =>
      businessDaysBetween(new Date(from), new Date(to), calendar);
    expect(between("2026-11-20T09:00:00Z", "2026-11-23T03:00:00Z")).toBeCloseTo(0.75, 5);
    expect(between("2026-04-29T17:00:00Z", "2026-05-01T16:00:00Z")).toBe(0);
  });
});
