import type { Db } from "@/lib/db/client";
import { broadenTags } from "./tags";

/** The PostgreSQL channel on which every web process hears which tags have expired. */
export const CACHE_CHANNEL = "cache_expired";

// PostgreSQL refuses a payload of 8,000 bytes or more.
const MAX_PAYLOAD_BYTES = 7_500;

export function encodeExpiredTags(tags: readonly string[]): string {
  const exact = JSON.stringify([...new Set(tags)]);
  return Buffer.byteLength(exact) <= MAX_PAYLOAD_BYTES ? exact : JSON.stringify(broadenTags(tags));
}

/** Tells every web process which tags expired. PostgreSQL delivers it when the transaction commits, and not if it fails. */
export async function notifyExpired(db: Db, tags: readonly string[]): Promise<void> {
  if (tags.length === 0) return;
  await db.$executeRaw`SELECT pg_notify(${CACHE_CHANNEL}, ${encodeExpiredTags(tags)})`;
}
