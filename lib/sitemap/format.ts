import { escapeHtml } from "@/lib/html";
import { locales, routing } from "@/lib/i18n/routing";
import type { IndexedPage } from "./pages";

/** Addresses in one file at most; beyond that the sitemap is an index of parts. The protocol's own limit is 50,000. */
export const mostAddresses = 5_000;

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n';
const namespace = "http://www.sitemaps.org/schemas/sitemap/0.9";

function addressCount({ versions }: IndexedPage): number {
  return Object.keys(versions).length;
}

/** The pages of each file; the languages of one page stay together. */
export function partPages(pages: readonly IndexedPage[], most = mostAddresses): IndexedPage[][] {
  const parts: IndexedPage[][] = [[]];
  let count = 0;
  for (const page of pages) {
    if (count + addressCount(page) > most && count > 0) {
      parts.push([]);
      count = 0;
    }
    parts.at(-1)?.push(page);
    count += addressCount(page);
  }
  return parts;
}

function newestOf(pages: readonly IndexedPage[]): string | undefined {
  return pages
    .flatMap(({ changedAt }) => Object.values(changedAt))
    .toSorted()
    .at(-1);
}

const lastModified = (changedAt: string | undefined) =>
  changedAt ? `<lastmod>${escapeHtml(changedAt)}</lastmod>` : "";

/** Every language of every page, each naming all of them and itself, as its own page does. */
export function sitemapXml(pages: readonly IndexedPage[], siteUrl: string): string {
  const urls = pages.flatMap(({ versions, changedAt }) => {
    const absolute = (path: string) => escapeHtml(new URL(path, siteUrl).href);
    const link = (language: string, path: string | undefined) =>
      path ? `<xhtml:link rel="alternate" hreflang="${language}" href="${absolute(path)}"/>` : "";
    const links = [
      ...locales.map((locale) => link(locale, versions[locale])),
      link("x-default", versions[routing.defaultLocale] ?? Object.values(versions)[0]),
    ].join("");
    return locales.flatMap((locale) => {
      const path = versions[locale];
      return path
        ? [`<url><loc>${absolute(path)}</loc>${lastModified(changedAt[locale])}${links}</url>`]
        : [];
    });
  });
  return `${declaration}<urlset xmlns="${namespace}" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("\n")}\n</urlset>\n`;
}

export function sitemapIndexXml(parts: readonly IndexedPage[][], siteUrl: string): string {
  const list = parts.map((pages, index) => {
    const location = new URL(`/sitemaps/${index + 1}.xml`, siteUrl).href;
    return `<sitemap><loc>${escapeHtml(location)}</loc>${lastModified(newestOf(pages))}</sitemap>`;
  });
  return `${declaration}<sitemapindex xmlns="${namespace}">\n${list.join("\n")}\n</sitemapindex>\n`;
}

/**
 * What stands at /sitemap.xml (part null) or at /sitemaps/2.xml (part 2); null when there is no such part. A site that
 * fits into one file has no parts.
 */
export function composeSitemap(
  pages: readonly IndexedPage[],
  { part, siteUrl, most }: { part: number | null; siteUrl: string; most?: number },
): string | null {
  const parts = partPages(pages, most);
  if (part === null) {
    return parts.length > 1 ? sitemapIndexXml(parts, siteUrl) : sitemapXml(pages, siteUrl);
  }
  const wanted = parts.length > 1 ? parts[part - 1] : undefined;
  return wanted ? sitemapXml(wanted, siteUrl) : null;
}

/**
 * Live pages are left to their own "noindex", which a crawler must be able to read. Drawings and papers of the sample
 * clusters say "sample" only on the pages that show them.
 */
export function robotsText(siteUrl: string): string {
  return [
    "User-agent: *",
    "Allow: /api/v1/",
    "Disallow: /api/",
    "Disallow: /samples/",
    "",
    `Sitemap: ${new URL("/sitemap.xml", siteUrl).href}`,
    "",
  ].join("\n");
}
