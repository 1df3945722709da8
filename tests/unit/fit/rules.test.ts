import { describe, expect, it } from "vitest";
import { assess, decidingFields } from "@/lib/fit/rules";
import { addMonths, isCurrent } from "@/lib/fit/rules-land";
import type { Candidate, Needs } from "@/lib/fit/types";
import { candidate, fitContext, rent } from "../../factories/fit";

/** What one condition comes to: "fails less". */
function told(known: Partial<Candidate>, needs: Needs): string {
  const { results } = assess(candidate(known), needs, fitContext);
  return results.map(({ outcome, reason }) => `${outcome} ${reason}`).join(", ");
}

describe("a cluster of which nothing is published", () => {
  const needs: Needs = {
    sector: "electronics",
    area: 2,
    start: "within_6_months",
    power: 3,
    voltage: 22,
    water: 50,
    wastewater: 40,
    near: { code: "HAN", km: 60 },
    years: 30,
    budget: { amount: 15_000, currency: "VND", basis: "m2_year" },
  };

  it("might fit whatever is asked, and says which figures would decide", () => {
    const assessment = assess(candidate(), needs, fitContext);
    expect(assessment.outcome).toBe("unknown");
    expect(assessment.results.every(({ outcome }) => outcome === "unknown")).toBe(true);
    expect(decidingFields(assessment)).toEqual([
      "sectorsEncouraged",
      "availableNowHa",
      "powerSpareMva",
      "powerVoltageKv",
      "waterSpareM3Day",
      "wwtpExists",
      "airports",
      "operatingTermEnd",
      "landRentAnnual",
    ]);
  });

  it("has nothing against a project that asks for nothing", () => {
    const asked = { power: 0, wastewater: 0, near: { code: "HAN" } };
    expect(assess(candidate(), asked, fitContext)).toEqual({ outcome: "fits", results: [] });
  });
});

describe("land", () => {
  it("fits when enough is free", () => {
    expect(told({ availableNowHa: 2 }, { area: 2 })).toBe("fits free");
  });

  it("is too little when nothing more comes", () => {
    expect(told({ availableNowHa: 1.9, isComingKnown: true }, { area: 2 })).toBe("fails less");
  });

  it("is not decided while nobody says what comes", () => {
    expect(told({ availableNowHa: 1.9 }, { area: 2 })).toBe("unknown later");
  });

  it("counts what is handed over in time, at the end of its quarter", () => {
    const known = {
      availableNowHa: 1,
      isComingKnown: true,
      coming: [{ areaHa: 3, year: 2027, quarter: 2 }],
    };
    expect(told(known, { area: 2 })).toBe("fits coming");
    expect(told(known, { area: 2, start: "within_6_months" })).toContain("fails less");
    expect(told(known, { area: 2, start: "6_to_12_months" })).toContain("fits coming");
  });

  it("cannot be more than the cluster has, unless it is being extended", () => {
    expect(told({ totalAreaHa: 10 }, { area: 11 })).toBe("fails tooSmall");
    expect(told({ totalAreaHa: 10 }, { area: 10 })).toBe("unknown unpublished");
    expect(told({ industrialAreaHa: 10, leasedAreaHa: 9 }, { area: 2 })).toBe("fails mostlyLet");
    expect(told({ totalAreaHa: 10, status: "extending" }, { area: 11 })).toBe(
      "unknown unpublished",
    );
  });

  it("in plots that are too small has to be asked about", () => {
    expect(told({ availableNowHa: 5, largestLotM2: 19_999 }, { area: 2 })).toBe("unknown joined");
    expect(told({ availableNowHa: 5, largestLotM2: 20_000 }, { area: 2 })).toBe("fits free");
    expect(told({ availableNowHa: 5, plotMaxM2: 15_000 }, { area: 2 })).toBe("unknown joined");
  });

  it("is not proven by a large plot that comes too late", () => {
    const known = { availableNowHa: 5, largestFreeM2: 12_000, largestLotM2: 30_000 };
    expect(told(known, { area: 2, start: "within_6_months" })).toContain("unknown joined");
    expect(told(known, { area: 2 })).toBe("fits free");
    expect(told({ ...known, largestFreeM2: 20_000 }, { area: 2, start: "within_6_months" })).toBe(
      "fits free, fits free",
    );
  });

  it("is proven by the free plots where no sum is published, and never ruled out by them", () => {
    expect(told({ freeLotsM2: 30_000, largestLotM2: 30_000 }, { area: 2 })).toBe("fits free");
    expect(told({ freeLotsM2: 10_000, largestLotM2: 10_000 }, { area: 2 })).toBe(
      "unknown unpublished",
    );
  });
});

describe("the start", () => {
  const start = "within_6_months";

  it("fits where land is free or comes in time", () => {
    expect(told({ availableNowHa: 0.5 }, { start })).toBe("fits free");
    const coming = [{ areaHa: 1, year: 2027, quarter: 1 }];
    expect(told({ availableNowHa: 0, coming }, { start })).toBe("fits coming");
  });

  it("fails where it is published that nothing is free and nothing comes", () => {
    expect(told({ availableNowHa: 0, isComingKnown: true }, { start })).toBe("fails none");
  });

  it("fails in a cluster that is only planned, when that is its present state", () => {
    const planned: Partial<Candidate> = {
      status: "planned",
      statusAsOf: { date: "2026-06-14", precision: "day" },
    };
    expect(told(planned, { start })).toBe("fails planned");
    expect(told(planned, { start: "1_to_2_years" })).toBe("unknown planned");
  });

  it("is open in a cluster that was planned when somebody last wrote about it", () => {
    const then: Partial<Candidate> = {
      status: "planned",
      statusAsOf: { date: "2015-06-01", precision: "month" },
    };
    expect(told(then, { start })).toBe("unknown plannedThen");
  });

  it("takes the last two half-year reports for the present", () => {
    const day = (date: string) => ({ date, precision: "day" as const });
    expect(isCurrent(day("2025-12-14"), "2026-11-22")).toBe(true);
    expect(isCurrent(day("2025-12-13"), "2026-11-22")).toBe(false);
    expect(isCurrent(day("2026-06-14"), "2026-12-14")).toBe(true);
    expect(isCurrent(day("2026-06-13"), "2026-12-14")).toBe(false);
    expect(isCurrent(null, "2026-11-22")).toBe(false);
  });
});

describe("power and water", () => {
  it("go by what is spare", () => {
    expect(told({ powerSpareMva: 3, powerCapacityMva: 63 }, { power: 3 })).toBe("fits spare");
    expect(told({ powerSpareMva: 2.9, powerCapacityMva: 63 }, { power: 3 })).toBe("fails less");
    expect(told({ waterSpareM3Day: 100 }, { water: 101 })).toBe("fails less");
  });

  it("are ruled out by a whole capacity and never proven by it", () => {
    expect(told({ powerCapacityMva: 2.5 }, { power: 3 })).toBe("fails capacity");
    expect(told({ powerCapacityMva: 63 }, { power: 3 })).toBe("unknown capacityOnly");
    expect(told({ waterCapacityM3Day: 5000 }, { water: 100 })).toBe("unknown capacityOnly");
  });

  it("need the voltage that is asked for", () => {
    expect(told({ powerVoltageKv: [22, 110] }, { voltage: 110 })).toBe("fits supplied");
    expect(told({ powerVoltageKv: [22] }, { voltage: 110 })).toBe("fails other");
  });
});

describe("waste water", () => {
  it("is ruled out without a plant or by one that is too small", () => {
    expect(told({ wwtpExists: false }, { wastewater: 1 })).toBe("fails none");
    expect(told({ wwtpExists: true, wwtpCapacityM3Day: 99 }, { wastewater: 100 })).toBe(
      "fails capacity",
    );
  });

  it("is never proven: no figure says how much room a plant has left", () => {
    expect(told({ wwtpExists: true, wwtpCapacityM3Day: 2000 }, { wastewater: 100 })).toBe(
      "unknown capacityOnly",
    );
    expect(told({ wwtpExists: true }, { wastewater: 100 })).toBe("unknown sizeUnknown");
  });
});

describe("the sector", () => {
  const sectors = (...list: [string, Candidate["sectors"][number]["stance"]][]) => ({
    sectors: list.map(([code, stance]) => ({ code, stance })),
  });
  const needs = { sector: "electronics" };

  it("fits when it is sought and fails when it is refused", () => {
    expect(told(sectors(["electronics", "encouraged"]), needs)).toBe("fits encouraged");
    expect(told(sectors(["electronics", "refused"]), needs)).toBe("fails refused");
  });

  it("is open when others are sought, or when its factories are there already", () => {
    expect(told(sectors(["garments", "encouraged"]), needs)).toBe("unknown notNamed");
    expect(told(sectors(["electronics", "present"]), needs)).toBe("unknown present");
    expect(told(sectors(["garments", "present"]), needs)).toBe("unknown unpublished");
  });
});

describe("the way", () => {
  const way = (roadKm: number | null, minutes: number | null = null) => ({
    way: { roadKm, minutes, adjoins: false },
  });

  it("is held against each limit, the worse one decides", () => {
    expect(told(way(60, 80), { near: { code: "HAN", km: 60, minutes: 90 } })).toBe("fits kmNear");
    expect(told(way(60, 95), { near: { code: "HAN", km: 60, minutes: 90 } })).toBe(
      "fails minutesFar",
    );
    expect(told(way(60), { near: { code: "HAN", km: 60, minutes: 90 } })).toBe("unknown minutes");
    expect(told(way(61), { near: { code: "HAN", km: 60, minutes: 90 } })).toBe("fails kmFar");
  });

  it("is no way at all to a road that the cluster lies on", () => {
    const adjoins = { way: { roadKm: null, minutes: null, adjoins: true } };
    expect(told(adjoins, { near: { code: "QL37", km: 1 } })).toBe("fits kmNear");
  });
});

describe("the lease", () => {
  it("must end within the operating term", () => {
    // From 22 November 2026, thirty years run through 21 November 2056.
    expect(told({ operatingTermEnd: "2056-11-21" }, { years: 30 })).toBe("fits holds");
    expect(told({ operatingTermEnd: "2056-11-20" }, { years: 30 })).toBe("fails ends");
  });

  it("is open when the day it begins decides", () => {
    const known = { operatingTermEnd: "2057-06-01", availableNowHa: 1 };
    expect(told(known, { years: 30, start: "1_to_2_years" })).toContain("unknown startDecides");
    expect(told(known, { years: 30, start: "within_6_months" })).toContain("fits holds");
  });

  it("counts months to the last day of a shorter month", () => {
    expect(addMonths("2026-08-31", 6)).toBe("2027-02-28");
    expect(addMonths("2026-11-22", 24)).toBe("2028-11-22");
    expect(addMonths("2024-02-29", 12)).toBe("2025-02-28");
  });
});

describe("the rent", () => {
  const budget = (amount: number, currency: "VND" | "USD" = "VND") => ({
    budget: { amount, currency, basis: "m2_year" as const },
  });

  it("is compared per m² and year, whichever way it is quoted", () => {
    expect(told({ rents: [rent()] }, budget(13_000))).toBe("fits within");
    expect(told({ rents: [rent()] }, budget(12_999))).toBe("fails above");
    const monthly = rent({ amount: "1000", unit: "m2_month" });
    expect(told({ rents: [monthly] }, budget(12_000))).toBe("fits within");
    const once = rent({
      field: "landRentOnce",
      amount: "50",
      currency: "USD",
      unit: "m2_term",
      termYears: 50,
    });
    expect(told({ rents: [once] }, budget(1, "USD"))).toBe("fits within");
    expect(
      told(
        { rents: [once] },
        { budget: { amount: 30, currency: "USD", basis: "m2_term" }, years: 30 },
      ),
    ).toContain("fits within");
  });

  it("is brought to the other currency by a dated rate, and stays open without one", () => {
    const rents = [rent({ amount: "26000" })];
    expect(told({ rents }, budget(1, "USD"))).toBe("fits within");
    expect(told({ rents }, budget(0.99, "USD"))).toBe("fails above");
    const { results } = assess(candidate({ rents }), budget(1, "USD"), {
      ...fitContext,
      rate: null,
    });
    expect(results[0]).toMatchObject({ outcome: "unknown", reason: "incomparable" });
  });

  it("is open when it has run out, or when only some plots are within", () => {
    expect(told({ rents: [rent({ validUntil: "2026-11-21" })] }, budget(13_000))).toBe(
      "unknown expired",
    );
    expect(told({ rents: [rent(), rent({ amount: "20000" })] }, budget(13_000))).toBe(
      "unknown some",
    );
  });

  it("is open while only a later one is published, and shows the last that held", () => {
    expect(told({ rents: [rent({ validFrom: "2026-11-23" })] }, budget(13_000))).toBe(
      "unknown notYet",
    );
    const rents = [
      rent({ amount: "9000", validUntil: "2024-12-31" }),
      rent({ amount: "11000", validUntil: "2025-12-31" }),
    ];
    const { results } = assess(candidate({ rents }), budget(13_000), fitContext);
    expect(results[0]).toMatchObject({ reason: "expired", figure: { price: { amount: "11000" } } });
  });

  it("is the newest of those that hold", () => {
    const rents = [
      rent({ amount: "20000", validFrom: "2025-01-01" }),
      rent({ amount: "13000", validFrom: "2026-01-01" }),
    ];
    expect(told({ rents }, budget(13_000))).toBe("fits within");
  });

  it("is within when one of the two ways of paying is", () => {
    const rents = [
      rent({ amount: "20000" }),
      rent({ field: "landRentOnce", amount: "500000", unit: "m2_term", termYears: 50 }),
    ];
    expect(told({ rents }, budget(10_000))).toBe("fits within");
  });
});

describe("VAT in the rent, where the budget is without", () => {
  const told15000 = (known: Parameters<typeof rent>[0]) =>
    told(
      { rents: [rent(known)] },
      { budget: { amount: 15_000, currency: "VND", basis: "m2_year" } },
    );

  it("is no matter where the rent excludes it", () => {
    expect(told15000({ amount: "15000" })).toBe("fits within");
    expect(told15000({ amount: "15001" })).toBe("fails above");
  });

  it("fits where the rent is within even as published", () => {
    expect(told15000({ amount: "15000", vat: "included" })).toBe("fits within");
    expect(told15000({ amount: "15000", vat: "unknown" })).toBe("fits withinEitherWay");
  });

  it("is a question where the rent without it may be within", () => {
    // 15,750 is 5% above: with 10% VAT in it, the rent itself is 14,318.
    expect(told15000({ amount: "15750", vat: "included" })).toBe("unknown vatIncluded");
    expect(told15000({ amount: "15750", vat: "unknown" })).toBe("unknown vatUnknown");
    // 15,000 and 50% VAT, the widest rate that the cost page takes, are 22,500.
    expect(told15000({ amount: "22500", vat: "included" })).toBe("unknown vatIncluded");
  });

  it("rules out what is above with the widest VAT taken out", () => {
    expect(told15000({ amount: "22501", vat: "included" })).toBe("fails above");
    expect(told15000({ amount: "22501", vat: "unknown" })).toBe("fails above");
  });

  it("asks for the VAT of the rent that it keeps open", () => {
    const rents = [rent({ amount: "20000" }), rent({ amount: "15750", vat: "included" })];
    const { results } = assess(
      candidate({ rents }),
      { budget: { amount: 15_000, currency: "VND", basis: "m2_year" } },
      fitContext,
    );
    expect(results[0]).toMatchObject({
      outcome: "unknown",
      reason: "vatIncluded",
      figure: { price: { amount: "15750" } },
    });
  });

  it("is brought to the budget's money first", () => {
    const needs = { budget: { amount: 1, currency: "USD", basis: "m2_year" } } as const;
    // 27,300 đồng at 26,000 are 1.05 dollars.
    const rents = [rent({ amount: "27300", vat: "included" })];
    expect(told({ rents }, needs)).toBe("unknown vatIncluded");
  });
});

it("is out when one condition fails, whatever else fits or is open", () => {
  const known = candidate({ availableNowHa: 5, powerSpareMva: 1 });
  const { outcome } = assess(known, { area: 2, power: 3, water: 10 }, fitContext);
  expect(outcome).toBe("fails");
});
