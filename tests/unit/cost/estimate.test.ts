import { describe, expect, it } from "vitest";
import { estimateCost } from "@/lib/cost/estimate";
import { hasAnyPrice } from "@/lib/cost/format";
import { comparableParts } from "@/lib/cost/format-compare";
import { type Currency, inCurrency } from "@/lib/cost/money";
import type { CostAssumptions, CostPart, CostSubject } from "@/lib/cost/schema";
import type { CostEstimate } from "@/lib/cost/types";
import { assuming, costSubject, priceOf } from "../../factories/cost-subject";

const today = "2026-11-22";

function estimate(subject: CostSubject, assumed: Partial<CostAssumptions> = {}): CostEstimate {
  return estimateCost(subject, assuming(assumed), { today });
}

const partOf = (result: CostEstimate, part: CostPart) => {
  const found = result.parts.find((one) => one.part === part);
  if (!found) throw new Error(`There is no part ${part}.`);
  return found;
};
const total = (result: CostEstimate, currency: Currency = "VND") =>
  result.total[currency].toFixed(2);
const gapsOf = (result: CostEstimate) =>
  result.gaps.map(({ part, gap }) => `${part}: ${gap.reason}`);
const noteKinds = (result: CostEstimate, part: CostPart) =>
  partOf(result, part).lines.flatMap(({ notes }) => notes.map(({ kind }) => kind));

describe("each way of stating a price", () => {
  // 13,000 đ/m² and year × 10,000 m² = 130,000,000 đ a year; × 10 years = 1,300,000,000 đ.
  it("takes a yearly rent every year", () => {
    const result = estimate(costSubject({ landRentAnnual: [priceOf("13000")] }));
    expect(result.years[0]?.VND.toFixed()).toBe("130000000");
    expect(result.years[9]?.VND.toFixed()).toBe("130000000");
    expect(total(result)).toBe("1300000000.00");
    expect(result.perM2Year.VND.toFixed()).toBe("13000");
  });

  // 3.20 USD/m² and month × 12 = 38.40 USD/m² and year; × 2,000 m² = 76,800 USD; × 5 years = 384,000 USD.
  it("makes a monthly factory rent a yearly one", () => {
    const factoryRent = [priceOf("3.2", { currency: "USD", unit: "m2_month" })];
    const result = estimate(costSubject({ factoryRent }), {
      premises: "factory",
      areaM2: "2000",
      years: 5,
    });
    expect(partOf(result, "factoryRent").lines[0]?.perM2Year.toFixed()).toBe("38.4");
    expect(total(result, "USD")).toBe("384000.00");
  });

  // 498,000 đ/m² for 47 years. Over 30 of them its share is 498,000 × 30/47 = 317,872.3404… đ/m²;
  // × 10,000 m² = 3,178,723,404.26 đ, all in the first year; per year 498,000 ÷ 47 = 10,595.74… đ/m².
  it("charges a shorter lease its share of a price for the term", () => {
    const once = priceOf("498000", { unit: "m2_term", termYears: 47 });
    const result = estimate(costSubject({ landRentOnce: [once] }), { years: 30, rhythm: "once" });
    expect(total(result)).toBe("3178723404.26");
    expect(result.years[1]?.VND.toFixed()).toBe("0");
    expect(result.perM2Year.VND.toFixed(2)).toBe("10595.74");
    expect(noteKinds(result, "landRent")).toEqual(["termShare"]);
  });

  // The whole price: 498,000 × 10,000 = 4,980,000,000 đ for 30 years, which is 16,600 đ/m² and year.
  it("charges the whole price for the term where that is assumed", () => {
    const once = priceOf("498000", { unit: "m2_term", termYears: 47 });
    const result = estimate(costSubject({ landRentOnce: [once] }), {
      years: 30,
      termRule: "whole",
    });
    expect(total(result)).toBe("4980000000.00");
    expect(result.perM2Year.VND.toFixed()).toBe("16600");
    expect(noteKinds(result, "landRent")).toEqual(["otherRhythm", "termWhole"]);
  });

  // 60 USD/m² for 20 years, lease of 30: twenty years are priced (60 × 10,000 = 600,000 USD), ten are not.
  it("leaves the years after the term without a price, and says so", () => {
    const once = priceOf("60", { currency: "USD", unit: "m2_term", termYears: 20 });
    const result = estimate(costSubject({ landRentOnce: [once] }), { years: 30, rhythm: "once" });
    expect(total(result, "USD")).toBe("600000.00");
    expect(gapsOf(result)).toContain("landRent: after_term");
    expect(partOf(result, "landRent").gaps).toEqual([{ reason: "after_term", years: 10 }]);
    expect(partOf(result, "landRent").lines[0]?.perM2Year.toFixed()).toBe("3");
  });

  // Going on as it was: 600,000 USD in year 1, and in year 21 its half for ten years, 300,000 USD.
  it("goes on after the term where that is assumed", () => {
    const once = priceOf("60", { currency: "USD", unit: "m2_term", termYears: 20 });
    const result = estimate(costSubject({ landRentOnce: [once] }), {
      years: 30,
      rhythm: "once",
      continuesAfterTerm: true,
    });
    expect(result.years.map(({ USD }) => USD.toFixed()).filter((one) => one !== "0")).toEqual([
      "600000",
      "300000",
    ]);
    expect(result.years[20]?.USD.toFixed()).toBe("300000");
    expect(partOf(result, "landRent").gaps).toEqual([]);
  });

  // Fees: 14 USD/m² for 49 years, 10 of them: 14 × 10/49 × 10,000 = 28,571.43 USD; 0.4 USD/m² and year × 10,000 × 10
  // = 40,000 USD. Together 68,571.43 USD.
  it("adds a fee for the term and a fee per year", () => {
    const result = estimate(
      costSubject({
        infraFee: [priceOf("14", { currency: "USD", unit: "m2_term", termYears: 49 })],
        mgmtFee: [priceOf("0.4", { currency: "USD" })],
      }),
    );
    expect(total(result, "USD")).toBe("68571.43");
  });

  // 200,000 kWh a month = 2,400,000 kWh a year: 60% at 1,809, 30% at 1,184, 10% at 3,266 đ.
  // 1,440,000 × 1,809 = 2,604,960,000; 720,000 × 1,184 = 852,480,000; 240,000 × 3,266 = 783,840,000.
  // A year 4,241,280,000 đ, which is 424,128 đ for each of 10,000 m².
  it("prices electricity by the hour of the day", () => {
    const powerTariff = [
      priceOf("1809", { unit: "kwh", band: "normal" }),
      priceOf("1184", { unit: "kwh", band: "offPeak" }),
      priceOf("3266", { unit: "kwh", band: "peak" }),
    ];
    const result = estimate(costSubject({ powerTariff }), {
      kwhMonth: "200000",
      offPeakPercent: "30",
      peakPercent: "10",
    });
    expect(result.years[0]?.VND.toFixed()).toBe("4241280000");
    expect(partOf(result, "power").lines.map(({ total: sum }) => sum.toFixed())).toEqual([
      "26049600000",
      "8524800000",
      "7838400000",
    ]);
    expect(result.perM2Year.VND.toFixed()).toBe("424128");
  });

  // 3 MVA at 50% on average, 24 h, 300 days: 3,000 × 0.5 × 24 × 300 = 10,800,000 kWh; × 2,000 đ = 21,600,000,000 đ.
  it("derives electricity from the connected load", () => {
    const powerTariff = [priceOf("2000", { unit: "kwh" })];
    const result = estimate(costSubject({ powerTariff }), {
      powerMva: "3",
      loadPercent: "50",
      daysPerYear: "300",
    });
    expect(result.years[0]?.VND.toFixed()).toBe("21600000000");
    expect(noteKinds(result, "power")).toEqual(["flatBand"]);
  });

  // 100 m³ a day × 300 days = 30,000 m³. Water at 12,500 đ: 375,000,000 đ. Waste water is 80% of it, 24,000 m³, class B
  // at 7,000 đ: 168,000,000 đ.
  it("prices water and a share of it as waste water of a class", () => {
    const result = estimate(
      costSubject({
        waterTariff: [priceOf("12500", { unit: "m3" })],
        wastewaterTariff: [
          priceOf("5600", { unit: "m3", band: "A" }),
          priceOf("7000", { unit: "m3", band: "B" }),
        ],
      }),
      {
        waterM3Day: "100",
        daysPerYear: "300",
        wastewaterPercent: "80",
        wastewaterClass: "B",
      },
    );
    expect(partOf(result, "water").years[0]?.VND.toFixed()).toBe("375000000");
    expect(partOf(result, "wastewater").years[0]?.VND.toFixed()).toBe("168000000");
  });
});

describe("two currencies", () => {
  const mixed = costSubject({
    landRentAnnual: [priceOf("13000")],
    infraFee: [priceOf("0.35", { currency: "USD" })],
  });

  // In a year 130,000,000 đ and 3,500 USD; over ten years 1,300,000,000 đ and 35,000 USD.
  it("are kept apart without a rate", () => {
    const result = estimate(mixed);
    expect([total(result, "VND"), total(result, "USD")]).toEqual(["1300000000.00", "35000.00"]);
    expect(inCurrency(result.total, "VND", null)).toBeNull();
    expect(inCurrency(result.total, "USD", null)).toBeNull();
  });

  // At 25,000 đ: 1,300,000,000 + 35,000 × 25,000 = 2,175,000,000 đ; ÷ 25,000 = 87,000 USD.
  it("are joined at a rate", () => {
    const result = estimate(mixed);
    expect(inCurrency(result.total, "VND", "25000")?.toFixed()).toBe("2175000000");
    expect(inCurrency(result.total, "USD", "25000")?.toFixed()).toBe("87000");
  });

  it("need no rate while only one of them occurs", () => {
    const result = estimate(costSubject({ landRentAnnual: [priceOf("13000")] }));
    expect(inCurrency(result.total, "VND", null)?.toFixed()).toBe("1300000000");
    expect(inCurrency(result.total, "USD", null)).toBeNull();
  });
});

describe("VAT", () => {
  const subject = costSubject({
    landRentAnnual: [priceOf("10000", { vat: "excluded" })],
    infraFee: [priceOf("5500", { vat: "included" })],
    mgmtFee: [priceOf("300", { vat: "unknown" })],
  });
  const perM2 = (assumed: Partial<CostAssumptions>) =>
    estimate(subject, assumed).perM2Year.VND.toFixed(4);

  // As published: 10,000 + 5,500 + 300 = 15,800.
  it("stays as published unless a view is asked for, and each standing is listed", () => {
    expect(perM2({})).toBe("15800.0000");
    expect(estimate(subject).vat).toEqual({
      excluded: ["landRent"],
      included: ["infraFee"],
      unknown: ["mgmtFee"],
    });
  });

  // With 10%: 11,000 + 5,500, and 300 as it is: 16,800.
  it("is added where it is not in the price", () => {
    expect(perM2({ vat: "with", vatPercent: "10" })).toBe("16800.0000");
  });

  // Without 10%: 10,000 + 5,500 ÷ 1.1 = 5,000, and 300 as it is: 15,300.
  it("is taken out where it is in the price", () => {
    expect(perM2({ vat: "without", vatPercent: "10" })).toBe("15300.0000");
  });
});

describe("what is not known", () => {
  it("is a gap and not nought", () => {
    const result = estimate(costSubject({ mgmtFee: [priceOf("4200")] }));
    expect(gapsOf(result)).toEqual(["landRent: not_published", "infraFee: not_published"]);
    expect(total(result)).toBe("420000000.00");
  });

  it("is a gap of its own kind when the office gives it on request, and none when it does not apply", () => {
    const result = estimate(
      costSubject({
        landRentAnnual: "on_request",
        infraFee: "not_applicable",
        mgmtFee: [priceOf("1")],
      }),
    );
    expect(gapsOf(result)).toEqual(["landRent: on_request"]);
  });

  it("is nothing to add up when no price is published at all", () => {
    const result = estimate(costSubject({}));
    expect(hasAnyPrice(result)).toBe(false);
    expect(gapsOf(result)).toEqual([
      "landRent: not_published",
      "infraFee: not_published",
      "mgmtFee: not_published",
    ]);
  });

  it("is no gap where nothing was asked: no consumption, no electricity", () => {
    const result = estimate(costSubject({ powerTariff: [priceOf("2000", { unit: "kwh" })] }));
    expect(partOf(result, "power")).toMatchObject({ leftOut: "no_quantity", gaps: [], lines: [] });
  });

  // 100,000 kWh a month, 80% in normal hours: 960,000 kWh × 1,809 = 1,736,640,000 đ; the 20% at peak have no price.
  it("is the share of the electricity whose hours have no price", () => {
    const powerTariff = [priceOf("1809", { unit: "kwh", band: "normal" })];
    const result = estimate(costSubject({ powerTariff }), {
      kwhMonth: "100000",
      peakPercent: "20",
    });
    expect(result.years[0]?.VND.toFixed()).toBe("1736640000");
    expect(partOf(result, "power").gaps).toEqual([{ reason: "band", band: "peak", percent: "20" }]);
  });

  it("is the class of waste water that is not priced", () => {
    const wastewaterTariff = [priceOf("7000", { unit: "m3", band: "B" })];
    const asked = { waterM3Day: "10", wastewaterClass: "C" } as const;
    const result = estimate(costSubject({ wastewaterTariff }), asked);
    expect(partOf(result, "wastewater").gaps).toEqual([{ reason: "class", band: "C" }]);
  });

  it("lets the highest class count while none is chosen", () => {
    const wastewaterTariff = ["5600", "10400", "7000"].map((amount, index) =>
      priceOf(amount, { unit: "m3", band: "ACB"[index] ?? null }),
    );
    const result = estimate(costSubject({ wastewaterTariff }), { waterM3Day: "10" });
    expect(partOf(result, "wastewater").lines[0]?.price.amount).toBe("10400");
    expect(noteKinds(result, "wastewater")).toEqual(["highestClass"]);
  });

  it("is not filled in from a unit that says nothing of the part", () => {
    const result = estimate(costSubject({ landRentAnnual: [priceOf("10", { unit: "kwh" })] }));
    expect(gapsOf(result)).toContain("landRent: unusable");
  });
});

describe("the visitor's own price", () => {
  // 1.5 USD/m² and year × 10,000 m² × 10 years = 150,000 USD.
  it("stands where none is published, and only for its cluster", () => {
    const own = {
      "MAU-T1": { landRent: { amount: "1.5", currency: "USD", unit: "m2_year" } },
    } as const;
    const result = estimate(costSubject({}), { own });
    expect(total(result, "USD")).toBe("150000.00");
    expect(partOf(result, "landRent").lines[0]).toMatchObject({ origin: "own", vat: "own" });
    const other = estimate(costSubject({}, { code: "MAU-T2" }), { own });
    expect(hasAnyPrice(other)).toBe(false);
  });

  it("takes the place of a published one, for the whole lease when it is paid once", () => {
    const own = {
      "MAU-T1": { landRent: { amount: "40", currency: "USD", unit: "m2_term" } },
    } as const;
    const result = estimate(costSubject({ landRentAnnual: [priceOf("13000")] }), { own });
    expect(total(result, "USD")).toBe("400000.00");
    expect(total(result, "VND")).toBe("0.00");
    expect(partOf(result, "landRent").gaps).toEqual([]);
  });
});

describe("growth and discount", () => {
  // 130,000,000 đ growing by 10%: 130 + 143 + 157.3 = 430.3 million đ over three years.
  it("lets yearly prices grow from the second year on", () => {
    const result = estimate(costSubject({ landRentAnnual: [priceOf("13000")] }), {
      years: 3,
      growthPercent: "10",
    });
    expect(result.years.map(({ VND }) => VND.toFixed())).toEqual([
      "130000000",
      "143000000",
      "157300000",
    ]);
    expect(partOf(result, "landRent").lines[0]?.perM2Year.toFixed()).toBe("13000");
    expect(result.perM2Year.VND.toFixed(4)).toBe("14343.3333");
  });

  it("does not let a price grow that is paid once at the start", () => {
    const once = priceOf("60", { currency: "USD", unit: "m2_term", termYears: 10 });
    const result = estimate(costSubject({ landRentOnce: [once] }), { growthPercent: "10" });
    expect(total(result, "USD")).toBe("600000.00");
  });

  // 121,000,000 đ at the start of each of three years, at 10%: 121 + 110 + 100 = 331 million đ today.
  it("brings what is paid later to its worth today", () => {
    const result = estimate(costSubject({ landRentAnnual: [priceOf("12100")] }), {
      years: 3,
      discountPercent: "10",
    });
    expect(result.presentValue?.VND.toFixed(2)).toBe("331000000.00");
    expect(estimate(costSubject({})).presentValue).toBeNull();
  });
});

describe("the deposit", () => {
  const subject = costSubject({
    landRentAnnual: [priceOf("13000")],
    deposit: [priceOf("5", { currency: null, unit: "percent" })],
  });

  // 5% of 1,300,000,000 đ = 65,000,000 đ; of the first year's 130,000,000 đ, 6,500,000 đ. In neither case in the sum.
  it("is a share of the rent, apart from the sum", () => {
    expect(estimate(subject).deposit?.amount?.VND.toFixed()).toBe("65000000");
    const first = estimate(subject, { depositBase: "first" });
    expect(first.deposit?.amount?.VND.toFixed()).toBe("6500000");
    expect(total(first)).toBe("1300000000.00");
  });

  it("has no amount while the rent has no price", () => {
    const deposit = [priceOf("5", { currency: null, unit: "percent" })];
    expect(estimate(costSubject({ deposit })).deposit).toMatchObject({
      percent: "5",
      amount: null,
    });
  });
});

describe("which price counts", () => {
  const annual = priceOf("13000");
  const once = priceOf("498000", { unit: "m2_term", termYears: 47 });

  it("is the one of the wished rhythm", () => {
    const subject = costSubject({ landRentAnnual: [annual], landRentOnce: [once] });
    const amountFor = (rhythm: "year" | "once") =>
      partOf(estimate(subject, { rhythm }), "landRent").lines[0]?.price.amount;
    expect([amountFor("year"), amountFor("once")]).toEqual(["13000", "498000"]);
  });

  it("is one that holds today, before one that is over or still to come", () => {
    const prices = [
      priceOf("1", { validUntil: "2026-11-21" }),
      priceOf("2", { validFrom: "2026-11-23" }),
      priceOf("3", { validFrom: "2026-01-01", validUntil: "2026-11-22" }),
    ];
    const rent = partOf(estimate(costSubject({ landRentAnnual: prices })), "landRent").lines[0];
    expect(rent?.price.amount).toBe("3");
    expect(rent?.notes).toEqual([]);
  });

  it("may be over, and then says so", () => {
    const prices = [priceOf("1", { validUntil: "2025-12-31" })];
    const rent = partOf(estimate(costSubject({ landRentAnnual: prices })), "landRent").lines[0];
    expect(rent?.notes).toEqual([{ kind: "expired", date: "2025-12-31" }]);
  });

  describe("where the lease begins later", () => {
    const rentFrom = (prices: Parameters<typeof costSubject>[0]["landRentAnnual"]) => {
      const result = estimate(costSubject({ landRentAnnual: prices }), { startYear: 2030 });
      const line = partOf(result, "landRent").lines[0];
      return { amount: line?.price.amount, notes: line?.notes };
    };

    it("is the one that holds today, and says that it was taken to stay as it is", () => {
      const ends = priceOf("13000", { validFrom: "2026-01-01", validUntil: "2027-12-31" });
      const ended = priceOf("12000", { validUntil: "2025-12-31" });
      expect(rentFrom([ended, ends])).toEqual({
        amount: "13000",
        notes: [{ kind: "endsBefore", date: "2027-12-31", year: 2030 }],
      });
    });

    it("is one that is published for that year, without a note", () => {
      const now = priceOf("13000", { validUntil: "2027-12-31" });
      const then = priceOf("15000", { validFrom: "2028-01-01" });
      expect(rentFrom([now, then])).toEqual({ amount: "15000", notes: [] });
      expect(rentFrom([priceOf("13000", { validUntil: "2030-01-01" })]).notes).toEqual([]);
    });

    it("still says of one that is over today that it is over", () => {
      expect(rentFrom([priceOf("12000", { validUntil: "2025-12-31" })]).notes).toEqual([
        { kind: "expired", date: "2025-12-31" },
      ]);
    });

    it("is judged by today where the lease begins this year", () => {
      const subject = costSubject({ landRentAnnual: [priceOf("3", { validFrom: "2026-06-01" })] });
      const line = partOf(estimate(subject, { startYear: 2026 }), "landRent").lines[0];
      expect(line?.notes).toEqual([]);
    });
  });

  it("is the highest of several that hold alike, and says that there are others", () => {
    const prices = [priceOf("900", { unit: "m2_month" }), priceOf("10000")];
    const rent = partOf(estimate(costSubject({ landRentAnnual: prices })), "landRent").lines[0];
    expect(rent?.price.amount).toBe("900"); // 10,800 a year
    expect(rent?.notes).toEqual([{ kind: "several", count: 2 }]);
  });
});

describe("a ready-built factory", () => {
  const subject = costSubject({
    landRentAnnual: [priceOf("13000")],
    infraFee: [priceOf("5000")],
    factoryRent: [priceOf("68000", { unit: "m2_month" })],
  });

  // 68,000 × 12 = 816,000 đ/m² and year; with land and infrastructure 816,000 + 13,000 + 5,000 = 834,000.
  it("comes with its land unless one says otherwise", () => {
    const alone = estimate(subject, { premises: "factory" });
    expect(alone.perM2Year.VND.toFixed()).toBe("816000");
    expect(partOf(alone, "landRent").leftOut).toBe("in_factory_rent");
    const both = estimate(subject, { premises: "factory", countsLandToo: true });
    expect(both.perM2Year.VND.toFixed()).toBe("834000");
  });

  it("is no part of leasing land", () => {
    expect(estimate(subject).perM2Year.VND.toFixed()).toBe("18000");
  });
});

describe("the cluster's operating term", () => {
  const subject = costSubject({}, { operatingTermEnd: "2073-09-07" });

  it("is counted in whole years from today or from the start of the lease", () => {
    expect(estimate(subject).term).toEqual({
      end: "2073-09-07",
      wholeYears: 46,
      isExceeded: false,
    });
    const later = estimate(subject, { startYear: 2030, years: 44 });
    expect(later.term).toMatchObject({ wholeYears: 43, isExceeded: true });
  });

  // From 1 January 2030 through 31 December 2059: thirty years. A day less, and the thirtieth is not whole.
  it("is used up through its last day", () => {
    const termOf = (operatingTermEnd: string) =>
      estimate(costSubject({}, { operatingTermEnd }), { startYear: 2030, years: 30 }).term;
    expect(termOf("2059-12-31")).toMatchObject({ wholeYears: 30, isExceeded: false });
    expect(termOf("2059-12-30")).toMatchObject({ wholeYears: 29, isExceeded: true });
    expect(termOf("2029-06-30")).toMatchObject({ wholeYears: 0, isExceeded: true });
  });
});

describe("several clusters", () => {
  it("can be compared only by the parts that each of them prices in full", () => {
    const one = estimate(
      costSubject({ landRentAnnual: [priceOf("13000")], mgmtFee: [priceOf("4200")] }),
    );
    const other = estimate(costSubject({ mgmtFee: [priceOf("0.4", { currency: "USD" })] }));
    const compared = comparableParts([one, other]);
    expect(compared.parts).toEqual(["mgmtFee"]);
    expect(compared.perM2Year.map(({ VND, USD }) => [VND.toFixed(), USD.toFixed()])).toEqual([
      ["4200", "0"],
      ["0", "0.4"],
    ]);
  });
});
