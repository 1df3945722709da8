import { describe, expect, it } from "vitest";
import { clusterFilterSchema, mostPages } from "@/lib/clusters/filters";
import {
  lotBounds,
  pageAddress,
  pagesBeside,
  parseListQuery,
  parseLotQuery,
} from "@/lib/open-data/query";

const parse = (text: string) => parseListQuery(new URLSearchParams(text));

describe("the parameters of the list", () => {
  it("are the directory's, with a page of fifty", () => {
    expect(parse("q=an+khanh&status=operating&status=planned&free=2.5&page=3")).toMatchObject({
      ok: true,
      limit: 50,
      filters: { q: "an khanh", status: ["operating", "planned"], free: 2.5, page: 3 },
    });
    expect(parse("")).toMatchObject({ ok: true, filters: clusterFilterSchema.parse({}) });
  });

  it.each([
    ["limit=0", "limit"],
    ["limit=101", "limit"],
    ["limit=x", "limit"],
    ["page=0", "page"],
    ["free=much", "free"],
    ["status=removed", "status"],
    ["sort=price", "sort"],
    ["colour=green", "colour"],
    ["__proto__=1", "__proto__"],
  ])("%s is refused by name", (text, path) => {
    expect(parse(text)).toMatchObject({ ok: false, fields: [{ path }] });
  });

  it("are told what they want instead", () => {
    const wrong = "free=200&status=removed&sort=price&page=0&ww=yes&place=An+Kh%C3%A1nh";
    const query = parse(wrong);
    if (query.ok) throw new Error("taken");
    expect(Object.fromEntries(query.fields.map(({ path, message }) => [path, message]))).toEqual({
      free: "must be a number of hectares above 0 and up to 75",
      status: expect.stringContaining("planned, established"),
      sort: "must be one of relevance, name, free, area, rent, updated",
      page: "must be a whole number from 1 to 10000",
      ww: 'must be "1", or left out',
      place: 'must be "dai-tu", "other" or the code of a unit of government',
    });
  });

  it("lead to the next page as they were", () => {
    const query = parse("status=operating&free=2&limit=10");
    if (!query.ok) throw new Error("refused");
    expect(pageAddress("/api/v1/clusters", { ...query, page: 2 })).toBe(
      "/api/v1/clusters?status=operating&free=2&page=2&limit=10",
    );
    expect(parse("status=operating&free=2&page=2&limit=10")).toMatchObject({
      filters: { ...query.filters, page: 2 },
      limit: 10,
    });
    const bare = clusterFilterSchema.parse({});
    expect(pageAddress("/list", { filters: bare, limit: 50, page: 1 })).toBe("/list");
  });
});

describe("the pages beside one", () => {
  const pages = { pages: 12, most: mostPages };

  it("are those that there are", () => {
    expect(pagesBeside(1, pages)).toEqual({ next: 2, previous: null });
    expect(pagesBeside(12, pages)).toEqual({ next: null, previous: 11 });
    expect(pagesBeside(900, pages)).toEqual({ next: null, previous: 12 });
  });

  it("are never one that is refused, however long the list", () => {
    const takes = (page: number | null) => page !== null && parse(`limit=1&page=${page}`).ok;
    const all = { pages: 2 * mostPages, most: mostPages };
    expect(takes(pagesBeside(1_000, all).next)).toBe(true);
    expect(takes(pagesBeside(mostPages - 1, all).next)).toBe(true);
    expect(pagesBeside(mostPages, all).next).toBeNull();
    expect(parse(`limit=1&page=${mostPages + 1}`).ok).toBe(false);

    const ofLots = (page: number) => parseLotQuery(new URLSearchParams(`limit=1&page=${page}`)).ok;
    const lots = { pages: 2 * lotBounds.page, most: lotBounds.page };
    expect(ofLots(pagesBeside(100_000, lots).next ?? 0)).toBe(true);
    expect([ofLots(lotBounds.page), ofLots(lotBounds.page + 1)]).toEqual([true, false]);
    expect(pagesBeside(lotBounds.page, lots).next).toBeNull();
  });
});
