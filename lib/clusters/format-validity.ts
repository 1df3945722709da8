import { dayOf } from "@/lib/calendar/business-days";
import { Exact } from "@/lib/cost/money";
import { perSquareMetreYear } from "@/lib/cost/normalise";

/** How a price stands on a day. */
export const validities = ["valid", "notYet", "expired"] as const;
export type Validity = (typeof validities)[number];

/** As much of a price as choosing one reads: a document leaves out what a stored price has as null. */
export type DatedPrice = {
  amount: string;
  unit: string;
  currency?: "VND" | "USD" | null;
  termYears?: number | null;
  validFrom?: string | null;
  validUntil?: string | null;
};

export type PriceChoice<T> = {
  price: T;
  validity: Validity;
  /** How many hold on that day, or are the next or the last to hold with it, itself included. */
  rivals: number;
};

export function validityOn(
  { validFrom, validUntil }: Pick<DatedPrice, "validFrom" | "validUntil">,
  day: string,
): Validity {
  if (validFrom && validFrom > day) return "notYet";
  return validUntil && validUntil < day ? "expired" : "valid";
}

export const validityToday = (price: Pick<DatedPrice, "validFrom" | "validUntil">) =>
  validityOn(price, dayOf(new Date()));

/** Newest first among those that hold, next to hold, or held last. */
function byDates(a: DatedPrice, b: DatedPrice, validity: Validity): number {
  if (validity === "notYet") return (a.validFrom ?? "").localeCompare(b.validFrom ?? "");
  if (validity === "expired") return (b.validUntil ?? "").localeCompare(a.validUntil ?? "");
  return (b.validFrom ?? "").localeCompare(a.validFrom ?? "");
}

const perUnit = (price: DatedPrice) => perSquareMetreYear(price) ?? new Exact(price.amount);

/**
 * The price that counts on a day where several of one kind are published: one that holds, else the next to hold, else
 * the one that held last; of those the newest, then the highest of a currency (đồng before dollars). The order in which
 * they were published plays no part.
 */
export function choosePriceOn<T extends DatedPrice>(
  prices: readonly T[],
  day: string,
): PriceChoice<T> | null {
  const rankOf = (price: T) => validities.indexOf(validityOn(price, day));
  const [first] = [...prices].sort(
    (a, b) =>
      rankOf(a) - rankOf(b) ||
      byDates(a, b, validityOn(a, day)) ||
      (b.currency ?? "").localeCompare(a.currency ?? "") ||
      perUnit(b).comparedTo(perUnit(a)) ||
      JSON.stringify(a).localeCompare(JSON.stringify(b)),
  );
  if (!first) return null;
  const validity = validityOn(first, day);
  const alike = prices.filter((price) => validityOn(price, day) === validity);
  const isRival = (price: T) => validity === "valid" || byDates(price, first, validity) === 0;
  const rivals = alike.filter(isRival).length;
  return { price: first, validity, rivals };
}

/** The prices that hold on a day and began last: an older one that never ended is replaced by them. */
export function pricesInForce<T extends DatedPrice>(prices: readonly T[], day: string): T[] {
  const valid = prices.filter((price) => validityOn(price, day) === "valid");
  const newest = valid.reduce((last, { validFrom }) => {
    return validFrom && validFrom > last ? validFrom : last;
  }, "");
  return valid.filter(({ validFrom }) => (validFrom ?? "") === newest);
}

export const rentFields = ["landRentAnnual", "landRentOnce"] as const;
export type RentField = (typeof rentFields)[number];

/** The land rent that counts on a day: the annual one, else the one-off one; one that holds before one that does not. */
export function chooseRentOn<T extends DatedPrice & { field: string }>(
  prices: readonly T[],
  day: string,
): PriceChoice<T> | null {
  const choices = rentFields.flatMap((field) => {
    const own = prices.filter((price) => price.field === field);
    return choosePriceOn(own, day) ?? [];
  });
  return choices.find(({ validity }) => validity === "valid") ?? choices[0] ?? null;
}
