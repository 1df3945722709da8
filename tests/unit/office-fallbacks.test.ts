import { describe, expect, it } from "vitest";
import { orderFallbacks } from "@/lib/offices/fallback";

const beginnings = (...rows: [string, string][]) =>
  rows.map(([officeId, from]) => ({ officeId, from }));

/** What two writings of the same make of what is known; they must not differ. */
function afterTwice(known: [string, string][], ...given: [string, string][]) {
  const once = orderFallbacks(beginnings(...known), beginnings(...given));
  expect(orderFallbacks(once, beginnings(...given))).toEqual(once);
  return once.map(({ officeId, from }) => [officeId, from]);
}

describe("the offices that answer for the rest, one after another", () => {
  it("keep those after one whose day moves, until it passes theirs", () => {
    const known: [string, string][] = [
      ["a", "2025-07-01"],
      ["b", "2026-12-01"],
      ["c", "2027-07-01"],
    ];
    for (const day of ["2026-11-01", "2027-01-01"])
      expect(afterTwice(known, ["b", day])).toEqual([
        ["a", "2025-07-01"],
        ["b", day],
        ["c", "2027-07-01"],
      ]);
    expect(afterTwice(known, ["b", "2027-07-01"])).toEqual([
      ["a", "2025-07-01"],
      ["b", "2027-07-01"],
    ]);
  });

  it("let one come back later, and keep the days that it answered before", () => {
    const known: [string, string][] = [
      ["a", "2025-07-01"],
      ["b", "2026-12-01"],
    ];
    expect(afterTwice(known, ["a", "2027-07-01"])).toEqual([...known, ["a", "2027-07-01"]]);
  });

  it("make room for one that began before all of them", () => {
    expect(afterTwice([["a", "2025-07-01"]], ["a", "2026-12-01"], ["b", "2025-07-01"])).toEqual([
      ["b", "2025-07-01"],
      ["a", "2026-12-01"],
    ]);
    expect(afterTwice([], ["a", "2026-12-01"])).toEqual([["a", "2026-12-01"]]);
  });
});
