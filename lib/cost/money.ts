import { Decimal } from "decimal.js";

/** Sixty digits: sums over seventy years of growth stay exact far beyond what is shown. */
export const Exact = Decimal.clone({ precision: 60, rounding: Decimal.ROUND_HALF_UP });
export type Exact = Decimal;

export const currencies = ["VND", "USD"] as const;
export type Currency = (typeof currencies)[number];

/** Money of two currencies, kept apart: they are only joined at a rate that somebody names. */
export type Sums = Readonly<Record<Currency, Exact>>;

export const nothing: Sums = { VND: new Exact(0), USD: new Exact(0) };

export function sumOf(list: readonly Sums[]): Sums {
  return list.reduce((a, b) => ({ VND: a.VND.plus(b.VND), USD: a.USD.plus(b.USD) }), nothing);
}

export function scale(sums: Sums, factor: Exact): Sums {
  return { VND: sums.VND.times(factor), USD: sums.USD.times(factor) };
}

export function divide(sums: Sums, by: Exact): Sums {
  return { VND: sums.VND.div(by), USD: sums.USD.div(by) };
}

export function only(currency: Currency, amount: Exact): Sums {
  return { ...nothing, [currency]: amount };
}

export function isNothing(sums: Sums): boolean {
  return sums.VND.isZero() && sums.USD.isZero();
}

/**
 * The whole sum in one currency at a rate of đồng per dollar. Null without a rate when there is money of the other
 * currency: a part of a sum is not the sum.
 */
export function inCurrency(sums: Sums, currency: Currency, vndPerUsd: string | null): Exact | null {
  const other = currency === "VND" ? "USD" : "VND";
  if (sums[other].isZero()) return sums[currency];
  if (vndPerUsd === null) return null;
  const rate = new Exact(vndPerUsd);
  return currency === "VND"
    ? sums.VND.plus(sums.USD.times(rate))
    : sums.USD.plus(sums.VND.div(rate));
}

/** For showing: whole đồng, or dollars with cents; half up. */
export function rounded(amount: Exact, currency: Currency): string {
  return currency === "VND" ? amount.toFixed(0) : amount.toFixed(2);
}
