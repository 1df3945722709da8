import { isShared } from "@/lib/clusters/format-prices";
import type { PriceFigure } from "@/lib/clusters/types";
import { formatAmount, formatDay, formatDayRange, formatVoltage } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { line, localizedLine } from "./format-lines";
import type { ComparedLine, CompareWords } from "./types";

type In = { locale: Locale; words: CompareWords };
type Said = { lines: ComparedLine[]; remarks: ComparedLine[] };

const termParts = ["rhythm", "adjustment"] as const;
const dateParts = ["validFrom", "validUntil"] as const;

/**
 * Prices with what each of them holds for. What all of them share is said once, after them; the rest stands in the line
 * of its price, for below two prices nobody could tell which one it belongs to.
 */
export function sayPrices(prices: readonly PriceFigure[], { locale, words }: In): Said {
  const [first] = prices;
  if (!first) return { lines: [], remarks: [] };
  const hasOneVoltage = isShared(prices, ["voltageKv"]);
  const hasOneTerm = isShared(prices, termParts);
  const hasOneDate = isShared(prices, dateParts);
  const voltage = hasOneVoltage ? formatVoltage(first, words.choices) : null;
  const lines = prices.map((price) => {
    const parts = [
      `${bandOf(price, words)}${formatAmount(locale, price, words.choices)}`,
      hasOneVoltage ? null : formatVoltage(price, words.choices),
      price.unit === "percent" ? null : words.choices(`vat.${price.vat}`),
    ];
    const terms = [
      ...(hasOneTerm ? [] : termsOf(price, locale)),
      ...(hasOneDate ? [] : validity(price, { locale, words })),
    ];
    const said = line(parts.filter((part) => part !== null).join(", "));
    return terms.length > 0 ? { ...said, terms } : said;
  });
  return {
    lines,
    remarks: [
      ...(voltage === null ? [] : [line(voltage)]),
      ...(hasOneTerm ? termsOf(first, locale) : []),
      ...(hasOneDate ? validity(first, { locale, words }) : []),
    ],
  };
}

function bandOf({ band }: PriceFigure, { choices }: CompareWords): string {
  if (band === null) return "";
  const isNamed = ["normal", "offPeak", "peak", "A", "B", "C"].includes(band);
  return `${isNamed ? choices(`band.${band}`) : band}: `;
}

function termsOf({ rhythm, adjustment }: PriceFigure, locale: Locale): ComparedLine[] {
  return [rhythm, adjustment].flatMap((text) => (text ? [localizedLine(text, locale)] : []));
}

function validity(
  { validFrom, validUntil }: Pick<PriceFigure, "validFrom" | "validUntil">,
  { locale, words: { compare } }: In,
): ComparedLine[] {
  if (validFrom && validUntil) {
    return [line(compare("valid", { range: formatDayRange(locale, validFrom, validUntil) }))];
  }
  if (validFrom) return [line(compare("validFrom", { day: formatDay(locale, validFrom) }))];
  if (validUntil) return [line(compare("validUntil", { day: formatDay(locale, validUntil) }))];
  return [];
}
