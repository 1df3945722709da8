import pg from "pg";
import { beforeEach, describe, expect, it } from "vitest";
import {
  isArticleSlugKnown,
  listNewestArticles,
  listPublishedArticles,
  lookUpArticle,
  readArticleIndex,
} from "@/lib/articles/repo";
import type { ArticleDocumentInput } from "@/lib/articles/schema";
import { getArticleDocument, publishArticle, withdrawArticle } from "@/lib/articles/service";
import { CACHE_CHANNEL } from "@/lib/cache/notify";
import { publishCluster, withdrawText } from "@/lib/clusters/service";
import type { Locale } from "@/lib/i18n/routing";
import { listIndexedPages } from "@/lib/sitemap/pages";
import { firstArticle } from "../../prisma/seed/articles";
import { articleDocument, publishArticleNew } from "../factories/articles";
import { editor, makeNamedOffice, publishNew, refusalOf } from "../factories/clusters";
import { databaseUrl, db, emptyTables } from "../setup/integration";

beforeEach(emptyTables);

const both = (vi: Partial<Text>, en: Partial<Text> = {}) => {
  const { texts } = articleDocument();
  return { vi: { ...texts.vi, ...vi }, en: { ...texts.en, ...en } };
};
type Text = NonNullable<ArticleDocumentInput["texts"]["vi"]>;

async function found(locale: Locale, slug: string) {
  const lookup = await lookUpArticle(db, locale, slug);
  if (lookup.outcome !== "found") throw new Error(`${slug} is ${lookup.outcome}`);
  return lookup.article;
}

describe("an article", () => {
  it("is read with its office, clusters and sources in the order they were given", async () => {
    const [one, two] = [await publishNew(), await publishNew()];
    await makeNamedOffice("van-phong");
    const sources = [{ kind: "law" as const, title: { vi: "Nghị định", en: "Decree" } }];
    await publishArticleNew({
      code: "a",
      office: "van-phong",
      clusters: [two.document.code, one.document.code],
      sources,
      texts: both({ slug: "bai" }, { slug: "article" }),
    });
    const article = await found("en", "article");
    expect(article).toMatchObject({
      code: "a",
      locale: "en",
      slugs: { vi: "bai", en: "article" },
      office: { vi: "van-phong", en: "van-phong" },
      sources,
      publishedAt: "2026-11-20T01:00:00.000Z",
      changedAt: "2026-11-20T01:00:00.000Z",
    });
    expect(article.clusters.map(({ slug }) => slug)).toEqual([
      two.document.texts?.en?.slug,
      one.document.texts?.en?.slug,
    ]);
  });

  it("names no cluster that its language does not have, and no sample", async () => {
    const [own, sample] = [await publishNew(), await publishNew({ isSample: true })];
    await publishArticleNew({
      clusters: [own.document.code, sample.document.code],
      texts: both({ slug: "bai" }, { slug: "article" }),
    });
    expect((await found("en", "article")).clusters).toHaveLength(1);
    await withdrawText(editor, own.document.code, "en");
    expect((await found("en", "article")).clusters).toEqual([]);
    expect((await found("vi", "bai")).clusters).toHaveLength(1);
  });

  it("is nowhere while it is a draft", async () => {
    const draft = { state: "draft" as const };
    await publishArticleNew({
      texts: both({ ...draft, slug: "bai" }, { ...draft, slug: "article" }),
    });
    expect(await lookUpArticle(db, "vi", "bai")).toEqual({ outcome: "missing" });
    expect(await lookUpArticle(db, "en", "bai")).toEqual({ outcome: "missing" });
    expect(await listPublishedArticles(db, "vi")).toEqual([]);
    expect(await listNewestArticles(db, "vi", 10)).toEqual([]);
    expect(await readArticleIndex(db)).toEqual({ articles: [], changedAt: {} });
  });

  it("stands in its list by the day of its publication, newest first", async () => {
    const at = (publishedAt: string, slug: string) =>
      publishArticleNew({ texts: { vi: { ...articleDocument().texts.vi, slug, publishedAt } } });
    await at("2026-11-02T00:00:00Z", "hai");
    await at("2026-11-03T00:00:00Z", "ba");
    await at("2026-11-01T00:00:00Z", "mot");
    const list = await listPublishedArticles(db, "vi");
    expect(list.map(({ slug }) => slug)).toEqual(["ba", "hai", "mot"]);
    expect((await listNewestArticles(db, "vi", 2)).map(({ slug }) => slug)).toEqual(["ba", "hai"]);
    expect(await listPublishedArticles(db, "en")).toEqual([]);
  });

  it("can be edited again as it stands", async () => {
    const { document } = await publishArticleNew();
    const stored = await getArticleDocument(db, document.code);
    expect(stored.revision).toBe(1);
    expect((await publishArticle(editor, stored.document)).changed).toEqual([]);
  });

  it("can be published as the seed has it, once its clusters are there", async () => {
    for (const code of firstArticle.clusters ?? []) await publishNew({ code });
    expect((await publishArticle(editor, firstArticle)).changed).toEqual(["vi", "en"]);
  });
});

describe("languages of an article", () => {
  it("stand alone: a draft or withdrawn one leads to the other", async () => {
    const { document } = await publishArticleNew({
      texts: both({ slug: "bai", title: "Bài" }, { slug: "article", state: "draft" }),
    });
    const elsewhere = {
      outcome: "other_language",
      slugs: { vi: { slug: "bai", title: "Bài" } },
    };
    expect(await lookUpArticle(db, "en", "article")).toEqual(elsewhere);
    expect(await lookUpArticle(db, "en", "bai")).toEqual(elsewhere);
    expect((await found("vi", "bai")).slugs).toEqual({ vi: "bai" });

    await publishArticle(editor, {
      ...document,
      texts: both({ slug: "bai" }, { slug: "article" }),
    });
    expect((await found("en", "article")).slugs).toEqual({ vi: "bai", en: "article" });
    expect(await lookUpArticle(db, "en", "bai")).toEqual({ outcome: "missing" });

    await withdrawArticle(editor, document.code, "vi");
    expect((await lookUpArticle(db, "vi", "bai")).outcome).toBe("other_language");
    expect((await found("en", "article")).slugs).toEqual({ en: "article" });
    expect(await refusalOf(withdrawArticle(editor, document.code, "vi"))).toMatchObject({
      code: "CONFLICT",
    });
    expect(await refusalOf(withdrawArticle(editor, "none", "vi"))).toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("change one at a time, and both when what they share changes", async () => {
    const document = articleDocument({ texts: both({ slug: "bai" }, { slug: "article" }) });
    await publishArticle(editor, document);
    const { texts } = document;
    const edited = { ...document, texts: { ...texts, vi: { ...texts.vi, body: "Khác" } } };
    expect((await publishArticle(editor, edited)).changed).toEqual(["vi"]);
    const [vi, en] = [await found("vi", "bai"), await found("en", "article")];
    expect(vi.publishedAt).toBe("2026-11-20T01:00:00.000Z");
    expect(vi.changedAt > vi.publishedAt).toBe(true);
    expect(en.changedAt).toBe(en.publishedAt);

    const sources = [{ kind: "law" as const, title: { vi: "Nghị định" } }];
    expect((await publishArticle(editor, { ...edited, sources })).changed).toEqual(["vi", "en"]);
    expect((await publishArticle(editor, { ...edited, sources })).changed).toEqual([]);
  });

  it("are dated by themselves in the sitemap, reciprocal where both are public", async () => {
    const document = articleDocument({
      texts: both(
        { slug: "bai", publishedAt: "2026-11-01T08:00:00+07:00" },
        { slug: "article", publishedAt: "2026-11-02T08:00:00+07:00" },
      ),
    });
    await publishArticle(editor, document);
    await publishArticleNew({
      texts: both({ slug: "nhap", state: "draft" }, { slug: "only", publishedAt: undefined }),
    });
    const index = await readArticleIndex(db);
    const pages = listIndexedPages({ clusters: [], changedAt: null }, index);
    expect(pages).toContainEqual({
      versions: { vi: "/tin-tuc/bai", en: "/en/news/article" },
      changedAt: { vi: "2026-11-01T01:00:00Z", en: "2026-11-02T01:00:00Z" },
    });
    expect(pages.some(({ versions }) => versions.vi === "/tin-tuc/nhap")).toBe(false);
    const list = pages.find(({ versions }) => versions.en === "/en/news");
    expect(list?.changedAt.vi).toBe("2026-11-01T01:00:00Z");
    expect(list?.changedAt.en).not.toBe("2026-11-02T01:00:00Z");
  });
});

describe("a slug of an article", () => {
  const named = (document: ArticleDocumentInput, slug: string) =>
    publishArticle(editor, {
      ...document,
      texts: { vi: { ...document.texts.vi, slug }, en: document.texts.en },
    });

  it("leads on for ever once it was public, and back when it is taken up again", async () => {
    const document = articleDocument();
    await named(document, "mot");
    await named(document, "hai");
    await named(document, "ba");
    for (const old of ["mot", "hai"])
      expect(await lookUpArticle(db, "vi", old)).toEqual({ outcome: "moved", slug: "ba" });
    await named(document, "mot");
    expect((await found("vi", "mot")).slug).toBe("mot");
    expect(await lookUpArticle(db, "vi", "ba")).toEqual({ outcome: "moved", slug: "mot" });
    expect(await isArticleSlugKnown(db, "hai")).toBe(true);
    expect(await isArticleSlugKnown(db, "made-up")).toBe(false);
  });

  it("is not given to another article, present or past", async () => {
    const document = articleDocument();
    await named(document, "mot");
    const other = articleDocument();
    expect(await refusalOf(named(other, "mot"))).toMatchObject({
      code: "INVALID",
      message: "This slug is already used by another article.",
    });
    await named(document, "hai");
    expect(await refusalOf(named(other, "mot"))).toMatchObject({
      code: "INVALID",
      message: "This slug once led to another article and still does.",
    });
  });

  it("leads nowhere when it was never public", async () => {
    const document = articleDocument();
    const { vi, en } = document.texts;
    await publishArticle(editor, {
      ...document,
      texts: { vi: { ...vi, slug: "nhap", state: "draft" }, en },
    });
    await named(document, "mot");
    expect(await lookUpArticle(db, "vi", "nhap")).toEqual({ outcome: "missing" });
  });
});

describe("publishing an article", () => {
  it("refuses what is not whole, and names each place", async () => {
    const document = articleDocument({ clusters: ["NONE-1"], office: "none" });
    expect(await refusalOf(publishArticle(editor, document))).toEqual({
      code: "INVALID",
      message: "The article names something that is not there.",
      paths: ["office", "clusters.0"],
    });
    const tomorrow = new Date(Date.now() + 86_400_000).toISOString();
    const texts = both(
      { title: undefined, body: "   ", publishedAt: tomorrow },
      { summary: "a\u0007", slug: "Không hợp lệ" },
    );
    const refusal = await refusalOf(publishArticle(editor, { code: "Xấu", texts }));
    expect(refusal?.code).toBe("INVALID");
    expect(refusal?.paths).toEqual(
      expect.arrayContaining(["code", "texts.vi.body", "texts.en.slug", "texts.en.summary"]),
    );
    const later = both({ title: undefined, publishedAt: tomorrow });
    expect(await refusalOf(publishArticle(editor, { code: "a", texts: later }))).toMatchObject({
      paths: ["texts.vi.title", "texts.vi.publishedAt"],
    });
    expect(await db.article.count()).toBe(0);
  });

  it("refuses an edit of a revision that is no longer the last", async () => {
    const document = articleDocument();
    await publishArticle(editor, document, { expectedRevision: 0 });
    expect(
      await refusalOf(publishArticle(editor, document, { expectedRevision: 0 })),
    ).toMatchObject({ code: "CONFLICT" });
    expect((await publishArticle(editor, document, { expectedRevision: 1 })).revision).toBe(2);
  });

  it("writes who did it, and tells every web process once it is committed", async () => {
    const client = new pg.Client({ connectionString: databaseUrl });
    await client.connect();
    const heard: string[] = [];
    client.on("notification", ({ payload }) => heard.push(payload ?? ""));
    await client.query(`LISTEN ${CACHE_CHANNEL}`);
    const document = articleDocument({ code: "a" });
    await publishArticle(editor, document);
    await refusalOf(publishArticle(editor, { ...document, office: "none" }));
    await client.query("SELECT 1");
    await client.end();
    expect(heard.map((payload) => JSON.parse(payload))).toEqual([["articles", "article:a"]]);
    expect(await db.auditEntry.findMany({ where: { subject: "article:a" } })).toMatchObject([
      { actor: "an-editor", action: "article.publish", detail: { revision: 1 } },
    ]);
  });

  it("cannot be got round: the database holds a public text to be whole", async () => {
    const { document } = await publishArticleNew();
    const { id } = await db.article.findUniqueOrThrow({ where: { code: document.code } });
    await expect(
      db.articleText.updateMany({ where: { articleId: id }, data: { summary: " " } }),
    ).rejects.toThrow(/ArticleText_published_is_whole/);
  });

  it("survives its cluster: the page loses the link and nothing else", async () => {
    const { document, id } = await publishNew();
    await publishArticleNew({ clusters: [document.code], texts: both({ slug: "bai" }) });
    await publishCluster(editor, { ...document, texts: { vi: document.texts?.vi } });
    await db.cluster.delete({ where: { id } });
    expect((await found("vi", "bai")).clusters).toEqual([]);
  });
});
