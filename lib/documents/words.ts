import type { ValueWords } from "@/lib/clusters/format";
import { type Locale, locales } from "@/lib/i18n/routing";
import { type Words, wordsIn } from "@/lib/i18n/words";

export type DocumentWords = ValueWords & {
  locale: Locale;
  /** Messages `documents`. */
  t: Words;
  cluster: Words;
  fields: Words;
  groups: Words;
  units: Words;
  choices: Words;
  quantities: Words;
  compare: Words;
  site: Words;
};

function scoped(all: Words, namespace: string): Words {
  const t = (key: string, values?: Record<string, string | number>) =>
    all(`${namespace}.${key}`, values);
  return Object.assign(t, { has: (key: string) => all.has(`${namespace}.${key}`) });
}

const made = new Map<Locale, DocumentWords>();

/** What documents say in a language, by the namespaces of its messages. */
export function documentWords(locale: Locale): DocumentWords {
  const known = made.get(locale);
  if (known) return known;
  const all = wordsIn(locale);
  const words = {
    locale,
    t: scoped(all, "documents"),
    cluster: scoped(all, "cluster"),
    fields: scoped(all, "fields"),
    groups: scoped(all, "groups"),
    units: scoped(all, "units"),
    choices: scoped(all, "choices"),
    quantities: scoped(all, "quantities"),
    compare: scoped(all, "compare"),
    site: scoped(all, "site"),
  };
  made.set(locale, words);
  return words;
}

/** What stands on every page and sheet of a sample, in every language whichever it speaks. */
export function sampleMark(): string {
  return locales.map((locale) => documentWords(locale).t("sampleMark")).join(" / ");
}
