import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { slugSchema } from "@/lib/clusters/schema";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { composeNewsFeed, feedLength } from "./feed";
import { renderMarkdown } from "./markdown";
import {
  isArticleSlugKnown,
  listNewestArticles,
  listPublishedArticles,
  lookUpArticle,
  readArticleIndex,
} from "./repo";
import type { ArticleIndex, ArticleLookup, ArticleSummary } from "./types";

/** What a slug leads to. Made-up ones are looked up each time: there is no end of them, so none is kept. */
export async function findArticle(locale: Locale, slug: string): Promise<ArticleLookup> {
  if (!slugSchema.safeParse(slug).success) return { outcome: "missing" };
  if (await isArticleSlugKnown(prisma, slug)) return findBySlug(locale, slug);
  await joinList();
  return { outcome: "missing" };
}

/** Puts the page that says "not found" under the list's tag, so that publishing clears it. */
async function joinList(): Promise<null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.articles);
  return null;
}

async function findBySlug(locale: Locale, slug: string): Promise<ArticleLookup> {
  "use cache";
  cacheLife("max");
  const found = await lookUpArticle(prisma, locale, slug);
  if (found.outcome !== "found") {
    // A miss has no article to name: it lives under the list's tag.
    cacheTag(tags.articles);
    return found;
  }
  const { body, ...article } = found.article;
  cacheTag(
    tags.article(article.code),
    tags.clusterPages,
    tags.offices,
    ...article.clusters.map(({ code }) => tags.cluster(code)),
  );
  return { outcome: "found", article: { ...article, html: renderMarkdown(body, { locale }) } };
}

/** Every published article of a language, newest first. */
export async function listArticles(locale: Locale): Promise<ArticleSummary[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.articles);
  return listPublishedArticles(prisma, locale);
}

/** The Atom feed of a language as it is sent. */
export async function findNewsFeed(locale: Locale): Promise<string> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.articles);
  const articles = await listNewestArticles(prisma, locale, feedLength);
  return composeNewsFeed(
    articles.map(({ body, ...article }) => ({
      ...article,
      html: renderMarkdown(body, { locale, siteUrl: env.SITE_URL }),
    })),
    { locale, siteUrl: env.SITE_URL },
  );
}

/** Addresses that search engines may keep. */
export async function getArticleIndex(): Promise<ArticleIndex> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.articles);
  return readArticleIndex(prisma);
}
