import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { showAmount, toCostQuery, typedWrongly } from "@/lib/cost/format-query";
import { parseAmount, writeAmount } from "@/lib/cost/number";
import { parseCostQuery } from "@/lib/cost/query";
import { defaultAssumptions } from "@/lib/cost/schema";
import type { CostQuery } from "@/lib/cost/types";
import { chooseClusters } from "@/lib/cost/view";

const codes = ["DT-AK1", "MAU-CX1"];
const vi = (query: CostQuery) => parseCostQuery("vi", query, { codes, thisYear: 2026 });
const en = (query: CostQuery) => parseCostQuery("en", query, { codes, thisYear: 2026 });

describe("an amount as it is typed", () => {
  it.each([
    ["20.000", "20000", "20"],
    ["20,000", "20", "20000"],
    ["2,5", "2.5", "2.5"],
    ["2.5", "2.5", "2.5"],
    ["0.125", "0.125", "0.125"],
    ["1.250,75", "1250.75", "1250.75"],
    ["1,250.75", "1250.75", "1250.75"],
    ["1.250.000", "1250000", "1250000"],
    ["1 500", "1500", "1500"],
    ["007", "7", "7"],
    ["9007199254740993", null, null],
    ["900719925474099", "900719925474099", "900719925474099"],
  ])("%s is %s in Vietnamese and %s in English", (text, inVietnamese, inEnglish) => {
    expect(parseAmount("vi", text)).toBe(inVietnamese);
    expect(parseAmount("en", text)).toBe(inEnglish);
  });

  it("has thousands in both where three decimals make no sense", () => {
    expect(parseAmount("vi", "20,000", { isCoarse: true })).toBe("20000");
    expect(parseAmount("en", "20.000", { isCoarse: true })).toBe("20000");
    expect(parseAmount("vi", "1833,6", { isCoarse: true })).toBe("1833.6");
  });

  it.each(["", "abc", "-5", "1e9", "1,2,3", "1.2.3", "12.34.567", "∞", "NaN", "٣", "1..5", "0x10"])(
    "is none: %j",
    (text) => {
      expect(parseAmount("vi", text)).toBeNull();
      expect(parseAmount("en", text)).toBeNull();
    },
  );

  it("is read again as it was written, in both languages", () => {
    const amount = fc
      .tuple(fc.integer({ min: 0, max: 2 ** 40 }), fc.integer({ min: 0, max: 9999 }))
      .map(([whole, part]) => `${whole}.${String(part).padStart(4, "0")}`.replace(/\.?0+$/, ""))
      .map((text) => text || "0");
    fc.assert(
      fc.property(amount, fc.constantFrom("vi" as const, "en" as const), (text, locale) => {
        for (const isCoarse of [true, false]) {
          expect(parseAmount(locale, writeAmount(locale, text), { isCoarse })).toBe(text);
          expect(parseAmount(locale, showAmount(locale, text), { isCoarse })).toBe(text);
        }
      }),
    );
  });
});

describe("the query of an estimate", () => {
  it("is answered with the usual assumptions when it says nothing, or sends the form's fields empty", () => {
    const empty = { area: "", years: " ", fx: "", "own.DT-AK1.landRent": "", premises: "" };
    expect(vi({})).toEqual({ assumptions: defaultAssumptions, errors: {} });
    expect(vi(empty)).toEqual({ assumptions: defaultAssumptions, errors: {} });
  });

  it("is read in the notation of its language, with units", () => {
    expect(vi({ area: "20.000 m²", fx: "26.100 đ", growth: "2,5 %" }).assumptions).toMatchObject({
      areaM2: "20000",
      vndPerUsd: "26100",
      growthPercent: "2.5",
    });
    expect(
      en({ area: "20,000 m2", years: "30 years", start: "2027-03" }).assumptions,
    ).toMatchObject({ areaM2: "20000", years: 30, startYear: 2027 });
  });

  it("names every field that it does not understand and keeps the rest", () => {
    const { assumptions, errors } = vi({
      area: "rộng",
      years: "0",
      start: "1999",
      growth: "51",
      premises: "boat",
      fx: "26100",
      "own.DT-AK1.landRent": "rẻ",
    });
    expect(Object.keys(errors).sort()).toEqual(
      ["area", "growth", "own.DT-AK1.landRent", "premises", "start", "years"].sort(),
    );
    expect(assumptions.vndPerUsd).toBe("26100");
  });

  it("refuses shares of the day above a hundred per cent and VAT without a rate", () => {
    expect(vi({ peak: "60", offPeak: "50" }).errors).toEqual({ peak: "shares" });
    expect(vi({ vat: "with" }).errors).toEqual({ vatRate: "vatNeeded" });
    expect(vi({ vat: "with", vatRate: "8" }).errors).toEqual({});
  });

  it("reads a price of the visitor's own only for the clusters that are asked about", () => {
    const { assumptions } = vi({
      "own.DT-AK1.landRent": "1,5",
      "own.DT-AK1.landRent.in": "USD.m2_month",
      "own.XX-1.landRent": "9",
    });
    expect(assumptions.own).toEqual({
      "DT-AK1": { landRent: { amount: "1.5", currency: "USD", unit: "m2_month" } },
    });
  });

  it("survives whatever is sent", () => {
    const names = ["c", "area", "years", "fx", "own.DT-AK1.landRent", "own.DT-AK1.landRent.in"];
    const query = fc.dictionary(
      fc.oneof(fc.constantFrom(...names, "__proto__", "constructor"), fc.string()),
      fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 3 })),
    );
    fc.assert(
      fc.property(query, (given) => {
        const { assumptions } = vi(given);
        expect(assumptions.years).toBeGreaterThanOrEqual(1);
        expect(assumptions.years).toBeLessThanOrEqual(70);
        expect(assumptions.areaM2).toMatch(/^\d+(\.\d+)?$/);
      }),
    );
  });

  it("is written so that it says the same in either language", () => {
    const { assumptions } = vi({
      area: "12.500",
      years: "49",
      start: "2028",
      growth: "2,125",
      vat: "without",
      vatRate: "8",
      beyond: "1",
      rhythm: "once",
      wwClass: "B",
      "own.MAU-CX1.power": "1.833,6",
      "own.MAU-CX1.power.in": "VND.kwh",
    });
    for (const [locale, read] of [
      ["vi", vi],
      ["en", en],
    ] as const) {
      const again = read(toCostQuery(locale, assumptions, codes));
      expect(again).toEqual({ assumptions, errors: {} });
    }
  });
});

describe("a refused form in the other language", () => {
  const typed = {
    c: ["MAU-CX1", "chỗ nào đó"],
    area: "hai héc ta",
    years: "200",
    growth: "2,5",
    peak: "70",
    offPeak: "60",
    vat: "sometimes",
    "own.MAU-CX1.landRent": "khoảng 50",
    "own.MAU-CX1.landRent.in": "USD.m2_term",
  };
  const { assumptions, errors } = vi(typed);
  const view = {
    errors,
    unknown: ["chỗ nào đó"],
    chosen: [{ code: "MAU-CX1", name: "Chè Xanh", isSample: true, isFormerDaiTu: true }],
  };
  const handedOn = {
    ...toCostQuery("en", assumptions, codes),
    ...typedWrongly(typed, view),
  };

  it("holds what was typed wrongly as it was typed, and is refused for the same", () => {
    expect(handedOn).toMatchObject({
      c: ["MAU-CX1", "chỗ nào đó"],
      area: "hai héc ta",
      years: "200",
      vat: "sometimes",
      "own.MAU-CX1.landRent": "khoảng 50",
      "own.MAU-CX1.landRent.in": "USD.m2_term",
    });
    expect(Object.keys(errors).sort()).toEqual(
      ["area", "own.MAU-CX1.landRent", "peak", "vat", "years"].sort(),
    );
    expect(en(handedOn).errors).toEqual(errors);
  });

  it("has the amounts that are right in its own notation", () => {
    expect(handedOn).toMatchObject({ growth: "2.5", peak: "70", offPeak: "60" });
  });

  it("adds nothing where nothing was refused", () => {
    expect(typedWrongly({ area: "20.000" }, { ...view, errors: {} })).toEqual({});
  });
});

describe("the clusters that are meant", () => {
  const choice = (code: string, name: string) => ({
    code,
    name,
    isSample: false,
    isFormerDaiTu: true,
  });
  const choices = [
    choice("DT-AK1", "Cụm công nghiệp An Khánh số 1"),
    choice("DT-AK2", "Cụm công nghiệp An Khánh số 2"),
    choice("DT-PL2", "Cụm công nghiệp Phú Lạc 2"),
  ];
  const codesOf = (asked: string | string[]) =>
    chooseClusters(choices, asked).chosen.map(({ code }) => code);

  it("are found by code, by name without accents, each once and in order", () => {
    expect(codesOf(["dt-ak2", "phu lac", "DT-AK2"])).toEqual(["DT-AK2", "DT-PL2"]);
  });

  it("are not guessed when a name fits several, or none", () => {
    expect(chooseClusters(choices, ["an khanh", "Sao Hoả"])).toMatchObject({
      chosen: [],
      unknown: ["an khanh", "Sao Hoả"],
    });
  });

  it("are at most four, and it is said when there were more", () => {
    const many = Array.from({ length: 6 }, (_, index) =>
      choice(`X-${index}`, `Cụm ${index} riêng`),
    );
    const found = chooseClusters(
      many,
      many.map(({ code }) => code),
    );
    expect([found.chosen.length, found.hasTooMany]).toEqual([4, true]);
  });
});
