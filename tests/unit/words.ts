import { createTranslator } from "next-intl";
import type { Translate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";

const messages = { vi, en };

/** The words of the messages `choices` in a language, as the pages use them. */
export function choiceWords(locale: Locale): Translate {
  return createTranslator({
    locale,
    messages: messages[locale],
    namespace: "choices",
  }) as Translate;
}
