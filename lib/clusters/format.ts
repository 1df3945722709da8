import type { Translate } from "@/lib/i18n/format";
import {
  formatDay,
  formatMoneyUsd,
  formatMoneyVnd,
  formatNumber,
  formatQuarter,
} from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { type ClusterField, getField } from "./fields";
import type { ClusterDetail, DatedDay, FieldReading } from "./types";

/** Translators of the messages `choices` and `quantities`. */
export type ValueWords = { choices: Translate; quantities: Translate };

/**
 * The value of a known reading in words: "64,6 ha", "22, 110 kV", "Đang hoạt động". Null for prices and rows, which
 * have more to say than one line, and for what is not known.
 */
export function formatValue(
  locale: Locale,
  reading: Pick<FieldReading, "key" | "state" | "value">,
  words: ValueWords,
): string | null {
  const { value } = reading;
  if (reading.state !== "known" || value === null) return null;
  const field = getField(reading.key);
  if (field.kind === "price" || field.kind === "rows") return null;
  if (typeof value === "boolean" || field.kind === "choice") {
    return words.choices(`${field.key}.${value}`);
  }
  if (field.kind === "integers" && Array.isArray(value)) {
    return withUnit(
      value.map((one) => formatNumber(locale, one as number)).join(", "),
      2,
      field,
      words,
    );
  }
  if (field.kind === "money") return money(locale, String(value), field, words);
  if (field.kind === "date") return formatDay(locale, String(value));
  if (field.kind === "integer" || field.kind === "decimal") {
    // A region, not an amount.
    if (!field.unit) return words.choices(`${field.key}.${value}`);
    return withUnit(formatNumber(locale, String(value)), Number(value), field, words);
  }
  return String(value);
}

function withUnit(number: string, count: number, field: ClusterField, words: ValueWords): string {
  return field.unit ? words.quantities(field.unit, { number, count }) : number;
}

function money(locale: Locale, amount: string, field: ClusterField, words: ValueWords): string {
  if (field.unit === "usd") return formatMoneyUsd(locale, amount);
  const number = formatMoneyVnd(locale, amount);
  return field.unit === "vndMonth" ? withUnit(number, 1, field, words) : number;
}

/** "1,4 ha (quý I/2027)": land that comes later. */
export function formatComing(
  locale: Locale,
  { areaHa, year, quarter }: ClusterDetail["coming"][number],
): string {
  const when = quarter ? formatQuarter(locale, year, quarter) : String(year);
  return `${formatNumber(locale, areaHa)} ha (${when})`;
}

/**
 * Whole months from the first promise to the present date; negative when earlier, null when the two dates are not known
 * to the month or quarter alike.
 */
export function monthsSlipped(original: DatedDay, present: DatedDay): number | null {
  const both = [original.precision, present.precision];
  if (both.includes("year")) return null;
  if (both.includes("quarter") && original.precision !== present.precision) return null;
  return monthNumber(present) - monthNumber(original);
}

function monthNumber({ date, precision }: DatedDay): number {
  const month = Number(date.slice(5, 7));
  const first = precision === "quarter" ? Math.floor((month - 1) / 3) * 3 + 1 : month;
  return Number(date.slice(0, 4)) * 12 + first;
}

/** A label inside a sentence: small first letter, unless it begins with an abbreviation or a name of two capitals. */
export function lowerFirst(text: string): string {
  const [first = "", second = ""] = text;
  return second === second.toLowerCase() ? first.toLowerCase() + text.slice(first.length) : text;
}

export type LandShares = { leased: number; free: number; other: number; industrial: number };

/** How the industrial land divides, ha; null unless it, the leased and the free part are known and add up. */
export function landShares(
  cluster: Pick<ClusterDetail, "industrialAreaHa" | "leasedAreaHa" | "availableNowHa">,
): LandShares | null {
  const { industrialAreaHa: industrial, leasedAreaHa: leased, availableNowHa: free } = cluster;
  if (!industrial || leased === null || free === null) return null;
  const other = Math.round((industrial - leased - free) * 1e4) / 1e4;
  return other < 0 ? null : { leased, free, other, industrial };
}

/** Two letters for a person without a picture: "Nguyễn Văn Mẫu" is "NM". */
export function initials(name: string): string {
  const words = name.trim().split(/\s+/);
  const [first, last] = [words.at(0), words.length > 1 ? words.at(-1) : ""];
  return [first, last]
    .map((word) => [...(word ?? "")][0] ?? "")
    .join("")
    .toUpperCase();
}

/** "184 KB", "2,4 MB". */
export function formatBytes(locale: Locale, bytes: number): string {
  const kilobytes = bytes / 1024;
  if (kilobytes < 1000) return `${formatNumber(locale, Math.max(1, Math.round(kilobytes)))} KB`;
  return `${formatNumber(locale, kilobytes / 1024, { maxFraction: 1 })} MB`;
}

/** Only as much of a date as is known: 2026, 2026-06 or 2026-06-14. */
export function knownPartOf({ date, precision }: DatedDay): string {
  if (precision === "year") return date.slice(0, 4);
  return precision === "day" ? date : date.slice(0, 7);
}
