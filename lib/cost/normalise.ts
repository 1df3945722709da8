import { Exact } from "./money";

const monthsPerYear = 12;

/** What a price is of: an amount in its currency, per square metre and year, month or term of years. */
export type AreaPrice = { amount: string; unit: string; termYears?: number | null };

/**
 * A price brought to one square metre and one year: a monthly one times twelve, one for a term spread evenly over its
 * years. Null for prices that are not per square metre, and for a term of unknown length.
 */
export function perSquareMetreYear({ amount, unit, termYears }: AreaPrice): Exact | null {
  if (unit === "m2_year") return new Exact(amount);
  if (unit === "m2_month") return new Exact(amount).times(monthsPerYear);
  if (unit === "m2_term" && termYears) return new Exact(amount).div(termYears);
  return null;
}
