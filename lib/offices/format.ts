import type { ContactView } from "@/lib/clusters/types";
import type { LocalizedText } from "@/lib/i18n/localized";

type ContactRow = {
  name: string;
  title: unknown;
  phone: string | null;
  email: string | null;
  languages: string[];
  photoHref: string | null;
  photoWidth: number | null;
  photoHeight: number | null;
};

/** What dials a number that is written for people: "+84 (208) 385-0000" is tel:+842083850000. */
export const telephoneHref = (phone: string) => `tel:${phone.replace(/[^+\d]/g, "")}`;

/** A person as the public sees one. */
export function toContact(row: ContactRow): ContactView {
  const { name, title, phone, email, languages, photoHref, photoWidth, photoHeight } = row;
  return {
    name,
    title: title as LocalizedText,
    phone,
    email,
    languages,
    photo:
      photoHref !== null && photoWidth !== null && photoHeight !== null
        ? { href: photoHref, width: photoWidth, height: photoHeight }
        : null,
  };
}
