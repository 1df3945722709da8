import { Exact } from "@/lib/cost/money";
import { perSquareMetreYear } from "@/lib/cost/normalise";
import type { ClusterDocument } from "./schema";

type Price = ClusterDocument["prices"][number];

/**
 * Land rent brought to whole đồng per m² and year, for sorting and filtering: the annual rent, else the one-off rent
 * spread over its term. A price in dollars needs a dated rate; without one there is no figure. VAT is left as published.
 */
export function normaliseLandRent(
  prices: readonly Price[],
  vndPerUsd: number | null,
): bigint | null {
  for (const field of ["landRentAnnual", "landRentOnce"] as const) {
    for (const price of prices) {
      if (price.field !== field) continue;
      const amount = perSquareMetreYear(price);
      const rate = price.currency === "USD" ? vndPerUsd : 1;
      if (amount === null || rate === null) continue;
      return BigInt(amount.times(new Exact(rate)).toFixed(0));
    }
  }
  return null;
}
