import { describe, expect, it } from "vitest";
import { estimateCost } from "@/lib/cost/estimate";
import {
  formatExact,
  formatShort,
  landAndFees,
  listMoney,
  missingFields,
  ownParts,
  priceDays,
  yearRuns,
} from "@/lib/cost/format";
import { costScales } from "@/lib/cost/format-chart";
import { Exact } from "@/lib/cost/money";
import { perSquareMetreYear } from "@/lib/cost/normalise";
import type { CostAssumptions, CostSubject } from "@/lib/cost/schema";
import { assuming, costSubject, priceOf } from "../../factories/cost-subject";

const estimate = (subject: CostSubject, assumed: Partial<CostAssumptions> = {}) =>
  estimateCost(subject, assuming(assumed), { today: "2026-11-22" });

describe("money as it is told", () => {
  const both = { VND: new Exact("1300000000.5"), USD: new Exact("35000") };
  const told = (rate: string | null) => {
    const { shown, isSame } = listMoney(both, rate);
    return [shown.map((one) => formatExact("en", one)), isSame];
  };

  it("is the same sum twice at a rate, and two sums without one", () => {
    expect(told("25000")).toEqual([["VND 2,175,000,001", "USD 87,000.00"], true]);
    expect(told(null)).toEqual([["VND 1,300,000,001", "USD 35,000.00"], false]);
  });

  it("keeps every digit in tables and rounds in headlines", () => {
    const amount = new Exact("167380500000");
    expect(formatExact("vi", { currency: "VND", amount })).toBe("167.380.500.000 đ");
    expect(formatShort("vi", { currency: "VND", amount })).toBe("167,4 tỷ đồng");
    expect(formatShort("en", { currency: "USD", amount: new Exact("10.729") })).toBe("USD 10.73");
  });
});

describe("what follows from an estimate", () => {
  const subject = costSubject({
    landRentAnnual: [priceOf("13000")],
    infraFee: [priceOf("0.35", { currency: "USD" })],
    mgmtFee: [priceOf("4200")],
    powerTariff: [priceOf("2000", { unit: "kwh" })],
  });

  it("names the figures to ask the office for", () => {
    expect(missingFields(estimate(costSubject({ mgmtFee: [priceOf("1")] })))).toEqual([
      "landRentAnnual",
      "landRentOnce",
      "infraFee",
    ]);
    expect(missingFields(estimate(subject))).toEqual([]);
  });

  it("tells rent and fees apart from use, unless one of them is missing", () => {
    const land = landAndFees(estimate(subject, { kwhMonth: "1000" }));
    expect([land?.VND.toFixed(), land?.USD.toFixed()]).toEqual(["17200", "0.35"]);
    expect(landAndFees(estimate(subject))).toBeNull();
    const partly = costSubject({ powerTariff: [priceOf("2000", { unit: "kwh" })] });
    expect(landAndFees(estimate(partly, { kwhMonth: "1000" }))).toBeNull();
  });

  it("says which parts are the visitor's own and from when the published prices are", () => {
    const own = {
      "MAU-T1": { mgmtFee: { amount: "1", currency: "USD", unit: "m2_year" } },
    } as const;
    const result = estimate(subject, { own });
    expect(ownParts(result)).toEqual(["mgmtFee"]);
    expect(priceDays(result)?.oldest.date).toBe("2026-01-01");
    expect(priceDays(estimate(costSubject({}), { own }))).toBeNull();
  });

  it("tells equal years that follow each other once", () => {
    const once = priceOf("60", { currency: "USD", unit: "m2_term", termYears: 20 });
    const fee = priceOf("0.4", { currency: "USD" });
    const result = estimate(costSubject({ landRentOnce: [once], mgmtFee: [fee] }), {
      years: 30,
      continuesAfterTerm: true,
    });
    const runs = yearRuns(result.years).map(({ from, to, sums }) => [from, to, sums.USD.toFixed()]);
    // 60 × 10,000 + 0.4 × 10,000; the fee alone; half the price for the ten years after the term, and the fee.
    expect(runs).toEqual([
      [0, 0, "604000"],
      [1, 19, "4000"],
      [20, 20, "304000"],
      [21, 29, "4000"],
    ]);
  });
});

describe("the chart", () => {
  const dong = estimate(costSubject({ landRentAnnual: [priceOf("10000")] }));
  const dollars = estimate(costSubject({ landRentAnnual: [priceOf("1", { currency: "USD" })] }));
  const unknown = estimate(costSubject({}));

  // At 20,000 đ: 10,000 đ against 20,000 đ, so 46% against 92%; what has no price has no length.
  it("has one scale at a rate", () => {
    const [scale, ...others] = costScales([dong, dollars, unknown], {
      vndPerUsd: "20000",
      longest: 92,
    });
    expect(others).toEqual([]);
    expect(scale?.rows.map(({ percent }) => percent)).toEqual([46, 92, 0]);
  });

  it("has one for each currency without, each with the clusters of that money", () => {
    const scales = costScales([dong, dollars], { vndPerUsd: null, longest: 92 });
    expect(scales.map(({ currency, rows }) => [currency, rows.map((row) => row.percent)])).toEqual([
      ["VND", [92]],
      ["USD", [92]],
    ]);
  });

  it("is not drawn when nothing has a price", () => {
    expect(costScales([unknown], { vndPerUsd: null, longest: 92 })).toEqual([]);
  });
});

describe("a price per m² and year", () => {
  it("is known only for prices per m²", () => {
    expect(perSquareMetreYear({ amount: "470", unit: "m2_term", termYears: 47 })?.toFixed()).toBe(
      "10",
    );
    expect(perSquareMetreYear({ amount: "470", unit: "m2_term" })).toBeNull();
    expect(perSquareMetreYear({ amount: "470", unit: "kwh" })).toBeNull();
  });
});
