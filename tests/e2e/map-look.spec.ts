import type { Page } from "@playwright/test";
import { ground, mixedLook } from "@/lib/map/format-looks";
import type { MapClusterCollection } from "@/lib/map/types";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";
import { bare, mapPage, mapTimeout, openMap } from "../setup/map";
import { distance, over, pixelsOf, placeOn, rgb } from "../setup/pixels";

test.use(mapPage);
test.setTimeout(mapTimeout);

const [ink, paper, clay, tea] = ["#17211c", "#fbfaf5", "#b4472a", "#12513c"].map(rgb) as [
  ReturnType<typeof rgb>,
  ReturnType<typeof rgb>,
  ReturnType<typeof rgb>,
  ReturnType<typeof rgb>,
];

async function featureOf(page: Page, code: string) {
  const answer = await page.request.get("/api/map/clusters?lang=vi");
  const { features } = (await answer.json()) as MapClusterCollection;
  const found = features.find(({ properties }) => properties.code === code);
  if (!found) throw new Error(`${code} is not on the map`);
  return found;
}

const viewOf = (zoom: number, [lng, lat]: readonly [number, number]) => ({ zoom, lat, lng });
const address = ({ zoom, lat, lng }: ReturnType<typeof viewOf>, more = "") =>
  `/ban-do?view=${zoom}/${lat}/${lng}${more}`;

test("an area that stands for clusters of different statuses has none of their colours", async ({
  page,
}) => {
  const { properties } = await featureOf(page, "DT-AK1"); // in operation; DT-AK2 beside it is a plan
  await openMap(page, address(viewOf(12, properties.center)));
  const drawing = await pixelsOf(await bare(page));
  const middle = { x: drawing.width / 2 - 100, y: drawing.height / 2 - 100, width: 80, height: 80 };
  const mixed = over(rgb(mixedLook.fill), rgb(ground.land), 0.5);
  expect(drawing.share(mixed, middle)).toBeGreaterThan(0.6);
  expect(drawing.share(over(tea, rgb(ground.land), 0.2), middle)).toBeLessThan(0.05);
});

test("an area that stands for several clusters lets one of them be chosen", async ({ page }) => {
  const { properties } = await featureOf(page, "DT-AK1");
  const map = await openMap(page, address(viewOf(12, properties.center)));
  const box = await map.boundingBox();
  await page.mouse.click(
    (box?.x ?? 0) + (box?.width ?? 0) / 2 + 70,
    (box?.y ?? 0) + (box?.height ?? 0) / 2 + 70,
  );
  const chooser = page.getByRole("group", { name: "2 cụm" });
  await expect(chooser.getByRole("button")).toHaveCount(2);
  await chooser.getByRole("button", { name: "An Khánh số 2" }).click();
  await expect(map).toHaveAttribute("selected", "DT-AK2");
});

test("a selected commune keeps its dashes: it is no boundary", async ({ page }) => {
  const { geometry, properties } = await featureOf(page, "DT-PL2");
  const at = viewOf(11, properties.center);
  await openMap(page, address(at, "&selected=DT-PL2"));
  const drawing = await pixelsOf(await bare(page));
  const place = placeOn(drawing, at);
  const corners = geometry.type === "Polygon" ? (geometry.coordinates[0] ?? []) : [];
  let [marked, samples] = [0, 0];
  for (const [index, corner] of corners.entries()) {
    const [x1, y1] = place(corner);
    const [x2, y2] = place(corners[index + 1] ?? corner);
    const steps = Math.round(Math.hypot(x2 - x1, y2 - y1));
    for (let step = 0; step < steps; step++) {
      const point = [x1 + ((x2 - x1) * step) / steps, y1 + ((y2 - y1) * step) / steps] as const;
      samples += 1;
      if (distance(drawing.at(point), clay) <= 40) marked += 1;
    }
  }
  expect(samples).toBeGreaterThan(200);
  expect(marked / samples).toBeGreaterThan(0.3);
  expect(marked / samples).toBeLessThan(0.8);
});

test("the sign of a group tells its statuses, and no name is drawn under it", async ({ page }) => {
  const map = await openMap(page, "/ban-do");
  const frame = await map.boundingBox();
  const signs = await map.getByRole("button", { name: /^\d+ cụm: \d/ }).all();
  expect(signs.length).toBeGreaterThan(2);
  const boxes = await Promise.all(signs.map((sign) => sign.boundingBox()));
  const drawing = await pixelsOf(await bare(page));
  expect(drawing.share(ink)).toBeGreaterThan(0.001); // names there are
  for (const box of boxes) {
    const [x, y] = [(box?.x ?? 0) - (frame?.x ?? 0) + 6, (box?.y ?? 0) - (frame?.y ?? 0) + 6];
    const under = { x: Math.round(x), y: Math.round(y), width: 28, height: 28 };
    expect(drawing.share(ink, under)).toBe(0);
  }
});

test("words on a free lot are light on dark, those on others dark on light", async ({ page }) => {
  const map = await openMap(page, "/cum-cong-nghiep/mau-che-xanh");
  await expect
    .poll(async () => (await pixelsOf(await bare(page))).share(over(tea, rgb("#aec3b8"), 0.78)))
    .toBeGreaterThan(0.02);
  const drawing = await pixelsOf(await bare(page));
  expect(drawing.share(paper)).toBeGreaterThan(0.0005);
  expect(drawing.share(ink)).toBeGreaterThan(0.001);
  await expect(map.locator("[class*=ctrl-scale]")).toHaveText(/^\d+\s*m$/);
});

for (const [locale, path, town] of [
  ["vi", "/ban-do", "Bắc Giang"],
  ["en", "/en/map", "Bac Giang"],
] as const) {
  test(`the ground is credited and towns are named, ${locale}`, async ({ page }) => {
    const map = await openMap(page, `${path}?view=9/21.27307/106.1946`);
    await expect(map.getByText(say(locale, "map.words.attribution"))).toBeVisible();
    const drawing = await pixelsOf(await bare(page));
    const [x, y] = [drawing.width / 2, drawing.height / 2];
    const label = { x: x + 6, y: y - 10, width: town.length * 7, height: 20 };
    expect(drawing.share(ink, label)).toBeGreaterThan(0.02);
  });
}
