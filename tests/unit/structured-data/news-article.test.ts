import { describe, expect, it } from "vitest";
import { articleThings, newsListThings } from "@/lib/structured-data/news-article";
import { articleDetail } from "../../factories/articles";
import { checkThing } from "../../setup/schema-org";

const siteUrl = "https://example.vn";
type Thing = Record<string, unknown> & { "@type": string };
const thingsOf = (overrides: Parameters<typeof articleDetail>[0] = {}) =>
  articleThings(siteUrl, articleDetail(overrides)) as unknown as Thing[];

describe("an article for search engines", () => {
  it("speaks schema.org's words, whatever is known", () => {
    const full = thingsOf({
      office: { vi: "Văn phòng", en: "Office" },
      clusters: [
        { code: "A", name: "Cụm A", slug: "cum-a", status: "operating" },
        { code: "B", name: "Cụm B", slug: "cum-b", status: "removed" },
      ],
      sources: [
        {
          kind: "law",
          title: { vi: "Nghị định" },
          publisher: "Chính phủ",
          url: "https://x.example/",
        },
        { kind: "article", title: { vi: "Bài báo" } },
      ],
    });
    expect([...thingsOf(), ...full].flatMap((thing) => checkThing(thing))).toEqual([]);
    expect(full.map((thing) => thing["@type"])).toEqual([
      "NewsArticle",
      "WebPage",
      "BreadcrumbList",
    ]);
    expect(full[0]?.about).toHaveLength(1);
    expect(full[0]).toMatchObject({
      image: "https://example.vn/share/vi/news/bai-thu.png",
      author: { "@type": "GovernmentOffice", name: "Văn phòng" },
      about: [{ "@id": "https://example.vn/cum-cong-nghiep/cum-a#place" }],
      citation: [{ name: "Nghị định", url: "https://x.example/" }, { name: "Bài báo" }],
    });
  });

  it("has its own dates, and the site as its author where no office is named", () => {
    expect(thingsOf({ locale: "en", slug: "test-article" })[0]).toMatchObject({
      headline: "Bài thử",
      inLanguage: "en",
      datePublished: "2026-11-22T01:00:00.000Z",
      dateModified: "2026-11-23T01:00:00.000Z",
      author: { "@type": "Organization", url: "https://example.vn/en" },
      mainEntityOfPage: { "@id": "https://example.vn/en/news/test-article" },
      workTranslation: [{ "@id": "https://example.vn/tin-tuc/bai-thu#article" }],
    });
  });

  it("names no translation that is not published", () => {
    expect(thingsOf({ slugs: { vi: "bai-thu" } })[0]).not.toHaveProperty("workTranslation");
  });

  it("stands in a list that says where it is", () => {
    const things = newsListThings({ siteUrl, locale: "en" }) as unknown as Thing[];
    expect(things.flatMap((thing) => checkThing(thing))).toEqual([]);
    expect(things[0]).toMatchObject({ url: "https://example.vn/en/news" });
  });
});
