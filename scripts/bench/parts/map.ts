import { chromium, type Page } from "@playwright/test";
import { chooseBrowser } from "../../../tests/setup/browser.ts";
import type { Product } from "../product.ts";
import { printTable } from "../report.ts";

const path = "/en/map?view=9.5/21.65/105.8";
const drawTimeout = 120_000;
const moves = ["ArrowRight", "ArrowDown", "ArrowLeft", "ArrowUp", "Equal", "Minus"] as const;
const moveMs = 1_000;

type Measured = { drawn: number; frames: number; workPerFrame: number; perSecond: number };

/** @returns what tells the seconds that the page has worked so far */
async function taskSeconds(page: Page): Promise<() => Promise<number>> {
  const client = await page.context().newCDPSession(page);
  await client.send("Performance.enable");
  return async () => {
    const { metrics } = await client.send("Performance.getMetrics");
    return metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0;
  };
}

async function moveAbout(page: Page, baseUrl: string): Promise<Measured> {
  const startedAt = performance.now();
  await page.goto(baseUrl + path);
  const map = page.locator("cluster-map");
  await map.evaluate((element) => element.scrollIntoView());
  await map.hover();
  await page.waitForFunction(
    () => document.querySelector("cluster-map")?.getAttribute("data-state") === "drawn",
    undefined,
    { timeout: drawTimeout },
  );
  const drawn = performance.now() - startedAt;
  const workOf = await taskSeconds(page);
  await map.locator("canvas").first().focus();
  // As text: the loader of this script would put names of its own into a function.
  await page.evaluate(
    "frames = 0; (function count() { frames += 1; requestAnimationFrame(count); })()",
  );
  const [before, from] = [await workOf(), performance.now()];
  for (const key of moves) {
    await page.keyboard.press(key);
    await page.waitForTimeout(moveMs);
  }
  const [work, seconds] = [(await workOf()) - before, (performance.now() - from) / 1000];
  const frames = Number(await page.evaluate("frames"));
  return { drawn, frames, workPerFrame: (work * 1000) / frames, perSecond: frames / seconds };
}

/**
 * The moving map with few clusters and with many. A machine without a graphics processor draws each frame by its ordinary
 * one, in another process: what the page itself works for a frame is what clusters of ours cost everywhere.
 */
export async function benchMap(small: Product, large: Product) {
  const { executablePath, args, env } = await chooseBrowser();
  const browser = await chromium.launch({
    executablePath,
    args: [...args, "--enable-unsafe-swiftshader"],
    env: { ...process.env, ...env } as Record<string, string>,
  });
  try {
    const measured: Measured[] = [];
    for (const { baseUrl } of [small, large]) {
      const page = await browser.newPage({ viewport: { width: 1360, height: 900 } });
      measured.push(await moveAbout(page, baseUrl));
      await page.close();
    }
    const [few, many] = measured as [Measured, Measured];
    const row = (what: string, pick: (one: Measured) => number) => [
      what,
      pick(few),
      pick(many),
      pick(many) / pick(few),
    ];
    printTable({
      title: `The map moved by keys for ${(moves.length * moveMs) / 1000} s, drawn without a graphics processor`,
      columns: ["what", "at 29", "at 2,029", "ratio"],
      rows: [
        row("ms until it is drawn", ({ drawn }) => drawn),
        row("ms the page works for a frame", ({ workPerFrame }) => workPerFrame),
        row("frames/s", ({ perSecond }) => perSecond),
      ],
      notes: ["60 frames/s leave 16.7 ms for each."],
    });
  } finally {
    await browser.close();
  }
}
