import type { ClusterStatus } from "@/lib/clusters/fields";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { ArticleSourceInput } from "./schema";

/** A line of a list. Times are ISO moments in UTC. */
export type ArticleSummary = {
  code: string;
  title: string;
  slug: string;
  summary: string;
  publishedAt: string;
  /** When this language last changed; the same as `publishedAt` while it has not. */
  changedAt: string;
};

/** A cluster that an article is about, as it is called in the article's language. */
export type ArticleCluster = { code: string; name: string; slug: string; status: ClusterStatus };

/** All of one published article in one language, as plain data. */
export type ArticleDetail = ArticleSummary & {
  locale: Locale;
  /** The text as HTML that is safe to put into a page. */
  html: string;
  /** Slug in each language that it is published in. */
  slugs: Partial<Record<Locale, string>>;
  /** Null: it is the site's own text. */
  office: LocalizedText | null;
  clusters: ArticleCluster[];
  sources: ArticleSourceInput[];
};

/** What a slug leads to. */
export type ArticleLookup =
  | { outcome: "found"; article: ArticleDetail }
  | { outcome: "moved"; slug: string } // 308 to this slug of the same language
  | { outcome: "other_language"; slugs: Partial<Record<Locale, { slug: string; title: string }>> } // 404, with links
  | { outcome: "missing" };

/** An entry of a feed. `id` stays the same whatever becomes of the title, the slug and the site's address. */
export type FeedArticle = ArticleSummary & { id: string; html: string };

/** Addresses of articles that search engines may keep, with the last change of each language. */
export type ArticleIndex = {
  articles: {
    code: string;
    versions: Partial<Record<Locale, { slug: string; changedAt: string }>>;
  }[];
  /** When the list of each language changed last; left out while it is empty. */
  changedAt: Partial<Record<Locale, string>>;
};
