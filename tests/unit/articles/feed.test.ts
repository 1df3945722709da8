import { describe, expect, it } from "vitest";
import { xml2js } from "xml-js";
import { composeNewsFeed } from "@/lib/articles/feed";
import type { FeedArticle } from "@/lib/articles/types";

const siteUrl = "https://example.vn";
const article = (overrides: Partial<FeedArticle> = {}): FeedArticle => ({
  id: "0199f000-0000-7000-8000-000000000001",
  code: "test",
  title: "Tiêu đề",
  slug: "tieu-de",
  summary: "Tóm tắt.",
  html: "<p>Chữ</p>",
  publishedAt: "2026-11-20T01:00:00.000Z",
  changedAt: "2026-11-21T01:00:00.000Z",
  ...overrides,
});

type Node = { _text?: string; _cdata?: string; _attributes?: Record<string, string> };
type Entry = Record<"id" | "title" | "updated" | "published" | "summary" | "content", Node> & {
  link: Node;
};
type Atom = Record<"id" | "title" | "updated", Node> & {
  _attributes: Record<string, string>;
  link: Node[];
  author: { name: Node };
  entry?: Entry | Entry[];
};
function read(articles: FeedArticle[], locale: "vi" | "en" = "vi") {
  const xml = composeNewsFeed(articles, { locale, siteUrl });
  const { feed } = xml2js(xml, { compact: true }) as { feed: Atom };
  return { xml, feed, entries: [feed.entry ?? []].flat() };
}

describe("the news feed", () => {
  it("says what RFC 4287 asks of a feed and of each entry, in its language", () => {
    const { feed, entries } = read([article()], "en");
    expect(feed._attributes).toMatchObject({
      xmlns: "http://www.w3.org/2005/Atom",
      "xml:lang": "en",
    });
    expect(feed.id._text).toBe("https://example.vn/feeds/en/news.xml");
    expect(feed.updated._text).toBe("2026-11-21T01:00:00.000Z");
    expect(feed.author.name._text).toBe("Dai Tu industrial clusters");
    expect(feed.link.map(({ _attributes }) => _attributes)).toEqual([
      { rel: "alternate", href: "https://example.vn/en/news" },
      { rel: "self", href: "https://example.vn/feeds/en/news.xml" },
    ]);
    expect(entries).toHaveLength(1);
    expect(entries[0]).toMatchObject({
      link: { _attributes: { href: "https://example.vn/en/news/tieu-de" } },
      updated: { _text: "2026-11-21T01:00:00.000Z" },
      published: { _text: "2026-11-20T01:00:00.000Z" },
      content: { _attributes: { type: "html" }, _cdata: "<p>Chữ</p>" },
    });
  });

  it("knows an entry by its text's id, whatever its title and slug", () => {
    const [before] = read([article()]).entries;
    const [after] = read([article({ title: "Khác", slug: "khac" })]).entries;
    expect(before?.id._text).toBe("urn:uuid:0199f000-0000-7000-8000-000000000001");
    expect(after?.id._text).toBe(before?.id._text);
  });

  it("is the same text each time, also while nothing stands in it", () => {
    expect(read([]).xml).toBe(read([]).xml);
    expect(read([]).entries).toEqual([]);
    expect(read([]).feed.updated._text).toMatch(/^\d{4}-\d\d-\d\dT/);
  });

  it("is dated by what changed last, not by what stands first", () => {
    const older = article({ changedAt: "2026-11-25T00:00:00.000Z" });
    expect(read([article(), older]).feed.updated._text).toBe("2026-11-25T00:00:00.000Z");
  });

  it("keeps its form whatever a title holds", () => {
    const title = "A & B ]]> <script>alert(1)</script> ]]>";
    const { entries } = read([article({ title, summary: title })]);
    expect(entries[0]?.title._cdata).toBe(
      "A &amp; B ]]&gt; &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt;",
    );
    expect(entries[0]?.summary._cdata).not.toContain("<script>");
  });
});
