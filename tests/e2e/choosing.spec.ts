import type { Page } from "@playwright/test";
import type { Locale } from "@/lib/i18n/routing";
import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";

const phone = { width: 360, height: 800 };

const pages = {
  vi: { clusters: "/cum-cong-nghiep", compare: "/so-sanh", fit: "/kiem-tra-phu-hop" },
  en: { clusters: "/en/clusters", compare: "/en/compare", fit: "/en/fit-check" },
} as const;
const names = {
  vi: [
    "Cụm công nghiệp An Khánh số 1",
    "Cụm công nghiệp An Khánh số 2",
    "Cụm công nghiệp Phú Lạc 2",
  ],
  en: [
    "An Khanh No. 1 Industrial Cluster",
    "An Khanh No. 2 Industrial Cluster",
    "Phu Lac 2 Industrial Cluster",
  ],
} as const;

async function fitsTheScreen(page: Page) {
  const [content, screen] = await page.evaluate(() => [
    document.documentElement.scrollWidth,
    window.innerWidth,
  ]);
  expect(content).toBeLessThanOrEqual(screen ?? 0);
}

for (const locale of ["vi", "en"] as const satisfies readonly Locale[]) {
  test.describe(`choosing a site on a phone, ${locale}`, () => {
    test.use({ javaScriptEnabled: false, viewport: phone });

    test("three clusters of the directory stand side by side, then only what differs", async ({
      page,
    }) => {
      await page.goto(pages[locale].clusters);
      for (const name of names[locale]) {
        await page.getByLabel(say(locale, "compare.tick").replace("{name}", name)).check();
      }
      await page.getByRole("button", { name: say(locale, "compare.tickSubmit") }).click();
      await expect(page).toHaveURL(
        new RegExp(`${pages[locale].compare}\\?c=DT-AK1&c=(DT-PL2|DT-AK2)&c=(DT-AK2|DT-PL2)$`),
      );
      await fitsTheScreen(page);
      await page.waitForLoadState();
      const rows = page.getByRole("row");
      const all = await rows.count();
      // What nobody has published is summed up, with the way to ask about all of them at once.
      const confirm = page.getByRole("link", {
        name: new RegExp(`^${say(locale, "compare.confirm")} ?: `),
      });
      await expect(confirm.first()).toHaveAttribute(
        "href",
        /kind=confirm_figure&cluster=DT-AK1&cluster=.*&cluster=.*&field=/,
      );

      await page.getByRole("link", { name: say(locale, "compare.onlyDifferences") }).click();
      await expect(page).toHaveURL(/&diff=1#rows$/);
      await page.waitForLoadState();
      expect(await rows.count()).toBeLessThan(all);
      const status = page.getByRole("row", {
        name: new RegExp(
          `^${say(locale, "fields.status.label")}.*${say(locale, "compare.differs")}`,
        ),
      });
      await expect(status).toContainText(say(locale, "choices.status.operating"));
      await expect(status).toContainText(say(locale, "choices.status.planned"));
      await expect(confirm).toHaveCount(0);

      await page
        .getByRole("link", { name: `${say(locale, "compare.remove")} ${names[locale][1]}` })
        .click();
      await expect(page).toHaveURL(/c=DT-AK1&c=DT-PL2&diff=1$/);
      await fitsTheScreen(page);
    });

    test("electronics on 2 ha with 3 MVA might fit, and the enquiry is filled in", async ({
      page,
    }) => {
      await page.goto(pages[locale].fit);
      await fitsTheScreen(page);
      await page.getByLabel(say(locale, "fit.fields.sector")).selectOption("electronics");
      await page.getByLabel(say(locale, "fit.fields.area"), { exact: true }).fill("20.000 m²");
      await page.getByLabel(say(locale, "fit.fields.power"), { exact: true }).fill("3");
      await page.getByRole("button", { name: say(locale, "fit.submit") }).click();

      const might = page.getByRole("region", {
        name: new RegExp(say(locale, "fit.titles.might").replace(/ \(.*/, "")),
      });
      await expect(might).toContainText("2 ha");
      await expect(might.getByRole("checkbox").first()).toBeVisible();
      await fitsTheScreen(page);
      // The unknown that decides is named once for all who share it, not with each cluster.
      const freeLand = say(locale, "fields.availableNowHa.label");
      await expect(might.getByText(freeLand, { exact: false })).toHaveCount(1);

      await might
        .getByRole("link", {
          name: new RegExp(say(locale, "fit.missing.askFirst").replace("{count}", "\\d+")),
        })
        .click();
      await expect(page).toHaveURL(/kind=confirm_figure/);
      await expect(page.getByLabel(say(locale, "enquiry.project.areaHa"))).toHaveValue("2");
      await expect(page.getByLabel(say(locale, "enquiry.project.powerMva"))).toHaveValue("3");
      await expect(
        page.getByLabel(say(locale, "enquiry.project.sector"), { exact: true }),
      ).toHaveValue("electronics");
      await expect(page.getByLabel(say(locale, "enquiry.message.label"))).toHaveValue(/3 MVA/);
      await expect(page.locator("input[name=clusters]:checked")).toHaveCount(10);
    });
  });
}

test("more than four clusters: the first four, and the others are named", async ({ page }) => {
  await page.goto("/en/compare?c=DT-AK1&c=DT-AK2&c=DT-PL2&c=MAU-CX1&c=MAU-DC2");
  await expect(page.getByRole("status").filter({ hasText: /\S/ })).toContainText("Palm Hill");
  await expect(page.getByRole("columnheader", { name: /Palm Hill/ })).toHaveCount(0);
  await expect(page.getByRole("columnheader", { name: /Green Tea/ }).first()).toContainText(
    "sample",
  );
});

for (const width of [360, 768, 1360]) {
  test(`four clusters with everything published fit a screen of ${width} px`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto("/so-sanh?c=MAU-CX1&c=MAU-DC2&c=DT-AK1&c=DT-PL2");
    await fitsTheScreen(page);
  });
}

test("what is removed, unknown or no code at all is said, and the rest is kept", async ({
  page,
}) => {
  const answer = await page.goto("/en/compare?c=DT-PL1&c=NO-1&c=%3Cb%3E&c=DT-AK1");
  expect(answer?.status()).toBe(200);
  await expect(
    page.getByRole("link", { name: /why .* is no longer in the plan/i }),
  ).toHaveAttribute("href", "/en/clusters/phu-lac-1");
  await expect(page.getByText("NO-1; <b>")).toBeVisible();
  await expect(page.getByRole("heading", { name: say("en", "compare.alone") })).toBeVisible();
  await page.getByLabel(say("en", "compare.add")).selectOption("DT-AK2");
  await page.getByRole("button", { name: say("en", "compare.addSubmit"), exact: true }).click();
  await expect(page).toHaveURL(/c=DT-AK1&c=DT-AK2$/);
  await expect(page.getByRole("columnheader", { name: /An Khanh No. 2/ }).first()).toBeVisible();
});

test("a need that is not understood is said with its field, and everything typed is kept", async ({
  page,
}) => {
  await page.goto("/en/fit-check?area=plenty&power=3&years=thirty&jobs=400");
  const summary = page.getByRole("alert");
  await expect(summary.getByRole("link")).toHaveCount(2);
  await summary.getByRole("link").first().click();
  await expect(page.getByLabel("Land", { exact: true })).toBeFocused();
  await expect(page.getByLabel("Land", { exact: true })).toHaveValue("plenty");
  await expect(page.getByLabel(say("en", "fit.fields.years"))).toHaveValue("thirty");
  await expect(page.getByLabel(say("en", "fit.fields.jobs"))).toHaveValue("400");
  await expect(page.getByRole("list", { name: say("en", "fit.conditions") })).toHaveText(/3 MVA/);
});

test("a figure that falls short is shown beside the need, with its day and source", async ({
  page,
}) => {
  await page.goto("/en/fit-check?area=60&group=out");
  const out = page.getByRole("region", { name: /^Does not fit/ });
  const reason = out.getByRole("listitem").filter({ hasText: "you need 60 ha" }).first();
  await expect(reason).toContainText(/The cluster has [\d.]+ ha of land/);
  await expect(reason).toContainText(/20\d\d/);
  const number = reason.getByRole("link", { name: /^Source \d+$/ }).first();
  await expect(page.locator(`${await number.getAttribute("href")}`)).toContainText(/\w/);
});

test("ticked clusters of the answer go on to the comparison with area and years", async ({
  page,
}) => {
  await page.goto("/en/fit-check?area=2&years=30");
  const boxes = page.getByRole("checkbox");
  await boxes.nth(0).check();
  await boxes.nth(1).check();
  await page.getByRole("button", { name: say("en", "fit.compare") }).click();
  await expect(page).toHaveURL(/\/en\/compare\?c=[\w-]+&c=[\w-]+/);
  const cost = page.getByRole("link", { name: say("en", "compare.cost") });
  await expect(cost).toHaveAttribute("href", /area=20000&years=30/);
});
