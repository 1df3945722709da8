import type { IncomingMessage } from "node:http";
import { isIP, isIPv4 } from "node:net";
import { env } from "@/lib/env";

/** Set by the web server on every request, over whatever a visitor may have sent under this name. */
export const clientAddressHeader = "x-client-address";
export const unknownAddress = "unknown";

/** An IP address without port, brackets, zone or IPv4-in-IPv6 clothing; null when it is none. */
export function normalizeAddress(text: string | undefined): string | null {
  const bare = (text ?? "")
    .trim()
    .replace(/^\[([^\]]*)\](?::\d+)?$/, "$1")
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, "$1")
    .replace(/%.*$/, "")
    .replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, "");
  return isIP(bare) ? bare.toLowerCase() : null;
}

/**
 * Whose request it is. Each proxy of one's own appends the address that it saw to X-Forwarded-For, so the visitor's is
 * the TRUST_PROXY-th from the right; what stands to the left of it is what the visitor claims, and is not read.
 */
export function resolveClientAddress(
  request: Pick<IncomingMessage, "headers" | "socket">,
  trustedProxies: number = env.TRUST_PROXY,
): string {
  const own = normalizeAddress(request.socket.remoteAddress) ?? unknownAddress;
  if (trustedProxies === 0) return own;
  const forwarded = [request.headers["x-forwarded-for"] ?? []].flat().join(",").split(",");
  return normalizeAddress(forwarded.at(-trustedProxies)) ?? own;
}

/** The address that the web server found, in a route handler or a page. */
export function clientAddress(headers: Pick<Headers, "get">): string {
  return normalizeAddress(headers.get(clientAddressHeader) ?? undefined) ?? unknownAddress;
}

function ipv6Groups(address: string): string[] {
  const [head = "", tail] = address.split("::");
  const left = head === "" ? [] : head.split(":");
  const right = tail ? tail.split(":") : [];
  const missing = tail === undefined ? 0 : 8 - left.length - right.length;
  return [...left, ...Array<string>(Math.max(missing, 0)).fill("0"), ...right].map((group) =>
    Number.parseInt(group, 16).toString(16),
  );
}

/** What one visitor holds: an IPv4 address, or the /64 that a household or a phone is given. */
export function hostOf(address: string): string {
  if (isIPv4(address) || !isIP(address)) return address;
  return `${ipv6Groups(address).slice(0, 4).join(":")}::/64`;
}

/** The network around it: /24 of IPv4, /48 of IPv6. */
export function networkOf(address: string): string {
  if (isIPv4(address)) return `${address.split(".").slice(0, 3).join(".")}.0/24`;
  if (!isIP(address)) return address;
  return `${ipv6Groups(address).slice(0, 3).join(":")}::/48`;
}
