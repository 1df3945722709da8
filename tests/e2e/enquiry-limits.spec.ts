import { expect, test } from "../setup/e2e";
import {
  contactPath,
  fillEnquiry,
  formOf,
  languages,
  readReference,
  say,
  sendButton,
  someone,
} from "../setup/enquirer";

test.use({ javaScriptEnabled: false });

/** Without a script there is no proof of work, and fewer may be sent. */
const mostPerAddress = 5;

for (const locale of languages) {
  test(`the sixth enquiry without a proof of work is put off and keeps its words, ${locale}`, async ({
    page,
    request,
    sql,
  }) => {
    const path = contactPath(locale);
    for (let sent = 0; sent < mostPerAddress; sent += 1) {
      const form = formOf(someone());
      expect((await request.post(path, { form, maxRedirects: 0 })).status()).toBe(303);
    }
    const investor = someone("Lê Văn Tám");
    await page.goto(path);
    await fillEnquiry(page, locale, investor);
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await sendButton(page, locale).click();
    const answer = await answered;
    expect(answer.status()).toBe(429);
    const wait = Number(answer.headers()["retry-after"]);
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(3600);
    const [before = ""] = say(locale, "enquiry.errors.tooMany").split("{");
    const minutes = Math.ceil(wait / 60);
    const words =
      locale === "vi" ? `${minutes} phút` : minutes === 1 ? "1 minute" : `${minutes} minutes`;
    await expect(page.getByRole("alert")).toContainText(`${before}${words}.`);
    await expect(page.locator("#enquiry-message")).toHaveValue(investor.message);
    await expect(page.locator("#enquiry-name")).toHaveValue(investor.name);
    await expect(page.locator("#enquiry-email")).toHaveValue(investor.email);
    expect(await sql(`SELECT 1 FROM "Enquiry" WHERE email = $1`, [investor.email])).toEqual([]);

    // Whoever is behind another address is not kept waiting.
    const elsewhere = { "x-forwarded-for": "10.255.255.255, 192.0.2.77" };
    const taken = await request.post(path, {
      form: formOf(investor),
      headers: elsewhere,
      maxRedirects: 0,
    });
    expect(taken.status()).toBe(303);
  });
}

test.describe("with scripts", () => {
  test.use({ javaScriptEnabled: true });

  for (const locale of languages) {
    test(`a browser that did its work is not put off with the others, ${locale}`, async ({
      page,
      request,
      sql,
    }) => {
      const path = contactPath(locale);
      for (let sent = 0; sent <= mostPerAddress; sent += 1) {
        const answer = await request.post(path, { form: formOf(someone()), maxRedirects: 0 });
        expect(answer.status()).toBe(sent < mostPerAddress ? 303 : 429);
      }
      const investor = someone();
      await page.goto(path);
      await fillEnquiry(page, locale, investor);
      await sendButton(page, locale).click();
      const reference = await readReference(page);
      const rows = await sql<{ reference: string }>(
        `SELECT reference FROM "Enquiry" WHERE email = $1`,
        [investor.email],
      );
      expect(rows).toEqual([{ reference }]);
    });
  }
});

test("what a visitor claims to be forwarded for does not get around the limit", async ({
  request,
}) => {
  const statuses: number[] = [];
  for (let sent = 0; sent <= mostPerAddress; sent += 1) {
    const answer = await request.post("/lien-he", {
      form: formOf(someone()),
      headers: { "x-forwarded-for": `203.0.113.${sent}, 192.0.2.88` },
      maxRedirects: 0,
    });
    statuses.push(answer.status());
  }
  expect(statuses).toEqual([...Array(mostPerAddress).fill(303), 429]);
});

for (const locale of languages) {
  test(`a filled-in hidden field is refused with words and emptied, ${locale}`, async ({
    page,
    request,
    sql,
  }) => {
    const investor = someone();
    const form = formOf(investor, { website: "https://spam.example" });
    const answer = await request.post(contactPath(locale), { form, maxRedirects: 0 });
    expect(answer.status()).toBe(422);
    await page.setContent(await answer.text());
    await expect(page.getByRole("alert")).toContainText(
      say(locale, "enquiry.errors.honeypotFilled"),
    );
    await expect(page.locator("[name=website]")).toHaveValue("");
    await expect(page.locator("#enquiry-message")).toHaveValue(investor.message);
    expect(await sql(`SELECT 1 FROM "Enquiry" WHERE email = $1`, [investor.email])).toEqual([]);
  });

  test(`a form sent faster than people can is put off once, ${locale}`, async ({
    page,
    request,
  }) => {
    const investor = someone();
    const path = contactPath(locale);
    const opened = await (await request.get(`${path}?kind=plot`)).text();
    const stamp = /name="t" value="([^"]+)"/.exec(opened)?.[1] ?? "";
    expect(stamp).not.toBe("");
    const form = formOf(investor, { t: stamp });
    const answer = await request.post(path, { form, maxRedirects: 0 });
    expect(answer.status()).toBe(422);
    const html = await answer.text();
    expect(html).toContain(say(locale, "enquiry.errors.tooFast"));

    // What comes back can be sent as it is.
    await page.route(`**${path}`, (route) =>
      route.fulfill({ status: 422, contentType: "text/html; charset=utf-8", body: html }),
    );
    await page.goto(path);
    await page.unroute(`**${path}`);
    await sendButton(page, locale).click();
    await readReference(page);
  });
}

test("references cannot be tried out one after the other", async ({ request }) => {
  const statuses = new Set<number>();
  for (let tried = 0; tried < 16; tried += 1) {
    statuses.add(
      (await request.get(`/tra-cuu?ref=DT-26-${"23456789ACDEFHJK"[tried]}2222`)).status(),
    );
  }
  expect([...statuses]).toEqual([404, 429]);
  const refused = await request.get("/en/enquiry-status?ref=DT-26-22222");
  expect(refused.status()).toBe(429);
  expect(await refused.text()).toContain(say("en", "enquiryStatus.limited.heading"));
});
