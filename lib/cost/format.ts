import type { DatedDay } from "@/lib/clusters/types";
import { formatMoneyUsd, formatMoneyVnd, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import {
  type Currency,
  currencies,
  divide,
  Exact,
  inCurrency,
  only,
  rounded,
  type Sums,
  sumOf,
} from "./money";
import { type CostPart, type PriceField, partFields } from "./schema";
import type { CostEstimate, CostLine, PartEstimate } from "./types";

export type Shown = { currency: Currency; amount: Exact };

/**
 * A sum as it can be told: with a rate the whole of it in each currency (`isSame`), without one each currency's own money,
 * which only together are the sum.
 */
export function listMoney(
  sums: Sums,
  vndPerUsd: string | null,
): { shown: Shown[]; isSame: boolean } {
  if (vndPerUsd !== null) {
    const shown = currencies.flatMap((currency) => {
      const amount = inCurrency(sums, currency, vndPerUsd);
      return amount ? [{ currency, amount }] : [];
    });
    return { shown, isSame: true };
  }
  const own = currencies.filter((currency) => !sums[currency].isZero());
  const shown = (own.length > 0 ? own : (["VND"] as const)).map((currency) => ({
    currency,
    amount: sums[currency],
  }));
  return { shown, isSame: false };
}

/** "13.000 đ", "VND 5.9 billion", "0,35 USD". */
export function formatShort(locale: Locale, { currency, amount }: Shown): string {
  const text = rounded(amount, currency);
  return currency === "VND" ? formatMoneyVnd(locale, text) : formatMoneyUsd(locale, text);
}

/** Every digit: "5.865.000.000 đ", "USD 12,345.60". */
export function formatExact(locale: Locale, { currency, amount }: Shown): string {
  const isVnd = currency === "VND";
  const number = formatNumber(locale, rounded(amount, currency), {
    minFraction: isVnd ? 0 : 2,
  });
  if (locale === "vi") return `${number} ${isVnd ? "đ" : "USD"}`;
  return `${currency} ${number}`;
}

/** True when a price counts at all. A price of nought counts. */
export function hasAnyPrice(estimate: CostEstimate): boolean {
  return estimate.parts.some(({ lines }) => lines.length > 0);
}

/** The catalogue's fields that the office would have to publish for the sum to be whole. */
export function missingFields({ gaps, assumptions }: CostEstimate): PriceField[] {
  const parts = new Set(gaps.map(({ part }) => part));
  const wanted = (part: CostPart): readonly PriceField[] => {
    if (part !== "landRent") return partFields[part];
    return assumptions.rhythm === "once" ? ["landRentOnce"] : ["landRentAnnual", "landRentOnce"];
  };
  return [...parts].flatMap(wanted);
}

/** The oldest and the newest day of the published prices that count; null when none has one. */
export function priceDays({ parts }: CostEstimate): { oldest: DatedDay; newest: DatedDay } | null {
  const days = parts
    .flatMap(({ lines }) => lines.flatMap(({ from }) => from?.asOf ?? []))
    .sort((a, b) => a.date.localeCompare(b.date));
  const [oldest, newest] = [days.at(0), days.at(-1)];
  return oldest && newest ? { oldest, newest } : null;
}

/** One price's money as sums, so that it is shown as every other sum. */
export function lineSums({ currency, perM2Year, total }: CostLine): {
  perM2Year: Sums;
  total: Sums;
} {
  return { perM2Year: only(currency, perM2Year), total: only(currency, total) };
}

/** A part's average over the lease, per m² and year. */
export function partPerM2Year({ assumptions }: CostEstimate, { total }: PartEstimate): Sums {
  return divide(total, new Exact(assumptions.areaM2).times(assumptions.years));
}

const landParts: readonly CostPart[] = ["landRent", "factoryRent", "infraFee", "mgmtFee"];

/**
 * Rent and fees without what depends on use, per m² and year: what most people compare. Null when they are the whole sum
 * anyway, or not all of them are priced.
 */
export function landAndFees(estimate: CostEstimate): Sums | null {
  const isLand = ({ part }: { part: CostPart }) => landParts.includes(part);
  const hasUse = estimate.parts.some((part) => !isLand(part) && part.lines.length > 0);
  const land = estimate.parts.filter((part) => isLand(part) && part.lines.length > 0);
  if (!hasUse || land.length === 0 || estimate.gaps.some(isLand)) return null;
  return sumOf(land.map((part) => partPerM2Year(estimate, part)));
}

/** The parts that count at the visitor's own price. */
export function ownParts({ parts }: CostEstimate): CostPart[] {
  return parts
    .filter(({ lines }) => lines.some(({ origin }) => origin === "own"))
    .map(({ part }) => part);
}

/** Lease years that follow each other and cost the same, counted from 0. */
export type YearRun = { from: number; to: number; sums: Sums };

/** The years of a lease with equal ones together: thirty equal rows say no more than one. */
export function yearRuns(years: readonly Sums[]): YearRun[] {
  const runs: YearRun[] = [];
  for (const [year, sums] of years.entries()) {
    const last = runs.at(-1);
    if (last && currencies.every((one) => last.sums[one].equals(sums[one]))) last.to = year;
    else runs.push({ from: year, to: year, sums });
  }
  return runs;
}
