import { expect, test } from "../setup/e2e";
import { languages } from "../setup/enquirer";
import { templates } from "./templates";

type Rules = {
  prerender: { where: { and: [{ href_matches: string[] }, unknown] }; eagerness: string }[];
};

const directory = { vi: "/cum-cong-nghiep", en: "/en/clusters" } as const;
const rulesPath = "/api/speculation-rules";
const home = { vi: "/", en: "/en" } as const;

test("a page takes in the rules of what may be made ready, once it has been painted", async ({
  page,
  request,
}) => {
  for (const { path } of templates) {
    // A header would have them fetched first.
    const { "speculation-rules": header } = (
      await request.get(path, { maxRedirects: 0 })
    ).headers();
    expect(header, path).toBeUndefined();
  }
  await page.goto(home.vi);
  const rules = page.locator("script[type=speculationrules]");
  await expect(rules).toHaveCount(1);
  expect(await rules.textContent()).toBe(await (await request.get(rulesPath)).text());
  const [painted, asked] = await page.evaluate((path) => {
    const [paint] = performance.getEntriesByName("first-contentful-paint");
    const fetched = performance.getEntriesByName(new URL(path, location.origin).href);
    return [paint?.startTime ?? Number.POSITIVE_INFINITY, fetched[0]?.startTime ?? 0];
  }, rulesPath);
  expect(asked).toBeGreaterThan(painted);
});

test("only pages that are the same for everybody are made ready ahead", async ({
  page,
  request,
}) => {
  const answer = await request.get(rulesPath);
  expect(answer.headers()["content-type"]).toBe("application/speculationrules+json");
  const { prerender } = (await answer.json()) as Rules;
  expect(prerender.map(({ eagerness }) => eagerness)).toEqual(["moderate"]);
  const patterns = prerender.flatMap(({ where }) => where.and[0].href_matches);
  await page.goto("/en/privacy");
  const listForeseen = (paths: string[]) =>
    page.evaluate(
      ([known, asked]) => {
        const all = known.map((pattern) => new URLPattern(pattern, location.origin));
        return asked.filter((path) => all.some((one) => one.test(path, location.origin)));
      },
      [patterns, paths] as const,
    );
  const live = templates.filter(
    ({ isStatic, path, status }) => !isStatic && status === 200 && !path.includes("?"),
  );
  const never = ["/lien-he", "/en/contact", "/en/compare", "/en/map", "/api/v1/clusters"];
  expect(live.length).toBeGreaterThan(0);
  expect(await listForeseen([...live.map(({ path }) => path), ...never])).toEqual([]);
  const always = ["/", "/en", "/cum-cong-nghiep/yen-lac", "/en/clusters/yen-lac", "/en/news"];
  expect(await listForeseen(always)).toEqual(always);
});

for (const locale of languages) {
  test(`a link under the pointer is made ready before the click, ${locale}`, async ({ page }) => {
    const session = await page.context().newCDPSession(page);
    const mistakes: string[] = [];
    const ready: string[] = [];
    session.on("Preload.ruleSetUpdated", ({ ruleSet }) => {
      if (ruleSet.errorType) mistakes.push(`${ruleSet.errorType} ${ruleSet.errorMessage}`);
    });
    // A page that is being watched like this is not built: the browser fetches it, or says why it does not even do that.
    session.on("Preload.prefetchStatusUpdated", ({ prefetchUrl, status }) => {
      if (status === "Ready" || status === "Success") ready.push(new URL(prefetchUrl).pathname);
    });
    session.on("Preload.prerenderStatusUpdated", ({ key, prerenderStatus }) => {
      if (prerenderStatus === "PrerenderingDisabledByDevTools")
        ready.push(new URL(key.url).pathname);
    });
    await session.send("Preload.enable");
    await page.goto(home[locale]);
    const link = page.locator(`main a[href="${directory[locale]}"]`).first();
    await link.scrollIntoViewIfNeeded();
    await expect
      .poll(async () => {
        await page.mouse.move(0, 0);
        await link.hover();
        return ready;
      })
      .toContain(directory[locale]);
    expect(mistakes).toEqual([]);
  });

  for (const motion of ["no-preference", "reduce"] as const) {
    test(`pages pass into one another where motion is welcome: ${motion}, ${locale}`, async ({
      page,
    }) => {
      await page.emulateMedia({ reducedMotion: motion });
      await page.addInitScript(() => {
        addEventListener("pagereveal", (event) => {
          const { viewTransition } = event as Event & { viewTransition?: object | null };
          Object.assign(globalThis, { passesOver: Boolean(viewTransition) });
        });
      });
      await page.goto(home[locale]);
      await page.locator(`main a[href="${directory[locale]}"]`).first().click();
      await page.waitForURL(`**${directory[locale]}`);
      const passesOver = () =>
        page.evaluate(() => (globalThis as { passesOver?: boolean }).passesOver);
      await expect.poll(passesOver).toBe(motion === "no-preference");
    });
  }
}
