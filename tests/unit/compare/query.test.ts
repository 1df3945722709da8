import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { moveCode, parseCompareQuery, toCompareQuery } from "@/lib/compare/schema";

describe("reading the address of a comparison", () => {
  it("takes codes in their order, each once", () => {
    expect(parseCompareQuery({ c: ["dt-ak2", "DT-AK1", "DT-AK2", ""] }).codes).toEqual([
      "DT-AK2",
      "DT-AK1",
    ]);
    expect(parseCompareQuery({ c: "DT-AK1" }).codes).toEqual(["DT-AK1"]);
  });

  it("names what cannot be a code, cut to what can be shown", () => {
    const { codes, malformed } = parseCompareQuery({ c: ["<b>", "x y", "A".repeat(90), "DT-AK1"] });
    expect(codes).toEqual(["DT-AK1"]);
    expect(malformed.slice(0, 2)).toEqual(["<b>", "x y"]);
    expect(malformed[2]?.length).toBe(41);
  });

  it("hands on the project's area and years, and nothing else of that name", () => {
    expect(parseCompareQuery({ area: "20000", years: "30" }).project).toEqual({
      area: "20000",
      years: "30",
    });
    expect(parseCompareQuery({ area: "javascript:x", years: "1e9" }).project).toEqual({});
  });

  it("never throws and never keeps more than a dozen", () => {
    const any = fc.oneof(fc.string({ unit: "binary" }), fc.array(fc.string(), { maxLength: 40 }));
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom("c", "diff", "area", "years"), any), (asked) => {
        const { codes, malformed } = parseCompareQuery(asked);
        expect(codes.length + malformed.length).toBeLessThanOrEqual(24);
        expect(codes.every((code) => /^[A-Z0-9-]{1,40}$/.test(code))).toBe(true);
      }),
    );
  });
});

it("writes the address of a comparison", () => {
  expect(toCompareQuery(["A", "B"], { diff: true, project: { years: "30" } })).toEqual({
    c: ["A", "B"],
    diff: "1",
    years: "30",
  });
});

it("moves a cluster one place, and not over the edge", () => {
  expect(moveCode(["A", "B", "C"], "C", -1)).toEqual(["A", "C", "B"]);
  expect(moveCode(["A", "B", "C"], "A", 1)).toEqual(["B", "A", "C"]);
  expect(moveCode(["A", "B"], "A", -1)).toEqual(["A", "B"]);
  expect(moveCode(["A", "B"], "B", 1)).toEqual(["A", "B"]);
});
