import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PriceFigure } from "@/lib/clusters/types";
import { estimateCost } from "@/lib/cost/estimate";
import { Exact, inCurrency } from "@/lib/cost/money";
import { type CostAssumptions, costParts, type PriceField } from "@/lib/cost/schema";
import { assuming, costSubject, priceOf } from "../../factories/cost-subject";

const today = "2026-11-22";

const amounts = fc
  .tuple(fc.integer({ min: 0, max: 5_000_000 }), fc.integer({ min: 0, max: 9999 }))
  .map(([whole, part]) => `${whole}.${String(part).padStart(4, "0")}`);
const days = fc.constantFrom(null, "2025-12-31", "2026-01-01", "2026-11-22", "2027-01-01");

function prices(units: readonly PriceFigure["unit"][], bands: readonly (string | null)[] = [null]) {
  const one = fc.record({
    amount: amounts,
    currency: fc.constantFrom("VND" as const, "USD" as const),
    unit: fc.constantFrom(...units),
    vat: fc.constantFrom("included" as const, "excluded" as const, "unknown" as const),
    termYears: fc.integer({ min: 1, max: 70 }),
    band: fc.constantFrom(...bands),
    validFrom: days,
    validUntil: days,
  });
  return fc.array(
    one.map(({ amount, ...rest }) => priceOf(amount, rest)),
    { maxLength: 4 },
  );
}

const area = ["m2_year", "m2_month", "m2_term"] as const;
const published = fc.record({
  landRentAnnual: prices(["m2_year", "m2_month"]),
  landRentOnce: prices(["m2_term"]),
  infraFee: prices(area),
  mgmtFee: prices(area),
  factoryRent: prices(area),
  powerTariff: prices(["kwh"], [null, "normal", "offPeak", "peak"]),
  waterTariff: prices(["m3"]),
  wastewaterTariff: prices(["m3"], [null, "A", "B", "C"]),
}) satisfies fc.Arbitrary<Partial<Record<PriceField, PriceFigure[]>>>;

const assumptions: fc.Arbitrary<CostAssumptions> = fc
  .record({
    premises: fc.constantFrom("land" as const, "factory" as const),
    countsLandToo: fc.boolean(),
    years: fc.integer({ min: 1, max: 70 }),
    rhythm: fc.constantFrom("year" as const, "once" as const),
    termRule: fc.constantFrom("share" as const, "whole" as const),
    continuesAfterTerm: fc.boolean(),
    vat: fc.constantFrom("published" as const, "with" as const, "without" as const),
    vatPercent: fc.constantFrom(null, "8", "10"),
    growthPercent: fc.constantFrom("0", "3", "7.5"),
    discountPercent: fc.constantFrom(null, "10"),
    kwhMonth: fc.constantFrom(null, "0", "12345"),
    offPeakPercent: fc.constantFrom("0", "30"),
    peakPercent: fc.constantFrom("0", "70"),
    waterM3Day: fc.constantFrom(null, "0", "2.5"),
    wastewaterClass: fc.constantFrom(null, "A" as const, "C" as const),
  })
  .map(assuming);

const shown = (value: { toFixed: (places: number) => string }) => value.toFixed(12);

describe("an estimate", () => {
  it("of land alone grows with the area and not per m²", () => {
    fc.assert(
      fc.property(published, assumptions, fc.integer({ min: 2, max: 50 }), (given, one, times) => {
        const subject = costSubject({
          ...given,
          powerTariff: [],
          waterTariff: [],
          wastewaterTariff: [],
        });
        const small = estimateCost(subject, { ...one, areaM2: "1500" }, { today });
        const large = estimateCost(subject, { ...one, areaM2: String(1500 * times) }, { today });
        for (const currency of ["VND", "USD"] as const) {
          expect(shown(large.total[currency])).toBe(shown(small.total[currency].times(times)));
          expect(shown(large.perM2Year[currency])).toBe(shown(small.perM2Year[currency]));
        }
      }),
    );
  });

  it("does not depend on the order in which prices are published", () => {
    fc.assert(
      fc.property(published, assumptions, (given, one) => {
        const turned = Object.fromEntries(
          Object.entries(given).map(([field, list]) => [field, [...list].reverse()]),
        );
        const forwards = estimateCost(costSubject(given), one, { today });
        const backwards = estimateCost(costSubject(turned), one, { today });
        expect(shown(backwards.total.VND)).toBe(shown(forwards.total.VND));
        expect(shown(backwards.total.USD)).toBe(shown(forwards.total.USD));
        expect(backwards.gaps).toEqual(forwards.gaps);
      }),
    );
  });

  it("never lets an unknown price pass for nought: each part counts, is missing, or is out of the question", () => {
    fc.assert(
      fc.property(published, assumptions, (given, one) => {
        const { parts, gaps } = estimateCost(costSubject(given), one, { today });
        expect(parts.map(({ part }) => part)).toEqual([...costParts]);
        for (const { part, lines, leftOut, gaps: own } of parts) {
          expect(lines.length > 0 || own.length > 0 || leftOut !== null, part).toBe(true);
          if (leftOut) expect([lines.length, own.length]).toEqual([0, 0]);
        }
        const missing = parts.flatMap(({ part, gaps: own }) => own.map((gap) => ({ part, gap })));
        expect(gaps).toEqual(missing);
      }),
    );
  });

  it("adds up: lines to parts, parts to years, years to the total", () => {
    fc.assert(
      fc.property(published, assumptions, (given, one) => {
        const { parts, years, total } = estimateCost(costSubject(given), one, { today });
        expect(years).toHaveLength(one.years);
        for (const currency of ["VND", "USD"] as const) {
          const add = (list: readonly Exact[]) =>
            list.reduce((sum, amount) => sum.plus(amount), new Exact(0));
          const lines = parts.flatMap((part) =>
            part.lines.filter((line) => line.currency === currency).map((line) => line.total),
          );
          expect(shown(add(years.map((year) => year[currency])))).toBe(shown(total[currency]));
          expect(shown(add(lines))).toBe(shown(total[currency]));
        }
      }),
    );
  });

  it("is worth the same in both currencies at any rate", () => {
    fc.assert(
      fc.property(
        published,
        assumptions,
        fc.integer({ min: 1000, max: 99_999 }),
        (given, one, vnd) => {
          const { total } = estimateCost(costSubject(given), one, { today });
          const inDong = inCurrency(total, "VND", String(vnd));
          const inDollars = inCurrency(total, "USD", String(vnd));
          expect(inDong?.toFixed(6)).toBe(inDollars?.times(vnd).toFixed(6));
        },
      ),
    );
  });
});
