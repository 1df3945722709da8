import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { longestLease } from "@/lib/cost/schema";
import { parseArea, parsePower } from "@/lib/enquiries/format-quantities";
import { capitalRangeOf, moneyPerHectare } from "@/lib/fit/format";
import { parseFitQuery, toFitQuery } from "@/lib/fit/schema";

const choices = { sectors: ["electronics", "tea"], destinations: ["HAN"] };
const parse = (asked: Record<string, string | string[] | undefined>) =>
  parseFitQuery(asked, choices);

describe("reading the address of a fit check", () => {
  it("takes every need", () => {
    const { needs, project, errors } = parse({
      sector: "electronics",
      area: "2,5 ha",
      start: "within_6_months",
      power: "3",
      kv: "22",
      water: "1.500",
      wastewater: "400 m3/ngày",
      near: "HAN",
      km: "60 km",
      minutes: "90",
      years: "30 năm",
      budget: "15.000",
      basis: "VND_m2_year",
      tech: "high",
      capital: "120",
      money: "VND",
      jobs: "400 người",
      emissions: "treated",
    });
    expect(errors).toEqual([]);
    expect(needs).toEqual({
      sector: "electronics",
      area: 2.5,
      start: "within_6_months",
      power: 3,
      voltage: 22,
      water: 1500,
      wastewater: 400,
      near: { code: "HAN", km: 60, minutes: 90 },
      years: 30,
      budget: { amount: 15_000, currency: "VND", basis: "m2_year" },
    });
    expect(project).toEqual({
      tech: "high",
      capital: 120,
      currency: "VND",
      jobs: 400,
      emissions: "treated",
    });
  });

  it.each([
    ["2", 2],
    ["2,5 ha", 2.5],
    ["2.5", 2.5],
    ["20.000 m²", 2],
    ["20,000 m2", 2],
    ["25000 sqm", 2.5],
    ["2.500 hecta", 2.5],
    ["two", null],
    ["-2", null],
  ])("reads %s as hectares", (text, hectares) => {
    expect(parseArea(text)).toBe(hectares);
  });

  it.each([
    ["3", 3],
    ["3 MVA", 3],
    ["3.000 kVA", 3],
    ["750kva", 0.75],
    ["3 MW", null],
  ])("reads %s as MVA", (text, mva) => {
    expect(parsePower(text)).toBe(mva);
  });

  it("takes no longer lease than the estimate of costs does", () => {
    expect(parse({ years: String(longestLease) }).needs.years).toBe(longestLease);
    const { errors, values } = parse({ years: String(longestLease + 1) });
    expect(errors).toEqual([{ field: "years", problem: "years" }]);
    expect(values.years).toBe("71");
  });

  it("names what it does not understand, keeps how it was typed, and takes the rest", () => {
    const { needs, errors, values } = parse({ area: "big", power: "3", sector: "alchemy" });
    expect(errors.map(({ field }) => field)).toEqual(["sector", "area"]);
    expect(values).toEqual({ area: "big", power: "3", sector: "alchemy" });
    expect(needs).toEqual({ power: 3 });
  });

  it("needs the place for a distance, and the years for a rent of the whole lease", () => {
    expect(parse({ km: "50" }).errors).toEqual([{ field: "near", problem: "nearMissing" }]);
    expect(parse({ budget: "30", basis: "USD_m2_term" }).errors).toEqual([
      { field: "years", problem: "yearsForBudget" },
    ]);
    expect(parse({ budget: "30", basis: "USD_m2_term", years: "30" }).needs.budget).toEqual({
      amount: 30,
      currency: "USD",
      basis: "m2_term",
    });
  });

  it("reads dollars for a square metre as few, and đồng as many", () => {
    const amountOf = (budget: string, basis: string) =>
      parse({ budget, basis }).needs.budget?.amount;
    expect(amountOf("1.250", "USD_m2_year")).toBe(1.25);
    expect(amountOf("0,350", "USD_m2_year")).toBe(0.35);
    expect(amountOf("13.500", "VND_m2_year")).toBe(13_500);
    expect(amountOf("13,500", "VND_m2_year")).toBe(13_500);
    expect(parse({ capital: "0.125" }).project.capital).toBe(0.125);
  });

  it("takes land under the name of the first page and of the directory, too", () => {
    expect(parse({ free: "2,5" }).needs.area).toBe(2.5);
    expect(parse({ area: "3", free: "2,5" }).needs.area).toBe(3);
  });

  it("leaves a unit out of the address where there is no amount of it", () => {
    const asked = { area: "2", basis: "VND_m2_year", money: "USD" };
    expect(toFitQuery(parse(asked))).toEqual({ area: "2" });
    expect(toFitQuery(parse({ ...asked, budget: "15000", capital: "5" }))).toEqual({
      ...asked,
      budget: "15000",
      capital: "5",
    });
  });

  it("never throws, and shows nothing longer than a field holds", () => {
    const value = fc.oneof(
      fc.string({ unit: "binary", maxLength: 100 }),
      fc.array(fc.string(), { maxLength: 3 }),
    );
    const names = fc.constantFrom("area", "power", "near", "km", "budget", "group", "page", "c");
    fc.assert(
      fc.property(fc.dictionary(names, value), (asked) => {
        const { values, needs, page } = parse(asked);
        expect(Object.values(values).every((text) => text.length <= 60)).toBe(true);
        expect(Object.values(needs).every((need) => !Number.isNaN(need))).toBe(true);
        expect(page).toBeGreaterThanOrEqual(1);
      }),
    );
  });

  it("writes the address again, and without a condition", () => {
    const query = parse({ area: "2", near: "HAN", km: "60", group: "might", page: "2" });
    expect(toFitQuery(query)).toEqual({ area: "2", near: "HAN", km: "60" });
    expect(toFitQuery(query, { without: ["near", "km"] })).toEqual({ area: "2" });
    expect(toFitQuery(query, { group: "might", page: 2 })).toMatchObject({
      group: "might",
      page: 2,
    });
  });
});

describe("what a project brings", () => {
  it("is told for each hectare", () => {
    expect(moneyPerHectare("vi", 120, { area: 2, currency: "VND" })).toBe("60 tỷ đồng");
    expect(moneyPerHectare("en", 5, { area: 2, currency: "USD" })).toBe("USD 2.5 million");
  });

  it("has the band of the enquiry form, dollars by the dated rate", () => {
    const rate = { vnd: 26_000, date: "2026-11-20" };
    expect(capitalRangeOf({ capital: 120, currency: "VND" }, null)).toBe("100bn_500bn_vnd");
    expect(capitalRangeOf({ capital: 19.9, currency: "VND" }, null)).toBe("under_20bn_vnd");
    expect(capitalRangeOf({ capital: 2000, currency: "VND" }, null)).toBe("over_2000bn_vnd");
    expect(capitalRangeOf({ capital: 5, currency: "USD" }, rate)).toBe("100bn_500bn_vnd");
    expect(capitalRangeOf({ capital: 5, currency: "USD" }, null)).toBe(null);
  });
});
