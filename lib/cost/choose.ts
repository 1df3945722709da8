import { choosePriceOn } from "@/lib/clusters/format-validity";
import type { CostAssumptions, CostSubject, PriceField } from "./schema";
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

type When = { today: string; assumptions: Pick<CostAssumptions, "startYear"> };

/** The day on which a lease begins: 1 January of its year, but not before today. */
function firstDayOf({ today, assumptions: { startYear } }: When): string {
  const start = startYear === null ? today : `${startYear}-01-01`;
  return start > today ? start : today;
}

/**
 * The price that counts when the lease begins where several are published (lib/clusters/format-validity.ts), and what to
 * say of it. What holds today and ends before the lease begins is all that is known: it is counted, and the note says
 * that it was taken to stay as it is.
 */
export function choosePrice(candidates: readonly PublishedPrice[], when: When): Chosen | null {
  const { today, assumptions } = when;
  const choice = choosePriceOn(
    candidates.map((published) => ({ ...published.price, published })),
    firstDayOf(when),
  );
  if (!choice) return null;
  const { validity, rivals, price } = choice;
  const endedNote = (date: string): CostNote => {
    const { startYear } = assumptions;
    return startYear === null || date < today
      ? { kind: "expired", date }
      : { kind: "endsBefore", date, year: startYear };
  };
  const notes: CostNote[] = [];
  if (rivals > 1) notes.push({ kind: "several", count: rivals });
  if (validity === "expired") notes.push(endedNote(price.validUntil ?? never));
  if (validity === "notYet") notes.push({ kind: "notYet", date: price.validFrom ?? never });
  return { published: price.published, notes };
}
