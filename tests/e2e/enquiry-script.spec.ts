import type { Page } from "@playwright/test";
import { expect, test } from "../setup/e2e";
import {
  consentBox,
  contactPath,
  expectOneEnquiry,
  fillEnquiry,
  languages,
  readReference,
  say,
  sendButton,
  someone,
} from "../setup/enquirer";

const message = (page: Page) => page.locator("#enquiry-message");
const keptDrafts = (page: Page) =>
  page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith("enquiry-draft")));

for (const locale of languages) {
  test(`a draft is kept, offered again and gone once sent, ${locale}`, async ({
    page,
    context,
    sql,
    mailbox,
  }) => {
    const investor = someone();
    await page.goto(contactPath(locale));
    await fillEnquiry(page, locale, investor);
    await expect(page.getByText(say(locale, "enquiry.draft.note"))).toBeVisible();

    // A reload: the browser may put the words back by itself; else they are offered.
    await page.reload();
    const isBack = async () =>
      (await message(page).inputValue()) === investor.message ||
      (await page.getByText(say(locale, "enquiry.draft.offerTitle")).isVisible());
    await expect.poll(isBack).toBe(true);

    const later = await context.newPage();
    await later.goto(contactPath(locale));
    await expect(later.getByText(say(locale, "enquiry.draft.offerTitle"))).toBeVisible();
    await expect(message(later)).toHaveValue("");
    await later.getByRole("button", { name: say(locale, "enquiry.draft.restore") }).click();
    await expect(message(later)).toHaveValue(investor.message);
    await expect(later.locator("#enquiry-email")).toHaveValue(investor.email);
    await expect(later.getByText(say(locale, "enquiry.draft.restored"))).toBeFocused();
    await expect(consentBox(later, locale)).not.toBeChecked();

    // Refused, it is still a draft.
    await sendButton(later, locale).click();
    await expect(later.getByRole("alert")).toContainText(
      say(locale, "enquiry.errors.consentRequired"),
    );
    expect(await keptDrafts(later)).not.toEqual([]);
    await consentBox(later, locale).check();
    await sendButton(later, locale).click();
    const reference = await readReference(later);
    await expect.poll(() => keptDrafts(later)).toEqual([]);
    await later.goto(contactPath(locale));
    await expect(message(later)).toHaveValue("");
    await expect(later.getByText(say(locale, "enquiry.draft.offerTitle"))).toBeHidden();
    expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
  });

  test(`without a network nothing is lost, and with it again it is sent, ${locale}`, async ({
    page,
    context,
    sql,
    mailbox,
  }) => {
    const investor = someone();
    await page.goto(contactPath(locale));
    await fillEnquiry(page, locale, investor);
    await context.setOffline(true);
    await sendButton(page, locale).click();
    const notice = page.getByRole("alert");
    await expect(notice).toContainText(say(locale, "enquiry.network.offline"));
    await expect(notice).toBeFocused();
    await expect(page).toHaveURL(new RegExp(`${contactPath(locale)}$`));
    await expect(message(page)).toHaveValue(investor.message);
    await expect(consentBox(page, locale)).toBeChecked();

    await context.setOffline(false);
    await expect(notice).toContainText(say(locale, "enquiry.network.back"));
    await sendButton(page, locale).click();
    const reference = await readReference(page);
    expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
  });
}

test("while the site cannot be reached the visitor stays on the page with all words", async ({
  page,
  sql,
  mailbox,
}) => {
  const investor = someone();
  await page.goto("/en/clusters/an-khanh-no-1");
  await fillEnquiry(page, "en", investor);
  await page.route("**/en/contact", (route) =>
    route.request().method() === "HEAD" ? route.fulfill({ status: 502 }) : route.continue(),
  );
  await sendButton(page, "en").click();
  await expect(page.getByRole("alert")).toContainText(say("en", "enquiry.network.unreachable"));
  await expect(message(page)).toHaveValue(investor.message);
  await page.unroute("**/en/contact");
  await sendButton(page, "en").click();
  const reference = await readReference(page);
  expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
});

for (const locale of languages) {
  test(`a pasted text that is far too long is counted, comes back whole and can be shortened, ${locale}`, async ({
    page,
    sql,
    mailbox,
  }) => {
    const investor = someone();
    const pasted = "Chúng tôi cần đất công nghiệp. ".repeat(1_700);
    await page.goto(contactPath(locale));
    await fillEnquiry(page, locale, { ...investor, message: pasted });
    const most = locale === "vi" ? "5.000" : "5,000";
    const over = page.locator("[data-count=over]");
    await expect(over).toBeVisible();
    await expect(over).toContainText(most);
    const excess = pasted.trim().length - 5_000;
    await expect(over.locator("[data-number]")).toHaveText(
      excess.toLocaleString(locale === "vi" ? "vi-VN" : "en-GB"),
    );
    await sendButton(page, locale).click();
    const summary = page.getByRole("alert");
    const reason = say(locale, "enquiry.errors.messageTooLong");
    await summary.getByRole("link", { name: reason }).click();
    await expect(message(page)).toBeFocused();
    await expect(message(page)).toHaveValue(pasted);
    await message(page).fill(investor.message);
    await expect(over).toBeHidden();
    await expect(consentBox(page, locale)).toBeChecked();
    await sendButton(page, locale).click();
    const reference = await readReference(page);
    expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
  });
}

test("a deleted draft is not offered again", async ({ page, context }) => {
  await page.goto("/en/contact");
  await message(page).fill("Half a question");
  await expect(page.getByText(say("en", "enquiry.draft.note"))).toBeVisible();
  const later = await context.newPage();
  await later.goto("/en/contact");
  await later.getByRole("button", { name: say("en", "enquiry.draft.discard") }).click();
  await expect(later.getByText(say("en", "enquiry.draft.discarded"))).toBeFocused();
  expect(await keptDrafts(later)).toEqual([]);
});

test("a double click posts once", async ({ page, sql, mailbox }) => {
  const investor = someone();
  let posts = 0;
  page.on("request", (sent) => {
    if (sent.method() === "POST") posts += 1;
  });
  await page.goto("/lien-he");
  await fillEnquiry(page, "vi", investor);
  await sendButton(page, "vi").dblclick();
  const reference = await readReference(page);
  expect(posts).toBe(1);
  expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
});

test("the reference can be copied, and pages printed", async ({ page, context }) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.addInitScript(() => {
    let printed = 0;
    Object.assign(window, { print: () => Object.assign(window, { printed: ++printed }) });
  });
  const printed = () => page.evaluate(() => (window as unknown as { printed: number }).printed);
  await page.goto("/en/clusters/an-khanh-no-1");
  await page.getByRole("button", { name: "Print this page" }).click();
  // A press counts when the button's island has come, which it may itself have asked for.
  await expect.poll(printed).toBe(1);

  await fillEnquiry(page, "en", someone());
  await sendButton(page, "en").click();
  const reference = await readReference(page);
  await page.getByRole("button", { name: say("en", "sent.copy") }).click();
  await expect(page.getByText(say("en", "sent.copied"))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(reference);
  await page.getByRole("button", { name: say("en", "sent.print") }).click();
  await expect.poll(printed).toBe(1);
});

test("the directory's address holds only what was asked, and a new order shows at once", async ({
  page,
}) => {
  await page.goto("/en/clusters");
  await page.getByLabel(say("en", "filters.q")).fill("an khanh");
  await page.getByRole("button", { name: say("en", "filters.submit") }).click();
  await expect(page).toHaveURL(/\/en\/clusters\?q=an\+khanh$/);
  await page.getByLabel(say("en", "filters.sort")).selectOption("name");
  await expect(page).toHaveURL(/\/en\/clusters\?q=an\+khanh&sort=name$/);
});

test("an order chosen before the page's own file has come shows too, once and not on the way back", async ({
  page,
}) => {
  let letThrough = () => {};
  const isChosen = new Promise<void>((resolve) => {
    letThrough = resolve;
  });
  await page.route("**/islands/directory-*", async (route) => {
    await isChosen;
    await route.continue();
  });
  await page.goto("/en/clusters?q=an+khanh");
  await page.getByLabel(say("en", "filters.sort")).selectOption("name");
  letThrough();
  await expect(page).toHaveURL(/\/en\/clusters\?q=an\+khanh&sort=name$/);
  await page.goBack({ waitUntil: "networkidle" });
  await expect(page).toHaveURL(/\/en\/clusters\?q=an\+khanh$/);
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("no button is shown that only a script could serve", async ({ page }) => {
    for (const path of ["/en/clusters/an-khanh-no-1", "/lien-he"]) {
      await page.goto(path);
      for (const button of await page.locator("button:not([type=submit])").all()) {
        const isSubmit = await button.evaluate(
          (one) => (one as HTMLButtonElement).type === "submit",
        );
        if (!isSubmit) await expect(button).toBeHidden();
      }
    }
  });
});
