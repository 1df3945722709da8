import type { Db } from "@/lib/db/client";

export type Use = { count: number; resetInSeconds: number };

/** Adds one to a counter in one statement; a window that is over starts anew. */
export async function countUse(db: Db, key: string, windowMinutes: number): Promise<Use> {
  const rows = await db.$queryRaw<{ count: number; seconds: number }[]>`
    INSERT INTO "RateLimit" AS r ("key", "count", "resetAt")
    VALUES (${key}, 1, clock_timestamp() + make_interval(mins => ${windowMinutes}::int))
    ON CONFLICT ("key") DO UPDATE SET
      "count" = CASE WHEN r."resetAt" <= clock_timestamp() THEN 1 ELSE r."count" + 1 END,
      "resetAt" = CASE WHEN r."resetAt" <= clock_timestamp() THEN EXCLUDED."resetAt" ELSE r."resetAt" END
    RETURNING "count", ceil(extract(epoch FROM "resetAt" - clock_timestamp()))::int AS seconds`;
  const row = rows[0];
  if (!row) throw new Error("a counter gave no answer");
  return { count: row.count, resetInSeconds: row.seconds };
}

export async function takeBackUse(db: Db, key: string): Promise<void> {
  await db.$executeRaw`UPDATE "RateLimit" SET "count" = "count" - 1 WHERE "key" = ${key} AND "count" > 0`;
}

export async function deletePastUses(db: Db): Promise<number> {
  return db.$executeRaw`DELETE FROM "RateLimit" WHERE "resetAt" < clock_timestamp()`;
}
