import { randomUUID, timingSafeEqual } from "node:crypto";

// One per process, for what the web server asks of itself. Route handlers are bundled apart, hence globalThis.
const shared = globalThis as typeof globalThis & { internalToken?: string };
shared.internalToken ??= randomUUID();

export const internalTokenHeader = "x-internal-token";
export const internalToken: string = shared.internalToken;

export function isInternal(request: Request): boolean {
  const given = Buffer.from(request.headers.get(internalTokenHeader) ?? "");
  const own = Buffer.from(internalToken);
  return given.length === own.length && timingSafeEqual(given, own);
}
