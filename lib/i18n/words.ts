import { createTranslator } from "next-intl";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";
import type { Locale } from "./routing";

const messages = { vi, en } as const;

/** The messages of a language where no page is rendered: in mails, jobs and answers to machines. */
export type Words = ((key: string, values?: Record<string, string | number>) => string) & {
  has: (key: string) => boolean;
};

type WordsWithMarkup = Words & {
  /** With `<tags>` in the message turned into HTML; values are not escaped. */
  markup: (key: string, values: Record<string, number | ((inside: string) => string)>) => string;
};

const made = new Map<Locale, WordsWithMarkup>();

export function wordsIn(locale: Locale): WordsWithMarkup {
  const known = made.get(locale);
  if (known) return known;
  const words = createTranslator({
    locale,
    messages: messages[locale],
    timeZone: "Asia/Ho_Chi_Minh",
  }) as unknown as WordsWithMarkup;
  made.set(locale, words);
  return words;
}
