import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  asksForFigure,
  parseDirectoryQuery,
  toDirectoryQuery,
  withoutFilter,
} from "@/lib/clusters/directory-query";
import { clusterFilterSchema, sortOrders } from "@/lib/clusters/filters";

const none = clusterFilterSchema.parse({});

describe("the directory's query", () => {
  it("asks for everything when it is empty, or when a form sends its fields empty", () => {
    expect(parseDirectoryQuery({})).toEqual({ filters: none, dropped: [] });
    const empty = { q: " ", place: "", sector: "", free: "", rent: "", kv: "", sort: "relevance" };
    expect(parseDirectoryQuery(empty)).toEqual({ filters: none, dropped: [] });
  });

  it("reads numbers as people write them in both languages", () => {
    expect(
      parseDirectoryQuery({ free: "2,5 ha", rent: "13.000", kv: "22 kV" }).filters,
    ).toMatchObject({
      free: 2.5,
      rent: 13_000,
      kv: 22,
    });
    expect(parseDirectoryQuery({ free: "2.5", rent: "13,000 VND/m²" }).filters).toMatchObject({
      free: 2.5,
      rent: 13_000,
    });
  });

  it("leaves out what makes no sense and names it, and keeps the rest", () => {
    const { filters, dropped } = parseDirectoryQuery({
      free: "-3",
      rent: "cheap",
      kv: "9999",
      place: "' OR 1=1",
      status: ["operating", "removed", "sold"],
      sort: "price",
      page: "0",
      q: "x".repeat(201),
      ww: "maybe",
    });
    expect(filters).toEqual({ ...none, status: ["operating"] });
    expect(dropped.toSorted()).toEqual(
      ["free", "kv", "page", "place", "q", "rent", "sort", "status", "ww"].toSorted(),
    );
  });

  it("passes over the parameters of others", () => {
    expect(parseDirectoryQuery({ utm_source: "expo", __proto__: "x" })).toEqual({
      filters: none,
      dropped: [],
    });
  });

  it("takes the last of a value that was sent twice, and text without hidden characters", () => {
    expect(parseDirectoryQuery({ q: ["a", "\u202eAn Khánh\u0000 "] }).filters.q).toBe("An Khánh");
  });

  it("survives the way into an address and back", () => {
    const filters = fc.record({
      q: fc.constantFrom("", "an khánh", "Tân Linh"),
      place: fc.constantFrom(undefined, "dai-tu", "05809"),
      status: fc.subarray(["planned", "operating"] as const),
      sector: fc.subarray(["tea", "garments"]),
      free: fc.constantFrom(undefined, 0.5, 12.25),
      rent: fc.constantFrom(undefined, 13_000),
      kv: fc.constantFrom(undefined, 110),
      ww: fc.boolean(),
      calls: fc.boolean(),
      known: fc.boolean(),
      sort: fc.constantFrom(...sortOrders),
      page: fc.integer({ min: 1, max: 40 }),
    });
    fc.assert(
      fc.property(filters, (wanted) => {
        const full = clusterFilterSchema.parse(wanted);
        const query = toDirectoryQuery(full, { page: full.page });
        expect(parseDirectoryQuery(query)).toEqual({ filters: full, dropped: [] });
      }),
    );
  });

  it("starts again at the first page when something changes", () => {
    const third = { ...none, q: "tea", page: 3 };
    expect(toDirectoryQuery(third, { sort: "name" })).toEqual({ q: "tea", sort: "name" });
    expect(toDirectoryQuery(third, { page: 4 })).toEqual({ q: "tea", page: "4" });
  });

  it("takes away one condition, or one value of it", () => {
    const both = { ...none, free: 2, status: ["planned" as const, "operating" as const], page: 2 };
    expect(withoutFilter(both, "free")).toEqual({ ...both, free: undefined, page: 1 });
    expect(withoutFilter(both, "status", "planned").status).toEqual(["operating"]);
    expect(withoutFilter(both, "status").status).toEqual([]);
  });

  it("knows which conditions ask for a figure that may not be published", () => {
    expect(asksForFigure({ ...none, q: "tea", status: ["planned"], place: "dai-tu" })).toBe(false);
    for (const figure of [{ free: 1 }, { sector: ["tea"] }, { ww: true }, { calls: true }]) {
      expect(asksForFigure({ ...none, ...figure })).toBe(true);
    }
  });
});
