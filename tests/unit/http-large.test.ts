import { once } from "node:events";
import type { RequestListener } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { expect, it } from "vitest";
import { usualBounds } from "@/lib/http/answer-buffer";
import { BetterLater } from "@/lib/http/better-later";
import { PageDelivery } from "@/lib/http/deliver";
import { KeptAnswers, weightOf } from "@/lib/http/kept-answers";
import { lastingHeader } from "@/lib/http/lasting";
import { long, page, serve } from "../setup/delivery";
import { ask } from "../setup/raw-answer";

const megabyte = 1024 * 1024;
const row = `DT-AK1,"Cụm công nghiệp An Khánh số 1",${"known,2026-06-14,Báo cáo; ".repeat(40)}\r\n`;
const fileOf = (bytes: number) =>
  Buffer.from(row.repeat(Math.ceil(bytes / Buffer.byteLength(row))));
/** As many rows as 2,000 clusters have of which everything is known. */
const csv = fileOf(24 * megabyte);

const fileRoute =
  (body: Buffer, headers: Record<string, string> = {}): RequestListener =>
  (_, response) => {
    response.writeHead(200, {
      "content-type": "text/csv; charset=utf-8; header=present",
      "cache-control": "public, max-age=0, must-revalidate",
      ...headers,
    });
    for (let start = 0; start < body.length; start += megabyte)
      response.write(body.subarray(start, start + megabyte));
    response.end();
  };
const lasting = { [lastingHeader]: "1" };

it("a file of all clusters has a tag, is compressed, and is not sent again unchanged", async () => {
  const later = new BetterLater(10);
  const base = await serve(fileRoute(csv, lasting), new PageDelivery(undefined, undefined, later));
  const first = await ask(base, { headers: { "accept-encoding": "br" } });
  expect([first.status, first.headers["content-encoding"]]).toEqual([200, "br"]);
  expect(brotliDecompressSync(first.body).equals(csv)).toBe(true);
  expect(first.headers["x-accel-expires"]).toBe("@1");
  expect(first.headers[lastingHeader]).toBeUndefined();
  const { etag = "" } = first.headers;
  // Nothing better is to come: more effort would work on it for half a minute.
  expect(etag).toMatch(/^"[\w-]{22}"$/);
  expect(later.size).toBe(0);
  const zipped = await ask(base, { headers: { "accept-encoding": "gzip" } });
  expect(zipped.headers.etag).toBe(etag);
  expect(gunzipSync(zipped.body).equals(csv)).toBe(true);
  const again = await ask(base, { headers: { "if-none-match": etag } });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, etag]);
});

it("so has an answer of some megabytes that is made for each request", async () => {
  const body = fileOf(5 * megabyte);
  const base = await serve(fileRoute(body));
  const first = await ask(base, { headers: { "accept-encoding": "gzip" } });
  expect(gunzipSync(first.body).equals(body)).toBe(true);
  const again = await ask(base, { headers: { "if-none-match": first.headers.etag ?? "" } });
  expect(again.status).toBe(304);
});

it("a file does not drive out the pages that are kept", () => {
  const kept = new KeptAnswers<string>(3 * megabyte);
  kept.set("/", "page", megabyte);
  for (let file = 0; file < 10; file += 1) kept.set(`/${file}.csv`, "file", 40 * megabyte);
  expect(kept.get("/")).toBe("page");
  expect(kept.get("/9.csv")).toBe("file");
  expect(kept.get("/0.csv")).toBeUndefined();
  kept.set("/", "grown", 40 * megabyte);
  expect(kept.get("/")).toBe("grown");
  kept.clear();
  expect(kept.get("/")).toBeUndefined();
});

it("the largest answer that is held can be kept", () => {
  const kept = new KeptAnswers<string>(megabyte);
  kept.set("/largest.csv", "file", weightOf(new Uint8Array(usualBounds.mostHeld)));
  expect(kept.get("/largest.csv")).toBe("file");
});

/** A hundredth of what the web process takes. */
const bounds = { mostHeld: 640_000, small: 40_000, mostTogether: 1_920_000 };

it("what is too large to hold goes through whole, without what is said to us alone", async () => {
  const body = fileOf(bounds.mostHeld + 1);
  const headers = { ...lasting, "x-nextjs-cache": "HIT", etag: 'W/"edition-7"' };
  const base = await serve(fileRoute(body, headers), new PageDelivery(), bounds);
  const answer = await ask(base, { headers: { "accept-encoding": "br" } });
  expect([answer.status, answer.body.equals(body)]).toEqual([200, true]);
  expect([answer.headers[lastingHeader], answer.headers["x-nextjs-cache"]]).toEqual([
    undefined,
    undefined,
  ]);
  const known = await ask(base, { headers: { "if-none-match": 'W/"edition-7"' } });
  expect([known.status, known.body.length]).toEqual([304, 0]);
});

it("memory for what is held is bounded, and free again when it was sent or the visitor left", async () => {
  const body = fileOf(500_000);
  const waiting = new Map<string, () => void>();
  const base = await serve(
    (request, response) => {
      if (request.url === "/page") return page(long)(request, response);
      response.writeHead(200, { "content-type": "text/csv" });
      response.write(body);
      waiting.set(request.url ?? "", () => response.end());
    },
    new PageDelivery(),
    bounds,
  );
  const start = async (path: string, options: RequestInit = {}) => {
    const answer = fetch(base + path, options).then((response) => response.headers.get("etag"));
    answer.catch(() => {}); // who goes away
    await expect.poll(() => waiting.has(path)).toBe(true);
    return { answer };
  };
  const gone = new AbortController();
  const leaving = await start("/leaving", { signal: gone.signal });
  const [second, third] = [await start("/second"), await start("/third")];
  // Three are held. What comes then goes through at once; a page is finished all the same.
  const fourth = await start("/fourth");
  expect(await fourth.answer).toBeNull();
  expect(await (await fetch(`${base}/page`)).text()).not.toContain("<script");
  waiting.get("/second")?.();
  expect(await second.answer).toMatch(/^"/);
  const fifth = await start("/fifth");
  expect(await (await start("/sixth")).answer).toBeNull();
  gone.abort();
  await expect(leaving.answer).rejects.toThrow();
  await expect
    .poll(async () => {
      const path = `/${waiting.size}`;
      const { answer } = await start(path);
      waiting.get(path)?.();
      return answer;
    })
    .toMatch(/^"/);
  for (const end of waiting.values()) end();
  for (const { answer } of [third, fifth]) expect(await answer).toMatch(/^"/);
});

it("what a renderer says after its visitor has left takes no memory, and is no answer", async () => {
  const body = fileOf(500_000);
  let left = 0;
  let ended = 0;
  const base = await serve(
    async (request, response) => {
      if (request.url === "/") return fileRoute(body, lasting)(request, response);
      response.writeHead(200, { "content-type": "text/csv", ...lasting });
      response.write(body);
      left += 1;
      await once(response, "close");
      response.end(body);
    },
    new PageDelivery(),
    bounds,
    () => {
      ended += 1;
    },
  );
  for (let visitor = 1; visitor <= 4; visitor += 1) {
    const gone = new AbortController();
    const answer = fetch(`${base}/leaving`, { signal: gone.signal });
    answer.catch(() => {});
    await expect.poll(() => left).toBe(visitor);
    gone.abort();
    await expect(answer).rejects.toThrow();
    // Whoever waits for what was being read need not wait for a visitor.
    await expect.poll(() => ended).toBe(visitor);
  }
  expect((await ask(base)).headers.etag).toMatch(/^"/);
});

it("the renderer's end is told before the answer has been sent", async () => {
  const told: boolean[] = [];
  const base = await serve(
    (_, response) => {
      response.once("finish", () => told.push(true));
      response.writeHead(200, { "content-type": "text/html" });
      response.end(long);
    },
    new PageDelivery(),
    undefined,
    () => told.push(false),
  );
  await ask(base);
  await expect.poll(() => told).toEqual([false, true]);
});

it("what is no text and has a tag of its own is not sent again either", async () => {
  const bytes = Buffer.from([0, 255, 1, 254]);
  const base = await serve((_, response) => {
    response.setHeader("content-type", "image/png");
    response.setHeader("etag", 'W/"4-1"');
    response.setHeader("content-length", bytes.length);
    response.end(bytes);
  });
  const first = await ask(base);
  expect([first.status, first.body.equals(bytes)]).toEqual([200, true]);
  const again = await ask(base, { headers: { "if-none-match": 'W/"4-1"' } });
  expect([again.status, again.body.length, again.headers.etag]).toEqual([304, 0, 'W/"4-1"']);
  expect(again.headers["content-type"]).toBeUndefined();
  expect((await ask(base, { headers: { "if-none-match": 'W/"4-2"' } })).status).toBe(200);
});
