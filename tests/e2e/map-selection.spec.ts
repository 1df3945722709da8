import { pathTo } from "@/lib/i18n/paths";
import type { MapClusterAnswer, MapClusterPart } from "@/lib/map/types";
import { expect, test } from "../setup/e2e";
import { languages, say } from "../setup/enquirer";
import { mapTimeout, openMap } from "../setup/map";

test.setTimeout(mapTimeout);

for (const locale of languages) {
  const mapPath = (query: Record<string, string> = {}) => pathTo(locale, { page: "/map", query });

  test.describe(`the selected cluster's card, ${locale}`, () => {
    test("the drawing's commune leads to its clusters", async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(mapPath({ place: "dai-tu" }));
      const outline = page.locator("[data-map-poster] a .poster-area.is-approximate").first();
      const box = await outline.boundingBox();
      if (!box) throw new Error("no commune is drawn");
      // Within the circle, and clear of the sign in its middle.
      await outline.click({ position: { x: box.width / 2, y: box.height * 0.12 } });
      await expect(page).toHaveURL(/selected=(?:DT|MAU)-/);
      await expect(page.locator("[data-map-card]")).toBeVisible();
      await context.close();
    });

    test("stands below the drawing without a script", async ({ browser, baseURL }) => {
      const context = await browser.newContext({ baseURL, javaScriptEnabled: false });
      const page = await context.newPage();
      await page.goto(mapPath());
      const card = page.locator("[data-map-card]");
      await expect(card).toBeHidden();
      await page.goto(mapPath({ selected: "DT-PL2" }));
      await expect(card).toContainText(say(locale, "choices.status.operating"));
      await expect(card).toContainText(say(locale, "map.precision.commune").split("{")[0] ?? "");
      await card.getByRole("link", { name: say(locale, "map.list.clear") }).click();
      await expect(page).not.toHaveURL(/selected/);
      await expect(card).toBeHidden();
      await page.goto(mapPath({ selected: "DT-PL2" }));
      await card.getByRole("link", { name: say(locale, "map.card.ask") }).click();
      await expect(page.getByRole("main")).toContainText(/Ph[úu] L[ạa]c 2/);
      await context.close();
    });

    test("follows what is chosen on the map, and Back takes the choice back", async ({ page }) => {
      const map = await openMap(page, mapPath());
      await expect(page.locator("[data-map-in-view]")).toHaveText(/^\d/);
      await page.getByRole("application").focus();
      const card = page.locator("[data-map-card]");
      await page.keyboard.press("n");
      await expect(card).toContainText(/An Kh[áa]nh/);
      const first = await map.getAttribute("selected");
      await page.keyboard.press("n");
      await expect(page).not.toHaveURL(new RegExp(`selected=${first}`));
      await page.goBack();
      await expect(map).toHaveAttribute("selected", first ?? "");
      await expect(page).toHaveURL(new RegExp(`selected=${first}`));
      await expect(card.locator("[data-part=name]")).toBeVisible();
      await page.goBack();
      await expect(map).not.toHaveAttribute("selected");
      await expect(card).toBeHidden();
      await page.goForward();
      await expect(map).toHaveAttribute("selected", first ?? "");
      await card.getByRole("link", { name: say(locale, "map.card.open") }).click();
      await expect(page.getByRole("heading", { level: 1 })).toContainText(/An Kh[áa]nh/);
      await page.goBack();
      await expect(page.locator("cluster-map")).toHaveAttribute("selected", first ?? "");
      await expect(card).toBeVisible();
    });
  });
}

test("where more clusters fit than are sent whole, count and card follow the map", async ({
  page,
  request,
}) => {
  const whole = "/api/map/clusters?lang=en";
  const found = await request.get(`${whole}&place=dai-tu`);
  const { features } = (await found.json()) as MapClusterAnswer;
  const codes = features.map(({ properties }) => properties.code).toReversed();
  expect(codes.length).toBeGreaterThan(2);
  await page.route(
    ({ pathname, searchParams }) => pathname === "/api/map/clusters" && searchParams.has("place"),
    (route) => route.fulfill({ json: { of: whole, codes } satisfies MapClusterPart }),
  );
  const map = await openMap(page, "/en/map?place=dai-tu");
  await expect(page.locator("[data-map-in-view]")).toHaveText(new RegExp(`^${codes.length} `));
  await page.getByRole("application").focus();
  await page.keyboard.press("n");
  await expect(map).toHaveAttribute("selected", codes[0] ?? "");
  const name = features.at(-1)?.properties.name ?? "";
  await expect(page.locator("[data-map-card] [data-part=name]")).toHaveText(name);
});

test("one finger scrolls the page, and the map says that two move it", async ({
  browser,
  baseURL,
}) => {
  const context = await browser.newContext({
    baseURL,
    viewport: { width: 360, height: 740 },
    hasTouch: true,
    isMobile: true,
  });
  const page = await context.newPage();
  const map = await openMap(page, "/ban-do");
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  const before = await page.evaluate(() => [scrollY, location.href]);
  const cdp = await context.newCDPSession(page);
  const x = Math.round((box?.x ?? 0) + 150);
  const y = Math.round((box?.y ?? 0) + 200);
  const touch = async (type: "touchStart" | "touchMove" | "touchEnd", up = 0) => {
    const touchPoints = type === "touchEnd" ? [] : [{ x, y: y - up }];
    await cdp.send("Input.dispatchTouchEvent", { type, touchPoints });
    await page.evaluate(() => new Promise((shown) => requestAnimationFrame(shown)));
  };
  await touch("touchStart");
  for (let up = 10; up <= 250; up += 10) await touch("touchMove", up);
  await touch("touchEnd");
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(Number(before[0]) + 100);
  expect(await page.evaluate(() => location.href)).toBe(before[1]);
  await expect(map.getByText(say("vi", "map.words.twoFingers"))).toBeAttached();
  await context.close();
});

test.describe("maps without an engine", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of languages) {
    test(`the home page shows where the former district's clusters are, ${locale}`, async ({
      page,
    }) => {
      await page.goto(pathTo(locale, { page: "/" }));
      const where = page.locator("figure.home-map");
      await expect(where.locator(".area.is-disc")).toHaveCount(2);
      await expect(where.locator("svg")).toContainText(locale === "vi" ? "An Khánh" : "An Khanh");
      await where.getByRole("link", { name: say(locale, "home.map.open") }).click();
      await expect(page.locator("#cluster-DT-PL2")).toBeVisible();
    });

    test(`the contact page has a map, ${locale}`, async ({ page }) => {
      await page.goto(pathTo(locale, { page: "/contact" }));
      const name = say(locale, "contact.office.heading");
      const card = page.getByRole("region", { name, exact: true });
      await expect(card.locator("[data-map-poster] .poster-sign").first()).toBeVisible();
      await expect(card).toContainText(say(locale, "contact.office.area"));
      await card.getByRole("link", { name: say(locale, "contact.office.openMap") }).click();
      await expect(page).toHaveURL((url) => url.pathname === pathTo(locale, { page: "/map" }));
    });
  }
});
