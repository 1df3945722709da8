import type { Page } from "@playwright/test";
import { restMs, wholeClass } from "../../lib/http/late-layout";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";
import { whenWhole } from "../setup/whole";
import { templates } from "./templates";

const cluster = "/cum-cong-nghiep/an-khanh-so-1";
const directory = "/cum-cong-nghiep";
const far = ".far, .far-row";
const phone = { width: 360, height: 800 };
const waiting = (page: Page) =>
  page.evaluate(
    (parts) =>
      [...document.querySelectorAll(parts)].filter(
        (part) => getComputedStyle(part).contentVisibility === "auto",
      ).length,
    far,
  );

test("islands are asked for when the page has been painted, and all of them come", async ({
  page,
}) => {
  await page.goto(cluster, { waitUntil: "networkidle" });
  const { painted, islands, named } = await page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    return {
      painted: performance.getEntriesByName("first-contentful-paint")[0]?.startTime,
      islands: entries.filter(({ name }) => name.includes("/islands/")).map((one) => one.startTime),
      named:
        document.querySelector<HTMLMetaElement>("meta[name=islands]")?.content.split(" ").length ??
        0,
    };
  });
  expect(named).toBeGreaterThan(1);
  expect(islands.length).toBeGreaterThanOrEqual(named);
  expect(Math.min(...islands)).toBeGreaterThan(painted ?? Number.POSITIVE_INFINITY);
});

test("a button that is pressed before its island has come counts when it is there, once", async ({
  page,
}) => {
  // Nothing tells of painting: only the press can ask for the islands.
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
    let printed = 0;
    window.print = () => {
      document.documentElement.dataset.printed = String(++printed);
    };
  });
  let release = () => {};
  const held = new Promise<void>((done) => {
    release = done;
  });
  let asked = 0;
  await page.route("**/islands/print*", async (route) => {
    asked++;
    await held;
    await route.continue();
  });
  await page.goto(cluster);
  const button = page.getByRole("button", { name: say("vi", "cluster.actions.print") });
  await button.click();
  await button.click();
  await expect.poll(() => asked).toBe(1);
  const root = page.locator("html");
  await expect(root).not.toHaveAttribute("data-printed");
  release();
  await expect(root).toHaveAttribute("data-printed", "1");
  await button.click();
  await expect(root).toHaveAttribute("data-printed", "2");
});

const isWhole = (page: Page) =>
  page.locator("html").evaluate((html, name) => html.classList.contains(name), wholeClass);

test("what lies far below is laid out when a phone is used", async ({ page }) => {
  await page.setViewportSize(phone);
  // It never comes to rest.
  await page.addInitScript((restMs) => {
    const later = window.setTimeout;
    const without = (work: TimerHandler, ms?: number) => (ms === restMs ? 0 : later(work, ms));
    Object.assign(window, { setTimeout: without });
  }, restMs);
  await page.goto(cluster);
  await page.evaluate(() => customElements.whenDefined("print-page").then(() => {}));
  expect(await waiting(page)).toBeGreaterThan(4);
  await page.keyboard.press("Shift");
  await expect.poll(() => waiting(page)).toBe(0);
  expect(await isWhole(page)).toBe(false);
});

test("and when it has been at rest for some seconds", async ({ page }) => {
  await page.setViewportSize(phone);
  await page.goto(cluster);
  await expect.poll(() => waiting(page), { timeout: 20_000 }).toBe(0);
  expect(await isWhole(page)).toBe(false);
});

test("on a wide screen nothing waits", async ({ page }) => {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await page.goto(cluster);
  expect(await page.locator(far).count()).toBeGreaterThan(4);
  expect(await waiting(page)).toBe(0);
});

test("what waits keeps the room that it will take", async ({ page }) => {
  await page.setViewportSize(phone);
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  const short: string[] = [];
  let parts = 0;
  for (const { path } of templates.filter(({ status }) => status === 200)) {
    await page.goto(path);
    const kept = await page.evaluate((far) => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      const found = [...document.querySelectorAll<HTMLElement>(far)];
      const rooms = found.map(
        (part) => Number.parseFloat(getComputedStyle(part).containIntrinsicHeight.slice(5)) / rem,
      );
      document.documentElement.classList.add("whole");
      return found.map((part, at) => ({
        name: part.id || part.getAttribute("aria-labelledby") || part.className,
        room: rooms[at] ?? 0,
        height: part.offsetHeight / rem,
      }));
    }, far);
    parts += kept.length;
    for (const { name, room, height } of kept)
      if (!(room >= height * 0.9 && room <= Math.max(9, height * 4)))
        short.push(`${path} ${name}: ${room} for ${height}`);
  }
  expect(parts).toBeGreaterThan(200);
  expect(short).toEqual([]);
});

test("until then the parts wait, and are all there", async ({ page }) => {
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await page.setViewportSize(phone);
  await page.goto(cluster);
  expect(await waiting(page)).toBeGreaterThan(4);
  await page.getByRole("textbox", { name: "Họ và tên" }).fill("Nguyễn Văn A");
  await expect(page.getByRole("heading", { name: "Nguồn" })).toHaveCount(1);
});

test("so do the rows of a long table on a phone, each for itself", async ({ page }) => {
  await page.setViewportSize(phone);
  const rows = page.locator(".cluster-table tbody tr");
  const waits = () =>
    rows.evaluateAll(
      (all) => all.filter((row) => getComputedStyle(row).contentVisibility === "auto").length,
    );
  await page.goto(directory);
  await whenWhole(page);
  expect(await waits()).toBe(0);
  await page.addInitScript(() => {
    PerformanceObserver.prototype.observe = () => {};
  });
  await page.goto(directory);
  expect(await waits()).toBe(await rows.count());
  expect(await rows.count()).toBeGreaterThan(20);
});

test("whoever comes to a part of a page, or back to it, finds all of it laid out", async ({
  page,
}) => {
  await page.setViewportSize(phone);
  await page.route("**/islands/**", (route) => route.abort());
  await page.goto(`${cluster}#enquiry`, { waitUntil: "commit" });
  await page.waitForFunction(() => document.body);
  expect(await isWhole(page)).toBe(true);
  await expect(page.locator("#enquiry-title")).toBeInViewport();

  await page.goto(cluster);
  expect(await isWhole(page)).toBe(false);
  const toSource = page.locator('main a[href^="#source-"]').filter({ visible: true }).first();
  const source = page.locator((await toSource.getAttribute("href")) ?? "");
  await toSource.click();
  expect(await isWhole(page)).toBe(true);
  await expect(source).toBeInViewport();

  await page.goto(cluster);
  await whenWhole(page);
  await page.locator("#sources-title").scrollIntoViewIfNeeded();
  await page.reload();
  await expect(page.locator("#sources-title")).toBeInViewport();
});

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  test("nothing waits", async ({ page }) => {
    await page.goto(cluster);
    await expect(page.locator(".group.far").first()).toHaveCSS("content-visibility", "visible");
  });
});
