import type { IncomingMessage, OutgoingHttpHeader, ServerResponse } from "node:http";

/**
 * Tells a proxy in front (deploy/nginx) what it may keep a copy of. "@1" is a moment long past: the copy may stand in
 * while this process is away, and before it is used otherwise, this process is asked whether it is still right.
 */
export const frontHeader = "x-accel-expires";
const keepAndAsk = "@1";

/** Said by that proxy: what it gets goes to many, so that fewer bytes for the same words are worth sending once more. */
export const keepsCopies = ({ headers }: IncomingMessage) =>
  headers["x-keeps-copies"] !== undefined;

/** What the renderer varies by and never gets from a visitor, since the web server takes those headers away. */
const harmlessVary = /^(?:accept-encoding|rsc|next-router-[a-z-]+|next-url)$/;

type Answer = {
  status: number;
  /** Path and query as asked for. */
  url: string;
  getHeader: (name: string) => OutgoingHttpHeader | undefined;
  /** The proxy asked with an ETag, so it holds a copy already. */
  isCopyKnown: boolean;
};

/** @returns the header's value, or null when the answer is for this one visitor, or one of endlessly many addresses */
export function frontKeeping({ status, url, getHeader, isCopyKnown }: Answer): string | null {
  if (url.includes("?") || getHeader("set-cookie") !== undefined) return null;
  const isVarying = [getHeader("vary") ?? []]
    .flat()
    .join(",")
    .toLowerCase()
    .split(/\s*,\s*/)
    .some((name) => name !== "" && !harmlessVary.test(name));
  if (isVarying) return null;
  const cacheControl = String(getHeader("cache-control") ?? "");
  if (/no-store|private/.test(cacheControl)) return null;
  if (status === 200 || status === 304) return cacheControl.includes("public") ? keepAndAsk : null;
  // A page that was there and has gone or moved: its copy is replaced, or it would come back when this process is away.
  return isCopyKnown && status >= 300 && status < 500 ? keepAndAsk : null;
}

/** To be called with the answer's own headers in place. */
export function tellFront(request: IncomingMessage, response: ServerResponse, url: string): void {
  const keeping = frontKeeping({
    status: response.statusCode,
    url,
    getHeader: (name) => response.getHeader(name),
    isCopyKnown: request.headers["if-none-match"] !== undefined,
  });
  if (keeping !== null) response.setHeader(frontHeader, keeping);
}
