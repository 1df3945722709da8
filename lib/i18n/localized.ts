import { z } from "zod";
import type { Locale } from "./routing";

/** A short text in the languages that it exists in; Vietnamese is the source and always there. */
export const localizedTextSchema = z.object({
  vi: z.string().trim().min(1).max(2000),
  en: z.string().trim().min(1).max(2000).optional(),
});
export type LocalizedText = z.infer<typeof localizedTextSchema>;

/** The text in a language, or the Vietnamese one marked with its language, so that a page can say `lang="vi"`. */
export function inLanguage(text: LocalizedText, locale: Locale): { text: string; lang: Locale } {
  const own = text[locale];
  return own ? { text: own, lang: locale } : { text: text.vi, lang: "vi" };
}

const vietnameseLetters = /[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ]/i;

/** For a name that is the same in every language, such as a person's: "vi" where it is Vietnamese and the page is not. */
export function languageOfName(name: string, locale: Locale): Locale | undefined {
  return locale !== "vi" && vietnameseLetters.test(name.normalize("NFC")) ? "vi" : undefined;
}
