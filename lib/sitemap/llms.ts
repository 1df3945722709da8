import type { ArticleSummary } from "@/lib/articles/types";
import { versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales, type PageKey } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import { addressesOf, changeAddresses, openAddresses } from "@/lib/open-data/catalogue";
import { licence } from "@/lib/open-data/record";
import { staticPages } from "./pages";

/** Where the messages of a page stand: under its own name, but for these. */
const namespaces: Partial<Record<PageKey, string>> = {
  "/": "home",
  "/clusters": "directory",
  "/fit-check": "fit",
};

export function namespaceOf(page: PageKey): string {
  return (
    namespaces[page] ?? page.slice(1).replace(/[-/](\w)/g, (_, letter) => letter.toUpperCase())
  );
}

/** One line of text: what a list item may hold. */
const line = (text: string) => text.replace(/\s+/g, " ").replace(/[[\]]/g, "").trim();

const item = (name: string, url: string, words?: string) =>
  `- [${line(name)}](${url})${words ? `: ${line(words)}` : ""}`;

function pageItem(locale: Locale, page: PageKey, siteUrl: string): string {
  const words = wordsIn(locale);
  const path = versionsOf({ page })[locale] ?? "/";
  const own = (key: string) => {
    const name = `${namespaceOf(page)}.${key}`;
    return words.has(name) ? words(name) : undefined;
  };
  return item(own("title") ?? path, new URL(path, siteUrl).href, own("description"));
}

const headings: Record<Locale, { pages: string; news: string }> = {
  vi: { pages: "Trang tiếng Việt", news: "Tin tức" },
  en: { pages: "Pages in English", news: "News" },
};
const newsShown = 10;

/**
 * What the site is, for programs that read text (llmstxt.org): its pages in each language, its data, and how to cite it.
 * Pages, data and news come from what the site itself is made of.
 */
export function composeLlmsText(
  siteUrl: string,
  { news, exampleCode }: { news: Record<Locale, readonly ArticleSummary[]>; exampleCode: string },
): string {
  const absolute = (path: string) => new URL(path, siteUrl).href;
  const [vi, en] = [wordsIn("vi"), wordsIn("en")];
  const parts = [
    `# ${en("site.name")} / ${vi("site.name")}`,
    `> ${line(en("site.description"))}`,
    [
      'Every figure has a state, a unit, an "as of" date and its sources. "Not published" means that no document was found that gives the figure; it never means zero or no.',
      "Đại Từ means Đại Từ district as it was until 30 June 2025; its land now belongs to ten communes of Thái Nguyên province, Vietnam.",
      "Clusters whose code begins with MAU- are samples for demonstration and do not exist.",
      "The Vietnamese and English texts are published independently of each other.",
    ].join(" "),
    ...locales
      .toReversed()
      .map((locale) =>
        [
          `## ${headings[locale].pages}`,
          "",
          ...staticPages.map(({ page }) => pageItem(locale, page, siteUrl)),
        ].join("\n"),
      ),
    [
      "## Open data",
      "",
      ...openAddresses.flatMap(({ key, path, type }) =>
        addressesOf(path, exampleCode).map((address) =>
          item(
            `${en(`openData.addresses.${key}.name`)} (${type})`,
            absolute(address),
            en(`openData.addresses.${key}.holds`),
          ),
        ),
      ),
    ].join("\n"),
    [
      "## Feeds",
      "",
      ...changeAddresses.flatMap(({ key, path }) =>
        addressesOf(path, exampleCode).map((address) =>
          item(
            en(`openData.addresses.${key}.name`),
            absolute(address),
            en(`openData.addresses.${key}.holds`),
          ),
        ),
      ),
    ].join("\n"),
    ...locales
      .toReversed()
      .filter((locale) => news[locale].length > 0)
      .map((locale) =>
        [
          `## ${headings[locale].news}`,
          "",
          ...news[locale]
            .slice(0, newsShown)
            .map(({ title, slug, summary, publishedAt }) =>
              item(
                title,
                absolute(pathTo(locale, { page: "/news/[slug]", slug })),
                `${publishedAt.slice(0, 10)}. ${summary}`,
              ),
            ),
        ].join("\n"),
      ),
    [
      "## How to cite",
      "",
      `${licence.name}. ${licence.attribution} ${licence.terms}`,
      "",
      `Cite a cluster by its permanent code and the day on which you read it, for example: ${line(
        en("openData.licence.citation", {
          site: new URL(siteUrl).host,
          code: exampleCode,
          date: "DAY",
        }),
      )}`,
    ].join("\n"),
  ];
  return `${parts.join("\n\n")}\n`;
}
