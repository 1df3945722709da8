import { type Locale, locales, type PageKey, routing } from "./routing";

export type PageAddress = {
  page: PageKey;
  slug?: string;
  query?: Record<string, string | number | readonly string[] | undefined>;
  hash?: string;
};

/**
 * The address of a page in a language: `pathTo("en", { page: "/clusters/[slug]", slug: "an-khanh-no-1" })` is
 * "/en/clusters/an-khanh-no-1". Works outside Next too, so that mails and feeds use it.
 */
export function pathTo(locale: Locale, address: PageAddress): string {
  const known = routing.pathnames[address.page];
  const template: string = typeof known === "string" ? known : known[locale];
  if (template.includes("[slug]") && !address.slug) throw new Error(`${address.page} needs a slug`);
  const path = template.replace("[slug]", encodeURIComponent(address.slug ?? ""));
  const prefix = locale === routing.defaultLocale ? "" : `/${locale}`;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(address.query ?? {})) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== "") query.append(key, String(one));
  }
  const search = query.size ? `?${query}` : "";
  return `${prefix}${path === "/" && prefix ? "" : path}${search}${address.hash ? `#${address.hash}` : ""}`;
}

export function otherLocales(locale: Locale): Locale[] {
  return locales.filter((other) => other !== locale);
}
