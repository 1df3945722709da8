import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";
import { languages, readReference, say, someone } from "../setup/enquirer";

// A phone's width and no script: what is left is HTML.
test.use({ javaScriptEnabled: false, viewport: { width: 360, height: 740 } });

const mostSteps = 120;

/** Presses Tab until an element has the focus; each one on the way must show that it has it. */
async function tabTo(page: Page, selector: string) {
  for (let step = 0; step < mostSteps; step += 1) {
    await page.keyboard.press("Tab");
    const focused = page.locator(":focus");
    const isOutlined = await focused.evaluate((element) => {
      const { outlineStyle, outlineWidth } = getComputedStyle(element);
      return outlineStyle !== "none" && Number.parseFloat(outlineWidth) >= 2;
    });
    expect(isOutlined, String(focused)).toBe(true);
    await expect(focused).toBeInViewport();
    if (await focused.evaluate((element, wanted) => element.matches(wanted), selector)) return;
  }
  throw new Error(`${selector} was not reached in ${mostSteps} steps`);
}

for (const locale of languages) {
  const home = locale === "vi" ? "/" : "/en";

  test(`the first step leads past the header, ${locale}`, async ({ page }) => {
    await page.goto(home);
    await page.keyboard.press("Tab");
    const skip = page.locator(":focus");
    await expect(skip).toHaveText(say(locale, "site.skip"));
    await expect(skip).toBeInViewport();
    await page.keyboard.press("Enter");
    await page.keyboard.press("Tab");
    await expect(page.locator("main :focus")).toHaveCount(1);
  });

  test(`the menu opens, leads on and closes, ${locale}`, async ({ page }) => {
    await page.goto(home);
    const entry = page
      .getByRole("navigation", { name: say(locale, "site.nav.label") })
      .getByRole("link", { name: say(locale, "site.nav.contact") });
    await expect(entry).toBeHidden();
    await tabTo(page, "header summary");
    await page.keyboard.press("Enter");
    await expect(entry).toBeVisible();
    await page.keyboard.press("Space");
    await expect(entry).toBeHidden();
    await page.keyboard.press("Enter");
    const path = locale === "vi" ? "/lien-he" : "/en/contact";
    await tabTo(page, `header a[href="${path}"]`);
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(new RegExp(`${path}$`));
  });

  test(`the filters are set and taken away, ${locale}`, async ({ page }) => {
    await page.goto(locale === "vi" ? "/cum-cong-nghiep" : "/en/clusters");
    const place = page.locator("#place");
    await expect(place).toBeHidden();
    await tabTo(page, "#filters > summary");
    await page.keyboard.press("Enter");
    await expect(place).toBeVisible();
    await tabTo(page, "#place");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "#status");
    await page.keyboard.press("Space");
    await tabTo(page, "form button");
    await page.keyboard.press("Enter");
    await expect(page).toHaveURL(/place=[a-z]/);
    await expect(page).toHaveURL(/status=/);
    const filter = page.getByRole("link", {
      name: say(locale, "filters.remove").split("{")[0] ?? "",
    });
    await expect.poll(() => filter.count()).toBeGreaterThanOrEqual(2);
    await page.waitForLoadState();
    const before = await filter.count();
    await tabTo(
      page,
      `a[aria-label^="${say(locale, "filters.remove").split("{")[0]}"], a:has(.sr-only)`,
    );
    await page.keyboard.press("Enter");
    await expect(filter).toHaveCount(before - 1);
  });

  test(`an enquiry is written and sent, ${locale}`, async ({ page }) => {
    const investor = someone();
    await page.goto(
      locale === "vi" ? "/cum-cong-nghiep/an-khanh-so-1" : "/en/clusters/an-khanh-no-1",
    );
    await tabTo(page, 'a[href="#enquiry"]');
    await page.keyboard.press("Enter");
    await tabTo(page, "#enquiry-kind");
    await page.keyboard.press("Space");
    await page.keyboard.press("ArrowDown");
    await tabTo(page, "#enquiry-message");
    await page.keyboard.type(investor.message);
    await tabTo(page, "#enquiry-name");
    await page.keyboard.type(investor.name);
    await tabTo(page, "#enquiry-email");
    await page.keyboard.type(investor.email);
    await tabTo(page, "#enquiry-consent");
    await tabTo(page, "form[data-enquiry] button[data-submit]");
    await page.keyboard.press("Enter");

    // The consent was left out: from the summary the link leads to it.
    await expect(page.getByRole("alert")).toBeFocused();
    await tabTo(page, 'a[href="#enquiry-consent"]');
    await page.keyboard.press("Enter");
    await expect(page.locator("#enquiry-consent")).toBeFocused();
    await page.keyboard.press("Space");
    await tabTo(page, "form[data-enquiry] button[data-submit]");
    await page.keyboard.press("Enter");
    await readReference(page);
  });
}
