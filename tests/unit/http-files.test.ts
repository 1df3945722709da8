import fs, { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { Readable } from "node:stream";
import { afterAll, afterEach, beforeAll, expect, it, vi } from "vitest";
import { deliverFile } from "@/lib/http/files";
import { log } from "@/lib/log";

let dataDir: string;
let server: Server;
beforeAll(async () => {
  dataDir = mkdtempSync(path.join(tmpdir(), "ccn-files-"));
  mkdirSync(path.join(dataDir, "files/plans"), { recursive: true });
  writeFileSync(path.join(dataDir, "secret.key"), "secret");
  writeFileSync(path.join(dataDir, "files/plans/decision-12.pdf"), "%PDF-1.7 0123456789");
  writeFileSync(path.join(dataDir, "files/page.html"), "<script>alert(1)</script>");
  writeFileSync(path.join(dataDir, "files/.hidden"), "hidden");
  server = createServer((asked, response) => {
    void deliverFile(asked, response, {
      address: (asked.url ?? "").split("?", 1)[0] ?? "",
      dataDir,
    }).then((isSent) => {
      if (!isSent) response.writeHead(response.statusCode === 200 ? 404 : 500).end("nothing");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => vi.restoreAllMocks());
afterAll(() => {
  server.close();
  rmSync(dataDir, { recursive: true });
});

/** As typed: fetch would tidy the path up before it is sent. */
function get(address: string, { headers = {}, method = "GET" } = {}) {
  const { port } = server.address() as AddressInfo;
  return new Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; body: string }>(
    (resolve, reject) => {
      const asked = request({ port, path: address, method, headers, agent: false }, (answer) => {
        let body = "";
        answer.setEncoding("latin1").on("data", (piece) => {
          body += piece;
        });
        answer.once("error", reject);
        answer.on("end", () =>
          resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body }),
        );
      });
      asked.on("error", reject).end();
    },
  );
}

const pdf = "/files/plans/decision-12.pdf";

it("sends a published file with its type, and 304 to whoever has it", async () => {
  const first = await get(pdf);
  expect(first).toMatchObject({ status: 200, body: "%PDF-1.7 0123456789" });
  expect(first.headers).toMatchObject({
    "content-type": "application/pdf",
    "cache-control": "public, max-age=0, must-revalidate",
  });
  expect(first.headers["content-disposition"]).toBeUndefined();
  const again = await get(pdf, { headers: { "if-none-match": first.headers.etag } });
  expect(again).toMatchObject({ status: 304, body: "" });
  expect(await get(pdf, { method: "HEAD" })).toMatchObject({ status: 200, body: "" });
});

it("sends a part of it, and says when there is no such part", async () => {
  const part = await get(pdf, { headers: { range: "bytes=9-12" } });
  expect(part).toMatchObject({ status: 206, body: "0123" });
  expect((await get(pdf, { headers: { range: "bytes=900-" } })).status).toBe(416);
});

it("lets nothing run in the site's name", async () => {
  const { status, headers } = await get("/files/page.html");
  expect(status).toBe(200);
  expect(headers["content-disposition"]).toBe("attachment");
});

it.each([
  "/files/",
  "/files/plans",
  "/files/plans/",
  "/files/nothing.pdf",
  "/files/.hidden",
  "/files/../secret.key",
  "/files/%2e%2e/secret.key",
  "/files/plans/..%2f..%2fsecret.key",
  "/files//etc/passwd",
  "/files/%00.pdf",
  "/files/%zz.pdf",
])("leaves %s to the page that says there is none", async (address) => {
  expect(await get(address)).toMatchObject({ status: 404, body: "nothing" });
});

it("lets the proxy in front keep it whole, and no part or refusal", async () => {
  const first = await get(pdf);
  expect(first.headers["x-accel-expires"]).toBe("@1");
  const again = await get(pdf, { headers: { "if-none-match": first.headers.etag } });
  expect([again.status, again.headers["x-accel-expires"]]).toEqual([304, "@1"]);
  for (const headers of [{ range: "bytes=9-12" }, { range: "bytes=900-" }, { "if-match": '"x"' }])
    expect((await get(pdf, { headers })).headers["x-accel-expires"]).toBeUndefined();
  expect((await get(`${pdf}?x=1`)).headers["x-accel-expires"]).toBeUndefined();
});

/** What every file holds while a disk fails. */
function failReading(code: string, before: string[] = []) {
  const pieces = [...before];
  vi.spyOn(fs, "createReadStream").mockImplementation(
    () =>
      new Readable({
        read() {
          const piece = pieces.shift();
          if (piece) this.push(piece);
          // What was read before is on its way by then.
          else setTimeout(() => this.destroy(Object.assign(new Error(code), { code })), 50);
        },
      }) as fs.ReadStream,
  );
  return vi.spyOn(log, "error").mockImplementation(() => {});
}

it("says plainly that a file cannot be read", async () => {
  const logged = failReading("EACCES");
  for (const headers of [{}, { range: "bytes=9-12" }]) {
    const answer = await get(pdf, { headers });
    expect(answer).toMatchObject({
      status: 500,
      headers: { "content-type": "text/plain; charset=utf-8", "cache-control": "no-store" },
    });
    expect(answer.body).toContain("cannot be read");
    for (const name of ["etag", "last-modified", "accept-ranges", "content-range"])
      expect(answer.headers[name]).toBeUndefined();
    expect(answer.headers["x-accel-expires"]).toBeUndefined();
  }
  expect(logged).toHaveBeenCalledTimes(2);
});

it("leaves one that went away while it was opened to the page that says there is none", async () => {
  const logged = failReading("ENOENT");
  const answer = await get(pdf, { headers: { range: "bytes=9-12" } });
  expect(answer).toMatchObject({ status: 404, body: "nothing" });
  expect(answer.headers["content-type"]).toBeUndefined();
  expect(logged).not.toHaveBeenCalled();
});

it("breaks off where reading fails, so that nobody takes a part for the whole", async () => {
  const logged = failReading("EIO", ["%PDF-1.7"]);
  await expect(get(pdf)).rejects.toThrow();
  expect(logged).toHaveBeenCalledTimes(1);
});
