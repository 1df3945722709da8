import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";
import { ground as colors, mixedLook } from "@/lib/map/format-looks";
import type { MapClusterCollection } from "@/lib/map/types";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";
import { bare, editPage, mapPage, mapTimeout, openMap, watchEngine } from "../setup/map";
import { distance, over, pixelsOf, placeOn, rgb } from "../setup/pixels";

test.use(mapPage);
test.setTimeout(mapTimeout);

const ground = { land: rgb(colors.land), sea: rgb(colors.water), abroad: rgb(colors.abroad) };
const tea = rgb("#12513c");
const sample = "MAU-CX1"; // a made-up site with a boundary and lots, in operation

const view = (zoom: number, lat: number, lng: number) => ({
  zoom,
  lat,
  lng,
  query: `view=${zoom}/${lat}/${lng}`,
});

async function clustersOf(page: Page) {
  const answer = await page.request.get("/api/map/clusters?lang=vi");
  return ((await answer.json()) as MapClusterCollection).features;
}

test("our own base map shows sea, land and the country beyond", async ({ page }) => {
  await openMap(page, `/ban-do?${view(9, 20.8, 106.95).query}`);
  const coast = await pixelsOf(await bare(page));
  expect(coast.share(ground.sea)).toBeGreaterThan(0.2);
  expect(coast.share(ground.land)).toBeGreaterThan(0.2);
  await openMap(page, `/ban-do?${view(9, 21.97, 106.71).query}`);
  const border = await pixelsOf(await bare(page));
  expect(border.share(ground.abroad)).toBeGreaterThan(0.1);
  expect(border.share(ground.land)).toBeGreaterThan(0.2);
  expect(border.share(ground.sea)).toBeLessThan(0.05);
});

test("a site is filled with the colour of its status, and its lots with theirs when near", async ({
  page,
}) => {
  const lots: string[] = [];
  page.on("request", (request) => {
    if (request.url().includes("/api/map/lots")) lots.push(new URL(request.url()).search);
  });
  const site = (await clustersOf(page)).find(({ properties }) => properties.code === sample);
  const [lng = 0, lat = 0] = site?.properties.center ?? [];
  // From the next zoom on areas fade, to make room for the lots.
  await openMap(page, `/ban-do?${view(12, lat, lng).query}`);
  const far = await pixelsOf(await bare(page));
  // Beneath it lies its commune, whose own clusters differ in status.
  const commune = over(rgb(mixedLook.fill), ground.land, 0.5);
  const full = over(tea, commune, 0.78);
  const middle = { x: far.width / 2 - 60, y: far.height / 2 - 60, width: 120, height: 120 };
  expect(far.share(full, middle)).toBeGreaterThan(0.02);
  expect(lots).toEqual([]);
  await page
    .locator("cluster-map")
    .evaluate((map, code) => map.setAttribute("selected", code), sample);
  await expect.poll(() => lots).toEqual([`?c=${sample}`]);
  // A lot that is let, over its site's colour, which makes room for the lots.
  const leased = over(rgb("#e4e1d6"), over(tea, commune, 0.78 * 0.35), 0.78);
  await expect
    .poll(async () => (await pixelsOf(await bare(page))).share(leased), { timeout: 20_000 })
    .toBeGreaterThan(0.03);
});

/** Which part of an outline is inked. */
async function inked(page: Page, code: string, zoom: number) {
  const found = (await clustersOf(page)).find(({ properties }) => properties.code === code);
  if (found?.geometry.type !== "Polygon") throw new Error(`${code} has no outline`);
  const [lng, lat] = found.properties.center;
  const at = view(zoom, lat, lng);
  await openMap(page, `/ban-do?${at.query}`);
  const drawing = await pixelsOf(await bare(page));
  const place = placeOn(drawing, at);
  const corners = (found.geometry.coordinates[0] ?? []).map(place);
  let [inks, samples] = [0, 0];
  for (const [index, [x1, y1]] of corners.entries()) {
    const [x2 = x1, y2 = y1] = corners[index + 1] ?? [];
    const steps = Math.max(Math.round(Math.hypot(x2 - x1, y2 - y1)), 1);
    for (let step = 0; step < steps; step++) {
      const x = x1 + ((x2 - x1) * step) / steps;
      const y = y1 + ((y2 - y1) * step) / steps;
      if (x < 4 || y < 4 || x > drawing.width - 4 || y > drawing.height - 4) continue;
      const around = [-1, 0, 1].flatMap((dx) => [-1, 0, 1].map((dy) => [x + dx, y + dy] as const));
      samples += 1;
      if (around.some((point) => distance(drawing.at(point), tea) <= 40)) inks += 1;
    }
  }
  expect(samples).toBeGreaterThan(200);
  return inks / samples;
}

test("a boundary has a whole edge, a commune a dashed one", async ({ page }) => {
  expect(await inked(page, sample, 13)).toBeGreaterThan(0.9);
  const share = await inked(page, "DT-PL2", 11);
  expect(share).toBeGreaterThan(0.3);
  expect(share).toBeLessThan(0.8);
});

test("the archipelagos are labelled where a page can reach them, and the map cannot", async ({
  page,
}) => {
  await openMap(page, "/ban-do?view=8/16.5/112");
  const views: string[] = [];
  await page.exposeFunction("moved", (to: string) => views.push(to));
  await page.locator("cluster-map").evaluate((map) => {
    map.addEventListener("map-view", (event) => {
      (window as unknown as { moved(to: string): void }).moved((event as CustomEvent).detail.view);
    });
  });
  await page.getByRole("application").focus();
  for (let step = 0; step < 12; step++) {
    const before = views.length;
    await page.keyboard.press(step % 2 ? "ArrowDown" : "-");
    if (step < 2) await expect.poll(() => views.length).toBeGreaterThan(before);
  }
  await expect.poll(() => views.length).toBeGreaterThan(3);
  for (const to of views) expect(Number(to.split("/")[1])).toBeGreaterThan(20.35);

  const [wide, place] = ["100,5,121,25", { zoom: 5, lat: 14, lng: 112 }];
  await editPage(page, "/ban-do", (html) =>
    html.replace("<cluster-map ", `<cluster-map data-bounds="${wide}" view="5/14/112" `),
  );
  await openMap(page, "/ban-do");
  const drawing = await pixelsOf(await bare(page));
  const at = placeOn(drawing, place);
  for (const islands of [at([112, 16.5]), at([114, 9.6])]) {
    const box = { x: islands[0] - 60, y: islands[1] - 30, width: 120, height: 60 };
    expect(drawing.share(rgb("#17211c"), box)).toBeGreaterThan(0.01);
  }
});

test("nothing of the engine is fetched before the map is near, though the page is used", async ({
  page,
}) => {
  await page.setViewportSize({ width: 360, height: 200 });
  const asked = watchEngine(page);
  await page.goto("/ban-do");
  await page.keyboard.press("Tab");
  await page.mouse.move(20, 20);
  // A round trip of the browser's own after the use: whatever that set off would have been asked for by now.
  await page.evaluate(() => fetch("/robots.txt").then((answer) => answer.text()));
  expect(asked).toEqual([]);
  await page.locator("cluster-map").scrollIntoViewIfNeeded();
  await expect.poll(() => asked).toContain("/maps/base.json");
});

test("nothing is fetched before the page is used or has rested", async ({ page }) => {
  await page.clock.install({ time: 0 });
  await page.clock.pauseAt(1_000);
  const asked = watchEngine(page);
  await page.goto("/ban-do");
  // Painting does not go by the page's clock. Islands are asked for after it, two seconds later at most.
  await page.evaluate(
    () =>
      new Promise((done) => {
        new PerformanceObserver(done).observe({ type: "paint", buffered: true });
      }),
  );
  await page.clock.runFor(2_100);
  await page.evaluate(async () => {
    await customElements.whenDefined("cluster-map");
  });
  await page.clock.runFor(3_900);
  await page.evaluate(() => fetch("/robots.txt").then((answer) => answer.text()));
  expect(asked).toEqual([]);
  await page.clock.runFor(1_500);
  await expect.poll(() => asked).toContain("/maps/base.json");
});

test("no other host is asked for anything", async ({ page }) => {
  const asked = watchEngine(page);
  await openMap(page, "/ban-do");
  expect(asked.filter((address) => address.startsWith("http"))).toEqual([]);
  expect(asked.length).toBeGreaterThan(3);
});

test("what every visitor of a page with a map fetches for it is under 4 KB", async ({ page }) => {
  await page.goto("/ban-do");
  const named = await page.locator('meta[name="islands"]').getAttribute("content");
  const address = named?.split(" ").find((one) => /\/map-(?!page)/.test(one));
  const script = await (await page.request.get(address ?? "")).body();
  expect(script.length).toBeGreaterThan(500);
  expect(gzipSync(script).length).toBeLessThan(4_096);
});

for (const locale of ["vi", "en"] as const) {
  const address = locale === "vi" ? "/ban-do" : "/en/map";
  test(`keys move, zoom, select and leave, ${locale}`, async ({ page }) => {
    const map = await openMap(page, address);
    const name = say(locale, "map.words.title");
    const drawing = page.getByRole("application", { name });
    await drawing.focus();
    const [first, second] = (await clustersOf(page)).map(({ properties }) => properties.code);
    await page.keyboard.press("n");
    await expect(map).toHaveAttribute("selected", first ?? "");
    await expect(
      page.locator(`[data-map-code="${first}"][data-map-selected]`).first(),
    ).toBeVisible();
    await page.keyboard.press("n");
    await expect(map).toHaveAttribute("selected", second ?? "");
    await page.keyboard.press("p");
    await expect(map).toHaveAttribute("selected", first ?? "");
    await page.keyboard.press("Escape");
    await expect(map).not.toHaveAttribute("selected");
    await page.keyboard.press("Escape");
    await expect(drawing).not.toBeFocused();
    await expect(page.locator("[data-map-code] :focus, [data-map-code]:focus")).toHaveCount(1);
    for (const word of ["zoomIn", "zoomOut", "reset"]) {
      const button = map.getByRole("button", { name: say(locale, `map.words.${word}`) });
      const box = await button.boundingBox();
      expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    }
  });
}

test("clusters of one commune are chosen from a list under their sign", async ({ page }) => {
  const clusters = await clustersOf(page);
  const [lng = 0, lat = 0] =
    clusters.find(({ properties }) => properties.code === "DT-AK1")?.properties.center ?? [];
  const map = await openMap(page, `/ban-do?${view(13, lat, lng).query}`);
  await map.getByRole("button", { name: "2 cụm" }).click();
  await page.getByRole("button", { name: "An Khánh số 2" }).click();
  await expect(map).toHaveAttribute("selected", "DT-AK2");
});

test("the wheel scrolls the page, and the map says how to zoom", async ({ page }) => {
  const map = await openMap(page, "/ban-do");
  await map.scrollIntoViewIfNeeded();
  const box = await map.boundingBox();
  await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 200);
  const before = await page.evaluate(() => scrollY);
  await page.mouse.wheel(0, 120);
  await expect(map.getByText(say("vi", "map.words.wheel"))).toBeAttached();
  await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(before);
});
