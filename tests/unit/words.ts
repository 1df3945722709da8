import { createTranslator } from "next-intl";
import type { Translate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

const messages = { vi, en };

/** The words of a part of the messages, as the pages use them. */
export function wordsOf({ locale, namespace }: { locale: Locale; namespace: string }): Translate {
  return createTranslator({
    locale,
    messages: messages[locale],
    namespace: namespace as "choices",
  }) as Translate;
}

/** The words of the messages `choices` in a language. */
export const choiceWords = (locale: Locale) => wordsOf({ locale, namespace: "choices" });
