import { createHmac } from "node:crypto";
import { type Db, prisma } from "@/lib/db/client";
import { appSecret } from "@/lib/env";
import { countUse, deletePastUses, takeBackUse } from "./repo";

/** So many within a window, under a key that says of nobody who he is. */
export type Allowance = { key: string; most: number };

/** The key of a counter: nobody's address can be read from it, or tried out without this installation's secret. */
export const hiddenKey = (what: string, value: string) =>
  createHmac("sha256", appSecret()).update(`limit:${what}:${value}`).digest("base64url");

/**
 * Counts one use of each allowance until one is used up: who has none left does not use up his network's. The order is
 * the same for everybody, so that two requests never wait for each other.
 * @returns seconds to wait when one of them is used up, else 0
 */
export async function spend(
  db: Db,
  allowances: readonly Allowance[],
  windowMinutes: number,
): Promise<number> {
  for (const { key, most } of allowances) {
    const { count, resetInSeconds } = await countUse(db, key, windowMinutes);
    if (count > most) return Math.max(resetInSeconds, 1);
  }
  return 0;
}

export async function takeBack(db: Db, allowances: readonly Allowance[]): Promise<void> {
  for (const { key } of allowances) await takeBackUse(db, key);
}

/** Deletes counters whose window is over. */
export function forgetPastUses(): Promise<number> {
  return deletePastUses(prisma);
}

/** How often a key has been used within its window, this time included. */
export async function countTimes(db: Db, key: string, windowMinutes: number): Promise<number> {
  return (await countUse(db, key, windowMinutes)).count;
}
