import type { Page } from "@playwright/test";
import type { ClusterMapElement } from "@/components/islands/map/contract";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { expect, test } from "../setup/e2e";
import { languages, say } from "../setup/enquirer";
import { mapTimeout, openMap } from "../setup/map";

const formOf = (page: Page) => page.locator("form[data-island=directory]");
const send = (page: Page, locale: Locale) =>
  formOf(page)
    .getByRole("button", { name: say(locale, "filters.submit") })
    .click();

async function ask(page: Page, locale: Locale, q: string) {
  await formOf(page).locator("#q").fill(q);
  await send(page, locale);
  await expect(page).toHaveURL((url) => url.searchParams.get("q") === q);
}

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of languages) {
    test(`other filters leave the view and the selection as they are, ${locale}`, async ({
      page,
    }) => {
      const view = "10.5/21.63/105.68";
      const map = page.locator("cluster-map");
      const query = { place: "dai-tu", view, selected: "DT-PL2" };
      await page.goto(pathTo(locale, { page: "/map", query }));
      await ask(page, locale, "phu lac");
      await expect(page.locator("#cluster-DT-PL2")).toHaveAttribute("data-map-selected", "");
      await expect(map).toHaveAttribute("view", view);
      expect(new URL(page.url()).searchParams.get("place")).toBe("dai-tu");

      // A filter that leaves the selected cluster out: that is said once.
      const said = page.getByRole("main").getByRole("status").filter({ hasText: "DT-PL2" });
      await ask(page, locale, "an khanh");
      await expect(said).toBeVisible();
      await send(page, locale);
      await expect(page).toHaveURL((url) => !url.searchParams.get("selected"));
      await expect(said).toHaveCount(0);
      await expect(map).toHaveAttribute("view", view);

      await page.locator(".chip").filter({ hasText: "an khanh" }).click();
      await expect(page).toHaveURL((url) => !url.searchParams.has("q"));
      await expect(map).toHaveAttribute("view", view);
    });
  }
});

test("other filters are asked of what the map has been moved to", async ({ page }) => {
  test.setTimeout(mapTimeout);
  await page.emulateMedia({ reducedMotion: "reduce" }); // moves take no time
  const map = await openMap(page, "/en/map?place=dai-tu");
  await page
    .locator("#cluster-DT-PL2")
    .getByRole("link", { name: say("en", "map.list.show") })
    .click();
  await page.getByRole("button", { name: say("en", "map.words.zoomIn") }).click();
  const isInAddress = () =>
    map.evaluate((element) => {
      const { searchParams } = new URL(location.href);
      return searchParams.get("view") === (element as ClusterMapElement).currentView();
    });
  await expect.poll(isInAddress).toBe(true);
  const view = new URL(page.url()).searchParams.get("view") ?? "";
  await expect(page.locator(".chip").first()).toHaveAttribute("href", /selected=DT-PL2/);
  await ask(page, "en", "phu lac");
  expect(Object.fromEntries(new URL(page.url()).searchParams)).toEqual({
    q: "phu lac",
    place: "dai-tu",
    selected: "DT-PL2",
    view,
  });
  await expect(page.locator("cluster-map")).toHaveAttribute("view", view);
  await expect(page.locator("#cluster-DT-PL2")).toHaveAttribute("data-map-selected", "");
});
