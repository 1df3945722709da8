import type { Db } from "@/lib/db/client";
import type { DatedPrice } from "./format-validity";

type RentPrice = DatedPrice & { field: string };

/**
 * The clusters that publish a land rent, with their rents. They stay locked until the transaction ends: a publication
 * waits, or is read whole.
 */
export async function lockRents(db: Db): Promise<{ id: string; prices: RentPrice[] }[]> {
  await db.$queryRaw`
    SELECT 1 FROM "Cluster" c
     WHERE EXISTS (SELECT 1 FROM "ClusterPrice" p
                    WHERE p."clusterId" = c.id AND p."fieldKey" IN ('landRentAnnual', 'landRentOnce'))
     ORDER BY c.id FOR UPDATE`;
  // A statement of its own, which sees what was published while the first one waited.
  return db.$queryRaw<{ id: string; prices: RentPrice[] }[]>`
    SELECT "clusterId" AS id, json_agg(json_build_object(
             'field', "fieldKey", 'amount', trim_scale(amount)::text, 'currency', currency, 'unit', unit,
             'termYears', "termYears", 'validFrom', "validFrom", 'validUntil', "validUntil")
             ORDER BY "fieldKey", "order") AS prices
      FROM "ClusterPrice" WHERE "fieldKey" IN ('landRentAnnual', 'landRentOnce')
     GROUP BY "clusterId"`;
}

/** Stores what differs; the codes of those clusters. */
export async function writeRents(
  db: Db,
  rents: readonly { id: string; rent: bigint | null }[],
): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    UPDATE "Cluster" c SET "landRentVndM2Year" = wanted.rent
      FROM unnest(${rents.map(({ id }) => id)}::uuid[], ${rents.map(({ rent }) => rent?.toString() ?? null)}::bigint[])
           AS wanted(id, rent)
     WHERE c.id = wanted.id AND c."landRentVndM2Year" IS DISTINCT FROM wanted.rent
    RETURNING c.code`;
  return rows.map(({ code }) => code);
}

/**
 * Clusters with a price that begins on a day, or that held for the last time the day before. The day before counts too,
 * for a worker that was away at midnight.
 */
export async function listTurning(db: Db, day: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    SELECT DISTINCT c.code FROM "ClusterPrice" p JOIN "Cluster" c ON c.id = p."clusterId"
     WHERE p."validFrom" IN (${day}::date, ${day}::date - 1)
        OR p."validUntil" IN (${day}::date - 1, ${day}::date - 2)`;
  return rows.map(({ code }) => code);
}
