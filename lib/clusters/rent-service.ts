import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { dayOf } from "@/lib/calendar/business-days";
import { transaction } from "@/lib/db/client";
import { findSetting } from "@/lib/settings/service";
import { renewRents } from "./rents";
import { listTurning } from "./repo-rents";

/**
 * What a new day changes: a rent that ended is compared no more, one that begins is, and the pages that show a price
 * that begins or ended say so.
 */
export async function turnPrices(now = new Date()): Promise<void> {
  const day = dayOf(now);
  await transaction(
    async (db) => {
      const rate = await findSetting(db, "rates.usdVnd");
      const changed = await renewRents(db, { day, vndPerUsd: rate?.vnd ?? null });
      const codes = [...new Set([...changed, ...(await listTurning(db, day))])];
      if (codes.length > 0) await notifyExpired(db, [tags.clusters, ...codes.map(tags.cluster)]);
    },
    { timeout: 60_000 },
  );
}
