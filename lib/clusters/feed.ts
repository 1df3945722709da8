import { Feed } from "feed";
import { escapeHtml } from "@/lib/html";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import { isFieldKey } from "./fields";
import { lowerFirst } from "./format";
import { changesFeedPath, clusterFeedPath } from "./format-feeds";
import type { ClusterChange } from "./types";

/** A feed must say when it changed last, also while nothing stands in it. */
const siteOpened = new Date("2026-11-22T00:00:00Z");

/** Names and notes are plain text; Atom is told that they are HTML. */
const asHtml = escapeHtml;

/**
 * Publications as Atom (RFC 4287), newest first: of all clusters, or of the one that `cluster` names. An entry keeps its
 * id for ever, whatever becomes of names and addresses.
 */
export function composeChangesFeed(
  changes: readonly ClusterChange[],
  { locale, siteUrl, cluster }: { locale: Locale; siteUrl: string; cluster?: ClusterChange },
): string {
  const words = wordsIn(locale);
  const absolute = (path: string) => new URL(path, siteUrl).href;
  const own = cluster ? clusterFeedPath(locale, cluster.code) : changesFeedPath(locale);
  const page = cluster
    ? pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug })
    : pathTo(locale, { page: "/changes" });
  const feed = new Feed({
    id: absolute(own),
    title: cluster
      ? asHtml(words("changes.feedOne", { name: cluster.name }))
      : words("changes.feedTitle"),
    description: words("changes.description"),
    link: absolute(page),
    feed: absolute(own),
    updated: changes[0] ? new Date(changes[0].publishedAt) : siteOpened,
    author: { name: words("site.name"), link: absolute(pathTo(locale, { page: "/" })) },
    generator: false,
  });
  for (const change of changes) {
    const { id, name, slug, number, fieldKeys, note, publishedAt } = change;
    const names = fieldKeys
      .filter(isFieldKey)
      .map((key) => lowerFirst(words(`fields.${key}.label`)));
    const edition = number === 1 ? words("changes.first") : words("changes.edition", { number });
    const what =
      number > 1 && names.length > 0
        ? words("changes.fields", { count: names.length, fields: names.join("; ") })
        : "";
    feed.addItem({
      id: `urn:uuid:${id}`,
      title: asHtml(`${name}: ${lowerFirst(edition)}`),
      link: absolute(pathTo(locale, { page: "/clusters/[slug]", slug })),
      description: asHtml(
        [what, note ? inLanguage(note, locale).text : ""].filter(Boolean).join(" ") || edition,
      ),
      published: new Date(publishedAt),
      date: new Date(publishedAt),
    });
  }
  // The library has no word for the language that a feed is written in.
  return feed.atom1().replace("<feed ", `<feed xml:lang="${locale}" `);
}
