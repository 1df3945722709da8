import { expect, test } from "../setup/e2e";
import {
  contactPath,
  expectOneEnquiry,
  fillEnquiry,
  formOf,
  languages,
  readReference,
  say,
  sendButton,
  someone,
} from "../setup/enquirer";

test.use({ javaScriptEnabled: false });

for (const locale of languages) {
  test(`a double click sends one enquiry, ${locale}`, async ({ page, sql, mailbox }) => {
    const investor = someone();
    await page.goto(contactPath(locale));
    await fillEnquiry(page, locale, investor);
    await sendButton(page, locale).dblclick();
    const reference = await readReference(page);
    expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
  });
}

test("reloading the thank-you page, going back and sending again change nothing", async ({
  page,
  sql,
  mailbox,
}) => {
  const investor = someone();
  await page.goto("/en/clusters/phu-lac-2");
  await fillEnquiry(page, "en", investor);
  await sendButton(page, "en").click();
  const reference = await readReference(page);
  await page.reload();
  expect(await readReference(page)).toBe(reference);
  await page.reload();

  await page.goBack();
  await fillEnquiry(page, "en", investor);
  await sendButton(page, "en").click();
  expect(await readReference(page)).toBe(reference);
  await page.getByRole("link", { name: "Tiếng Việt" }).click();
  expect(await readReference(page)).toBe(reference);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("vi", "sent.heading"));
  expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
});

test("two tabs with the same words send one enquiry", async ({ context, sql, mailbox }) => {
  const investor = someone();
  const tabs = [await context.newPage(), await context.newPage()];
  for (const tab of tabs) {
    await tab.goto("/lien-he");
    await fillEnquiry(tab, "vi", investor);
  }
  await Promise.all(tabs.map((tab) => sendButton(tab, "vi").click()));
  const references = await Promise.all(tabs.map(readReference));
  expect(new Set(references).size).toBe(1);
  expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(references[0]);
});

test("twenty posts at once are one enquiry with one reference", async ({
  request,
  sql,
  mailbox,
}) => {
  const investor = someone();
  const answers = await Promise.all(
    Array.from({ length: 20 }, () =>
      request.post("/en/contact", { form: formOf(investor), maxRedirects: 0 }),
    ),
  );
  expect(answers.map((answer) => answer.status())).toEqual(Array(20).fill(303));
  const addresses = new Set(answers.map((answer) => answer.headers().location));
  expect(addresses.size).toBe(1);
  const reference = await expectOneEnquiry({ sql, mailbox }, investor);
  expect([...addresses][0]).toContain(`/en/contact/sent?ref=${reference}&k=`);
});

test("the same person asking something else is another enquiry", async ({ request, sql }) => {
  const investor = someone();
  for (const message of [investor.message, `${investor.message} And the rent?`]) {
    const form = formOf({ ...investor, message });
    expect((await request.post("/en/contact", { form, maxRedirects: 0 })).status()).toBe(303);
  }
  const rows = await sql(`SELECT 1 FROM "Enquiry" WHERE email = $1`, [investor.email]);
  expect(rows).toHaveLength(2);
});
