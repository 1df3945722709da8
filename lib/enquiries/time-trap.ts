import { createHmac, timingSafeEqual } from "node:crypto";
import { appSecret } from "@/lib/env";

const SHORTEST_MS = 3_000;
const LONGEST_MS = 24 * 3_600_000;

const sign = (stamp: string) =>
  createHmac("sha256", appSecret())
    .update(`enquiry.form:${stamp}`)
    .digest("base64url")
    .slice(0, 22);

/** What a form that is rendered per request carries in its time field. */
export function createTimeStamp(now: Date): string {
  const stamp = now.getTime().toString(36);
  return `${stamp}.${sign(stamp)}`;
}

/**
 * Whether a form was sent faster than a person can. Without a stamp, or with one that is forged or a day old, nothing is
 * known, and nobody is refused for that.
 */
export function isSentTooFast(value: string | undefined, now: Date): boolean {
  const [stamp = "", signature = ""] = (value ?? "").split(".", 2);
  if (!/^[0-9a-z]{6,12}$/.test(stamp)) return false;
  const given = Buffer.from(signature);
  const expected = Buffer.from(sign(stamp));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return false;
  const age = now.getTime() - Number.parseInt(stamp, 36);
  return age < SHORTEST_MS && age > -LONGEST_MS;
}
