import { createHmac, timingSafeEqual } from "node:crypto";
import { appSecret } from "@/lib/env";

export type TokenPurpose = "confirm" | "leave";

const sign = (purpose: TokenPurpose, id: string) =>
  createHmac("sha256", appSecret()).update(`follow.${purpose}:${id}`).digest().subarray(0, 16);

/** What a link in a mail carries: whose row, and proof that the mail was ours. No e-mail address can be read from it. */
export function createToken(purpose: TokenPurpose, id: string): string {
  const bytes = Buffer.from(id.replaceAll("-", ""), "hex");
  return Buffer.concat([bytes, sign(purpose, id)]).toString("base64url");
}

/** The row's id, or null for anything that was not made for this purpose. */
export function readToken(purpose: TokenPurpose, token: string): string | null {
  if (!/^[\w-]{43}$/.test(token)) return null;
  const bytes = Buffer.from(token, "base64url");
  const id = bytes
    .subarray(0, 16)
    .toString("hex")
    .replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5");
  return timingSafeEqual(bytes.subarray(16), sign(purpose, id)) ? id : null;
}
