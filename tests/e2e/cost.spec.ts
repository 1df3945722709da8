import type { Page } from "@playwright/test";
import { CACHE_CHANNEL, encodeExpiredTags } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { expect, openSql, test } from "../setup/e2e";
import { languages, say } from "../setup/enquirer";

test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 800 } });

const costPath = (locale: Locale) => pathTo(locale, { page: "/cost" });
const form = (page: Page) => page.locator("form[data-island='short-address']");
const field = (page: Page, locale: Locale, name: string) =>
  form(page).getByLabel(say(locale, `cost.fields.${name}`), { exact: false });
const submit = (page: Page) => form(page).getByRole("button").click();

/** A number as each language writes it. */
const written = (locale: Locale, text: string) =>
  locale === "vi" ? text.replace(/[.,]/g, (mark) => (mark === "," ? "." : ",")) : text;
const dong = (locale: Locale, amount: string) =>
  locale === "vi" ? `${written(locale, amount)} đ` : `VND ${amount}`;
const dollars = (locale: Locale, amount: string) =>
  locale === "vi" ? `${written(locale, amount)} USD` : `USD ${amount}`;

const card = (page: Page) => page.getByRole("article");
const item = (page: Page, name: string) => page.getByRole("row").filter({ hasText: name }).first();

async function expectNoSideways(page: Page) {
  const width = await page.evaluate(() => document.documentElement.scrollWidth);
  expect(width).toBeLessThanOrEqual(360);
}

for (const locale of languages) {
  test.describe(`the cost of occupancy, ${locale}, without a script on a phone`, () => {
    /*
     * MAU-CX1 on 20,000 m² for 30 years at 26,000 đ:
     *   land rent 13,000 đ; infrastructure 0.35 USD = 9,100 đ; management 4,200 đ: 26,300 đ/m² and year.
     *   Power: 200,000 kWh × 12 = 2,400,000 kWh at 1,809 đ = 4,341,600,000 đ, ÷ 20,000 m² = 217,080 đ.
     *   Water: 100 m³ × 365 = 36,500 m³ at 12,500 đ = 456,250,000 đ = 22,812.5 đ. Waste water, class B at 7,000 đ:
     *   255,500,000 đ = 12,775 đ.
     *   Together 26,300 + 217,080 + 22,812.5 + 12,775 = 278,967.5 đ, shown 278,968; ÷ 26,000 = 10.73 USD.
     *   Over the lease × 600,000 = 167,380,500,000 đ. Deposit 5% of 13,000 × 600,000 = 390,000,000 đ.
     */
    test("adds up every published price of a sample as by hand", async ({ page }) => {
      await page.goto(costPath(locale));
      await field(page, locale, "c").first().selectOption("MAU-CX1");
      await field(page, locale, "area").fill(written(locale, "20,000"));
      await form(page).getByText(say(locale, "cost.groups.money"), { exact: true }).click();
      await field(page, locale, "fx").fill(written(locale, "26,000"));
      await form(page).getByText(say(locale, "cost.groups.use"), { exact: true }).click();
      await field(page, locale, "kwh").fill(written(locale, "200,000"));
      await form(page).locator("#f-water").fill("100");
      await form(page).locator("#f-wwClass").selectOption("B");
      await submit(page);

      await expect(page.getByRole("heading", { name: say(locale, "cost.answer") })).toBeVisible();
      await expect(card(page)).toContainText(say(locale, "cost.sum.whole"));
      await expect(card(page)).toContainText(dong(locale, "278,968"));
      await expect(card(page)).toContainText(dollars(locale, "10.73"));
      await expect(card(page)).toContainText(dong(locale, "390,000,000"));
      await expect(card(page)).toContainText(say(locale, "cost.sample"));
      await expect(item(page, say(locale, "cost.parts.landRent"))).toContainText(
        dong(locale, "7,800,000,000"),
      );
      await expect(item(page, say(locale, "cost.parts.power"))).toContainText(
        dong(locale, "130,248,000,000"),
      );
      const sum = page.getByRole("row").last();
      await expect(sum).toContainText(dong(locale, "167,380,500,000"));
      // What differs in VAT is named, and the chart says in words what it draws.
      await expect(page.getByText(say(locale, "cost.warn.vat.mixed"))).toBeVisible();
      await expect(page.getByRole("img").first()).toHaveAttribute(
        "aria-label",
        new RegExp(say(locale, "cost.parts.mgmtFee")),
      );
      await expectNoSideways(page);

      // The same question in the other language has the same answer.
      const other: Locale = locale === "vi" ? "en" : "vi";
      await page.getByRole("link", { name: say(locale, `site.languages.${other}`) }).click();
      await expect(card(page)).toContainText(dong(other, "278,968"));
    });

    test("keeps what was typed wrongly when the language changes", async ({ page }) => {
      const other: Locale = locale === "vi" ? "en" : "vi";
      await page.goto(`${costPath(locale)}?c=MAU-CX1&area=two+fields&years=10`);
      await expect(form(page).locator("#f-area")).toHaveValue("two fields");
      await page.getByRole("link", { name: say(locale, `site.languages.${other}`) }).click();
      await expect(form(page).locator("#f-area")).toHaveValue("two fields");
      await expect(page.getByText(say(other, "cost.errors.area")).first()).toBeVisible();
    });

    test("keeps dong and dollars apart without a rate", async ({ page }) => {
      await page.goto(`${costPath(locale)}?c=MAU-CX1&area=10000&years=10`);
      // 13,000 + 4,200 = 17,200 đ, and 0.35 USD.
      await expect(card(page)).toContainText(dong(locale, "17,200"));
      await expect(card(page)).toContainText(dollars(locale, "0.35"));
      await expect(page.getByText(say(locale, "cost.warn.apart"))).toBeVisible();
      await expect(field(page, locale, "fx")).toBeVisible();
    });

    test("helps with a real cluster that has published no price", async ({ page }) => {
      await page.goto(`${costPath(locale)}?c=DT-AK1&area=20000&years=30`);
      await expect(card(page)).toContainText(say(locale, "cost.noPrice"));
      await expect(card(page)).not.toContainText(/\d\s*(đ|USD)|VND \d/);
      const ask = card(page).getByRole("link", { name: say(locale, "cost.askPrices") });
      const address = new URL((await ask.getAttribute("href")) ?? "", page.url());
      expect(address.pathname).toBe(pathTo(locale, { page: "/contact" }));
      expect(address.searchParams.get("cluster")).toBe("DT-AK1");
      expect(address.searchParams.getAll("field")).toContain("landRentAnnual");

      // A price of one's own: 1.5 USD × 20,000 m² × 30 years = 900,000 USD. The rest is still missing, in large.
      const own = form(page).locator("[id='f-own.DT-AK1.landRent']");
      await own.fill(written(locale, "1.5"));
      await form(page).locator("select[name='own.DT-AK1.landRent.in']").selectOption("USD.m2_year");
      await submit(page);
      await expect(card(page)).toContainText(dollars(locale, "1.5"));
      await expect(card(page)).toContainText(dollars(locale, "900,000"));
      await expect(card(page)).toContainText(say(locale, "cost.without"));
      await expect(card(page)).toContainText(say(locale, "cost.partsInline.mgmtFee"));
      await expect(item(page, say(locale, "cost.parts.landRent"))).toContainText(
        say(locale, "cost.yourFigure"),
      );
      // Its mark stands below the number too, in words that name the part.
      await expect(card(page).locator("mark")).toContainText(
        say(locale, "cost.partsInline.landRent"),
      );
      await expect(own).toHaveValue(written(locale, "1.5"));
      await expectNoSideways(page);
    });

    test("sets two clusters side by side and compares what both have published", async ({
      page,
    }) => {
      await page.goto(`${costPath(locale)}?c=MAU-CX1&c=MAU-DC2&area=10000&years=49&fx=25000`);
      await expect(card(page)).toHaveCount(2);
      const table = page.getByRole("table").first();
      // 13,000 đ against 1.15 USD = 28,750 đ; fees 0.35 USD = 8,750 đ against 14 USD for 49 years = 7,142.86 đ.
      const rent = table.getByRole("row").filter({ hasText: say(locale, "cost.parts.landRent") });
      await expect(rent).toContainText(dong(locale, "13,000"));
      await expect(rent).toContainText(dong(locale, "28,750"));
      const fee = table.getByRole("row").filter({ hasText: say(locale, "cost.parts.infraFee") });
      await expect(fee).toContainText(dong(locale, "8,750"));
      await expect(fee).toContainText(dong(locale, "7,143"));
      await expectNoSideways(page);
    });

    test("says that sums of unlike items are not to be compared", async ({ page }) => {
      await page.goto(`${costPath(locale)}?c=MAU-CX1&c=DT-AK1`);
      await expect(page.getByText(say(locale, "cost.comparison.nothingShared"))).toBeVisible();
    });

    test("names what it did not understand and keeps it", async ({ page }) => {
      await page.goto(`${costPath(locale)}?c=MAU-CX1&area=x%3Cb%3E&years=0&growth=2`);
      const summary = page.getByRole("alert");
      await expect(summary.getByRole("link")).toHaveCount(2);
      await summary.getByRole("link").first().click();
      await expect(page).toHaveURL(/#f-area$/);
      await expect(field(page, locale, "area")).toHaveValue("x<b>");
      await expect(field(page, locale, "growth")).toHaveValue("2");
      await expect(card(page)).toHaveCount(0);
    });
  });
}

test("an empty choice, unknown clusters and too many are answered, never with a fault", async ({
  page,
  request,
}) => {
  await page.goto("/chi-phi-thue?c=&area=20.000");
  await expect(page.getByRole("alert")).toContainText(say("vi", "cost.errors.c"));
  await page.goto("/chi-phi-thue?c=XX-9&c=MAU-CX1");
  await expect(page.getByRole("status")).toContainText("XX-9");
  await expect(card(page)).toHaveCount(1);
  const hostile = [
    "?c=%00&area=%ff&years=99999999999999999999",
    "?__proto__=1&constructor=2&c=__proto__&c=constructor",
    `?c=MAU-CX1&area=${"9".repeat(1000)}&fx=1e999&growth=-1`,
    "?c=MAU-CX1&own.MAU-CX1.landRent=%27%3B--&own.MAU-CX1.landRent.in=EUR.__proto__",
    `?${"c=MAU-CX1&".repeat(150)}`,
  ];
  for (const query of hostile) {
    expect((await request.get(`/chi-phi-thue${query}`)).status(), query).toBe(200);
  }
});

test("an estimate is not for search engines, and the bare page is", async ({
  request,
  baseURL,
}) => {
  const estimate = await (await request.get("/en/cost?c=MAU-CX1")).text();
  expect(estimate).toMatch(/<meta name="robots" content="noindex, follow"/);
  expect(estimate).toMatch(/<link rel="canonical" href="[^"]+\/en\/cost"/);
  expect(await (await request.get("/en/cost")).text()).not.toContain("noindex");
  const sitemap = await (await request.get(`${baseURL}/sitemap.xml`)).text();
  expect(sitemap).toContain("/chi-phi-thue</loc>");
});

/* 13,000 + 4,200 + 0.35 × 25,000 = 25,950 đ; ÷ 25,000 = 1.04 USD. With the visitor's 20,000 đ: 24,200 đ. */
test("a published exchange rate converts, says its day and source, and gives way to the visitor's", async ({
  ownProduct,
  page,
}) => {
  await using database = await openSql(ownProduct.databaseUrl);
  const forget = () =>
    database.ask("SELECT pg_notify($1, $2)", [CACHE_CHANNEL, encodeExpiredTags([tags.settings])]);
  const rate = { vnd: 25_000, date: "2026-11-20", source: "Ngân hàng mẫu" };
  await database.ask(
    `INSERT INTO "Setting" (key, value, "updatedAt") VALUES ('rates.usdVnd', $1, now())`,
    [JSON.stringify(rate)],
  );
  await forget();
  try {
    const address = `${ownProduct.baseUrl}/en/cost?c=MAU-CX1&area=10000&years=10`;
    await expect.poll(async () => (await fetch(address)).text()).toContain("Ngân hàng mẫu");
    await page.goto(address);
    await expect(card(page)).toContainText("VND 25,950");
    await expect(card(page)).toContainText("USD 1.04");
    await expect(
      page.getByText("VND 25,000 to the dollar, 20 November 2026").first(),
    ).toBeVisible();
    await page.goto(`${address}&fx=20,000`);
    await expect(card(page)).toContainText("VND 24,200");
    await expect(page.getByText("VND 20,000 to the dollar, your figure").first()).toBeVisible();
  } finally {
    await database.ask(`DELETE FROM "Setting" WHERE key = 'rates.usdVnd'`);
    await forget();
  }
});

test.describe("with a script", () => {
  test.use({ javaScriptEnabled: true });

  test("the estimate's address has only what was changed", async ({ page }) => {
    await page.goto("/en/cost");
    await field(page, "en", "c").first().selectOption("MAU-CX1");
    await field(page, "en", "area").fill("25,000");
    await submit(page);
    await expect(page).toHaveURL(/\/en\/cost\?c=MAU-CX1&area=25%2C000$/);
    await expect(card(page)).toBeVisible();
  });
});
