import type { Page } from "@playwright/test";
import { typefaceClass } from "../../lib/http/typeface";
import { expect, test } from "../setup/e2e";
import { watchShifts } from "../setup/shifts";

/** How long a page at rest waits at most before it fetches them (components/islands/page/typeface.ts), and a little. */
const fetchedWithinMs = 3_500;

/** Font files of this page, and how many bytes of them came over the network. */
const fontsOf = (page: Page) =>
  page.evaluate(() => {
    const entries = performance.getEntriesByType("resource") as PerformanceResourceTiming[];
    const fonts = entries.filter(({ name }) => name.endsWith(".woff2"));
    const load = performance.getEntriesByType("navigation")[0] as PerformanceNavigationTiming;
    return {
      count: fonts.length,
      bytes: fonts.reduce((sum, { transferSize }) => sum + transferSize, 0),
      isAfterLoad: fonts.every(({ startTime }) => startTime >= load.loadEventStart),
    };
  });
const familyOf = (page: Page) => page.evaluate(() => getComputedStyle(document.body).fontFamily);

test("a first page waits for no typeface, the next one has it from its first line", async ({
  page,
}) => {
  await page.goto("/");
  await expect.poll(async () => (await fontsOf(page)).count, { timeout: 60_000 }).toBe(4);
  expect((await fontsOf(page)).isAfterLoad).toBe(true);
  await expect(page.locator("html")).not.toHaveClass(new RegExp(typefaceClass));
  expect(await familyOf(page)).toMatch(/^system-ui/);

  const shiftsOf = await watchShifts(page);
  await page.locator("main a[href^='/cum-cong-nghiep/']").first().press("Enter");
  await page.waitForURL(/cum-cong-nghiep\/[a-z]/);
  await page.waitForLoadState("networkidle");
  await expect(page.locator("html")).toHaveClass(new RegExp(typefaceClass));
  expect(await familyOf(page)).not.toMatch(/^system-ui/);
  // What the words of the page are set in has come out of the browser's cache.
  const { count, bytes } = await fontsOf(page);
  expect([count, bytes]).toEqual([4, 0]);
  const used = await page.evaluate(
    () => [...document.fonts].filter(({ status }) => status === "loaded").length,
  );
  expect(used).toBeGreaterThanOrEqual(4);
  expect(await shiftsOf()).toEqual([]);
});

test("a visitor who saves data is sent no typeface", async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, "connection", { value: { saveData: true } });
  });
  await page.goto("/en", { waitUntil: "networkidle" });
  await page.waitForTimeout(fetchedWithinMs);
  expect((await fontsOf(page)).count).toBe(0);
  // By key: under a pointer the browser may make the next page ready, and that one would know nothing of saving data.
  await page.locator("main a[href^='/en/clusters/']").first().press("Enter");
  await page.waitForURL(/clusters\/[a-z]/);
  await page.waitForLoadState("networkidle");
  await page.waitForTimeout(fetchedWithinMs);
  expect((await fontsOf(page)).count).toBe(0);
  expect(await familyOf(page)).toMatch(/^system-ui/);
});
