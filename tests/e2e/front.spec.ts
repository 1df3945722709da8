import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { setTimeout } from "node:timers/promises";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { test as base, expect, openSql } from "../setup/e2e";
import { expectOneEnquiry, formOf, referencePattern, someone } from "../setup/enquirer";
import { openFront } from "../setup/front";
import { type Product, startProduct } from "../setup/product";
import { makeDocument, publish } from "../setup/publisher";
import { ask, type RawAnswer } from "../setup/raw-answer";
import { openLine } from "../setup/tcp-line";
import { templates } from "./templates";

type Stand = {
  product: Product;
  front: Awaited<ReturnType<typeof openFront>>;
  /** Between the front and the web process. */
  line: Awaited<ReturnType<typeof openLine>>;
};

const test = base.extend<object, { stand: Stand }>({
  stand: [
    // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the names of the fixtures from the pattern
    async ({}, use) => {
      const folder = mkdtempSync(path.join(tmpdir(), "ccn-mark-"));
      const frontDir = path.join(folder, "front");
      const product = await startProduct({ settings: { FRONT_DIR: frontDir } });
      const line = await openLine({
        host: "127.0.0.1",
        port: Number(new URL(product.baseUrl).port),
      });
      const front = await openFront({ webPort: line.port, frontDir });
      await use({ product, front, line });
      await front.close();
      await line.down();
      await product.stop();
      rmSync(folder, { recursive: true, force: true });
    },
    { scope: "worker", timeout: 180_000 },
  ],
});
test.describe.configure({ timeout: 120_000 });

const encodings = ["br", "gzip", ""] as const;
/** What is published is due within a second of the commit. The time is printed; a busy machine may need longer. */
const mostPatience = 10_000;
/** Slow enough that the looking is not held up as a flood. */
const pause = 150;

function textOf({ headers, body }: RawAnswer): string {
  const encoding = headers["content-encoding"];
  if (encoding === "br") return brotliDecompressSync(body).toString();
  return (encoding === "gzip" ? gunzipSync(body) : body).toString();
}

const look = (address: string, encoding: string) =>
  ask(address, { headers: { "accept-encoding": encoding } });

test("every template comes through as it left, byte for byte in each encoding", async ({
  stand,
}) => {
  const { product, front } = stand;
  for (const { path: page } of templates) await look(product.baseUrl + page, "br");
  for (const { path: page, status, isStatic } of templates) {
    for (const encoding of encodings) {
      if (isStatic && status === 200) {
        // The front too gets the smallest that the web process makes of it, a little later.
        const tagAt = async (base: string) => (await look(base + page, encoding)).headers.etag;
        await expect.poll(() => tagAt(product.baseUrl), { message: page }).toMatch(/[^~]"$/);
        const best = await tagAt(product.baseUrl);
        await expect.poll(() => tagAt(front.baseUrl), { message: page }).toBe(best);
      }
      const [own, through] = [
        await look(product.baseUrl + page, encoding),
        await look(front.baseUrl + page, encoding),
      ];
      expect(through.status, page).toBe(status);
      expect(through.headers["content-encoding"], page).toBe(own.headers["content-encoding"]);
      if (isStatic && status === 200) {
        expect(through.headers.etag, page).toBe(own.headers.etag);
        expect(through.body.equals(own.body), page).toBe(true);
      }
      for (const name of ["content-security-policy", "cache-control", "content-type", "vary"])
        expect(through.headers[name], `${page} ${name}`).toBe(own.headers[name]);
      const names = through.sent.map(([name]) => name);
      expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
    }
  }
});

test("a publication shows through the front at once, in both languages and each encoding", async ({
  stand,
}) => {
  const { product, front } = stand;
  const slugs = { vi: "/cum-cong-nghiep/qua-cua", en: "/en/clusters/qua-cua-en" };
  const document = makeDocument("Qua Cua", { vi: "Qua Cửa Một", en: "Through Gate One" });
  const pages = [slugs.vi, slugs.en, "/cum-cong-nghiep", "/en/clusters", "/", "/en", "/lien-he"];
  const waitFor = async (committedAt: number, name: RegExp) => {
    const waits = await Promise.all(
      pages.flatMap((page) =>
        encodings.map(async (encoding) => {
          for (;;) {
            const answer = await look(front.baseUrl + page, encoding);
            const waited = Date.now() - committedAt;
            if (answer.status === 200 && name.test(textOf(answer))) return waited;
            if (waited > mostPatience) throw new Error(`${page} ${encoding} does not show it`);
            await setTimeout(pause);
          }
        }),
      ),
    );
    console.log(`published to visible through the front: ${Math.max(...waits)} ms at most`);
  };
  await waitFor(await publish(product.databaseUrl, { document }), /Qua Cửa Một|Through Gate One/);
  // Kept by now in each encoding; the next name has to drive it out.
  const renamed = makeDocument("Qua Cua", { vi: "Qua Cửa Hai", en: "Through Gate Two" });
  const again = await publish(product.databaseUrl, { document: renamed });
  await waitFor(again, /Qua Cửa Hai|Through Gate Two/);
  for (const page of pages)
    for (const encoding of encodings)
      expect(textOf(await look(front.baseUrl + page, encoding))).not.toMatch(/Một<|Gate One/);
});

test("pages stay while the web process is away, also those of before a publication", async ({
  stand,
}) => {
  const { product, front, line } = stand;
  const visited = templates.filter(({ isStatic, status }) => isStatic && status === 200);
  for (const { path: page } of visited)
    for (const encoding of encodings) await look(front.baseUrl + page, encoding);
  const home = textOf(await look(`${front.baseUrl}/`, ""));
  const files = [/\/_next\/static\/[^")]+\.woff2/, /\/islands\/[\w-]+\.js/].map(
    (name) => name.exec(home)?.[0] ?? "none",
  );
  for (const file of files) expect((await look(front.baseUrl + file, "br")).status, file).toBe(200);
  const document = makeDocument("Luc Vang", { vi: "Lúc Vắng", en: "While Away" });
  await publish(product.databaseUrl, { document });
  await line.down();
  try {
    for (const { path: page, locale } of visited)
      for (const encoding of encodings) {
        const answer = await look(front.baseUrl + page, encoding);
        expect(answer.status, `${page} ${encoding}`).toBe(200);
        expect(textOf(answer), page).toContain(`<html lang="${locale}"`);
      }
    for (const file of files)
      expect((await look(front.baseUrl + file, "br")).status, file).toBe(200);
    for (const page of [
      "/cum-cong-nghiep?q=an",
      "/en/enquiry-status",
      "/cum-cong-nghiep/chua-ai-xem",
    ]) {
      const answer = await look(front.baseUrl + page, "br");
      expect(answer.status, page).toBe(503);
      expect(answer.headers["retry-after"]).toBe("30");
    }
    const investor = someone();
    const body = new URLSearchParams(formOf(investor)).toString();
    const headers = { "content-type": "application/x-www-form-urlencoded" };
    const send = () => ask(`${front.baseUrl}/en/contact`, { method: "POST", headers, body });
    expect((await send()).status).toBe(503);
    await line.up();
    const answer = await send();
    expect(answer.status).toBe(303);
    expect(answer.headers.location).toMatch(referencePattern);
  } finally {
    await line.up();
  }
  await expect
    .poll(async () => textOf(await look(`${front.baseUrl}/en/clusters`, "gzip")))
    .toContain("While Away");
});

test("a withdrawn page does not come back while the web process is away", async ({ stand }) => {
  const { product, front, line } = stand;
  const document = makeDocument("Rut Lai", { vi: "Rút Lại", en: "Taken Back" });
  await publish(product.databaseUrl, { document });
  const address = `${front.baseUrl}/en/clusters/rut-lai-en`;
  const status = async () => (await look(address, "gzip")).status;
  await expect.poll(status).toBe(200);
  await publish(product.databaseUrl, { withdraw: document.code, locale: "en" });
  await expect.poll(status).toBe(404);
  await line.down();
  try {
    expect(await status()).toBe(404);
  } finally {
    await line.up();
  }
});

test("made-up addresses and queries fill no cache", async ({ stand }) => {
  const { front } = stand;
  await look(`${front.baseUrl}/cum-cong-nghiep`, "br");
  const before = front.countKept();
  for (let number = 0; number < 40; number += 1) {
    const made = (number * 7_919 + 46_656).toString(36);
    for (const page of [
      `/cum-cong-nghiep/khong-co-${made}`,
      `/en/${made}`,
      `/cum-cong-nghiep?q=${made}`,
      `/?utm_source=${made}`,
    ])
      expect((await look(front.baseUrl + page, "br")).status).toBeLessThan(500);
  }
  expect(front.countKept()).toEqual(before);
});

test("an investor's whole way works through the front, and counts as one visitor's", async ({
  page,
  stand,
}) => {
  const { product, front } = stand;
  const investor = someone();
  await page.goto(`${front.baseUrl}/en/clusters/an-khanh-no-1`);
  await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  const answer = await ask(`${front.baseUrl}/en/contact`, {
    method: "POST",
    headers: {
      "content-type": "application/x-www-form-urlencoded",
      "x-forwarded-for": "203.0.113.9",
      origin: front.baseUrl,
    },
    body: new URLSearchParams(formOf(investor)).toString(),
  });
  expect(answer.status).toBe(303);
  await using sql = await openSql(product.databaseUrl);
  await expectOneEnquiry({ sql: sql.ask, mailbox: product.mailbox }, investor);
});
