import { createTranslator } from "next-intl";
import { expect, it } from "vitest";
import { noteText } from "@/components/cost/notes";
import type { Translate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import en from "@/messages/en.json";
import vi from "@/messages/vi.json";
import { choiceWords } from "../words";

const wordsOf = (locale: Locale) => {
  const messages = { vi, en }[locale];
  const t = createTranslator({ locale, messages, namespace: "cost" }) as Translate;
  return { locale, t, choices: choiceWords(locale) };
};

it.each([
  [
    "vi",
    "Giá công bố có hiệu lực đến 31/12/2027; bạn thuê từ năm 2030: tạm tính như giá không đổi.",
  ],
  [
    "en",
    "Published as valid until 31 December 2027; your lease begins in 2030: assumed unchanged.",
  ],
] as const)("a price that ends before the lease begins says so (%s)", (locale, words) => {
  const note = { kind: "endsBefore", date: "2027-12-31", year: 2030 } as const;
  expect(noteText(wordsOf(locale), note)).toBe(words);
});
