import type { CreativeWork, NewsArticle, Organization, Place, Thing, WebPage } from "schema-dts";
import type { ArticleDetail } from "@/lib/articles/types";
import { inLanguage } from "@/lib/i18n/localized";
import { otherLocales, pathTo } from "@/lib/i18n/paths";
import { articleImage } from "@/lib/i18n/share";
import { wordsIn } from "@/lib/i18n/words";
import { type Address, absolute, breadcrumbs, siteId } from "./site";

/** Who speaks: the office whose text it is, else the site. */
function authorOf({ siteUrl, locale }: Address, office: ArticleDetail["office"]): Organization {
  return office
    ? { "@type": "GovernmentOffice", name: inLanguage(office, locale).text }
    : {
        "@type": "Organization",
        name: wordsIn(locale)("site.name"),
        url: absolute(pathTo(locale, { page: "/" }), siteUrl),
      };
}

function citationsOf({ sources, locale }: ArticleDetail): CreativeWork[] {
  return sources.map(({ title, url, publisher }) => ({
    "@type": "CreativeWork",
    name: inLanguage(title, locale).text,
    ...(url ? { url } : {}),
    ...(publisher ? { publisher: { "@type": "Organization", name: publisher } } : {}),
  }));
}

/** One article in one language, with its translations, what it is about and what it rests on. */
export function articleThings(siteUrl: string, article: ArticleDetail): Thing[] {
  const { locale, slug, slugs, title, summary } = article;
  const address: Address = { siteUrl, locale };
  const path = pathTo(locale, { page: "/news/[slug]", slug });
  const url = absolute(path, siteUrl);
  const author = authorOf(address, article.office);
  const translations = otherLocales(locale).flatMap((other) => {
    const own = slugs[other];
    return own
      ? [
          {
            "@id": `${absolute(pathTo(other, { page: "/news/[slug]", slug: own }), siteUrl)}#article`,
          },
        ]
      : [];
  });
  // The page of a cluster that has left the plan is gone for search engines.
  const listed = article.clusters.filter(({ status }) => status !== "removed");
  const about = listed.map((cluster): Place => {
    const page = absolute(
      pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug }),
      siteUrl,
    );
    return { "@type": "Place", "@id": `${page}#place`, name: cluster.name, url: page };
  });
  const citation = citationsOf(article);
  const news: NewsArticle = {
    "@type": "NewsArticle",
    "@id": `${url}#article`,
    url,
    headline: title,
    image: absolute(articleImage(locale, slug), siteUrl),
    description: summary,
    inLanguage: locale,
    datePublished: article.publishedAt,
    dateModified: article.changedAt,
    isAccessibleForFree: true,
    isPartOf: { "@id": siteId(siteUrl) },
    mainEntityOfPage: { "@id": url },
    author,
    publisher: author,
    ...(about.length > 0 ? { about } : {}),
    ...(citation.length > 0 ? { citation } : {}),
    ...(translations.length > 0 ? { workTranslation: translations } : {}),
  };
  const page: WebPage = {
    "@type": "WebPage",
    "@id": url,
    url,
    name: title,
    inLanguage: locale,
    isPartOf: { "@id": siteId(siteUrl) },
    mainEntity: { "@id": `${url}#article` },
  };
  const list = { name: wordsIn(locale)("news.heading"), path: pathTo(locale, { page: "/news" }) };
  return [news, page, breadcrumbs(address, [list, { name: title, path }])];
}

/** The list of articles as its page shows it. */
export function newsListThings(address: Address): Thing[] {
  const { siteUrl, locale } = address;
  const words = wordsIn(locale);
  const path = pathTo(locale, { page: "/news" });
  const url = absolute(path, siteUrl);
  const page: Thing = {
    "@type": "CollectionPage",
    "@id": url,
    url,
    name: words("news.title"),
    description: words("news.description"),
    inLanguage: locale,
    isPartOf: { "@id": siteId(siteUrl) },
  };
  return [page, breadcrumbs(address, [{ name: words("news.heading"), path }])];
}
