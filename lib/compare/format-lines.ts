import { inLanguage, type LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { ComparedLine } from "./types";

/** Stands between a price and each of its terms. */
export const termBreak = " · ";

export const line = (text: string): ComparedLine => ({ text, lang: null });

export function localizedLine(text: LocalizedText, locale: Locale): ComparedLine {
  const shown = inLanguage(text, locale);
  return { text: shown.text, lang: shown.lang === locale ? null : shown.lang };
}

/** A line with its own terms, as one text. */
export function wholeLine({ text, terms = [] }: ComparedLine): string {
  return [text, ...terms.map((term) => term.text)].join(termBreak);
}
