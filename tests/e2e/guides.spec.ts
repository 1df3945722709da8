import { pathTo } from "@/lib/i18n/paths";
import { expect, test } from "../setup/e2e";
import { languages, say } from "../setup/enquirer";
import { makeDocument, publish } from "../setup/publisher";

test.use({ javaScriptEnabled: false });

const pages = ["/procedures", "/incentives", "/about", "/plan-changes", "/accessibility"] as const;

for (const locale of languages) {
  for (const page of pages) {
    test(`${page}, ${locale}: every link in the page leads somewhere, every source is named and reached`, async ({
      page: tab,
    }) => {
      await tab.goto(pathTo(locale, { page }));
      const main = tab.getByRole("main");
      const ids = await tab.locator("[id]").evaluateAll((all) => all.map(({ id }) => id));
      expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
      const hashes = await main
        .locator('a[href^="#"]')
        .evaluateAll((all) => all.map((one) => one.getAttribute("href")?.slice(1)));
      expect(hashes.filter((hash) => !ids.includes(String(hash)))).toEqual([]);

      // Contents at the top: one link for each part, in the order of the page.
      const parts = await main.getByRole("heading", { level: 2 }).allTextContents();
      const contents = tab.getByRole("navigation", { name: say(locale, "cluster.contents") });
      expect(await contents.getByRole("link").allTextContents()).toEqual(parts);

      // Sources are numbered without a gap, and what is cited on the page is among them.
      const sources = main.locator("ol.sources > li");
      const numbers = await sources.evaluateAll((all) => all.map((one) => Number(one.id.slice(7))));
      expect(numbers.length).toBeGreaterThan(2);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
      const cited = new Set(
        await main
          .locator("a.source-link")
          .evaluateAll((all) => all.map((one) => Number(one.textContent))),
      );
      expect([...cited].sort((a, b) => a - b)).toEqual(numbers);
      for (const link of await sources.getByRole("link").all()) {
        expect(await link.getAttribute("href")).toMatch(/^https?:\/\//);
        expect(await link.getAttribute("rel")).toBe("noopener");
      }
      await expect(main).toContainText(locale === "vi" ? "22/11/2026" : "22 November 2026");
    });
  }

  for (const page of ["/procedures", "/incentives"] as const) {
    test(`${page}, ${locale}: search engines are told the questions and answers that stand on the page`, async ({
      page: tab,
    }) => {
      await tab.goto(pathTo(locale, { page }));
      const graph = JSON.parse(
        (await tab.locator('script[type="application/ld+json"]').textContent()) ?? "",
      );
      const faq = graph["@graph"].find((one: { "@type": string }) => one["@type"] === "FAQPage");
      expect(faq.inLanguage).toBe(locale);
      expect(faq.mainEntity.length).toBeGreaterThan(3);
      const region = tab.getByRole("region", { name: say(locale, "guides.questions") });
      for (const { name, acceptedAnswer } of faq.mainEntity) {
        await expect(region.getByRole("heading", { name, exact: true })).toBeVisible();
        await expect(region.getByText(acceptedAnswer.text, { exact: true })).toBeVisible();
      }
      expect(await region.getByRole("heading", { level: 3 }).count()).toBe(faq.mainEntity.length);
    });
  }

  test(`an infrastructure investor reads the steps and asks where to file, ${locale}`, async ({
    page,
  }) => {
    await page.goto(pathTo(locale, { page: "/procedures" }));
    await page
      .getByRole("link", { name: say(locale, "procedures.paths.infrastructure"), exact: true })
      .click();
    await expect(page).toHaveURL(/#establishing$/);
    const part = page.getByRole("region", { name: say(locale, "procedures.establishing.title") });
    const steps = part.getByRole("list", { name: say(locale, "procedures.establishing.steps") });
    expect(await steps.getByRole("listitem").count()).toBe(6);
    await expect(steps.getByRole("listitem").nth(1)).toContainText(
      locale === "vi" ? "5 ngày làm việc" : "5 working days",
    );
    await expect(steps.getByRole("listitem").nth(2)).toContainText(
      locale === "vi" ? "15 ngày" : "15 days",
    );
    // Who receives it, and how long the decision takes, nobody has confirmed.
    await expect(steps.getByRole("listitem").first()).toContainText(
      locale === "vi" ? "còn bỏ ngỏ" : "open question",
    );
    await expect(steps.getByRole("listitem").last()).toContainText(
      say(locale, "guides.days.unknown"),
    );
    await part.getByRole("link", { name: say(locale, "procedures.establishing.ask") }).click();
    const form = page.locator("form[data-enquiry]");
    await expect(form.getByLabel(say(locale, "enquiry.message.label"))).toHaveValue(
      say(locale, "procedures.establishing.message"),
    );
    await expect(
      form.getByLabel(say(locale, "enquiry.kinds.infrastructure_investor")),
    ).toBeChecked();
  });

  test(`a tenant is told that the order of the steps is not confirmed, ${locale}`, async ({
    page,
  }) => {
    await page.goto(pathTo(locale, { page: "/procedures" }));
    const part = page.getByRole("region", { name: say(locale, "procedures.secondary.title") });
    await expect(part).toContainText(say(locale, "procedures.secondary.noticeTitle"));
    await expect(part).toContainText("66.18/2026");
    await expect(part).toContainText("143/2025");
    await expect(
      part.getByRole("link", { name: say(locale, "procedures.secondary.fit") }),
    ).toHaveAttribute("href", pathTo(locale, { page: "/fit-check" }));
    await part.getByRole("link", { name: say(locale, "procedures.secondary.ask") }).click();
    await expect(page.getByLabel(say(locale, "enquiry.message.label"))).toHaveValue(
      say(locale, "procedures.secondary.message"),
    );
  });

  test(`incentives: what is unknown is asked for one commune, with the questions written out, ${locale}`, async ({
    page,
  }) => {
    await page.goto(pathTo(locale, { page: "/incentives" }));
    const table = page.getByRole("table", { name: say(locale, "incentives.summary.title") });
    await expect(table.getByRole("row")).toHaveCount(7);
    const areas = table.getByRole("row", {
      name: locale === "vi" ? /^Địa bàn khó khăn/ : /^Difficult areas/,
    });
    await expect(areas).toContainText(say(locale, "guides.state.open"));
    const rent = page.getByRole("article", {
      name: locale === "vi" ? "Tiền thuê đất" : "Land rent",
    });
    await expect(rent).toContainText(locale === "vi" ? "đã bị bãi bỏ" : "is repealed");

    const part = page.getByRole("region", { name: say(locale, "incentives.province.title") });
    const communes = part.getByRole("link", {
      name: locale === "vi" ? /^Hỏi về xã/ : /^Ask about/,
    });
    await expect(communes).toHaveCount(10);
    await communes.filter({ hasText: locale === "vi" ? "An Khánh" : "An Khanh" }).click();
    const message = page.getByLabel(say(locale, "enquiry.message.label"));
    await expect(message).toHaveValue(locale === "vi" ? /xã An Khánh/ : /An Khanh commune/);
    await expect(message).toHaveValue(/^1\. .+\n2\. .+\n3\. .+\n4\. .+\n5\. .+\n6\. .+$/m);
  });

  test(`the area: ten communes with what they were made from and their clusters, ${locale}`, async ({
    page,
    request,
  }) => {
    await page.goto(pathTo(locale, { page: "/about" }));
    const table = page.getByRole("table", { name: say(locale, "about.communes.caption") });
    await expect(table.getByRole("row")).toHaveCount(11);
    const daiTu = table.getByRole("row", {
      name: locale === "vi" ? /^Xã Đại Từ/ : /^Dai Tu commune/,
    });
    await expect(daiTu).toContainText("05830");
    await expect(daiTu).toContainText(say(locale, "about.communes.none"));
    const phuLac = table.getByRole("row", {
      name: locale === "vi" ? /^Xã Phú Lạc/ : /^Phu Lac commune/,
    });
    await expect(phuLac).toContainText(locale === "vi" ? "xã Tân Linh" : "Tan Linh commune");
    const cluster = await phuLac.getByRole("link").getAttribute("href");
    expect((await request.get(String(cluster))).status()).toBe(200);
    const distance = page.getByRole("row", {
      name: locale === "vi" ? /Trung tâm Hà Nội.*100 km/ : /Hanoi centre.*100 km/,
    });
    await expect(distance).toContainText(locale === "vi" ? "An Khánh số 1" : "An Khanh No. 1");
    const access = page.getByRole("region", { name: say(locale, "about.access.title") });
    const port = access
      .getByRole("listitem")
      .filter({ hasText: locale === "vi" ? "Cảng Hải Phòng" : "Hai Phong port" });
    await expect(port).toContainText(say(locale, "about.access.precisions.approximate"));
    await expect(access).toContainText(
      locale === "vi" ? "sân bay Nội Bài 50 km" : "Noi Bai airport 50 km",
    );
  });

  test(`changes of the plan: five out, three cut, five in on one decision, and links to what was, ${locale}`, async ({
    page,
    request,
  }) => {
    await page.goto(pathTo(locale, { page: "/plan-changes" }));
    const year = page.getByRole("region", { name: /2021$/ });
    const rows = (kind: string) =>
      year.getByRole("row").filter({ hasText: say(locale, `planChanges.kind.${kind}`) });
    await expect(rows("removed")).toHaveCount(5);
    await expect(rows("cut")).toHaveCount(3);
    await expect(rows("added")).toHaveCount(5);
    await expect(year).toContainText("202 ha");
    await expect(
      page.getByRole("heading", { level: 3, name: /222\/QĐ-TTg.*2023.*2021–2030$/ }),
    ).toBeVisible();
    const gone = year.getByRole("row", { name: locale === "vi" ? /Phú Lạc 1/ : /Phu Lac 1/ });
    await expect(gone).toContainText(locale === "vi" ? "29/3/2021" : "29 March 2021");
    const address = await gone.getByRole("rowheader").getByRole("link").getAttribute("href");
    expect((await request.get(String(address))).status()).toBe(410);
    const undated = page.getByRole("region", { name: say(locale, "planChanges.undated") });
    await expect(undated).toContainText(say(locale, "planChanges.noDate"));
    expect(await page.getByRole("main").textContent()).not.toMatch(/Chè Xanh|Green Tea|MAU-/);
  });

  test(`a barrier is reported with what the office needs to know, ${locale}`, async ({ page }) => {
    await page.goto(pathTo(locale, { page: "/accessibility" }));
    await expect(page.getByRole("main")).toContainText("WCAG 2.2");
    await page
      .getByRole("link", { name: say(locale, "accessibility.report.link") })
      .last()
      .click();
    await expect(page.getByLabel(say(locale, "enquiry.message.label"))).toHaveValue(
      locale === "vi" ? /công cụ hỗ trợ/ : /assistive tool/,
    );
  });
}

test("a cluster that is taken out of the plan stands among the changes, with its decision", async ({
  ownProduct,
}) => {
  test.setTimeout(120_000);
  const path = pathTo("en", { page: "/plan-changes" });
  const read = async () => (await fetch(ownProduct.baseUrl + path)).text();
  expect(await read()).not.toContain("Leaving Cluster");
  const document = makeDocument("Plan Leaver", { vi: "Cụm Rời Đi", en: "Leaving Cluster" });
  const published = { ...document.texts?.en, state: "published" as const };
  await publish(ownProduct.databaseUrl, {
    document: {
      ...document,
      values: { status: "removed" },
      removedOn: "2026-10-05",
      facts: { ...document.facts, removalDecision: { sources: ["report"] } },
      texts: {
        ...document.texts,
        en: { ...published, details: { removalDecision: "Decision 77 of 5 October 2026" } },
      },
    },
  });
  await expect.poll(read).toContain("Leaving Cluster");
  const html = await read();
  expect(html).toContain("Decision 77 of 5 October 2026");
  expect(html).toContain("5 October 2026");
  expect(html).toContain('id="y2026"');
});
