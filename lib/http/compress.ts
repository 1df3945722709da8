import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const brotli = promisify(brotliCompress);
const deflate = promisify(gzip);

export type Encoding = "br" | "gzip" | "identity";

/** The best encoding that an Accept-Encoding header allows ("br;q=0" refuses one). */
export function chooseEncoding(accepted: string | undefined): Encoding {
  const offers = (accepted ?? "")
    .toLowerCase()
    .split(",")
    .map((part) => part.trim().split(/\s*;\s*q\s*=\s*/));
  const allows = (name: string) =>
    offers.some(([offer, weight]) => offer === name && Number(weight ?? 1) > 0);
  return allows("br") ? "br" : allows("gzip") ? "gzip" : "identity";
}

/** `once`: the result will be kept and served many times, so that a better, slower level pays. */
export async function compress(body: Buffer, encoding: Encoding, once: boolean): Promise<Buffer> {
  if (encoding === "identity") return body;
  if (encoding === "gzip") return deflate(body, { level: once ? 9 : 5 });
  return brotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: once ? 10 : 4,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
