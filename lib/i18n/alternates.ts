import type { Metadata } from "next";
import { env } from "@/lib/env";
import { type PageAddress, pathTo } from "./paths";
import { type Locale, locales, routing } from "./routing";

/** The same page in the languages that it is published in, as paths of this site. */
export type PageVersions = Partial<Record<Locale, string>>;

/**
 * Canonical address and language alternates of a page, for `Metadata.alternates`. Every language of one page gets the
 * same set, so the links are reciprocal; a language that the page is not published in is not announced.
 */
export function alternatesFor(locale: Locale, versions: PageVersions): Metadata["alternates"] {
  const absolute = (path: string) => new URL(path, env.SITE_URL).href;
  const languages: Record<string, string> = {};
  for (const one of locales) {
    const path = versions[one];
    if (path) languages[one] = absolute(path);
  }
  // Who reads neither gets the source language, or the one that there is.
  const fallback = languages[routing.defaultLocale] ?? Object.values(languages)[0];
  if (fallback) languages["x-default"] = fallback;
  const own = versions[locale];
  return { canonical: own ? absolute(own) : undefined, languages };
}

/** A page that exists in every language, in each of them. */
export function versionsOf(address: PageAddress): PageVersions {
  return Object.fromEntries(locales.map((locale) => [locale, pathTo(locale, address)]));
}
