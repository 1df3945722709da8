import { inLanguage, type LocalizedText, languageOfName } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

/** A short text in the page's language, or the Vietnamese one marked as such. */
export function Localized({ text, locale }: { text: LocalizedText; locale: Locale }) {
  const shown = inLanguage(text, locale);
  return shown.lang === locale ? shown.text : <span lang={shown.lang}>{shown.text}</span>;
}

/** A name that is the same in every language, marked where its letters are Vietnamese and the page is not. */
export function Name({ name, locale }: { name: string; locale: Locale }) {
  const lang = languageOfName(name, locale);
  return lang ? <span lang={lang}>{name}</span> : name;
}
