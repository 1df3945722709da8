import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { defaultLimits } from "@/lib/enquiries/limits";
import { pathTo } from "@/lib/i18n/paths";
import { locales } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import { addressesOf, openAddresses, requestsPerSecond } from "@/lib/open-data/catalogue";
import { openApiDocument } from "@/lib/open-data/openapi";
import { licence } from "@/lib/open-data/record";
import { composeLlmsText } from "@/lib/sitemap/llms";
import { staticPages } from "@/lib/sitemap/pages";

const siteUrl = "https://example.vn";

describe("the list of open addresses", () => {
  it("names every address that the interface describes", () => {
    const listed: readonly string[] = openAddresses.map(({ path }) => path);
    const { paths } = openApiDocument(siteUrl, defaultLimits);
    const read = Object.entries(paths).filter(([, operations]) => "get" in operations);
    expect(read.length).toBeGreaterThan(5);
    for (const [path] of read) expect(listed).toContain(path);
  });

  it("fills in its places", () => {
    expect(addressesOf("/feeds/{lang}/clusters/{code}.xml", "DT-AK1")).toEqual([
      "/feeds/vi/clusters/DT-AK1.xml",
      "/feeds/en/clusters/DT-AK1.xml",
    ]);
    expect(addressesOf("/api/v1/units", "DT-AK1")).toEqual(["/api/v1/units"]);
  });

  it("names a rate that the server in front allows", () => {
    const front = readFileSync("deploy/nginx/ccn.conf", "utf8");
    const allowed = /zone=ccn_pages:\w+ rate=(\d+)r\/s;/.exec(front)?.[1];
    expect(Number(allowed)).toBeGreaterThanOrEqual(requestsPerSecond);
  });

  it("is offered on the terms of Decree 47/2020: name the source, do not sell it unchanged", () => {
    expect(licence.name).toContain("47/2020");
    expect(licence.attribution).toMatch(/name the site/i);
    expect(licence.terms).toMatch(/may not be sold unchanged/);
    for (const locale of locales) {
      expect(wordsIn(locale)("openData.licence.lead")).toContain("47/2020");
      expect(wordsIn(locale)("openData.licence.sell")).toMatch(/nguyên trạng|unchanged/);
    }
  });
});

describe("llms.txt", () => {
  const news = {
    vi: [],
    en: [
      {
        code: "a",
        title: "A [title]\nwith a break",
        slug: "a",
        summary: "What it says.",
        publishedAt: "2026-11-22T01:00:00.000Z",
        changedAt: "2026-11-22T01:00:00.000Z",
      },
    ],
  };
  const text = composeLlmsText(siteUrl, { news, exampleCode: "DT-AK1" });
  const links = [...text.matchAll(/^- \[([^\]]+)\]\(([^)]+)\)/gm)].map(([, name, url]) => ({
    name,
    url,
  }));

  it("begins with the name of the site and what it is", () => {
    expect(text).toMatch(/^# .+\n\n> .+\n/);
  });

  it("names every page that search engines may keep, in both languages, by its title", () => {
    for (const { page } of staticPages) {
      for (const locale of locales) {
        const url = new URL(pathTo(locale, { page }), siteUrl).href;
        const link = links.find((one) => one.url === url);
        expect(link, url).toBeDefined();
        expect(link?.name, url).not.toMatch(/^\//);
      }
    }
  });

  it("names every open address, the news, and how to cite", () => {
    for (const { path } of openAddresses) {
      const url = siteUrl + path.replace("{code}", "DT-AK1");
      expect(links.map((one) => one.url)).toContain(url);
    }
    expect(links).toContainEqual({
      name: "A title with a break",
      url: "https://example.vn/en/news/a",
    });
    expect(text).not.toContain("## Tin tức");
    expect(text.split("## How to cite")[1]).toContain(licence.terms);
  });
});
