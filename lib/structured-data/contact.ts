import type { ContactPage, Thing } from "schema-dts";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import { wordsIn } from "@/lib/i18n/words";
import { type Address, absolute, breadcrumbs, governmentOffice, officeId, siteId } from "./site";

/** The contact page and the office that answers, as far as it is named. */
export function contactThings(
  address: Address,
  contact: { office: OfficeView; contacts: readonly ContactView[] } | null,
): Thing[] {
  const { siteUrl, locale } = address;
  const words = wordsIn(locale);
  const path = pathTo(locale, { page: "/contact" });
  const url = absolute(path, siteUrl);
  const office = contact && governmentOffice(address, contact);
  const page: ContactPage = {
    "@type": "ContactPage",
    "@id": url,
    url,
    name: words("contact.title"),
    description: words("contact.description"),
    inLanguage: locale,
    isPartOf: { "@id": siteId(siteUrl) },
    ...(office ? { about: { "@id": officeId(siteUrl) } } : {}),
  };
  const trail = breadcrumbs(address, [{ name: words("contact.title"), path }]);
  return office ? [page, office, trail] : [page, trail];
}
