import { Feed } from "feed";
import { escapeHtml } from "@/lib/html";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import type { FeedArticle } from "./types";

/** Entries in a feed; older ones are in the list. */
export const feedLength = 30;

export const newsFeedPath = (locale: Locale) => `/feeds/${locale}/news.xml`;

/** A feed must say when it changed last, also while nothing stands in it. */
const siteOpened = new Date("2026-11-22T00:00:00Z");

/** Titles and summaries are plain text; Atom is told that they are HTML. */
const asHtml = escapeHtml;

/** The news of a language as Atom (RFC 4287). An entry is known by the id of its text, whatever its title and address. */
export function composeNewsFeed(
  articles: readonly FeedArticle[],
  { locale, siteUrl }: { locale: Locale; siteUrl: string },
): string {
  const words = wordsIn(locale);
  const absolute = (path: string) => new URL(path, siteUrl).href;
  const newest = articles
    .map(({ changedAt }) => changedAt)
    .toSorted()
    .at(-1);
  const feed = new Feed({
    id: absolute(newsFeedPath(locale)),
    title: words("news.feedTitle"),
    description: words("news.description"),
    link: absolute(pathTo(locale, { page: "/news" })),
    feed: absolute(newsFeedPath(locale)),
    updated: newest ? new Date(newest) : siteOpened,
    author: { name: words("site.name"), link: absolute(pathTo(locale, { page: "/" })) },
    generator: false,
  });
  for (const { id, title, slug, summary, html, publishedAt, changedAt } of articles) {
    feed.addItem({
      id: `urn:uuid:${id}`,
      title: asHtml(title),
      link: absolute(pathTo(locale, { page: "/news/[slug]", slug })),
      description: asHtml(summary),
      content: html,
      published: new Date(publishedAt),
      date: new Date(changedAt),
    });
  }
  // The library has no word for the language that a feed is written in.
  return feed.atom1().replace("<feed ", `<feed xml:lang="${locale}" `);
}
