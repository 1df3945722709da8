import type { Locator, Page, Request } from "@playwright/test";
import { expect } from "./e2e";

/**
 * Headless browsers draw in software: a smaller page, no animation, and time enough on a machine with more to do.
 */
export const mapPage = {
  viewport: { width: 900, height: 760 },
  contextOptions: { reducedMotion: "reduce" },
} as const;
export const mapTimeout = 120_000;
const drawTimeout = 60_000;

/** What only a visitor who gets to the map should fetch. */
export const isOfEngine = (address: string) =>
  /\/islands\/(?:part-(?:session|engine)|maplibre|mapbox|worker-)|\/maps\/base\.json|\/api\/map\//.test(
    address,
  );

export function watchEngine(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request: Request) => {
    const { pathname, origin } = new URL(request.url());
    if (isOfEngine(request.url())) asked.push(pathname);
    else if (!["http://localhost", "data:", "blob:"].some((own) => origin.startsWith(own)))
      asked.push(request.url());
  });
  return asked;
}

/** Opens a page with a map, moves the pointer as a visitor does, and waits for the engine to have drawn. */
export async function openMap(page: Page, address: string) {
  await page.goto(address);
  await page.locator("cluster-map").scrollIntoViewIfNeeded();
  await page.mouse.move(40, 40);
  await expectState(page, "drawn");
  return page.locator("cluster-map");
}

export async function expectState(page: Page, state: "drawn" | "failed") {
  await expect(page.locator("cluster-map")).toHaveAttribute("data-state", state, {
    timeout: drawTimeout,
  });
}

/** Changes the page's markup on its way to the browser, the element's attributes above all. */
export async function editPage(page: Page, path: string, edit: (html: string) => string) {
  await page.route(
    ({ pathname }) => pathname === path,
    async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: edit(await response.text()) });
    },
  );
}

/** Buttons and signs lie over the drawing; here only the drawing counts. */
export async function bare(page: Page): Promise<Locator> {
  await page.evaluate(() => {
    for (const extra of document.querySelectorAll<HTMLElement>(
      "cluster-map button, cluster-map [class*=-ctrl-]",
    )) {
      extra.style.visibility = "hidden";
    }
  });
  return page.locator("cluster-map [data-map-canvas]");
}
