import { expect, test } from "../setup/e2e";
import {
  fillEnquiry,
  findEnquiries,
  officeAddress,
  readReference,
  referencePattern,
  say,
  sendButton,
  someone,
  waitForMails,
} from "../setup/enquirer";

test.use({ javaScriptEnabled: false });

test.describe("an investor without any script", () => {
  test("finds An Khánh, reads it, changes the language, asks and follows the enquiry", async ({
    page,
    mailbox,
    sql,
  }) => {
    const investor = someone();
    await page.goto("/");
    await page.getByRole("link", { name: /^tất cả \d+ cụm$/ }).click();
    await page.getByLabel(say("vi", "filters.q")).fill("cum cong nghiep an khanh");
    await page.getByRole("button", { name: say("vi", "filters.submit") }).click();
    // Not at the link's first box, which is the part of the name that is there for ears only.
    const position = { x: 10, y: 10 };
    await page.getByRole("link", { name: "An Khánh số 1" }).first().click({ position });

    await expect(page).toHaveURL(/\/cum-cong-nghiep\/an-khanh-so-1$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      "Cụm công nghiệp An Khánh số 1",
    );
    // A known figure names its source by number, and the number leads to it.
    const road = page.getByRole("row", { name: /Trung tâm Hà Nội/ });
    await expect(road).toContainText("100 km");
    const number = road.getByRole("link", { name: /^Nguồn \d+$/ });
    const source = page.locator(`${await number.getAttribute("href")}`);
    await expect(source).toContainText("123docz.net");
    await expect(source.getByRole("link")).toHaveAttribute("href", /^https:\/\/123docz\.net\//);
    // What is not known is said so, with a way to ask.
    const free = page.getByRole("term").filter({ hasText: /^Còn cho thuê$/ });
    await expect(free.locator("xpath=following-sibling::dd").first()).toHaveText("Chưa công bố");
    const silent = page.getByRole("region", { name: "Chưa công bố" });
    await expect(silent).toContainText(/Đất .*17 số liệu/);
    await silent.getByText(/17 số liệu/).click();
    await expect(silent.getByText("tổng diện tích", { exact: false }).first()).toBeVisible();
    await expect(silent.getByRole("link", { name: /^Đề nghị xác nhận: / }).first()).toHaveAttribute(
      "href",
      /cluster=DT-AK1&field=totalAreaHa/,
    );

    await page.getByRole("link", { name: "English" }).click();
    await expect(page).toHaveURL(/\/en\/clusters\/an-khanh-no-1$/);
    await expect(page.locator("html")).toHaveAttribute("lang", "en");
    await expect(page.getByRole("row", { name: /Hanoi centre/ })).toContainText("100 km");

    await expect(page.getByLabel(/^An Khanh No\. 1/)).toBeChecked();
    await fillEnquiry(page, "en", investor);
    await sendButton(page, "en").click();

    await expect(page).toHaveURL(/\/en\/contact\/sent\?/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(say("en", "sent.heading"));
    const reference = await readReference(page);
    expect(reference.slice(3, 5)).toBe(
      new Intl.DateTimeFormat("en", { timeZone: "Asia/Ho_Chi_Minh", year: "2-digit" }).format(),
    );

    const { acknowledgement, notice } = await waitForMails(mailbox, { ...investor, reference });
    expect(acknowledgement.subject).toBe(`[${reference}] We have your enquiry`);
    expect(acknowledgement.to).toEqual([investor.email]);
    for (const part of [acknowledgement.text, acknowledgement.html]) {
      expect(part).toContain(reference);
      expect(part).toContain("What happens next");
      expect(part).toContain(investor.message);
      expect(part).toContain("An Khanh No. 1 Industrial Cluster");
      expect(part).toContain(`/en/enquiry-status?ref=${reference}`);
    }
    expect(acknowledgement.html).toContain('<html lang="en">');
    expect(notice.to).toEqual([officeAddress]);
    expect(notice.headers["reply-to"]).toBe(investor.email);
    expect(notice.subject).toContain("An Khánh số 1");
    for (const part of [notice.text, notice.html]) {
      expect(part).toContain(investor.name);
      expect(part).toContain(investor.email);
      expect(part).toContain(investor.message);
      expect(part).toContain("Tiếng Anh");
    }
    expect(await findEnquiries(sql, investor.email)).toMatchObject([
      { reference, mails: [{ kind: "enquiry.acknowledge" }, { kind: "enquiry.notify-office" }] },
    ]);

    await page.getByRole("link", { name: say("en", "sent.toStatus") }).click();
    await expect(page).toHaveURL(new RegExp(`/en/enquiry-status\\?ref=${reference}$`));
    const status = page.getByRole("main");
    await expect(status).toContainText(say("en", "enquiryStatus.states.received"));
    await expect(status).toContainText(say("en", "enquiryStatus.steps.due"));
    await expect(status).toContainText(/\d{1,2} [A-Z][a-z]+ 20\d\d/);
    const html = await page.content();
    for (const personal of [investor.name, investor.email, investor.message, "Kim"]) {
      expect(html).not.toContain(personal);
    }
  });

  test("asks in Vietnamese from the contact page and is answered in Vietnamese", async ({
    page,
    mailbox,
  }) => {
    const investor = someone("Nguyễn Thị Hạnh");
    await page.goto("/");
    await page.getByRole("link", { name: "hỏi cán bộ" }).click();
    await fillEnquiry(page, "vi", investor);
    await page.getByText(say("vi", "enquiry.clusters.choose")).click();
    await page.getByLabel(/Phú Lạc 2$/).check();
    await sendButton(page, "vi").click();

    await expect(page).toHaveURL(/\/lien-he\/da-gui\?/);
    const reference = await readReference(page);
    const { acknowledgement, notice } = await waitForMails(mailbox, { ...investor, reference });
    expect(acknowledgement.subject).toBe(`[${reference}] Đã nhận câu hỏi của bạn`);
    expect(acknowledgement.headers["content-language"]).toBe("vi");
    expect(acknowledgement.text).toContain("Kính gửi Nguyễn Thị Hạnh");
    expect(acknowledgement.text).toContain("Cụm công nghiệp Phú Lạc 2");
    expect(notice.headers["reply-to"]).toBe(investor.email);

    // By hand, as people type it: small letters, no hyphens.
    await page.goto("/tra-cuu");
    await page
      .getByLabel(say("vi", "enquiryStatus.label"))
      .fill(reference.toLowerCase().replaceAll("-", " "));
    await page.getByRole("button", { name: say("vi", "enquiryStatus.submit") }).click();
    const status = page.getByRole("main");
    await expect(status).toContainText(say("vi", "enquiryStatus.states.received"));
    await expect(status).toContainText(/\d{1,2}\/\d{1,2}\/20\d\d/);
    expect(referencePattern.exec(await status.innerText())?.[0]).toBe(reference);
    expect(await page.content()).not.toContain("Hạnh");
  });
});

const directories = { vi: "/cum-cong-nghiep", en: "/en/clusters" } as const;
const searches = [
  { typed: "Tân Linh", finds: { vi: "Phú Lạc 2", en: "Phu Lac 2" } },
  { typed: "tan linh", finds: { vi: "Phú Lạc 2", en: "Phu Lac 2" } },
  { typed: "Cù Vân", finds: { vi: "An Khánh số 1", en: "An Khanh No. 1" } },
  { typed: "cum cong nghiep an khanh", finds: { vi: "An Khánh số 1", en: "An Khanh No. 1" } },
  { typed: "DT-PL2", finds: { vi: "Phú Lạc 2", en: "Phu Lac 2" } },
] as const;

for (const locale of ["vi", "en"] as const) {
  for (const { typed, finds } of searches) {
    test(`"${typed}" finds ${finds[locale]} first, ${locale}`, async ({ page }) => {
      await page.goto(directories[locale]);
      await page.getByLabel(say(locale, "filters.q")).fill(typed);
      await page.getByRole("button", { name: say(locale, "filters.submit") }).click();
      await expect(page.getByRole("rowheader").first()).toContainText(finds[locale]);
    });
  }

  test(`a removed cluster says since when and is offered nowhere, ${locale}`, async ({
    page,
    request,
  }) => {
    const path = locale === "vi" ? "/cum-cong-nghiep/phu-lac-1" : "/en/clusters/phu-lac-1";
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(410);
    await expect(page.getByRole("main")).toContainText(say(locale, "cluster.removed.title"));
    await expect(page.getByRole("main")).toContainText(
      locale === "vi" ? "29/3/2021" : "29 March 2021",
    );
    await expect(page.locator("form[data-enquiry]")).toHaveCount(0);

    const lists =
      locale === "vi"
        ? ["/", directories.vi, `${directories.vi}?place=dai-tu`, "/lien-he"]
        : ["/en", directories.en, `${directories.en}?place=dai-tu&sort=name`, "/en/contact"];
    for (const list of lists) {
      const html = await (await request.get(list)).text();
      const offers = html.split(say(locale, "directory.removed.title"))[0] ?? "";
      expect(offers, list).toMatch(/Ph[uú] L[aạ]c 2/);
      expect(offers, list).not.toMatch(/Ph[uú] L[aạ]c 1/);
      expect(offers, list).not.toContain("DT-PL1");
    }
    await page.goto(`${directories[locale]}?q=phu+lac+1`);
    await expect(page.getByRole("rowheader").filter({ hasText: /Ph[uú] L[aạ]c 1/ })).toHaveCount(0);
    await expect(page.getByRole("main")).toContainText(say(locale, "directory.removed.lead"));
  });
}
