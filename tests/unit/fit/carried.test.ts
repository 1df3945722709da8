import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { parseCompareQuery, toCompareQuery } from "@/lib/compare/schema";
import { toCostQuery } from "@/lib/cost/format-query";
import { parseCostQuery } from "@/lib/cost/query";
import {
  carriedFrom,
  enquiryQueryOf,
  needsOf,
  parseCarried,
  unmistakable,
} from "@/lib/fit/format-carried";
import type { Needs } from "@/lib/fit/types";
import { locales } from "@/lib/i18n/routing";

const needs: Needs = {
  sector: "electronics",
  area: 2,
  start: "within_6_months",
  power: 2.125,
  water: 50,
  wastewater: 40,
  near: { code: "HAN", km: 60 },
  years: 30,
};

describe("a project that one tool hands on to the next", () => {
  it("keeps what it needs, land in m²", () => {
    expect(carriedFrom({ needs, jobs: 200, capital: "100bn_500bn_vnd" })).toEqual({
      sector: "electronics",
      area: "20000",
      years: "30",
      power: "2.1250",
      water: "50",
      wastewater: "40",
      when: "within_6_months",
      near: "HAN",
      jobs: "200",
      capital: "100bn_500bn_vnd",
    });
  });

  it("comes back as the same needs, without the limits that belong to the check", () => {
    expect(needsOf(carriedFrom({ needs }))).toEqual({ ...needs, near: { code: "HAN" } });
  });

  it("stays with a comparison through its links", () => {
    const project = carriedFrom({ needs });
    const address = toCompareQuery(["DT-AK1"], { project, diff: true });
    const query = Object.fromEntries(
      Object.entries(address).map(([name, value]) => [name, [value].flat()]),
    );
    expect(parseCompareQuery(query).project).toEqual(project);
  });

  it("fills in the costs, whichever way a language writes its numbers", () => {
    for (const locale of locales) {
      const { assumptions, errors } = parseCostQuery(locale, carriedFrom({ needs }), {
        codes: [],
        thisYear: 2026,
      });
      expect(errors).toEqual({});
      expect(assumptions).toMatchObject({
        areaM2: "20000",
        years: 30,
        powerMva: "2.125",
        waterM3Day: "50",
        wastewaterM3Day: "40",
        startYear: null,
      });
      expect(toCostQuery(locale, assumptions, ["DT-AK1"], { sector: "electronics" })).toMatchObject(
        { c: ["DT-AK1"], sector: "electronics", area: "20000", years: "30" },
      );
    }
  });

  it("fills in the enquiry, land in hectares again", () => {
    expect(enquiryQueryOf(carriedFrom({ needs, jobs: 200 }))).toEqual({
      sector: "electronics",
      area: "2",
      power: "2.125",
      water: "50",
      wastewater: "40",
      start: "within_6_months",
      jobs: "200",
      capital: undefined,
    });
  });

  it("holds nothing that is none of it, and never throws", () => {
    expect(
      parseCarried({ area: "2 ha", years: "-1", power: "3e9", near: "<b>", when: "2027", c: "X" }),
    ).toEqual({});
    fc.assert(
      fc.property(
        fc.dictionary(fc.string(), fc.oneof(fc.string(), fc.array(fc.string()))),
        (query) => {
          needsOf(parseCarried(query));
        },
      ),
    );
  });

  it("writes numbers so that no language takes its point for thousands", () => {
    expect([3, 2.5, 2.125, 0.05].map(unmistakable)).toEqual(["3", "2.5", "2.1250", "0.05"]);
  });
});
