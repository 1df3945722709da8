import type {
  BreadcrumbList,
  ContactPoint,
  EntryPoint,
  GovernmentOffice,
  SearchAction,
  WebSite,
} from "schema-dts";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";

export type Address = { siteUrl: string; locale: Locale };

export const absolute = (path: string, siteUrl: string) => new URL(path, siteUrl).href;
/** The office and the site are the same in every language. */
export const officeId = (siteUrl: string) => absolute("/#office", siteUrl);
export const siteId = (siteUrl: string) => absolute("/#website", siteUrl);

// The annotation for what is filled into an address (schema.org/docs/actions.html) is no property of the vocabulary.
type Search = SearchAction & { "query-input": string };

export function webSite({ siteUrl, locale }: Address, hasOffice: boolean): WebSite {
  const words = wordsIn(locale);
  const directory = absolute(pathTo(locale, { page: "/clusters" }), siteUrl);
  const target: EntryPoint = {
    "@type": "EntryPoint",
    urlTemplate: `${directory}?q={search_term_string}`,
  };
  const search: Search = {
    "@type": "SearchAction",
    target,
    "query-input": "required name=search_term_string",
  };
  return {
    "@type": "WebSite",
    "@id": siteId(siteUrl),
    url: absolute("/", siteUrl),
    name: words("site.name"),
    description: words("site.description"),
    inLanguage: [...locales],
    potentialAction: search,
    ...(hasOffice ? { publisher: { "@id": officeId(siteUrl) } } : {}),
  };
}

type Reach = Pick<OfficeView, "phone" | "email">;

function contactPoint(
  { phone, email }: Reach,
  extra: Pick<ContactPoint, "name" | "availableLanguage" | "url">,
): ContactPoint {
  return {
    "@type": "ContactPoint",
    contactType: "customer service",
    ...(phone ? { telephone: phone } : {}),
    ...(email ? { email } : {}),
    ...extra,
  };
}

/** The office that answers, with what is known of it and no more; a sample office is none. */
export function governmentOffice(
  { siteUrl, locale }: Address,
  { office, contacts }: { office: OfficeView; contacts: readonly ContactView[] },
): GovernmentOffice | null {
  if (office.isSample) return null;
  const form = absolute(pathTo(locale, { page: "/contact" }), siteUrl);
  const points = [
    // Also while nobody has told us a telephone: the form is always answered.
    contactPoint(office, { url: form, availableLanguage: [...locales] }),
    ...contacts
      .filter(({ phone, email }) => phone || email)
      .map((person) =>
        contactPoint(person, {
          name: person.name,
          ...(person.languages.length > 0 ? { availableLanguage: person.languages } : {}),
        }),
      ),
  ];
  const address = office.address && inLanguage(office.address, locale).text;
  return {
    "@type": "GovernmentOffice",
    "@id": officeId(siteUrl),
    name: inLanguage(office.name, locale).text,
    url: office.website ?? form,
    ...(address ? { address } : {}),
    ...(office.phone ? { telephone: office.phone } : {}),
    ...(office.email ? { email: office.email } : {}),
    contactPoint: points,
  };
}

export type Crumb = { name: string; path: string };

/** From the home page to the page itself. */
export function breadcrumbs(
  { siteUrl, locale }: Address,
  crumbs: readonly Crumb[],
): BreadcrumbList {
  const all = [
    { name: wordsIn(locale)("site.home"), path: pathTo(locale, { page: "/" }) },
    ...crumbs,
  ];
  return {
    "@type": "BreadcrumbList",
    itemListElement: all.map(({ name, path }, index) => ({
      "@type": "ListItem",
      position: index + 1,
      name,
      item: absolute(path, siteUrl),
    })),
  };
}
