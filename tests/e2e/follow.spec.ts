import { pathTo } from "@/lib/i18n/paths";
import { expect, test } from "../setup/e2e";
import { languages, say, someone } from "../setup/enquirer";

test.use({ javaScriptEnabled: false });

const cluster = {
  vi: { slug: "an-khanh-so-1", name: "An Khánh số 1" },
  en: { slug: "an-khanh-no-1", name: "An Khanh No. 1" },
};
const confirmLink = /https?:\/\/\S+\/(?:theo-doi\/xac-nhan|follow\/confirm)\?t=[\w-]+/;
const pathOf = (link: string) => new URL(link).pathname + new URL(link).search;

for (const locale of languages) {
  test(`following a cluster, from its page to the mail and out again, ${locale}`, async ({
    page,
    mailbox,
    request,
    sql,
  }) => {
    const { email } = someone();
    await page.goto(pathTo(locale, { page: "/clusters/[slug]", slug: cluster[locale].slug }));
    await page.getByRole("link", { name: say(locale, "cluster.actions.follow") }).click();
    await expect(page.getByRole("heading", { level: 1 })).toContainText(cluster[locale].name);
    await page.getByLabel(say(locale, "follow.email"), { exact: true }).fill(email);
    await page.getByLabel(say(locale, "follow.consent.label")).check();
    await page.getByRole("button", { name: say(locale, "follow.submit") }).click();
    await expect(page.getByRole("status")).toHaveText(say(locale, "follow.sent.text"));

    const [mail] = await mailbox.waitFor(email.toLowerCase());
    const link = confirmLink.exec(mail?.text ?? "")?.[0] ?? "";
    // A program that looks at the links of a mail confirms nothing.
    expect((await request.get(pathOf(link))).status()).toBe(200);
    const rows = () =>
      sql<{ confirmed: boolean }>(
        `SELECT "confirmedAt" IS NOT NULL AS confirmed FROM "Follow" WHERE email = lower($1)`,
        [email],
      );
    expect(await rows()).toEqual([{ confirmed: false }]);
    await page.goto(pathOf(link));
    await page.getByRole("button", { name: say(locale, "follow.confirm.button") }).click();
    await expect(page.getByRole("status")).toContainText(cluster[locale].name);
    expect(await rows()).toEqual([{ confirmed: true }]);

    // Asked again, the mail says that it is known, and how to leave.
    await request.post(`/api/forms/follow?locale=${locale}`, {
      form: { email, c: "DT-AK1", consent: "on" },
      maxRedirects: 0,
    });
    const mails = await mailbox.waitFor(email.toLowerCase(), 2);
    const leave = /https?:\/\/\S+\/(?:theo-doi\/huy|follow\/leave)\?t=[\w-]+/.exec(
      mails[1]?.text ?? "",
    )?.[0];
    await page.goto(pathOf(leave ?? ""));
    await page.getByRole("button", { name: say(locale, "follow.leave.button") }).click();
    await expect(page.getByRole("status")).toHaveText(say(locale, "follow.leave.doneText"));
    expect(await rows()).toEqual([]);
    expect((await request.get(pathOf(link))).status()).toBe(404);
  });

  test(`a refused form comes back whole, ${locale}`, async ({ page }) => {
    await page.goto(
      `${pathTo(locale, { page: "/follow" })}?place=dai-tu&free=${locale === "vi" ? "2,5" : "2.5"}`,
    );
    await page.getByLabel(say(locale, "follow.email"), { exact: true }).fill("kim@");
    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await page.getByRole("button", { name: say(locale, "follow.submit") }).click();
    expect((await answered).status()).toBe(422);
    const alert = page.getByRole("alert");
    await expect(alert).toContainText(say(locale, "follow.errors.emailInvalid"));
    await expect(alert).toContainText(say(locale, "follow.errors.consentRequired"));
    await expect(page.getByLabel(say(locale, "follow.email"), { exact: true })).toHaveValue("kim@");
    await expect(page.getByText(say(locale, "filters.placeHome")).first()).toBeVisible();
    await expect(page.locator("input[name=query]")).toHaveValue("free=2.5&place=dai-tu");
  });

  test(`the feeds name the changes and where they stand, ${locale}`, async ({ request, page }) => {
    const all = await request.get(`/feeds/${locale}/changes.xml`);
    expect(all.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
    const own = await request.get(`/feeds/${locale}/clusters/DT-AK1.xml`);
    const path = pathTo(locale, { page: "/clusters/[slug]", slug: cluster[locale].slug });
    for (const answer of [all, own]) {
      expect(answer.status()).toBe(200);
      const xml = await answer.text();
      expect(xml).toContain(cluster[locale].name);
      expect(xml).toContain(`${path}"`);
      expect(xml).not.toContain("MAU-");
      const again = await request.get(answer.url(), {
        headers: { "if-none-match": answer.headers().etag ?? "none" },
      });
      expect(again.status()).toBe(304);
      const errors = await page.evaluate((text) => {
        const parsed = new DOMParser().parseFromString(text, "application/xml");
        return parsed.querySelectorAll("parsererror").length;
      }, xml);
      expect(errors).toBe(0);
    }
    const none = ["clusters/DT-NONE.xml", "clusters/..%2f.xml", "clusters/DT-AK1"];
    for (const missing of [...none, "clusters/MAU-CX1.xml"]) {
      expect((await request.get(`/feeds/${locale}/${missing}`)).status(), missing).toBe(404);
    }
  });
}

for (const locale of languages) {
  test(`older changes have pages, and one that is not there says so, ${locale}`, async ({
    page,
  }) => {
    const path = pathTo(locale, { page: "/changes" });
    for (const asked of ["99", "0", "<b>"]) {
      const answer = await page.goto(`${path}?page=${encodeURIComponent(asked)}`);
      expect(answer?.status(), asked).toBe(200);
      await expect(page.getByRole("status")).toContainText(`“${asked}”`);
    }
    await page.goto(`${path}?page=1`);
    await expect(page.getByRole("status")).toHaveCount(0);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(locale, "changes.title"));
    expect(await page.locator('head link[rel="canonical"]').getAttribute("href")).toMatch(
      new RegExp(`${path}$`),
    );
    expect(await page.locator('head meta[name="robots"]').getAttribute("content")).toContain(
      "noindex",
    );
  });
}

test("one click of a mail program ends it, from wherever it comes", async ({
  request,
  sql,
  mailbox,
}) => {
  const { email } = someone();
  const ask = () =>
    request.post("/api/forms/follow?locale=en", {
      form: { email, query: "free=3", consent: "on" },
      maxRedirects: 0,
    });
  const tokenIn = (text = "") => /\?t=([\w-]{43})/.exec(text)?.[1] ?? "";
  const count = async () =>
    (await sql(`SELECT 1 AS one FROM "Follow" WHERE email = lower($1)`, [email])).length;
  const click = (token: string) =>
    request.post(`/api/forms/follow/leave?t=${token}`, {
      form: { "List-Unsubscribe": "One-Click" },
      headers: { origin: "https://mail.example", "sec-fetch-site": "cross-site" },
    });
  await ask();
  const [first] = await mailbox.waitFor(email.toLowerCase());
  expect((await click(tokenIn(first?.text))).status()).toBe(404); // made to confirm, not to leave
  await request.post(`/api/forms/follow/confirm?t=${tokenIn(first?.text)}&locale=en`);
  await ask();
  const mails = await mailbox.waitFor(email.toLowerCase(), 2);
  expect(await count()).toBe(1);
  expect((await click(tokenIn(mails[1]?.text))).status()).toBe(200);
  expect(await count()).toBe(0);
});
