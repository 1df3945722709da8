import { createHash } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { keepsCopies } from "./front-cache";

export function etagOf(body: Buffer): string {
  return `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
}

/** The tag of bytes that will be replaced by fewer which say the same. */
export const passing = (etag: string) => etag.replace(/"$/, '~"');

const strong = (tag: string) => tag.replace(/^W\//, "");

/** Whether who asks has these words already. A visitor has no use for the same in fewer bytes; who keeps copies has. */
export function isKnown(request: IncomingMessage, etag: string, isPassing: boolean): boolean {
  if (etag === "") return false;
  const takesPassing = isPassing || !keepsCopies(request);
  return (request.headers["if-none-match"] ?? "")
    .split(/\s*,\s*/)
    .map(strong)
    .some(
      (tag) =>
        tag === "*" || tag === strong(etag) || (takesPassing && tag === passing(strong(etag))),
    );
}
