import { pathTo } from "@/lib/i18n/paths";
import { expect, test } from "../setup/e2e";
import {
  consentBox,
  contactPath,
  expectOneEnquiry,
  languages,
  readReference,
  say,
  sendButton,
  someone,
  waitForMails,
} from "../setup/enquirer";

test.use({ javaScriptEnabled: false });

/** What stands in the form, by field name, in the order of the form. */
const readForm = `[...document.querySelector("form[data-enquiry]").elements]
  .filter((field) => field.name && (!/^(radio|checkbox)$/.test(field.type) || field.checked))
  .map((field) => [field.name, field.value])`;

for (const locale of languages) {
  test(`what is wrong is said, what is right stays, and the corrected form is taken, ${locale}`, async ({
    page,
    mailbox,
    sql,
  }) => {
    const investor = someone("Đỗ Thị “Hoa” & Söhne");
    const other = locale === "vi" ? "en" : "vi";
    const field = (name: string) => page.locator(`#enquiry-${name}`);
    await page.goto(
      pathTo(locale, {
        page: "/contact",
        query: { cluster: ["DT-AK1", "DT-PL2"], field: ["totalAreaHa", "lots"] },
      }),
    );
    await page.getByText(say(locale, "enquiry.project.summary")).click();
    await field("message").fill(`\nFirst line\n\n  third line ${investor.message}`);
    await field("sector").selectOption("plastics");
    await field("sectorText").fill("Nhựa & cao su <mềm>");
    await field("areaHa").fill("two hectares");
    await field("powerMva").fill("1,5 MVA");
    await field("waterM3Day").fill("1.200");
    await field("wastewaterM3Day").fill("-5");
    await field("jobs").fill("12.5");
    await field("capitalRange").selectOption("20bn_100bn_vnd");
    await field("startWindow").selectOption("1_to_2_years");
    await field("name").fill(investor.name);
    await field("company").fill("Công ty TNHH “Một & Hai”");
    await field("country").fill("Hàn Quốc");
    await field("email").fill("kim@");
    await field("phone").fill("call me");
    await page.getByLabel(say(locale, `enquiry.person.locales.${other}`)).check();
    // Of a form that was asked for just now the stamp of the time is read; a test writes faster than people.
    await page.locator("[name=t]").evaluate((stamp) => stamp.remove());
    const typed = (await page.evaluate(readForm)) as [string, string][];

    const answered = page.waitForResponse((answer) => answer.request().method() === "POST");
    await sendButton(page, locale).click();
    expect((await answered).status()).toBe(422);

    const title = say(locale, "contact.title");
    expect(await page.title()).toMatch(
      new RegExp(`^${say(locale, "enquiry.titleError").replace("{title}", title)}`),
    );
    expect(await page.evaluate(readForm)).toEqual(typed);
    expect(new Map(typed).get("fieldKeys")).toBe("lots");
    await expect(consentBox(page, locale)).not.toBeChecked();

    const summary = page.getByRole("alert");
    await expect(summary).toBeFocused();
    const wrong = [
      "areaHaInvalid",
      "wastewaterM3DayInvalid",
      "jobsInvalid",
      "emailInvalid",
      "phoneInvalid",
      "consentRequired",
    ].map((name) => say(locale, `enquiry.errors.${name}`));
    await expect(summary.getByRole("link")).toHaveText(wrong);
    for (const message of wrong) {
      const link = summary.getByRole("link", { name: message });
      const target = page.locator(String(await link.getAttribute("href")));
      await link.click();
      await expect(target).toBeInViewport();
      expect(await target.evaluate((element) => element.matches("input:target"))).toBe(true);
      await expect(target).toHaveAttribute("aria-invalid", "true");
      const ids = await target.evaluate((element) =>
        [element, element.closest("fieldset")].flatMap(
          (one) => one?.getAttribute("aria-describedby")?.split(" ") ?? [],
        ),
      );
      const texts = await Promise.all(
        ids
          .filter((id) => id.endsWith("-error"))
          .map((id) => page.locator(`[id="${id}"]`).innerText()),
      );
      expect(texts.join(" ")).toContain(message);
    }

    await field("areaHa").fill("2,5");
    await field("wastewaterM3Day").fill("");
    await field("jobs").fill("300");
    await field("email").fill(investor.email);
    await field("phone").fill("+82 10 1234 5678");
    await consentBox(page, locale).check();
    await sendButton(page, locale).click();
    const reference = await readReference(page);
    expect(await expectOneEnquiry({ sql, mailbox }, investor)).toBe(reference);
    const [mail] = await mailbox.list(investor.email);
    expect(mail?.headers["content-language"]).toBe(other);
    expect(mail?.text).toContain(investor.name);
    const { notice } = await waitForMails(mailbox, { ...investor, reference });
    expect(notice.text).toContain("2,5 ha");
    expect(notice.text).toContain("1,5 MVA");
    expect(notice.text).toContain("1.200 m³/ngày");
    expect(notice.text).not.toMatch(/(?<!\w)-5\b/); // a reference may hold "-5" too
    expect(notice.text).toMatch(/> First line\n>\n> +third line/);
  });

  test(`an empty form is told all that it lacks, ${locale}`, async ({ page }) => {
    await page.goto(contactPath(locale));
    await sendButton(page, locale).click();
    await expect(page.getByRole("alert").getByRole("link")).toHaveText(
      ["kindRequired", "messageRequired", "nameRequired", "emailRequired", "consentRequired"].map(
        (name) => say(locale, `enquiry.errors.${name}`),
      ),
    );
  });
}
