import type { ArticleIndex } from "@/lib/articles/types";
import type { ClusterIndex } from "@/lib/clusters/types";
import { type PageVersions, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales, type PageKey } from "@/lib/i18n/routing";

/** One page in the languages that it is published in. `changedAt` is left out where no data says when it changed. */
export type IndexedPage = {
  versions: PageVersions;
  changedAt: Partial<Record<Locale, string>>;
};

/** Static pages that exist in every language, and whether they show what is published about clusters. */
export const staticPages = [
  { page: "/", showsClusters: true },
  { page: "/clusters", showsClusters: true },
  { page: "/map", showsClusters: true },
  { page: "/compare", showsClusters: true },
  { page: "/fit-check", showsClusters: false },
  { page: "/contact", showsClusters: false },
  { page: "/privacy", showsClusters: false },
  { page: "/changes", showsClusters: true },
  { page: "/follow", showsClusters: true },
  { page: "/news", showsClusters: false },
  { page: "/open-data", showsClusters: false },
  { page: "/cost", showsClusters: false },
  { page: "/procedures", showsClusters: false },
  { page: "/incentives", showsClusters: false },
  { page: "/about", showsClusters: true },
  { page: "/plan-changes", showsClusters: true },
  { page: "/accessibility", showsClusters: false },
] as const satisfies readonly { page: PageKey; showsClusters: boolean }[];

type Versions = Partial<Record<Locale, { slug: string; changedAt: string }>>;

/** A page with a slug of its own in each language, under the folder that holds it. */
function sluggedPage(page: "/clusters/[slug]" | "/news/[slug]", versions: Versions): IndexedPage {
  const indexed: IndexedPage = { versions: {}, changedAt: {} };
  for (const locale of locales) {
    const version = versions[locale];
    if (!version) continue;
    indexed.versions[locale] = pathTo(locale, { page, slug: version.slug });
    indexed.changedAt[locale] = version.changedAt;
  }
  return indexed;
}

const noArticles: ArticleIndex = { articles: [], changedAt: {} };

/** Every page that search engines may keep: no live page, none that refuses, none that asks not to be kept. */
export function listIndexedPages(
  { clusters, changedAt }: ClusterIndex,
  news: ArticleIndex = noArticles,
): IndexedPage[] {
  const everywhere = (day: string | null) =>
    day === null ? {} : Object.fromEntries(locales.map((locale) => [locale, day]));
  return [
    ...staticPages.map(({ page, showsClusters }) => ({
      versions: versionsOf({ page }),
      changedAt: page === "/news" ? news.changedAt : everywhere(showsClusters ? changedAt : null),
    })),
    ...clusters.map(({ versions }) => sluggedPage("/clusters/[slug]", versions)),
    ...news.articles.map(({ versions }) => sluggedPage("/news/[slug]", versions)),
  ];
}
