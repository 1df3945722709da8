import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";
import {
  bare,
  editPage,
  expectState,
  mapPage,
  mapTimeout,
  openMap,
  watchEngine,
} from "../setup/map";
import { pixelsOf, placeOn, rgb } from "../setup/pixels";

test.use(mapPage);
test.setTimeout(mapTimeout);

const land = rgb("#eef1e6");

async function expectStandIn(page: Page, word: string) {
  await expectState(page, "failed");
  const map = page.locator("cluster-map");
  await expect(map.getByRole("status").first()).toContainText(say("vi", `map.words.${word}`));
  await expect(map.locator("[data-map-poster]")).toBeVisible();
  await expect(page.locator("[data-map-code]").first()).toBeVisible();
}

test("without WebGL the picture and the list stay and a line says why", async ({ page }) => {
  await page.addInitScript(() => {
    const original = HTMLCanvasElement.prototype.getContext;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...given: never[]) {
      const [kind] = given as unknown as [string];
      return kind.startsWith("webgl") ? null : original.apply(this, given as never);
    } as never;
  });
  const asked = watchEngine(page);
  await page.goto("/ban-do");
  await page.mouse.move(40, 40);
  await expectStandIn(page, "noWebgl");
  expect(asked).toEqual([]);
});

test("when the engine's files fail the picture stays, and trying again works", async ({ page }) => {
  await page.route("**/islands/part-engine-*", (route) => route.abort());
  await page.goto("/ban-do");
  await page.mouse.move(40, 40);
  await expectStandIn(page, "failed");
  await page.unroute("**/islands/part-engine-*");
  await page.getByRole("button", { name: say("vi", "map.words.tryAgain") }).click();
  await expectState(page, "drawn");
});

test("when the clusters fail the picture stays and the line names them", async ({ page }) => {
  await page.route("**/api/map/clusters*", (route) => route.fulfill({ status: 503 }));
  await page.goto("/ban-do");
  await page.mouse.move(40, 40);
  await expectStandIn(page, "clustersFailed");
});

test("a broken worker, which reports nothing, is no blank map", async ({ page }) => {
  await page.clock.install();
  await page.route("**/islands/maplibre-gl-worker*", (route) =>
    route.fulfill({ contentType: "text/javascript", body: "" }),
  );
  const worker = page.waitForRequest("**/islands/maplibre-gl-worker*");
  await page.goto("/ban-do");
  await page.mouse.move(40, 40);
  await worker;
  await page.clock.runFor(25_000);
  await expectStandIn(page, "failed");
});

test("a style that cannot be had leaves our own base map and says so", async ({ page }) => {
  await editPage(page, "/ban-do", (html) =>
    html.replace("<cluster-map ", '<cluster-map data-style-url="/maps/no-such-style.json" '),
  );
  const map = await openMap(page, "/ban-do");
  await expect(map.getByRole("status").first()).toHaveText(say("vi", "map.words.styleFailed"));
  expect((await pixelsOf(await bare(page))).share(land)).toBeGreaterThan(0.3);
});

test("a style of one's own is drawn, its disputed names left out", async ({ page }) => {
  const label = (name: string, at: number[]) => ({
    type: "Feature",
    properties: { name },
    geometry: { type: "Point", coordinates: at },
  });
  const style = {
    version: 8,
    glyphs: "https://fonts.invalid/{fontstack}/{range}.pbf",
    sources: {
      names: {
        type: "geojson",
        data: {
          type: "FeatureCollection",
          features: [label("Paracel Islands", [107, 21.6]), label("Tam Đảo", [105.6, 22.4])],
        },
      },
    },
    layers: [
      { id: "ground", type: "background", paint: { "background-color": "#cc99ff" } },
      {
        id: "names",
        type: "symbol",
        source: "names",
        layout: { "text-field": "{name}", "text-font": ["Noto Sans Bold"], "text-size": 30 },
        paint: { "text-color": "#ff0000" },
      },
    ],
  };
  await page.route("**/maps/own-style.json", (route) => route.fulfill({ json: style }));
  const asked = watchEngine(page);
  await editPage(page, "/ban-do", (html) =>
    html.replace(
      "<cluster-map ",
      '<cluster-map data-style-url="/maps/own-style.json" view="8/21.9/106.3" ',
    ),
  );
  await openMap(page, "/ban-do");
  const drawing = await pixelsOf(await bare(page));
  expect(drawing.share(rgb("#cc99ff"))).toBeGreaterThan(0.4);
  const place = placeOn(drawing, { zoom: 8, lat: 21.9, lng: 106.3 });
  const red = (at: readonly [number, number]) => {
    const [x, y] = place(at);
    return drawing.share(rgb("#ff0000"), { x: x - 60, y: y - 20, width: 120, height: 40 });
  };
  expect(red([105.6, 22.4])).toBeGreaterThan(0.02);
  expect(red([107, 21.6])).toBe(0);
  expect(asked.filter((address) => address.startsWith("http"))).toEqual([]);
});
