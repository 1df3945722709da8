import { createTranslator } from "next-intl";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";
import type { Locale } from "./routing";

const messages = { vi, en } as const;

/** The messages of a language where no page is rendered: in mails, jobs and answers to machines. */
export type Words = ((key: string, values?: Record<string, string | number>) => string) & {
  has: (key: string) => boolean;
};

const made = new Map<Locale, Words>();

export function wordsIn(locale: Locale): Words {
  const known = made.get(locale);
  if (known) return known;
  const words = createTranslator({
    locale,
    messages: messages[locale],
    timeZone: "Asia/Ho_Chi_Minh",
  }) as unknown as Words;
  made.set(locale, words);
  return words;
}
