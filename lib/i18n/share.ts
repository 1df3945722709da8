import type { Metadata } from "next";
import type { Locale } from "./routing";
import { wordsIn } from "./words";

const size = { width: 1200, height: 630 };
const territories: Record<Locale, string> = { vi: "vi_VN", en: "en_GB" };

export const siteImage = (locale: Locale) => `/share/${locale}/site.png`;
export const clusterImage = (locale: Locale, slug: string) =>
  `/share/${locale}/clusters/${slug}.png`;
export const articleImage = (locale: Locale, slug: string) => `/share/${locale}/news/${slug}.png`;

type Shared = {
  /** The page's own address. */
  url?: string;
  image?: string;
  alt?: string;
  /** For an article: when it was published and last changed (ISO). */
  article?: { publishedTime: string; modifiedTime: string };
};

/** What a page looks like where people share its address. Title and text are the page's own. */
export function sharing(
  locale: Locale,
  { url, image = siteImage(locale), alt, article }: Shared = {},
): Pick<Metadata, "openGraph" | "twitter"> {
  const name = wordsIn(locale)("site.name");
  const images = [{ url: image, ...size, alt: alt ?? name, type: "image/png" }];
  const common = { siteName: name, locale: territories[locale], images, url };
  return {
    openGraph: article
      ? { type: "article", ...article, ...common }
      : { type: "website", ...common },
    twitter: { card: "summary_large_image", images },
  };
}
