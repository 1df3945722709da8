import { expect, openSql, test } from "../setup/e2e";
import { contactPath, languages, say } from "../setup/enquirer";

test.use({ javaScriptEnabled: false });

for (const locale of languages) {
  test(`the contact page says who answers for which place, ${locale}`, async ({ page }) => {
    await page.goto(contactPath(locale));
    await page.getByRole("link", { name: say(locale, "contact.answering.heading") }).click();
    await expect(page).toHaveURL(/#answering$/);
    const region = page.getByRole("region", { name: say(locale, "contact.answering.heading") });
    const row = region.getByRole("row").filter({
      has: page.getByRole("rowheader", {
        name: locale === "vi" ? "Xã An Khánh" : "An Khanh commune",
      }),
    });
    await expect(row.getByRole("link")).toHaveCount(2);
    await expect(row).toContainText(
      locale === "vi" ? "Văn phòng xúc tiến đầu tư" : "Investment promotion office",
    );
    await expect(region.getByText(/MAU-|Trà|Tea sample/)).toHaveCount(0);

    const others = region.locator("details");
    await expect(others.getByRole("table")).toBeHidden();
    await others.locator("summary").click();
    await expect(others.getByRole("table")).toBeVisible();
  });

  test(`the contact page shows what is not published and what happens next, ${locale}`, async ({
    page,
  }) => {
    await page.goto(contactPath(locale));
    const office = page.getByRole("region", {
      name: say(locale, "contact.office.heading"),
      exact: true,
    });
    const unpublished = (["address", "phone", "email", "hours"] as const)
      .map((key) => say(locale, `contact.office.${key}`).toLowerCase())
      .join(", ");
    await expect(office).toContainText(
      say(locale, "contact.office.missing").replace("<list></list>", unpublished),
    );
    await expect(office).toContainText(say(locale, "contact.office.noPeople"));
    const after = page.getByRole("region", { name: say(locale, "contact.after.heading") });
    await expect(after.getByRole("listitem")).toHaveCount(5);
    await expect(
      page.getByRole("region", { name: say(locale, "contact.speed.heading") }),
    ).toContainText(locale === "vi" ? "1 ngày làm việc" : "1 working day");
    const [graph] = await page.locator('script[type="application/ld+json"]').allTextContents();
    expect(graph).toContain('"ContactPage"');
  });
}

test("a refused form stands alone, without what is said below it", async ({ page }) => {
  await page.goto(contactPath("en"));
  await page.getByRole("button", { name: say("en", "enquiry.submit") }).click();
  await expect(page.locator("#error-summary")).toBeVisible();
  await expect(page.getByRole("region", { name: say("en", "contact.after.heading") })).toHaveCount(
    0,
  );
});

test("an office with people, hours and a place shows them all", async ({ ownProduct, page }) => {
  const name = "Nguyễn Thị Lan";
  await using database = await openSql(ownProduct.databaseUrl);
  await database.ask(
    `UPDATE "Office" SET lat = 21.63, lng = 105.64, phone = '0208 123 456', email = 'office@example.vn',
            "workingHours" = '{"vi":"7:30–16:30, thứ Hai đến thứ Sáu","en":"7:30–16:30, Monday to Friday"}'
      WHERE code = 'xuc-tien-dau-tu'`,
  );
  await database.ask(
    `INSERT INTO "Contact" (id, "officeId", name, title, phone, languages)
     SELECT gen_random_uuid(), id, $1, '{"vi":"Chuyên viên","en":"Officer"}', '0912 345 678', '{vi,en}' FROM "Office"
      WHERE code = 'xuc-tien-dau-tu'`,
    [name],
  );
  await database.ask(`SELECT pg_notify('cache_expired', '["offices"]')`);
  await expect
    .poll(async () => (await fetch(`${ownProduct.baseUrl}/en/contact`)).text())
    .toContain(name);
  await page.goto(`${ownProduct.baseUrl}/en/contact`);
  const office = page.getByRole("region", {
    name: say("en", "contact.office.heading"),
    exact: true,
  });
  await expect(office).toContainText("Monday to Friday");
  await expect(office).toContainText("Answers in Vietnamese and English");
  await expect(office.getByRole("link", { name: "0912 345 678" })).toHaveAttribute(
    "href",
    "tel:0912345678",
  );
  await expect(
    office.getByRole("link", { name: say("en", "contact.office.inApp") }),
  ).toHaveAttribute("href", /^geo:21\.63,105\.64/);
  const map = office.getByRole("link", { name: say("en", "contact.office.onMap") });
  await expect(map).toHaveAttribute("href", /^\/en\/map\?view=13%2F21\.63%2F105\.64$/);
});
