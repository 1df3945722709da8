import { describe, expect, it } from "vitest";
import { splitUndecided } from "@/lib/clusters/filters";
import {
  choosePriceOn,
  chooseRentOn,
  type DatedPrice,
  pricesInForce,
  validityOn,
} from "@/lib/clusters/format-validity";

const day = "2026-11-22";
const price = (amount: string, dates: Partial<DatedPrice> = {}) => ({
  amount,
  unit: "m2_year",
  currency: "VND" as const,
  ...dates,
});
const chosen = (...prices: DatedPrice[]) => {
  const choice = choosePriceOn(prices, day);
  return choice && `${choice.price.amount} ${choice.validity} of ${choice.rivals}`;
};

describe("a price", () => {
  it("holds from its first day through its last", () => {
    expect(validityOn({}, day)).toBe("valid");
    expect(validityOn({ validFrom: day, validUntil: day }, day)).toBe("valid");
    expect(validityOn({ validFrom: "2026-11-23" }, day)).toBe("notYet");
    expect(validityOn({ validFrom: null, validUntil: "2026-11-21" }, day)).toBe("expired");
  });
});

describe("of several prices", () => {
  const old = price("9", { validFrom: "2024-01-01", validUntil: "2024-12-31" });
  const ended = price("11", { validFrom: "2025-01-01", validUntil: "2025-12-31" });
  const coming = price("20", { validFrom: "2027-01-01" });

  it("none is chosen where none is published", () => expect(chosen()).toBeNull());

  it("the newest that holds counts, in whatever order they stand", () => {
    const [a, b] = [
      price("12", { validFrom: "2025-06-01" }),
      price("13", { validFrom: "2026-01-01" }),
    ];
    expect(chosen(old, a, coming, b)).toBe("13 valid of 2");
    expect(chosen(b, coming, a, old)).toBe("13 valid of 2");
    expect(pricesInForce([old, a, coming, b], day)).toEqual([b]);
  });

  it("the highest counts of those of one day, and all of them are in force", () => {
    expect(chosen(price("12"), price("13"))).toBe("13 valid of 2");
    expect(pricesInForce([price("12"), price("13"), ended], day)).toHaveLength(2);
  });

  it("the last that held stands for those that ended, and says so", () => {
    expect(chosen(old, ended)).toBe("11 expired of 1");
    expect(pricesInForce([old, ended, coming], day)).toEqual([]);
  });

  it("the next to hold comes before what ended", () => {
    expect(chosen(ended, coming)).toBe("20 notYet of 1");
  });
});

describe("the land rent", () => {
  const annual = (dates: Partial<DatedPrice> = {}) => ({
    ...price("13000", dates),
    field: "landRentAnnual",
  });
  const once = { ...price("490000"), unit: "m2_term", termYears: 49, field: "landRentOnce" };
  const fieldOf = (...prices: (DatedPrice & { field: string })[]) =>
    chooseRentOn(prices, day)?.price.field;

  it("is the annual one while it holds, and else the one-off one that does", () => {
    expect(fieldOf(once, annual())).toBe("landRentAnnual");
    expect(fieldOf(once, annual({ validUntil: "2025-12-31" }))).toBe("landRentOnce");
    expect(fieldOf(annual({ validUntil: "2025-12-31" }))).toBe("landRentAnnual");
    expect(fieldOf({ ...price("1"), field: "mgmtFee" })).toBeUndefined();
  });
});

it("a rent that is published is never told as one that is not", () => {
  expect(splitUndecided(["free", "rent"], { hasRent: true })).toEqual({
    missing: ["free"],
    incomparable: ["rent"],
  });
  expect(splitUndecided(["free", "rent"], { hasRent: false })).toEqual({
    missing: ["free", "rent"],
    incomparable: [],
  });
});
