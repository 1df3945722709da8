import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";
import { bare, mapPage, mapTimeout, openMap } from "../setup/map";
import { over, pixelsOf, rgb } from "../setup/pixels";
import { type Product, startProduct } from "../setup/product";

const token = "pk.eyJ1IjoidGVzdCJ9.dGVzdHRlc3R0ZXN0";
const ground = "#e8d5f0"; // a colour that nothing of ours has

test.use(mapPage);
test.setTimeout(mapTimeout);

let product: Product;
test.beforeAll(async () => {
  test.setTimeout(300_000);
  product = await startProduct({ settings: { MAPBOX_TOKEN: token } });
});
test.afterAll(() => product.stop());

const style = {
  version: 8,
  name: "stand-in",
  sources: {
    names: {
      type: "geojson",
      data: {
        type: "Feature",
        properties: { name: "Spratly Islands" },
        geometry: { type: "Point", coordinates: [105.2, 22.1] },
      },
    },
  },
  layers: [
    { id: "ground", type: "background", paint: { "background-color": ground } },
    {
      id: "names",
      type: "symbol",
      source: "names",
      layout: { "text-field": ["get", "name"], "text-size": 30, "text-allow-overlap": true },
      paint: { "text-color": "#ff0000" },
    },
  ],
};

type Asked = { style: string[]; other: string[] };

/** Answers in Mapbox's place: nothing of these tests leaves the machine. */
async function standIn(page: Page, status = 200): Promise<Asked> {
  const asked: Asked = { style: [], other: [] };
  const headers = { "access-control-allow-origin": "*" };
  await page.route(/^https:\/\/(?:api|events)\.mapbox\.com\//, async (route) => {
    const url = new URL(route.request().url());
    if (!url.pathname.startsWith("/styles/v1/")) {
      asked.other.push(url.href);
      await route.fulfill({ status: 204, headers });
      return;
    }
    asked.style.push(url.href);
    const json = status === 200 ? style : { message: "Not Authorized" };
    await route.fulfill({ status, json, headers });
  });
  return asked;
}

test("Mapbox draws its style with our clusters over it, and nothing breaks the policy", async ({
  page,
}) => {
  const asked = await standIn(page);
  const map = await openMap(page, `${product.baseUrl}/ban-do`);
  await expect(map).toHaveAttribute("data-engine", "mapbox");
  expect(asked.style[0]).toContain("/styles/v1/mapbox/light-v11");
  expect(asked.style[0]).toContain(`access_token=${token}`);
  await expect(map.getByRole("status").first()).toHaveText("");
  const drawing = await pixelsOf(await bare(page));
  expect(drawing.share(rgb(ground))).toBeGreaterThan(0.4);
  expect(drawing.share(rgb("#17211c"))).toBeGreaterThan(0.0002); // names of clusters
  expect(drawing.share(rgb("#ff0000"))).toBe(0); // the disputed name
});

test("Mapbox selects by keys and shows lots where someone looks", async ({ page }) => {
  await standIn(page);
  const lots = page.waitForRequest("**/api/map/lots?c=MAU-CX1");
  const map = await openMap(page, `${product.baseUrl}/ban-do?selected=MAU-CX1`);
  await expect(map).toHaveAttribute("selected", "MAU-CX1");
  await lots;
  // A lot that is let, over its site's colour, which makes room for the lots, over the ground.
  const site = over(rgb("#12513c"), rgb(ground), 0.78 * 0.35);
  const leased = over(rgb("#e4e1d6"), site, 0.78);
  await expect
    .poll(async () => (await pixelsOf(await bare(page))).share(leased), { timeout: 30_000 })
    .toBeGreaterThan(0.03);
  await page.getByRole("application").focus();
  await page.keyboard.press("Escape");
  await expect(map).not.toHaveAttribute("selected");
});

test("a refused token leaves our own base map, drawn by MapLibre, and a line", async ({ page }) => {
  await standIn(page, 401);
  const map = await openMap(page, `${product.baseUrl}/ban-do`);
  await expect(map.getByRole("status").first()).toHaveText(say("vi", "map.words.styleFailed"));
  expect((await pixelsOf(await bare(page))).share(rgb("#eef1e6"))).toBeGreaterThan(0.3);
});

test("the rest of the site's policy stays as strict as without a token", async ({ request }) => {
  const answer = await request.get(`${product.baseUrl}/ban-do`);
  const policy = answer.headers()["content-security-policy"] ?? "";
  expect(policy).toContain("connect-src 'self' https://api.mapbox.com https://events.mapbox.com;");
  expect(policy.replace(/connect-src[^;]*;/, "")).not.toMatch(/mapbox|blob:|unsafe/);
});

test("the privacy page names whom the map asks, and only where it asks anybody", async ({
  request,
  baseURL,
}) => {
  for (const [locale, path] of [
    ["vi", "/quyen-rieng-tu"],
    ["en", "/en/privacy"],
  ] as const) {
    const nobody = say(locale, "privacy.device.trackers");
    const withMapbox = await (await request.get(product.baseUrl + path)).text();
    expect(withMapbox).toContain("(api.mapbox.com, events.mapbox.com)");
    expect(withMapbox).not.toContain(nobody);
    const withOwn = await (await request.get(String(baseURL) + path)).text();
    expect(withOwn).toContain(nobody);
    expect(withOwn).not.toContain("mapbox.com,");
  }
});
