import { ground } from "@/lib/map/format-looks";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";
import { bare, editPage, mapPage, mapTimeout, openMap } from "../setup/map";
import { distance, pixelsOf, placeOn, rgb } from "../setup/pixels";
import { pmtilesOf } from "../setup/pmtiles";

test.use(mapPage);
test.setTimeout(mapTimeout);

const land = rgb(ground.land);
const view = { zoom: 9, lat: 21.5, lng: 105.5 };
const withTiles = (html: string) =>
  html.replace(
    "<cluster-map ",
    '<cluster-map data-pmtiles="/maps/test.pmtiles" view="9/21.5/105.5" ',
  );

// Tile 6/50/28 has its corners at 101.25, 21.94 and 106.875, 16.64.
const at = { z: 6, x: 50, y: 28 };
const across = (y: number) => [[0, y] as const, [1, y] as const];
const file = pmtilesOf(at, {
  water: [
    {
      kind: "lake",
      type: 3,
      line: [
        [0.7, 0.05],
        [0.75, 0.05],
        [0.75, 0.08],
        [0.7, 0.08],
        [0.7, 0.05],
      ],
    },
  ],
  roads: [{ kind: "highway", type: 2, line: across(0.1) }],
});

test("a PMTiles file adds its waters and roads to our own base map", async ({ page }) => {
  await page.route("**/maps/test.pmtiles", async (route) => {
    const [, from, to] = /bytes=(\d+)-(\d+)/.exec(route.request().headers().range ?? "") ?? [];
    const end = Math.min(Number(to), file.length - 1);
    await route.fulfill({
      status: 206,
      headers: { "content-range": `bytes ${from}-${end}/${file.length}`, etag: '"1"' },
      body: file.subarray(Number(from), end + 1),
    });
  });
  await editPage(page, "/ban-do", withTiles);
  const map = await openMap(page, "/ban-do");
  await expect(map.getByRole("status").first()).toHaveText("");
  const drawing = await pixelsOf(await bare(page));
  expect(drawing.share(land)).toBeGreaterThan(0.4);
  const place = placeOn(drawing, view);
  const [x, y] = place([105.33, 21.6]);
  const lake = { x: x - 4, y: y - 4, width: 8, height: 8 };
  expect(drawing.share(rgb(ground.water), lake)).toBe(1);
  // The road is thin, and its edge is soft: it goes through nearly every column.
  const rows = Array.from({ length: drawing.height }, (_, row) => row);
  const crossed = Array.from({ length: drawing.width }, (_, column) => column).filter((column) =>
    rows.some((row) => distance(drawing.at([column, row]), rgb("#cbb681")) <= 30),
  );
  expect(crossed.length / drawing.width).toBeGreaterThan(0.6);
});

test("a PMTiles file that cannot be had leaves our own base map and a line", async ({ page }) => {
  await editPage(page, "/ban-do", withTiles);
  const map = await openMap(page, "/ban-do");
  await expect(map.getByRole("status").first()).toHaveText(say("vi", "map.words.styleFailed"));
  expect((await pixelsOf(await bare(page))).share(land)).toBeGreaterThan(0.4);
});
