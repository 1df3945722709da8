import { choosePriceOn } from "@/lib/clusters/format-validity";
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

/** The price that counts on a day where several are published (lib/clusters/format-validity.ts), and what to say of it. */
export function choosePrice(
  candidates: readonly PublishedPrice[],
  { today }: { today: string },
): Chosen | null {
  const choice = choosePriceOn(
    candidates.map((published) => ({ ...published.price, published })),
    today,
  );
  if (!choice) return null;
  const { validity, rivals, price } = choice;
  const notes: CostNote[] = [];
  if (rivals > 1) notes.push({ kind: "several", count: rivals });
  if (validity === "expired") notes.push({ kind: "expired", date: price.validUntil ?? never });
  if (validity === "notYet") notes.push({ kind: "notYet", date: price.validFrom ?? never });
  return { published: price.published, notes };
}
