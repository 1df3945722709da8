import type { Page } from "@playwright/test";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { MapClusterAnswer } from "@/lib/map/types";
import { expect, test } from "../setup/e2e";
import { languages, say } from "../setup/enquirer";
import { expectState } from "../setup/map";
import { makeDocument, publish } from "../setup/publisher";

const mapPath = (locale: Locale, query: Record<string, string> = {}) =>
  pathTo(locale, { page: "/map", query });

/** Addresses of cluster pages that the main part of a page leads to. */
async function clustersOn(page: Page, locale: Locale, within: string): Promise<string[]> {
  const folder = pathTo(locale, { page: "/clusters/[slug]", slug: "x" }).slice(0, -1);
  const links = page.locator(`${within} a[href^="${folder}"]`);
  const all = await links.evaluateAll((found) => found.map((link) => link.getAttribute("href")));
  return [...new Set(all.map(String))].toSorted();
}

const question: Record<string, string>[] = [
  {},
  { q: "phu lac" },
  { place: "dai-tu" },
  { free: "2" },
  { free: "2", known: "1" },
];

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of languages) {
    test(`the map has what the directory has, and each leads to the other, ${locale}`, async ({
      page,
    }) => {
      for (const query of question) {
        await page.goto(pathTo(locale, { page: "/clusters", query }));
        const listed = await clustersOn(page, locale, ".cluster-table");
        await page.getByRole("link", { name: say(locale, "map.fromList") }).click();
        for (const [name, value] of Object.entries(query)) {
          expect(new URL(page.url()).searchParams.get(name)).toBe(value);
        }
        await expect(page).toHaveURL((url) => url.pathname === mapPath(locale));
        expect(await clustersOn(page, locale, ".map-list")).toEqual(listed);
        expect(listed.length).toBeGreaterThan(0);
        await page.getByRole("link", { name: say(locale, "map.asList") }).click();
        expect(await clustersOn(page, locale, ".cluster-table")).toEqual(listed);
      }
    });

    test(`a cluster is shown on the drawing and let go again, ${locale}`, async ({ page }) => {
      await page.goto(mapPath(locale));
      const entry = page.locator("#cluster-DT-PL2");
      await expect(entry).not.toHaveAttribute("data-map-selected");
      await entry.getByRole("link", { name: say(locale, "map.list.show") }).click();
      await expect(page).toHaveURL(/[?&]selected=DT-PL2#map$/);
      await expect(entry).toHaveAttribute("data-map-selected", "");
      const drawn = page.locator("[data-map-poster] .poster-area.is-selected");
      await expect(drawn).toHaveCount(1);
      await expect(drawn).toHaveClass(/is-approximate/);
      await expect(page.locator("[data-map-poster] .poster-name.is-selected")).toContainText("2");
      await entry.getByRole("link", { name: say(locale, "map.list.clear") }).click();
      await expect(entry).not.toHaveAttribute("data-map-selected");
    });

    test(`the list says what the map says, ${locale}`, async ({ page, request }) => {
      const answer = await request.get(`/api/map/clusters?lang=${locale}`);
      const { features } = (await answer.json()) as MapClusterAnswer;
      await page.goto(mapPath(locale));
      for (const { properties } of features) {
        const { code, name, status, isSample, precision } = properties;
        const entry = page.locator(`#cluster-${code}`);
        await expect(entry.locator("a").first()).toHaveText(name, { ignoreCase: true });
        await expect(entry).toContainText(say(locale, `choices.status.${status}`));
        const marks = entry.getByText(say(locale, "map.list.sampleBadge"), { exact: true });
        await expect(marks).toHaveCount(isSample ? 1 : 0);
        await expect(entry).toContainText(
          precision === "commune"
            ? (say(locale, "map.precision.commune").split("{")[0] ?? "")
            : say(locale, `map.precision.${precision}`),
        );
      }
      expect(features.length).toBeGreaterThan(20);
      await expect(page.locator("[data-map-poster] svg")).toHaveAttribute("aria-hidden", "true");
      await expect(page.locator("[data-map-poster] svg a:not([tabindex='-1'])")).toHaveCount(0);
    });

    test(`a cluster's page says how well its place is known, ${locale}`, async ({ page }) => {
      const open = (vi: string, en: string) =>
        page.goto(pathTo(locale, { page: "/clusters/[slug]", slug: locale === "vi" ? vi : en }));
      await open("an-khanh-so-1", "an-khanh-no-1");
      const where = page.getByRole("region", { name: say(locale, "map.cluster.heading") });
      await expect(where).toContainText(
        locale === "vi"
          ? "cụm nằm ở đâu đó trong xã An Khánh"
          : "the cluster lies somewhere in An Khanh commune",
      );
      await expect(where.locator(".poster-area.is-approximate")).toHaveCount(1);
      await expect(where.locator(".poster-ring")).toHaveCount(0);
      await where.getByRole("link", { name: say(locale, "map.cluster.whole") }).click();
      await expect(page.locator("#cluster-DT-AK1")).toHaveAttribute("data-map-selected", "");
      await open("mau-che-xanh", "green-tea-sample");
      await expect(where).toContainText(say(locale, "map.cluster.boundary"));
      await expect(where.locator(".poster-area:not(.is-approximate)")).toHaveCount(1);
    });

    test(`what the address gets wrong is said, and the rest is shown, ${locale}`, async ({
      page,
    }) => {
      const said = page.getByRole("main").getByRole("status");
      await page.goto(mapPath(locale, { view: "99/x", selected: "<b>" }));
      await expect(said.filter({ hasText: say(locale, "map.problems.view") })).toBeVisible();
      await expect(said.filter({ hasText: say(locale, "map.problems.selected") })).toBeVisible();
      await expect(page.locator("#cluster-DT-AK1")).toBeVisible();

      await page.goto(mapPath(locale, { selected: "NO-SUCH-1" }));
      await expect(said.filter({ hasText: "NO-SUCH-1" })).toBeVisible();

      await page.goto(mapPath(locale, { q: "phu lac", selected: "DT-AK1" }));
      await expect(said.filter({ hasText: "DT-AK1" })).toBeVisible();
      await page.getByRole("link", { name: say(locale, "map.problems.showAll") }).click();
      await expect(page.locator("#cluster-DT-AK1")).toHaveAttribute("data-map-selected", "");
    });

    test(`a search without a result leads on, ${locale}`, async ({ page }) => {
      await page.goto(mapPath(locale, { place: "dai-tu", free: "70", known: "1" }));
      await expect(page.getByText(say(locale, "directory.empty.title"))).toBeVisible();
      await expect(page.locator("cluster-map")).toHaveCount(0);
      await page.getByRole("link", { name: say(locale, "directory.showUnknown") }).click();
      await expect(page).toHaveURL((url) => url.pathname === mapPath(locale));
      await expect(page.locator("[data-map-code]").first()).toBeVisible();
    });
  }

  test("every cluster is reached by keys in the list's order, on a phone", async ({ page }) => {
    await page.setViewportSize({ width: 360, height: 740 });
    await page.goto("/en/map");
    const shown = page.locator(".map-list li");
    const wanted = await shown.evaluateAll((items) => items.map((item) => item.id));
    expect(wanted.length).toBeGreaterThan(20);
    const reached: string[] = [];
    for (let step = 0; step < 140 && reached.length < wanted.length; step += 1) {
      await page.keyboard.press("Tab");
      const focused = page.locator(":focus");
      const at = await focused.evaluate((element) => element.closest(".map-list li")?.id ?? "");
      if (!at || reached.includes(at)) continue;
      reached.push(at);
      await expect(focused).toBeInViewport();
      await expect(focused).toHaveAttribute("href", /^\/en\/clusters\//);
    }
    expect(reached).toEqual(wanted);
  });

  test("the language switch keeps filters, view and selection", async ({ page }) => {
    await page.goto("/ban-do?place=dai-tu&view=10.5/21.63/105.68&selected=DT-AK1");
    await page.getByRole("link", { name: "English" }).click();
    const { pathname, searchParams } = new URL(page.url());
    expect(pathname).toBe("/en/map");
    expect(Object.fromEntries(searchParams)).toEqual({
      place: "dai-tu",
      view: "10.5/21.63/105.68",
      selected: "DT-AK1",
    });
    await expect(page.locator("#cluster-DT-AK1")).toHaveAttribute("data-map-selected", "");
  });
});

test.describe("with a script", () => {
  test("the list selects in place; the address restores what was looked at", async ({
    page,
    context,
    browser,
    baseURL,
  }) => {
    test.setTimeout(120_000);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.goto("/ban-do?place=dai-tu");
    await page.mouse.move(30, 30);
    await expectState(page, "drawn");
    await page.evaluate(() => Object.assign(globalThis, { samePage: true }));
    const entry = page.locator("#cluster-DT-PL2");
    await entry.getByRole("link", { name: say("vi", "map.list.show") }).click();
    await expect(entry).toHaveAttribute("data-map-selected", "");
    await expect(page).toHaveURL(/selected=DT-PL2/);
    await page.getByRole("button", { name: say("vi", "map.words.zoomIn") }).click();
    await expect(page).toHaveURL(/view=[\d.]+\/21\.\d+\/105\.\d+/);
    expect(await page.evaluate(() => "samePage" in globalThis)).toBe(true);
    const { searchParams } = new URL(page.url());
    expect(searchParams.get("place")).toBe("dai-tu");
    expect(searchParams.get("selected")).toBe("DT-PL2");
    await expect(page.locator("[data-map-in-view]")).toHaveText(/^\d+ cụm trong khung đang xem$/);

    await page.getByRole("button", { name: say("vi", "map.share.copy") }).click();
    await expect(page.getByText(say("vi", "map.share.copied"))).toBeVisible();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(link).toBe(page.url());

    const english = page.locator("header a[hreflang=en]");
    await expect(english).toHaveAttribute("href", /\/en\/map\?.*selected=DT-PL2/);

    const other = await browser.newContext({ baseURL, javaScriptEnabled: false });
    const elsewhere = await other.newPage();
    await elsewhere.goto(link);
    await expect(elsewhere.locator("#cluster-DT-PL2")).toHaveAttribute("data-map-selected", "");
    const restored = elsewhere.locator("cluster-map");
    await expect(restored).toHaveAttribute("selected", "DT-PL2");
    await expect(restored).toHaveAttribute("view", searchParams.get("view") ?? "");
    await other.close();

    await entry.getByRole("link", { name: say("vi", "map.list.clear") }).click();
    await expect(entry).not.toHaveAttribute("data-map-selected");
    await expect(page).not.toHaveURL(/selected=/);
  });

  test("an address with a view is shown as it was, whatever is selected in it", async ({
    browser,
    baseURL,
  }) => {
    // Moves take no time for those who want none, so a wrong one would be over when the map says that it is drawn.
    const context = await browser.newContext({ baseURL, reducedMotion: "reduce" });
    await context.addInitScript(() => {
      const moves: string[] = [];
      Object.assign(globalThis, { moves });
      document.addEventListener("map-view", (event) =>
        moves.push((event as CustomEvent).detail.view),
      );
    });
    const page = await context.newPage();
    await page.goto("/en/map?view=9.4/21.7/105.9&selected=DT-PL2");
    await page.mouse.move(30, 30);
    await expectState(page, "drawn");
    await expect(page.locator("#cluster-DT-PL2")).toHaveAttribute("data-map-selected", "");
    expect(await page.evaluate(() => (globalThis as unknown as { moves: string[] }).moves)).toEqual(
      [],
    );
    await context.close();
  });

  test("where nothing can be drawn, the list's links lead to the drawing as ever", async ({
    page,
  }) => {
    await page.route("**/islands/part-*", (route) => route.abort());
    await page.goto("/en/map");
    await page.mouse.move(30, 30);
    await page
      .locator("#cluster-DT-PL2")
      .getByRole("link", { name: say("en", "map.list.show") })
      .click();
    await expect(page).toHaveURL(/\/en\/map\?selected=DT-PL2#map$/);
    await expect(page.locator("#cluster-DT-PL2")).toHaveAttribute("data-map-selected", "");
    await expect(page.locator("[data-map-poster]")).toBeVisible();
  });
});

test.describe("the data", () => {
  test("is answered once and then only confirmed", async ({ request }) => {
    for (const path of ["/api/map/clusters?lang=vi", "/api/map/lots?c=MAU-CX1"]) {
      const first = await request.get(path);
      expect(first.status()).toBe(200);
      expect(first.headers()).toMatchObject({
        "content-type": "application/geo+json",
        "cache-control": "public, max-age=0, must-revalidate",
      });
      const { etag = "" } = first.headers();
      const again = await request.get(path, { headers: { "if-none-match": etag } });
      expect(again.status()).toBe(304);
    }
  });

  test("what is hostile or too large is refused in words a program can read", async ({
    request,
  }) => {
    for (const [path, status] of [
      ["/api/map/clusters?lang=vi&free=%27%3B--", 400],
      ["/api/map/clusters?lang=vi&place=%00", 400],
      ["/api/map/clusters?lang=xx", 400],
      ["/api/map/clusters?c=%3Cscript%3E", 400],
      ["/api/map/clusters?c=NO-SUCH-1", 404],
      ["/api/map/lots", 400],
      ["/api/map/lots?bbox=100,10,110,24", 400],
      ["/api/map/lots?bbox=NaN,NaN,NaN,NaN", 400],
      ["/api/map/lots?c=DT-AK1&page=-1", 400],
      [`/api/map/lots?c=${"A".repeat(500)}`, 400],
    ] as const) {
      const response = await request.get(path);
      expect([path, response.status()]).toEqual([path, status]);
      expect(((await response.json()) as { error: { code: string } }).error.code).toMatch(
        /^(?:invalidParameters|notFound)$/,
      );
    }
    expect((await request.post("/api/map/clusters")).status()).toBe(405);
  });

  test("filtered views ask not to be kept by search engines, and name the bare page", async ({
    request,
  }) => {
    const html = await (await request.get("/en/map?place=dai-tu&selected=DT-AK1")).text();
    expect(html).toMatch(/<meta name="robots" content="noindex, follow"/);
    expect(html).toMatch(/<link rel="canonical" href="[^"]*\/en\/map"/);
    const bare = await (await request.get("/en/map")).text();
    expect(bare).not.toMatch(/<meta name="robots"/);
  });
});

test("a cluster that no source places is in the list and not on the map", async ({
  ownProduct,
  page,
}) => {
  test.setTimeout(120_000);
  const document = makeDocument("Khong Ro Cho", {
    vi: "Cụm Không Rõ Chỗ",
    en: "Placeless Cluster",
  });
  const { places: _, ...facts } = document.facts ?? {};
  await publish(ownProduct.databaseUrl, { document: { ...document, facts, places: [] } });
  await page.goto(`${ownProduct.baseUrl}/en/map?q=placeless`);
  const entry = page.locator(`#cluster-${document.code}`);
  await expect(entry).toContainText(say("en", "map.precision.none"));
  await expect(entry).not.toHaveAttribute("data-map-code");
  await expect(entry.getByRole("link", { name: say("en", "map.list.show") })).toHaveCount(0);
  await expect(page.getByText(/^1 cluster cannot be drawn/)).toBeVisible();
  await page.goto(`${ownProduct.baseUrl}/en/clusters/${document.texts?.en?.slug}`);
  const where = page.getByRole("region", { name: say("en", "map.cluster.heading") });
  await expect(where).toContainText(say("en", "map.cluster.none"));
  await expect(page.locator("cluster-map")).toHaveCount(0);
});
