import type { PriceFigure } from "@/lib/clusters/types";
import { Exact } from "./money";
import { perSquareMetreYear } from "./normalise";
import type { CostSubject, PriceField } from "./schema";
import type { CostNote, PublishedPrice } from "./types";

export type Chosen = { published: PublishedPrice; notes: CostNote[] };

export function listPublished(subject: CostSubject, fields: readonly PriceField[]) {
  return fields.flatMap((field) => {
    const { prices, asOf, sources } = subject.published[field];
    return prices.map(
      (price): PublishedPrice => ({
        field,
        price,
        asOf,
        sources: price.source === null ? sources : [price.source],
      }),
    );
  });
}

const never = "9999-12-31";

function validity({ validFrom, validUntil }: PriceFigure, today: string): number {
  if (validFrom && validFrom > today) return 1;
  return validUntil && validUntil < today ? 2 : 0;
}

/** Newest first among those that hold, next to hold, or held last. */
function byDates(a: PriceFigure, b: PriceFigure, state: number): number {
  if (state === 1) return (a.validFrom ?? "").localeCompare(b.validFrom ?? "");
  if (state === 2) return (b.validUntil ?? "").localeCompare(a.validUntil ?? "");
  return (b.validFrom ?? "").localeCompare(a.validFrom ?? "");
}

const perUnit = (price: PriceFigure) => perSquareMetreYear(price) ?? new Exact(price.amount);

/**
 * The price that counts where several are published: one that holds today, the newest, then the highest of a currency
 * (đồng before dollars). The order in which they were published plays no part.
 */
export function choosePrice(
  candidates: readonly PublishedPrice[],
  { today }: { today: string },
): Chosen | null {
  const sorted = [...candidates].sort(({ price: a }, { price: b }) => {
    const [stateA, stateB] = [validity(a, today), validity(b, today)];
    return (
      stateA - stateB ||
      byDates(a, b, stateA) ||
      (b.currency ?? "").localeCompare(a.currency ?? "") ||
      perUnit(b).comparedTo(perUnit(a)) ||
      JSON.stringify(a).localeCompare(JSON.stringify(b))
    );
  });
  const first = sorted[0];
  if (!first) return null;
  const state = validity(first.price, today);
  const rivals = sorted.filter(({ price }) => validity(price, today) === state);
  const notes: CostNote[] = [];
  if (rivals.length > 1) notes.push({ kind: "several", count: rivals.length });
  if (state === 2) notes.push({ kind: "expired", date: first.price.validUntil ?? never });
  if (state === 1) notes.push({ kind: "notYet", date: first.price.validFrom ?? never });
  return { published: first, notes };
}
