import type { Db } from "@/lib/db/client";
import { normaliseLandRent, type RentTerms } from "./rent";
import { lockRents, writeRents } from "./repo-rents";

/**
 * Brings every stored rent (`landRentVndM2Year`) to a day and a rate, within a transaction. Codes of the clusters whose
 * rent changed.
 */
export async function renewRents(db: Db, terms: RentTerms): Promise<string[]> {
  const clusters = await lockRents(db);
  return writeRents(
    db,
    clusters.map(({ id, prices }) => ({ id, rent: normaliseLandRent(prices, terms) })),
  );
}
