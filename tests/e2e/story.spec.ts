import type { Page } from "@playwright/test";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { expect, test } from "../setup/e2e";
import {
  consentBox,
  languages,
  readReference,
  say,
  sendButton,
  someone,
  waitForMails,
} from "../setup/enquirer";
import { readPdf } from "../setup/read-pdf";

/*
 * "2 ha for electronics, 3 MVA, near Nội Bài, what would it cost for 30 years?", from the home page to a printed
 * comparison and a sent enquiry, on a phone. What is typed once is asked for nowhere again.
 */
const airport = { vi: "Nội Bài", en: "Noi Bai" } as const;
const enquiry = (page: Page) => page.locator("form[data-enquiry]");

async function checkFit(page: Page, locale: Locale) {
  await page.goto(pathTo(locale, { page: "/" }));
  await page.getByLabel(say(locale, "home.ask.sector")).selectOption("electronics");
  await page.getByLabel(say(locale, "home.ask.area")).fill("2");
  const more = say(locale, "home.ask.more");
  await page.getByRole("button", { name: /<fit>(.*?)<\/fit>/.exec(more)?.[1] }).click();
  await expect(page.getByLabel(say(locale, "fit.fields.area"), { exact: true })).toHaveValue("2");
  // The needs so far are answered already; the form for the rest is one press away.
  await page.getByText(say(locale, "fit.change"), { exact: true }).click();
  await page.getByLabel(say(locale, "fit.fields.power"), { exact: true }).fill("3");
  await page.getByLabel(say(locale, "fit.fields.near"), { exact: true }).selectOption("HAN");
  await page.getByLabel(say(locale, "fit.fields.years"), { exact: true }).fill("30");
  await page.getByRole("button", { name: say(locale, "fit.submit"), exact: true }).click();
  await expect(page.getByRole("list", { name: say(locale, "fit.conditions") })).toContainText(
    airport[locale],
  );
}

for (const locale of languages) {
  for (const javaScriptEnabled of [true, false]) {
    const how = javaScriptEnabled ? "with scripts" : "without scripts";
    test.describe(`the story of an investor, ${locale}, ${how}`, () => {
      test.use({ javaScriptEnabled, viewport: { width: 360, height: 740 } });

      test("goes from the question to a printed comparison and a sent enquiry", async ({
        page,
        mailbox,
      }) => {
        await checkFit(page, locale);
        const boxes = page.getByRole("checkbox");
        await boxes.nth(0).check();
        await boxes.nth(1).check();
        await page.getByRole("button", { name: say(locale, "fit.compare"), exact: true }).click();
        await page.waitForURL(new RegExp(`${pathTo(locale, { page: "/compare" })}\\?`));

        const paper = await readPdf(await page.pdf({ preferCSSPageSize: true }));
        expect(paper.pages).toBeLessThan(6);
        for (const [wide, high] of paper.sizes) expect(wide).toBeGreaterThan(high);
        const first = paper.words.filter((word) => word.page === 1).map(({ text }) => text);
        const bare = (text: string) => text.replaceAll(/\s/g, "");
        expect(bare(first.join(""))).toContain(bare(say(locale, "groups.land")));
        expect(paper.text).toContain("power=3");

        await page.getByRole("link", { name: say(locale, "compare.cost"), exact: true }).click();
        await expect(page.locator("#f-area")).toHaveValue(locale === "vi" ? "20.000" : "20,000");
        await expect(page.locator("#f-years")).toHaveValue("30");
        await expect(page.locator("#f-power")).toHaveValue("3");
        await page.getByRole("link", { name: say(locale, "cost.next.askPrices") }).click();

        const opened = Date.now();
        const value = (label: string, exact = true) =>
          enquiry(page).getByLabel(say(locale, `enquiry.${label}`), { exact });
        await expect(value("project.sector")).toHaveValue("electronics");
        await expect(value("project.areaHa", false)).toHaveValue("2");
        await expect(value("project.powerMva", false)).toHaveValue("3");
        await expect(value("message.label")).toHaveValue(
          new RegExp(`${airport[locale]}.*30 [\\s\\S]*https?://\\S*area=20000`),
        );
        const investor = someone("Kim Min-jun");
        await value("person.name").fill(investor.name);
        await value("person.email").fill(investor.email);
        await consentBox(page, locale).check();
        // Nobody reads and fills in a form faster than three seconds, which is how the form tells programs.
        await expect.poll(() => Date.now() - opened).toBeGreaterThan(3_500);
        await sendButton(page, locale).click();
        await expect(page).toHaveURL(new RegExp(pathTo(locale, { page: "/contact/sent" })));
        const reference = await readReference(page);
        const { notice } = await waitForMails(mailbox, { ...investor, reference });
        expect(notice.text).toContain(airport[locale]);
        expect(notice.text).toContain("3 MVA");
      });
    });
  }
}

test("a comparison of real clusters and samples says that only some do not exist", async ({
  page,
}) => {
  await page.goto("/en/compare?c=MAU-CX1&c=DT-AK1");
  const banner = page.getByRole("complementary", { name: say("en", "site.sample.short") });
  await expect(banner).toContainText("Some of the clusters");
  await page.goto("/en/cost?c=MAU-CX1");
  await expect(banner).toContainText("not a real industrial cluster");
  await page.goto("/en/compare?c=DT-AK1");
  await expect(banner).toHaveCount(0);
});

test("clusters without any price are not set side by side as if they could be compared", async ({
  page,
}) => {
  await page.goto("/en/cost?c=DT-AK1&c=DT-AK2");
  await expect(page.getByRole("article")).toHaveCount(2);
  await expect(
    page.getByRole("heading", { name: say("en", "cost.comparison.heading") }),
  ).toHaveCount(0);
  await page.goto("/en/cost?c=DT-AK1&c=MAU-CX1");
  await expect(
    page.getByRole("heading", { name: say("en", "cost.comparison.heading") }),
  ).toBeVisible();
});

test("the fit check asks the office about the way, too, where nobody has published it", async ({
  page,
}) => {
  await page.goto("/en/fit-check?area=2&near=HAN");
  const ask = page.getByRole("link", { name: /^Ask the office about/ }).first();
  const asked = new URL((await ask.getAttribute("href")) ?? "", page.url()).searchParams;
  expect(asked.getAll("field")).toContain("airports");
});

test("the directory hands sector and land on to the fit check and the comparison", async ({
  page,
}) => {
  await page.goto("/en/clusters?sector=electronics&free=2.5");
  const check = page.getByRole("link", { name: "Check which clusters fit" });
  await expect(check).toHaveAttribute("href", "/en/fit-check?sector=electronics&area=2.5");
  await page
    .getByRole("checkbox", { name: /^Choose / })
    .first()
    .check();
  await page.getByRole("button", { name: say("en", "compare.tickSubmit") }).click();
  await expect(page).toHaveURL(/\/en\/compare\?c=[\w-]+&sector=electronics&area=25000$/);
});
