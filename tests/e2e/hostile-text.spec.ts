import { expect, test } from "../setup/e2e";
import {
  contactPath,
  expectOneEnquiry,
  fillEnquiry,
  formOf,
  languages,
  officeAddress,
  readReference,
  sendButton,
  someone,
} from "../setup/enquirer";

const hostile = [
  `<script>globalThis.hit = 1</script>`,
  `"><img src="/hit.png" onerror="globalThis.hit=1">`,
  `</textarea><svg onload=globalThis.hit=1>`,
  `{{7*7}} \${7*7} <!--$--> <meta name="http-status" content="200"/>`,
  `$& $1 \\0 %00 &lt;b&gt; 🏭🇻🇳👩‍🏭`,
].join("\n");

const isHit = () => "hit" in globalThis;

for (const locale of languages) {
  test(`what people write stays text in the form, on pages and in mails, ${locale}`, async ({
    page,
    sql,
    mailbox,
  }) => {
    const asked: string[] = [];
    page.on("request", (sent) => asked.push(sent.url()));
    const one = someone();
    const investor = {
      ...one,
      name: `"><img src=/hit.png onerror=hit=1> <b>Kim</b>`,
      message: `${hostile}\n${one.message}`,
    };
    await page.goto(contactPath(locale));
    await fillEnquiry(page, locale, investor);
    await page.locator("#enquiry-company").fill(`'); DROP TABLE "Enquiry"; --`);
    await page.locator("#enquiry-email").fill("<script>hit=1</script>@example.com");
    await sendButton(page, locale).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveCount(1);
    await expect(page.locator("#enquiry-message")).toHaveValue(investor.message);
    await expect(page.locator("#enquiry-name")).toHaveValue(investor.name);
    await expect(page.locator("#enquiry-email")).toHaveValue(/^<script>/);
    expect(await page.evaluate(isHit)).toBe(false);

    await page.locator("#enquiry-email").fill(investor.email);
    await sendButton(page, locale).click();
    const reference = await readReference(page);
    expect(await page.evaluate(isHit)).toBe(false);
    expect(asked.filter((url) => url.includes("hit"))).toEqual([]);

    expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
    const [acknowledgement] = await mailbox.list(investor.email);
    const notice = (await mailbox.list(officeAddress)).find(({ subject }) =>
      subject.includes(reference),
    );
    for (const mail of [acknowledgement, notice]) {
      const quoted = mail?.text.replaceAll(/^> ?/gm, "") ?? "";
      expect(quoted).toContain(hostile);
      expect(quoted).toContain(investor.name);
      expect(mail?.html).not.toMatch(/<(?:script|img|svg|b)\b/);
      await page.goto("about:blank"); // a mail is not read under the site's policy
      await page.setContent(mail?.html ?? "");
      const shown = await page.locator("body").innerText();
      for (const line of hostile.split("\n")) expect(shown).toContain(line);
      expect(await page.evaluate(isHit)).toBe(false);
    }
  });
}

test("line breaks and null bytes in single lines forge no header and are left out", async ({
  request,
  sql,
  mailbox,
}) => {
  const investor = someone("Kim\r\nBcc: spy@evil.example\r\n\r\nSubject: hijacked\0");
  const form = formOf(investor, {
    company: "A\0B\r\nX-Evil: 1",
    message: `A\0\u202Eb ${investor.message}`,
  });
  const answer = await request.post("/en/contact", { form, maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  const reference = await expectOneEnquiry({ sql, mailbox }, investor);
  const [mail] = await mailbox.list(investor.email);
  expect(mail?.to).toEqual([investor.email]);
  expect(mail?.subject).toBe(`[${reference}] We have your enquiry`);
  expect(Object.keys(mail?.headers ?? {})).not.toContain("bcc");
  expect(Object.keys(mail?.headers ?? {})).not.toContain("x-evil");
  expect(mail?.text).toContain("Dear Kim Bcc: spy@evil.example Subject: hijacked,");
  expect(await mailbox.list("spy@evil.example")).toEqual([]);
  const [kept] = await sql<{ everything: string }>(
    `SELECT concat(name, company) AS everything FROM "Enquiry" WHERE email = $1`,
    [investor.email],
  );
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not be there
  expect(kept?.everything).not.toMatch(/[\0-\x1f\u202e]/);
});

test("a mail address that smuggles a second one in is refused", async ({ request }) => {
  for (const email of [
    "a@example.com,b@example.com",
    "a@example.com\r\nBcc: b@example.com",
    "a@example.com; b@example.com",
    "Kim <a@example.com>",
    "a@example.com b@example.com",
    `${"a".repeat(250)}@example.com`,
  ]) {
    const form = formOf({ ...someone(), email });
    const answer = await request.post("/en/contact", { form, maxRedirects: 0 });
    expect(answer.status(), email).toBe(422);
  }
});

for (const locale of languages) {
  test(`a text that is too long comes back whole, to be shortened, ${locale}`, async ({
    page,
    request,
    sql,
  }) => {
    const investor = { ...someone(), message: "ữ".repeat(5001) };
    const refused = await request.post(contactPath(locale), {
      form: formOf(investor),
      maxRedirects: 0,
    });
    expect(refused.status()).toBe(422);
    await page.setContent(await refused.text());
    await expect(page.locator("#enquiry-message")).toHaveValue(investor.message);

    const longer = { ...investor, message: "ữ".repeat(20_000) };
    const large = await request.post(contactPath(locale), {
      form: formOf(longer),
      maxRedirects: 0,
    });
    expect(large.status()).toBe(413);
    await page.setContent(await large.text());
    await expect(page.locator("#enquiry-message")).toHaveValue(longer.message);
    await expect(page.locator("#enquiry-name")).toHaveValue(investor.name);

    const endless = { ...investor, message: "x".repeat(3_000_000) };
    const answer = await request.post(contactPath(locale), {
      form: formOf(endless),
      maxRedirects: 0,
    });
    expect(answer.status()).toBe(413);
    expect(await sql(`SELECT 1 FROM "Enquiry" WHERE email = $1`, [investor.email])).toEqual([]);
  });
}

test("hostile addresses are shown as text and lead nowhere", async ({ page, request }) => {
  const typed = `"><script>hit=1</script><img src=/hit.png onerror=hit=1>`;
  const query = encodeURIComponent(typed);
  for (const path of [
    `/cum-cong-nghiep?q=${query}&place=${query}&sort=${query}&free=${query}`,
    `/en/clusters?q=${query}&status=${query}&page=${query}`,
    `/lien-he?kind=${query}&cluster=${query}&product=${query}&area=${query}`,
    `/en/enquiry-status?ref=${query}`,
    `/en/contact/sent?ref=${query}&k=${query}`,
    `/${query}`,
    `/en/clusters/${query}`,
  ]) {
    const answer = await page.goto(path);
    expect(answer?.status(), path).toBeLessThan(500);
    expect(await page.evaluate(isHit), path).toBe(false);
    await expect(page.locator("img[src*=hit]"), path).toHaveCount(0);
  }
  for (const path of [
    "/cum-cong-nghiep?q=%00",
    "/en/clusters?q=%FF%FE",
    "/cum-cong-nghiep?q[]=a&q[]=b",
    "/tra-cuu?ref=%00",
    "/lien-he?cluster=%00&product=%00",
    "/cum-cong-nghiep/%00",
    "/%E0%A4%A",
  ]) {
    const answer = await request.get(path);
    expect(answer.status(), path).toBeLessThan(500);
    if (!path.includes("?")) expect(answer.status(), path).toBe(404);
    expect(await answer.text(), path).toMatch(/<h1\b/);
  }
});
