import { useTranslations } from "next-intl";
import type { CostPart } from "@/lib/cost/schema";
import type { Gap, UsedRate } from "@/lib/cost/types";
import { formatDay, formatNumber, formatPercent, type Translate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";

export type CostWords = { locale: Locale; t: Translate; choices: Translate };

/** Translators of the messages `cost` and `choices`. */
export function useCostWords(locale: Locale): CostWords {
  return { locale, t: useTranslations("cost"), choices: useTranslations("choices") };
}

/** "thuê đất (chưa công bố)": what a sum lacks, within a sentence. */
export function gapText(
  { locale, t, choices }: CostWords,
  { part, gap }: { part: CostPart; gap: Gap },
): string {
  const name = t(`partsInline.${part}`);
  if (gap.reason === "after_term") return t("gaps.after_term", { part: name, years: gap.years });
  if (gap.reason === "band") {
    const percent = formatPercent(locale, gap.percent);
    return t("gaps.band", { part: name, percent, band: choices(`band.${gap.band}`).toLowerCase() });
  }
  if (gap.reason === "class") {
    return t("gaps.class", { part: name, band: choices(`band.${gap.band}`) });
  }
  return t(`gaps.${gap.reason}`, { part: name });
}

const simple = ["not_published", "on_request", "unusable"] as const;

/** All that a sum lacks: "thuê đất và phí hạ tầng (chưa công bố)". Parts that lack the same are named together. */
export function gapsText(words: CostWords, gaps: readonly { part: CostPart; gap: Gap }[]): string {
  const { locale, t } = words;
  const together = simple.flatMap((reason) => {
    const parts = gaps.filter(({ gap }) => gap.reason === reason);
    const names = parts.map(({ part }) => t(`partsInline.${part}`));
    return names.length > 0 ? [t(`gaps.${reason}`, { part: joinList(locale, names) })] : [];
  });
  const isSimple = (reason: string) => (simple as readonly string[]).includes(reason);
  const others = gaps.filter(({ gap }) => !isSimple(gap.reason));
  return [...together, ...others.map((one) => gapText(words, one))].join("; ");
}

/** "A", "A và B", "A, B và C" in the language. */
export function joinList(locale: Locale, list: readonly string[]): string {
  return new Intl.ListFormat(locale === "vi" ? "vi" : "en-GB", { type: "conjunction" }).format(
    list,
  );
}

/** What stands in the message `gapCell` of a gap. */
export function gapValues(
  { choices, locale }: CostWords,
  gap: Gap,
): Record<string, string | number> {
  if (gap.reason === "after_term") return { years: gap.years };
  if (gap.reason === "band") {
    return {
      percent: `${gap.percent}%`,
      band: choices(`band.${gap.band}`).toLocaleLowerCase(locale),
    };
  }
  return gap.reason === "class" ? { band: choices(`band.${gap.band}`) } : {};
}

/** The rate that joins the currencies, whose it is, and from when; or that there is none. */
export function rateText({ t, locale }: CostWords, rate: UsedRate | null): string {
  if (rate === null) return t("assumed.noRate");
  const number = formatNumber(locale, rate.vnd);
  if (rate.origin === "own") return t("assumed.ownRate", { rate: number });
  return t("assumed.publishedRate", {
    rate: number,
    day: formatDay(locale, rate.date),
    source: rate.source,
  });
}
