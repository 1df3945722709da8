import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { gzipSync } from "node:zlib";
import type { Response } from "@playwright/test";
import { headScriptHash } from "../../lib/http/head-script";
import { speculationRulesHash } from "../../lib/http/speculation";
import { expect, isPagesOwn, test } from "../setup/e2e";
import { ownScript, withoutOwnScript } from "../setup/own-script";
import { watchShifts } from "../setup/shifts";
import { whenWhole } from "../setup/whole";
import { templates } from "./templates";

const kilobyte = 1024;
const mostHtml = 40 * kilobyte;
const fontFiles = 4;
const mostFonts = 100 * kilobyte;
const mostIslands = 30 * kilobyte;

const scripts = (html: string) => [...html.matchAll(/<script\b[^>]*>/g)].map(([tag]) => tag);
const stylesOf = (html: string) =>
  [...html.matchAll(/<style\b[^>]*>([\s\S]*?)<\/style>/g)].map(([, styles = ""]) => styles);

for (const { name, path, locale, status, isStatic } of templates) {
  test.describe(`${name}, ${locale}`, () => {
    test("answers with its status, its language and no script but our islands and one line", async ({
      request,
    }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      const html = await response.text();
      expect(response.status()).toBe(status);
      expect(html).toMatch(/<h1\b/);
      expect(html).toContain(`<html lang="${locale}"`);
      expect(html.split(ownScript)).toHaveLength(2);
      for (const tag of scripts(withoutOwnScript(html)))
        expect(tag).toMatch(/src="\/islands\/[\w-]+\.js"|application\/ld\+json/);
      expect(html).not.toMatch(/\son[a-z]+=|javascript:|http-status|http-location/);
      expect(html).not.toMatch(/rel="(?:stylesheet|preload)"[^>]*\.css/);
      expect(stylesOf(html)).toHaveLength(1);
      // What the browser waits for before it shows a page stands at its very end.
      const [, awaited = ""] =
        /<link rel="expect" href="#([\w-]+)" blocking="render"\/>/.exec(html) ?? [];
      const [, rest, ...more] = html.split(` id="${awaited}"`);
      expect(rest?.replace(/^[^>]*>/, "")).toMatch(/^(?:<\/\w+>\s*)+$/);
      expect(more).toEqual([]);
      expect(gzipSync(html, { level: 6 }).length).toBeLessThanOrEqual(mostHtml);
    });

    test("sends the policy and the security headers", async ({ request }) => {
      const response = await request.get(path, { maxRedirects: 0 });
      const headers = response.headers();
      const [styles = ""] = stylesOf(await response.text());
      expect(headers["content-security-policy"]).toContain(
        `script-src 'self' ${headScriptHash} ${speculationRulesHash};`,
      );
      const styleHash = createHash("sha256").update(styles).digest("base64");
      expect(headers["content-security-policy"]).toContain(
        `style-src 'self' 'sha256-${styleHash}';`,
      );
      expect(headers["content-security-policy"]).not.toContain("unsafe");
      expect(headers["x-content-type-options"]).toBe("nosniff");
      expect(headers["referrer-policy"]).toBe("strict-origin-when-cross-origin");
      expect(headers["x-powered-by"]).toBeUndefined();
      if (isStatic && status === 200)
        expect(headers["cache-control"]).toBe("public, max-age=0, must-revalidate");
      else expect(headers["cache-control"]).toMatch(/no-cache|no-store/);
    });

    test("loads from this host only, shifts nothing and breaks no policy", async ({
      page,
      baseURL,
    }) => {
      const elsewhere: string[] = [];
      const complaints: string[] = [];
      const answers: Response[] = [];
      page.on("request", (sent) => {
        if (!sent.url().startsWith(`${baseURL}/`) && !sent.url().startsWith("data:"))
          elsewhere.push(sent.url());
      });
      page.on("console", (message) => {
        if (message.type() === "error" && !message.text().includes("status of"))
          complaints.push(message.text());
      });
      page.on("pageerror", (error) => {
        if (isPagesOwn(error)) complaints.push(String(error));
      });
      page.on("response", (answer) => answers.push(answer));
      /** Bytes of the files so named, as `measure` counts those of one. */
      const bytesOf = async (name: RegExp, measure: (body: Buffer) => number) => {
        const named = answers.filter((answer) => name.test(answer.url()));
        const bodies = await Promise.all(named.map((answer) => answer.body()));
        return bodies.reduce((sum, body) => sum + measure(body), 0);
      };
      const shiftsOf = await watchShifts(page);
      await page.goto(path, { waitUntil: "networkidle" });
      // The typeface comes after everything else, for the next page.
      await page.waitForFunction((count) => {
        const loaded = [...document.fonts].filter(({ status }) => status === "loaded");
        return loaded.length >= count;
      }, fontFiles);
      await whenWhole(page);
      const shift = (await shiftsOf()).reduce((sum, one) => sum + one, 0);
      expect(elsewhere).toEqual([]);
      expect(complaints).toEqual([]);
      // To three decimals, as layout shift is reported: a first visit may lay a word out in the fallback face.
      expect(Number(shift.toFixed(3))).toBe(0);
      const fontBytes = await bytesOf(/\.woff2?$/, ({ length }) => length);
      expect(fontBytes).toBeGreaterThan(0);
      expect(fontBytes).toBeLessThanOrEqual(mostFonts);
      const islandBytes = await bytesOf(/\/islands\//, (body) => gzipSync(body).length);
      expect(islandBytes).toBeLessThanOrEqual(mostIslands);
    });
  });
}

test("a page asked for as the framework's own client would ask is the finished page all the same", async ({
  request,
}) => {
  const plain = await (await request.get("/cum-cong-nghiep")).text();
  for (const headers of [
    { rsc: "1" },
    { "next-router-prefetch": "1", rsc: "1" },
    { "next-action": "x" },
  ] as Record<string, string>[]) {
    expect(await (await request.get("/cum-cong-nghiep", { headers })).text()).toBe(plain);
  }
});

test("nothing is made for the framework's own client beside a page", () => {
  const folder = ".next/server/chunks/ssr";
  const chunks = readdirSync(folder).filter((name) => name.endsWith(".js"));
  const codes = chunks.map((name) => readFileSync(path.join(folder, name), "utf8"));
  // A word of Next's own code for it, and the name of what stands in for it (next.config.ts).
  expect(codes.filter((code) => code.includes("todo-remove-fake-segment"))).toEqual([]);
  expect(codes.filter((code) => code.includes("collectSegmentData"))).not.toEqual([]);
});

test("methods that no page has are refused", async ({ request }) => {
  expect((await request.fetch("/", { method: "PUT" })).status()).toBe(405);
  expect((await request.fetch("/", { method: "TRACE" })).status()).toBe(405);
  expect((await request.get(`/?q=${"a".repeat(5000)}`)).status()).toBe(414);
});

test("health tells a live process from a ready one", async ({ request }) => {
  expect(await (await request.get("/api/health/live")).json()).toEqual({ status: "ok" });
  expect(await (await request.get("/api/health/ready")).json()).toEqual({
    status: "ok",
    database: "ok",
  });
  expect((await request.post("/api/internal/expire", { data: { tags: "all" } })).status()).toBe(
    404,
  );
});
