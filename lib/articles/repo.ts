import type { ClusterStatus } from "@/lib/clusters/fields";
import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import { type Locale, locales } from "@/lib/i18n/routing";
import type { ArticleSourceInput } from "./schema";
import type {
  ArticleCluster,
  ArticleDetail,
  ArticleIndex,
  ArticleSummary,
  FeedArticle,
} from "./types";

/** An article as it is stored for one language, before its text is made into HTML. */
export type StoredArticle = Omit<ArticleDetail, "html"> & { body: string };
export type StoredLookup =
  | { outcome: "found"; article: StoredArticle }
  | { outcome: "moved"; slug: string }
  | { outcome: "other_language"; slugs: Partial<Record<Locale, { slug: string; title: string }>> }
  | { outcome: "missing" };

/** Columns that the database holds to be there in a published text (ArticleText_published_is_whole). */
type PublishedText = {
  title: string | null;
  slug: string | null;
  summary: string | null;
  publishedAt: Date | null;
  changedAt: Date | null;
};

function toSummary(code: string, text: PublishedText): ArticleSummary {
  const { title, slug, summary, publishedAt, changedAt } = text;
  if (!title || !slug || !summary || !publishedAt || !changedAt) {
    throw new Error(`The published article ${code} is not whole`);
  }
  return {
    code,
    title,
    slug,
    summary,
    publishedAt: publishedAt.toISOString(),
    changedAt: changedAt.toISOString(),
  };
}

const newestFirst = [{ publishedAt: "desc" }, { id: "desc" }] as const;
const summaryColumns = {
  title: true,
  slug: true,
  summary: true,
  publishedAt: true,
  changedAt: true,
  article: { select: { code: true } },
} as const;

export async function listPublishedArticles(db: Db, locale: Locale): Promise<ArticleSummary[]> {
  const rows = await db.articleText.findMany({
    where: { locale, state: "published" },
    select: summaryColumns,
    orderBy: [...newestFirst],
  });
  return rows.map((row) => toSummary(row.article.code, row));
}

/** The newest, with their texts as Markdown. */
export async function listNewestArticles(
  db: Db,
  locale: Locale,
  most: number,
): Promise<(Omit<FeedArticle, "html"> & { body: string })[]> {
  const rows = await db.articleText.findMany({
    where: { locale, state: "published" },
    select: { ...summaryColumns, id: true, body: true },
    orderBy: [...newestFirst],
    take: most,
  });
  return rows.map((row) => ({
    ...toSummary(row.article.code, row),
    id: row.id,
    body: row.body ?? "",
  }));
}

/** Clusters that the page may name in this language: none that is not published in it, no sample. */
async function findClusters(db: Db, locale: Locale, articleId: string): Promise<ArticleCluster[]> {
  return db.$queryRaw<ArticleCluster[]>`
    SELECT c.code, t.name, t.slug, c.status::text AS status
      FROM "ArticleCluster" a
      JOIN "Cluster" c ON c.id = a."clusterId" AND NOT c."isSample"
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
     WHERE a."articleId" = ${articleId}::uuid
     ORDER BY a."order"` as Promise<(ArticleCluster & { status: ClusterStatus })[]>;
}

async function findDetail(db: Db, locale: Locale, id: string): Promise<StoredArticle | null> {
  const row = await db.article.findUnique({
    where: { id },
    include: { texts: true, office: { select: { name: true, isSample: true } } },
  });
  const text = row?.texts.find((one) => one.locale === locale);
  if (!row || !text) return null;
  const slugs: Partial<Record<Locale, string>> = {};
  for (const { locale: one, state, slug } of row.texts) {
    if (state === "published" && slug) slugs[one as Locale] = slug;
  }
  return {
    ...toSummary(row.code, text),
    locale,
    body: text.body ?? "",
    slugs,
    office: row.office && !row.office.isSample ? (row.office.name as LocalizedText) : null,
    clusters: await findClusters(db, locale, id),
    sources: row.sources as ArticleSourceInput[],
  };
}

/** What a slug of a language leads to: the article, its present slug, its page in another language, or nothing. */
export async function lookUpArticle(db: Db, locale: Locale, slug: string): Promise<StoredLookup> {
  const text = await db.articleText.findUnique({
    where: { locale_slug: { locale, slug } },
    select: { articleId: true, state: true },
  });
  if (text?.state === "published") {
    const article = await findDetail(db, locale, text.articleId);
    return article ? { outcome: "found", article } : { outcome: "missing" };
  }
  const redirect = text
    ? null
    : await db.articleRedirect.findUnique({ where: { locale_slug: { locale, slug } } });
  const articleId =
    text?.articleId ?? redirect?.articleId ?? (await findBySlugOfOther(db, locale, slug));
  if (!articleId) return { outcome: "missing" };
  const published = await db.articleText.findMany({
    where: { articleId, state: "published" },
    select: { locale: true, slug: true, title: true },
  });
  const own = published.find((one) => one.locale === locale);
  if (redirect && own?.slug) return { outcome: "moved", slug: own.slug };
  const slugs: Partial<Record<Locale, { slug: string; title: string }>> = {};
  for (const other of locales) {
    const found = published.find((one) => one.locale === other);
    if (other !== locale && found?.slug && found.title)
      slugs[other] = { slug: found.slug, title: found.title };
  }
  // A slug of another language is no address of this one, unless the page is missing here.
  if (Object.keys(slugs).length === 0 || (own && !redirect)) return { outcome: "missing" };
  return { outcome: "other_language", slugs };
}

/** Whether a slug is or was one of ours, in any language and whatever it leads to. */
export async function isArticleSlugKnown(db: Db, slug: string): Promise<boolean> {
  const where = { slug, locale: { in: [...locales] } };
  return (
    (await db.articleText.findFirst({ where, select: { id: true } })) !== null ||
    (await db.articleRedirect.findFirst({ where, select: { slug: true } })) !== null
  );
}

/** A visitor who changes the language in the address keeps the other language's slug. */
async function findBySlugOfOther(db: Db, locale: Locale, slug: string): Promise<string | null> {
  const row = await db.articleText.findFirst({
    where: { slug, locale: { not: locale }, state: "published" },
    select: { articleId: true },
  });
  return row?.articleId ?? null;
}

const toSecond = (moment: Date) => moment.toISOString().replace(/\.\d+Z$/, "Z");

/** What belongs into a sitemap. Withdrawing changes a list too, and leaves no date; the newest that is left counts. */
export async function readArticleIndex(db: Db): Promise<ArticleIndex> {
  const rows = await db.articleText.findMany({
    where: { state: "published" },
    select: { ...summaryColumns, locale: true },
    orderBy: [...newestFirst],
  });
  const articles = new Map<string, ArticleIndex["articles"][number]>();
  const changedAt: ArticleIndex["changedAt"] = {};
  for (const row of rows) {
    const locale = row.locale as Locale;
    const { code } = row.article;
    const { slug } = toSummary(code, row);
    const changed = toSecond(row.changedAt as Date);
    const article = articles.get(code) ?? { code, versions: {} };
    article.versions[locale] = { slug, changedAt: changed };
    articles.set(code, article);
    if (changed > (changedAt[locale] ?? "")) changedAt[locale] = changed;
  }
  return { articles: [...articles.values()], changedAt };
}
