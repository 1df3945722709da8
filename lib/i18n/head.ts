import type { Metadata } from "next";
import type { Locale } from "./routing";
import { wordsIn } from "./words";

/** About as much as a result page shows of a title and of a description, in characters. */
export const mostTitle = 65;
export const mostDescription = 165;

/** The page's own words, followed by the site's name (the layout's template) where there is room for both. */
export function headTitle(locale: Locale, text: string): NonNullable<Metadata["title"]> {
  const withSite = `${text} · ${wordsIn(locale)("site.name")}`;
  return withSite.length <= mostTitle ? text : { absolute: text };
}

/** A sentence ends where the next one begins with a capital: "An Khanh No. 1" stays whole. */
const sentenceEnd = /(?<=[.!?])\s+(?=\p{Lu})/u;

/** As many whole sentences as fit; where they would say little, the text up to a word. */
export function headDescription(text: string): string {
  if (text.length <= mostDescription) return text;
  const whole = text.split(sentenceEnd).reduce((kept, sentence) => {
    const longer = `${kept} ${sentence}`.trim();
    return longer.length <= mostDescription && text.startsWith(longer) ? longer : kept;
  }, "");
  if (whole.length >= mostDescription / 2) return whole;
  return `${text.slice(0, mostDescription - 1).replace(/[\s,;:(–-]+\S*$/u, "")}…`;
}
