import { describe, expect, it } from "vitest";
import { pathTo } from "@/lib/i18n/paths";
import { composeSitemap, partPages, robotsText } from "@/lib/sitemap/format";
import { type IndexedPage, listIndexedPages, staticPages } from "@/lib/sitemap/pages";

const siteUrl = "https://example.vn";
const page = (number: number): IndexedPage => ({
  versions: { vi: `/trang-${number}`, en: `/en/page-${number}` },
  changedAt: { vi: `2026-11-0${number}T01:02:03Z`, en: `2026-11-0${number}T02:00:00Z` },
});

const valuesOf = (xml: string | null, name: string) =>
  [...(xml ?? "").matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, "g"))].map(([, text]) => text);
const blocksOf = (xml: string | null) =>
  [...(xml ?? "").matchAll(/<url>(.*?)<\/url>/g)].map(([, block]) => {
    const links = [...(block ?? "").matchAll(/hreflang="([^"]+)" href="([^"]+)"/g)];
    return {
      loc: valuesOf(block ?? "", "loc")[0],
      lastmod: valuesOf(block ?? "", "lastmod")[0],
      links: Object.fromEntries(links.map(([, language, href]) => [language, href])),
    };
  });

describe("the sitemap", () => {
  it("lists every language with its own date, and the same alternates in each", () => {
    const [vi, en] = blocksOf(composeSitemap([page(1)], { part: null, siteUrl }));
    expect(vi).toEqual({
      loc: "https://example.vn/trang-1",
      lastmod: "2026-11-01T01:02:03Z",
      links: {
        vi: "https://example.vn/trang-1",
        en: "https://example.vn/en/page-1",
        "x-default": "https://example.vn/trang-1",
      },
    });
    expect(en?.loc).toBe("https://example.vn/en/page-1");
    expect(en?.lastmod).toBe("2026-11-01T02:00:00Z");
    expect(en?.links).toEqual(vi?.links);
  });

  it("names no language that a page is not published in, and the one that there is as its default", () => {
    const only: IndexedPage = { versions: { en: "/en/only" }, changedAt: {} };
    expect(blocksOf(composeSitemap([only], { part: null, siteUrl }))).toEqual([
      {
        loc: "https://example.vn/en/only",
        lastmod: undefined,
        links: {
          en: "https://example.vn/en/only",
          "x-default": "https://example.vn/en/only",
        },
      },
    ]);
  });

  it("is an index of parts when it is large, with the newest date of each", () => {
    const pages = [1, 2, 3, 4, 5].map(page);
    const xml = composeSitemap(pages, { part: null, siteUrl, most: 4 });
    expect(valuesOf(xml, "loc")).toEqual(
      [1, 2, 3].map((part) => `${siteUrl}/sitemaps/${part}.xml`),
    );
    expect(valuesOf(xml, "lastmod")).toEqual([2, 4, 5].map((day) => `2026-11-0${day}T02:00:00Z`));
    const locations = [1, 2, 3].flatMap((part) =>
      valuesOf(composeSitemap(pages, { part, siteUrl, most: 4 }), "loc"),
    );
    expect(locations).toEqual(
      pages.flatMap(({ versions }) => [`${siteUrl}${versions.vi}`, `${siteUrl}${versions.en}`]),
    );
  });

  it("has no parts when it fits into one file, and none beyond the last", () => {
    expect(composeSitemap([page(1)], { part: 1, siteUrl })).toBeNull();
    for (const part of [-1, 0, 4])
      expect(composeSitemap([1, 2, 3].map(page), { part, siteUrl, most: 2 })).toBeNull();
  });

  it("keeps the languages of a page together at the limit", () => {
    expect(partPages([page(1), page(2)], 3).map((part) => part.length)).toEqual([1, 1]);
    expect(partPages([], 3)).toEqual([[]]);
  });

  it("escapes what XML would read as its own", () => {
    const odd: IndexedPage = { versions: { vi: "/a?b=1&c=<'\">" }, changedAt: {} };
    const xml = composeSitemap([odd], { part: null, siteUrl }) ?? "";
    expect(xml).toContain("b=1&amp;c=");
    expect(
      xml.replaceAll(/<\/?(?:urlset|url|loc|xhtml:link|\?xml)\b[^<>]*>/g, "").trim(),
    ).not.toMatch(/[<>"]|&(?!amp;|lt;|gt;|quot;|apos;)/);
  });
});

describe("pages for search engines", () => {
  const changedAt = "2026-11-20T00:00:00Z";

  it("are the static ones and clusters in the languages they are published in", () => {
    const pages = listIndexedPages({
      changedAt,
      clusters: [
        { code: "A", versions: { vi: { slug: "mot", changedAt: "2026-11-01T00:00:00Z" } } },
      ],
    });
    expect(pages.map(({ versions }) => versions.vi)).toEqual([
      ...staticPages.map(({ page }) => pathTo("vi", { page })),
      "/cum-cong-nghiep/mot",
    ]);
    expect(pages.at(-1)).toEqual({
      versions: { vi: "/cum-cong-nghiep/mot" },
      changedAt: { vi: "2026-11-01T00:00:00Z" },
    });
    expect(pages[0]?.changedAt).toEqual({ vi: changedAt, en: changedAt });
  });

  it("are articles too, each language with its own date, and the list with its newest", () => {
    const pages = listIndexedPages(
      { changedAt, clusters: [] },
      {
        changedAt: { vi: "2026-11-22T01:00:00Z" },
        articles: [
          {
            code: "a",
            versions: {
              vi: { slug: "bai", changedAt: "2026-11-22T01:00:00Z" },
              en: { slug: "article", changedAt: "2026-11-23T01:00:00Z" },
            },
          },
        ],
      },
    );
    expect(pages.at(-1)).toEqual({
      versions: { vi: "/tin-tuc/bai", en: "/en/news/article" },
      changedAt: { vi: "2026-11-22T01:00:00Z", en: "2026-11-23T01:00:00Z" },
    });
    expect(pages.find(({ versions }) => versions.vi === "/tin-tuc")?.changedAt).toEqual({
      vi: "2026-11-22T01:00:00Z",
    });
  });

  it("have no date where none is known", () => {
    const pages = listIndexedPages({ changedAt: null, clusters: [] });
    expect(pages.every((one) => Object.keys(one.changedAt).length === 0)).toBe(true);
  });
});

describe("robots.txt", () => {
  it("opens the data, closes the rest of the interface, and names the sitemap", () => {
    const lines = robotsText(siteUrl).split("\n");
    expect(lines).toContain("Sitemap: https://example.vn/sitemap.xml");
    expect(lines.filter((line) => line.startsWith("Disallow"))).toEqual([
      "Disallow: /api/",
      "Disallow: /samples/",
    ]);
    expect(lines).toContain("Allow: /api/v1/");
  });
});
