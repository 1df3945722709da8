import type { IncomingMessage, ServerResponse } from "node:http";
import path from "node:path";
import send from "send";

/** Where the address of a published file begins; the file lies in `DATA_DIR/files` under the same name. */
export const filesPrefix = "/files/";

/** What a browser may show by itself; all else is only ever downloaded, so that none of it runs in the site's name. */
const shown = /\.(?:pdf|png|jpe?g|webp|avif|gif)$/i;

/**
 * Sends a published file (decision, map, photograph) with its type, ETag and ranges.
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
    });
    file.on("directory", () => resolve(false));
    file.on(
      "error",
      ({ status, headers }: { status?: number; headers?: Record<string, string> }) => {
        if (status !== 412 && status !== 416) return resolve(false);
        response.writeHead(status, headers).end();
        resolve(true);
      },
    );
    response.once("close", () => resolve(true));
    file.pipe(response);
  });
}
