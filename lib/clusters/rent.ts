import { Exact } from "@/lib/cost/money";
import { perSquareMetreYear } from "@/lib/cost/normalise";
import { choosePriceOn, type DatedPrice, rentFields } from "./format-validity";

/** What the directory compares rents by: the day on which they must hold, and đồng for a dollar if that is known. */
export type RentTerms = { day: string; vndPerUsd: number | null };

/**
 * Land rent brought to whole đồng per m² and year, for sorting and filtering: the annual rent, else the one-off rent
 * spread over its term. A rent that does not hold on the day is no figure, nor is one in dollars without a dated rate.
 * VAT is left as published.
 */
export function normaliseLandRent(
  prices: readonly (DatedPrice & { field: string })[],
  { day, vndPerUsd }: RentTerms,
): bigint | null {
  for (const field of rentFields) {
    const own = prices.filter((price) => price.field === field);
    const choice = choosePriceOn(own, day);
    if (choice?.validity !== "valid") continue;
    const amount = perSquareMetreYear(choice.price);
    const rate = choice.price.currency === "USD" ? vndPerUsd : 1;
    if (amount === null || rate === null) continue;
    return BigInt(amount.times(new Exact(rate)).toFixed(0));
  }
  return null;
}
