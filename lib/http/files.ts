import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import send from "send";
import { log } from "../log";
import { frontHeader, tellFront } from "./front-cache";

/** Where the address of a published file begins; the file lies in `DATA_DIR/files` under the same name. */
export const filesPrefix = "/files/";

/** What a browser may show by itself; all else is only ever downloaded, so that none of it runs in the site's name. */
const shown = /\.(?:pdf|png|jpe?g|webp|avif|gif)$/i;

const unreadable = {
  headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
  text: "Hiện chưa đọc được tệp này. Xin thử lại sau.\nThis file cannot be read at the moment. Please try again later.\n",
};

/**
 * Sends a published file (decision, map, photograph) with its type, ETag and ranges. A proxy in front keeps it whole and
 * answers for parts of it itself.
 *
 * @param address path of the address, percent-encoded, beginning with `filesPrefix`
 * @returns false when there is no such file; then nothing has been sent
 */
export function deliverFile(
  request: IncomingMessage,
  response: ServerResponse,
  { address, dataDir }: { address: string; dataDir: string },
): Promise<boolean> {
  return new Promise((resolve) => {
    const given = new Set(response.getHeaderNames());
    const takeHeadersBack = () => {
      response.statusCode = 200;
      for (const name of response.getHeaderNames())
        if (!given.has(name)) response.removeHeader(name);
    };
    const file = send(request, address.slice(filesPrefix.length - 1), {
      root: path.resolve(dataDir, "files"),
      index: false,
      dotfiles: "ignore",
      // A file may be replaced under its name.
      cacheControl: false,
    });
    file.on("headers", (answered: ServerResponse) => {
      answered.setHeader("cache-control", "public, max-age=0, must-revalidate");
      if (!shown.test(address)) answered.setHeader("content-disposition", "attachment");
      if (request.headers.range === undefined) tellFront(request, answered, request.url ?? address);
    });
    file.on("directory", () => resolve(false));
    file.on("error", (error: Error & { status?: number; headers?: Record<string, string> }) => {
      const { status = 500, headers } = error;
      if (response.headersSent) {
        log.error({ err: error }, "a published file broke off while it was read");
        response.destroy();
        return resolve(true);
      }
      if (status === 412 || status === 416) {
        response.removeHeader(frontHeader);
        response.writeHead(status, headers).end();
        return resolve(true);
      }
      takeHeadersBack();
      if (status < 500) return resolve(false);
      log.error({ err: error }, "a published file cannot be read");
      response.writeHead(500, unreadable.headers);
      response.end(unreadable.text);
      resolve(true);
    });
    response.once("close", () => resolve(true));
    file.pipe(response);
  });
}
