import { expect, openSql, test } from "../setup/e2e";
import {
  contactPath,
  expectOneEnquiry,
  fillEnquiry,
  formOf,
  type Locale,
  languages,
  readReference,
  referencePattern,
  say,
  sendButton,
  someone,
} from "../setup/enquirer";
import { withoutOwnScript } from "../setup/own-script";
import { findPart } from "../setup/processes";
import type { Product } from "../setup/product";
import { publish } from "../setup/publisher";

test.use({ javaScriptEnabled: false });
test.describe.configure({ timeout: 150_000 });

const soon = { timeout: 30_000 };
const statusOf = async (product: Product, path: string) =>
  (await fetch(product.baseUrl + path, { redirect: "manual" })).status;

const visited: Record<Locale, string[]> = {
  vi: ["/", "/cum-cong-nghiep", "/cum-cong-nghiep/an-khanh-so-1", "/lien-he", "/quyen-rieng-tu"],
  en: ["/en", "/en/clusters", "/en/clusters/an-khanh-no-1", "/en/contact", "/en/privacy"],
};
const neverVisited = { vi: "/cum-cong-nghiep/yen-lac", en: "/en/clusters/yen-lac" };
const filtered = { vi: "/cum-cong-nghiep?q=an+khanh", en: "/en/clusters?q=an+khanh" };

for (const locale of languages) {
  test(`while the database is away, pages stay, words stay, and it goes on by itself, ${locale}`, async ({
    page,
    ownProduct,
  }) => {
    const investor = someone();
    const at = (path: string) => ownProduct.baseUrl + path;
    await expect.poll(() => statusOf(ownProduct, "/api/health/ready"), soon).toBe(200);
    for (const path of visited[locale]) expect(await statusOf(ownProduct, path)).toBe(200);
    await page.goto(at(contactPath(locale)));
    await fillEnquiry(page, locale, investor);

    await ownProduct.database?.down();
    await expect.poll(() => statusOf(ownProduct, "/api/health/ready"), soon).toBe(503);
    expect(await statusOf(ownProduct, "/api/health/live")).toBe(200);
    for (const path of visited[locale]) {
      const answer = await fetch(at(path));
      expect(answer.status, path).toBe(200);
      expect(await answer.text(), path).toMatch(/<h1\b/);
    }

    const refused = page.waitForResponse((answer) => answer.request().method() === "POST");
    await sendButton(page, locale).click();
    const refusal = await refused;
    expect(refusal.status()).toBe(503);
    expect(Number(refusal.headers()["retry-after"])).toBeGreaterThan(0);
    await expect(page.getByRole("alert")).toContainText(say(locale, "enquiry.errors.unavailable"));
    await expect(page.locator("#enquiry-message")).toHaveValue(investor.message);
    await expect(page.locator("#enquiry-email")).toHaveValue(investor.email);
    const machine = await fetch(at("/api/v1/enquiries"), {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ ...formOf(someone()), consent: true }),
    });
    expect(machine.status).toBe(503);
    expect(Number(machine.headers.get("retry-after"))).toBeGreaterThan(0);

    for (const path of [filtered[locale], neverVisited[locale]]) {
      const answer = await fetch(at(path));
      const html = await answer.text();
      expect(answer.status, path).toBe(503);
      expect(answer.headers.get("retry-after"), path).toBe("60");
      expect(answer.headers.get("cache-control"), path).toContain("no-store");
      expect(html, path).toContain(say(locale, "errors.unavailable.title"));
      expect(html, path).toMatch(/<code[^>]*>[0-9a-f-]{36}<\/code>/);
      const scripts = withoutOwnScript(html);
      expect(scripts, path).not.toMatch(
        /<script(?![^>]*src="\/islands\/)|prisma|ECONN|127\.0\.0\.1/i,
      );
    }
    const status = await fetch(
      at(locale === "vi" ? "/tra-cuu?ref=DT-26-22222" : "/en/enquiry-status?ref=DT-26-22222"),
    );
    expect(status.status).toBe(503);
    expect(await status.text()).toContain(say(locale, "enquiryStatus.unavailable.heading"));

    await ownProduct.database?.up();
    await expect.poll(() => statusOf(ownProduct, "/api/health/ready"), soon).toBe(200);
    await sendButton(page, locale).click();
    const reference = await readReference(page);
    await expect.poll(() => statusOf(ownProduct, neverVisited[locale]), soon).toBe(200);
    await expect.poll(() => statusOf(ownProduct, filtered[locale]), soon).toBe(200);
    await using sql = await openSql(ownProduct.databaseUrl);
    expect(await expectOneEnquiry({ sql: sql.ask, mailbox: ownProduct.mailbox }, investor)).toBe(
      reference,
    );
  });
}

test("while the mail server is away enquiries are kept, and their mails leave later, once", async ({
  page,
  ownProduct,
}) => {
  const investor = someone();
  const { mailbox } = ownProduct;
  await using sql = await openSql(ownProduct.databaseUrl);
  await mailbox.stop();
  await page.goto(`${ownProduct.baseUrl}/en/contact`);
  await fillEnquiry(page, "en", investor);
  await sendButton(page, "en").click();
  const reference = await readReference(page);
  // It was tried in vain, so that the mail that arrives in the end is a second try.
  await expect
    .poll(async () => {
      const [tried] = await sql.ask<{ least: number }>(
        `SELECT min(m.attempts)::int AS least FROM "EmailMessage" m JOIN "Enquiry" e ON e.id = m."enquiryId" WHERE e.email = $1`,
        [investor.email],
      );
      return tried?.least;
    }, soon)
    .toBeGreaterThan(0);
  expect(await mailbox.list(investor.email)).toEqual([]);
  await mailbox.start();
  expect(await expectOneEnquiry({ sql: sql.ask, mailbox }, investor)).toBe(reference);
});

test("a worker killed between the enquiry and its mails loses none and sends none twice", async ({
  ownProduct,
}) => {
  const { mailbox, command, baseUrl } = ownProduct;
  await using sql = await openSql(ownProduct.databaseUrl);
  await expect.poll(() => findPart(command.pid, "scripts/worker.ts"), soon).not.toBeNull();
  const worker = findPart(command.pid, "scripts/worker.ts") ?? 0;
  process.kill(worker, "SIGSTOP");
  const investors = [someone(), someone(), someone()];
  for (const investor of investors) {
    const answer = await fetch(`${baseUrl}/en/contact`, {
      method: "POST",
      body: new URLSearchParams(formOf(investor)),
      redirect: "manual",
      headers: { "x-forwarded-for": "10.9.8.7" },
    });
    expect(answer.status).toBe(303);
    expect(answer.headers.get("location")).toMatch(referencePattern);
  }
  expect(await mailbox.list(investors[2]?.email ?? "")).toEqual([]);
  process.kill(worker, "SIGKILL");
  for (const investor of investors) await expectOneEnquiry({ sql: sql.ask, mailbox }, investor);
  expect(findPart(command.pid, "scripts/worker.ts")).not.toBe(worker);
});

test("a web process killed right after it said thank you has lost nothing", async ({
  ownProduct,
}) => {
  const investor = someone();
  const { mailbox, command, baseUrl } = ownProduct;
  await using sql = await openSql(ownProduct.databaseUrl);
  const answer = await fetch(`${baseUrl}/lien-he`, {
    method: "POST",
    body: new URLSearchParams(formOf(investor)),
    redirect: "manual",
    headers: { "x-forwarded-for": "10.9.8.6" },
  });
  process.kill(findPart(command.pid, "scripts/web.ts") ?? 0, "SIGKILL");
  const reference = referencePattern.exec(answer.headers.get("location") ?? "")?.[0];
  expect(await expectOneEnquiry({ sql: sql.ask, mailbox }, investor)).toBe(reference);
  const status = () => statusOf(ownProduct, `/tra-cuu?ref=${reference}`).catch(() => 0);
  await expect.poll(status, soon).toBe(200);
  const thanks = await fetch(baseUrl + (answer.headers.get("location") ?? ""));
  expect(thanks.status).toBe(200);
});

test("the page of an outage says whom to ask meanwhile, as published last", async ({
  ownProduct,
}) => {
  const html = async (path: string) => (await fetch(ownProduct.baseUrl + path)).text();
  await expect.poll(() => statusOf(ownProduct, "/api/health/ready"), soon).toBe(200);
  const office = {
    code: "xuc-tien-dau-tu",
    name: { vi: "Văn phòng xúc tiến đầu tư", en: "Investment promotion office" },
    email: "e2e@example.vn",
    fallbackFrom: "2025-07-01",
  };
  for (const phone of ["0208 111 1111", "0208 222 2222"]) {
    await publish(ownProduct.databaseUrl, { office: { ...office, phone } });
    await expect.poll(() => html("/lien-he"), soon).toContain(phone);
  }
  await ownProduct.database?.down();
  await expect.poll(() => html(filtered.vi), soon).toContain(say("vi", "errors.unavailable.title"));
  await expect.poll(() => html(filtered.vi), soon).toContain("0208 222 2222");
  const page = await html(filtered.vi);
  expect(page).toContain('href="tel:02082222222"');
  expect(page).toContain('href="mailto:e2e@example.vn"');
  expect(page.match(/<code[^>]*>[0-9a-f-]{36}<\/code>/g)).toHaveLength(2);
  await ownProduct.database?.up();
  await expect.poll(() => statusOf(ownProduct, filtered.vi), soon).toBe(200);
});
