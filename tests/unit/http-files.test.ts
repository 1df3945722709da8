import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer, request, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { deliverFile } from "@/lib/http/files";

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
    void deliverFile(asked, response, { address: asked.url ?? "", dataDir }).then((isSent) => {
      if (!isSent) response.writeHead(404).end("nothing");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
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
