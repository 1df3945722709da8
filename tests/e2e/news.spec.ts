import type { ArticleDocumentInput } from "@/lib/articles/schema";
import { pathTo } from "@/lib/i18n/paths";
import { expect, test } from "../setup/e2e";
import { type Locale, languages, say } from "../setup/enquirer";
import { withoutOwnScript } from "../setup/own-script";
import type { Product } from "../setup/product";
import { publish } from "../setup/publisher";

const slugs = {
  vi: "cum-cong-nghiep-dai-tu-tu-nam-2021",
  en: "dai-tu-industrial-clusters-since-2021",
} as const;
const list = (locale: Locale) => pathTo(locale, { page: "/news" });
const article = (locale: Locale, slug: string) => pathTo(locale, { page: "/news/[slug]", slug });
const feed = (locale: Locale) => `/feeds/${locale}/news.xml`;

type Seen = { status: number; html: string; location: string | null };
async function look({ baseUrl }: Product, path: string): Promise<Seen> {
  const answer = await fetch(baseUrl + path, { redirect: "manual" });
  return {
    status: answer.status,
    html: await answer.text(),
    location: answer.headers.get("location"),
  };
}

for (const locale of languages) {
  test.describe(`the news, ${locale}`, () => {
    test.use({ javaScriptEnabled: false });

    test("lead from the list to the article, its clusters and its sources", async ({ page }) => {
      await page.goto(list(locale));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(say(locale, "news.heading"));
      const link = page.locator("main").getByRole("heading", { level: 2 }).getByRole("link");
      const title = await link.first().innerText();
      await link.first().click();
      await expect(page).toHaveURL(new RegExp(`${article(locale, slugs[locale])}$`));
      await expect(page.getByRole("heading", { level: 1 })).toHaveText(title.replaceAll("\n", " "));
      await expect(page.locator(`time[datetime^="2026-11-22"]`)).toHaveText(
        locale === "vi" ? "Đăng ngày 22/11/2026" : "Published 22 November 2026",
      );
      const sources = page.getByRole("region", { name: say(locale, "news.sources") });
      expect(await sources.getByRole("listitem").count()).toBeGreaterThan(5);
      await page
        .getByRole("region", { name: say(locale, "news.clusters") })
        .getByRole("link")
        .first()
        .click();
      await expect(page).toHaveURL(new RegExp(`${pathTo(locale, { page: "/clusters" })}/`));
    });

    test("tell search engines what, when, where else and how to follow", async ({
      page,
      baseURL,
    }) => {
      await page.goto(article(locale, slugs[locale]));
      const head = (selector: string) => page.locator(`head ${selector}`);
      const href = async (selector: string) =>
        new URL((await head(selector).getAttribute("href")) ?? "", baseURL).pathname;
      expect(await href('link[rel="canonical"]')).toBe(article(locale, slugs[locale]));
      for (const one of languages) {
        expect(await href(`link[rel="alternate"][hreflang="${one}"]`)).toBe(
          article(one, slugs[one]),
        );
      }
      expect(await href('link[rel="alternate"][type="application/atom+xml"]')).toBe(feed(locale));
      const [graph] = await page.locator('script[type="application/ld+json"]').allTextContents();
      const things = (JSON.parse(graph ?? "{}") as { "@graph": Record<string, unknown>[] })[
        "@graph"
      ];
      expect(things.find((thing) => thing["@type"] === "NewsArticle")).toMatchObject({
        inLanguage: locale,
        datePublished: "2026-11-22T01:00:00.000Z",
      });
      const sitemap = await (await page.request.get("/sitemap.xml")).text();
      expect(sitemap).toContain(`${article(locale, slugs[locale])}</loc><lastmod>2026-11-22T01:00`);
    });

    test("say which page there is not, and show the newest", async ({ page }) => {
      for (const asked of ["99", "0", "x", "-1", "1e9", "%00", "<script>"]) {
        const answer = await page.goto(`${list(locale)}?page=${encodeURIComponent(asked)}`);
        expect(answer?.status(), asked).toBe(200);
        await expect(page.getByRole("status")).toContainText(`“${asked}”`);
      }
      await page.goto(`${list(locale)}?page=1&page=1&utm_source=x`);
      await expect(page.getByRole("status")).toHaveCount(0);
      expect(await page.locator('head meta[name="robots"]').getAttribute("content")).toContain(
        "noindex",
      );
    });

    test("come as a feed that is not sent again while nothing has changed", async ({ request }) => {
      const first = await request.get(feed(locale));
      expect(first.status()).toBe(200);
      expect(first.headers()["content-type"]).toBe("application/atom+xml; charset=utf-8");
      expect(first.headers()["access-control-allow-origin"]).toBe("*");
      const xml = await first.text();
      expect(xml).toContain(`xml:lang="${locale}"`);
      expect(xml).toContain(article(locale, slugs[locale]));
      expect(xml).toMatch(/<id>urn:uuid:[0-9a-f-]{36}<\/id>/);
      const etag = first.headers().etag ?? "";
      const again = await request.get(feed(locale), { headers: { "if-none-match": etag } });
      expect(again.status()).toBe(304);
    });
  });
}

test("an unknown feed and an unknown article are not there", async ({ request }) => {
  for (const path of [
    "/feeds/de/news.xml",
    "/feeds/../news.xml",
    "/tin-tuc/khong-co",
    "/en/news/A_B",
  ])
    expect((await request.get(path)).status(), path).toBe(404);
});

for (const locale of languages) {
  test(`an unknown article leads to all the others, ${locale}`, async ({ page }) => {
    await page.goto(article(locale, "no-such-article"));
    await page
      .locator("main")
      .getByRole("link", { name: say(locale, "news.all") })
      .click();
    await expect(page).toHaveURL(new RegExp(`${list(locale)}$`));
  });
}

test("the address can be copied, and is shown where copying is forbidden", async ({
  page,
  context,
}) => {
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  await page.goto(article("en", slugs.en));
  await page.getByRole("button", { name: say("en", "news.share.copy") }).click();
  await expect(page.getByText(say("en", "news.share.copied"))).toBeVisible();
  expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(
    article("en", slugs.en),
  );
  await page.evaluate(() => {
    navigator.clipboard.writeText = () => Promise.reject(new Error("forbidden"));
  });
  await page.getByRole("button", { name: say("en", "news.share.copy") }).click();
  await expect(page.getByRole("status")).toContainText(article("en", slugs.en));
});

test.describe("without a script", () => {
  test.use({ javaScriptEnabled: false });

  test("no button is offered that would do nothing", async ({ page }) => {
    await page.goto(article("en", slugs.en));
    for (const name of ["news.share.copy", "news.print"])
      await expect(page.getByRole("button", { name: say("en", name) })).toHaveCount(0);
    await expect(page.getByRole("link", { name: say("en", "news.share.email") })).toBeVisible();
  });
});

test.describe("publishing", () => {
  test.describe.configure({ timeout: 120_000 });
  test.use({ javaScriptEnabled: false });

  const made = (overrides: { slug?: string; state?: "published" | "draft" } = {}) => {
    const text = (title: string, slug: string) => ({
      state: overrides.state ?? ("published" as const),
      title,
      slug,
      summary: `${title}. <script>alert(1)</script>`,
      body: `## Đầu đề\n\n${title} <script>alert(1)</script> [x](javascript:alert(1))`,
    });
    const slug = overrides.slug ?? "e2e-bai-moi";
    return {
      code: "e2e-article",
      texts: { vi: text("Bài mới e2e", slug), en: text("New e2e article", `${slug}-en`) },
    } satisfies ArticleDocumentInput;
  };

  test("shows a draft nowhere, an article at once, and leads on when it is renamed", async ({
    ownProduct,
  }) => {
    const own = { vi: article("vi", "e2e-bai-moi"), en: article("en", "e2e-bai-moi-en") };
    const places = ["/tin-tuc", "/en/news", feed("vi"), feed("en"), "/sitemap.xml", "/llms.txt"];
    const shownOn = async (path: string) => /e2e-bai-moi/.test((await look(ownProduct, path)).html);
    await publish(ownProduct.databaseUrl, { article: made({ state: "draft" }) });
    for (const path of [...places, own.vi, own.en]) expect(await shownOn(path), path).toBe(false);
    expect((await look(ownProduct, own.vi)).status).toBe(404);

    await publish(ownProduct.databaseUrl, { article: made() });
    for (const path of Object.values(own))
      await expect.poll(async () => (await look(ownProduct, path)).status).toBe(200);
    for (const path of places) await expect.poll(() => shownOn(path), { message: path }).toBe(true);
    const { html } = await look(ownProduct, own.vi);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
    expect(withoutOwnScript(html)).not.toMatch(/<script>|href="javascript/);

    await publish(ownProduct.databaseUrl, { article: made({ slug: "e2e-doi-ten" }) });
    await expect
      .poll(() => look(ownProduct, own.vi))
      .toMatchObject({ status: 308, location: article("vi", "e2e-doi-ten") });
    await expect
      .poll(async () => (await look(ownProduct, article("vi", "e2e-doi-ten"))).status)
      .toBe(200);
  });

  test("takes back one language, which then leads to the other", async ({ ownProduct, page }) => {
    const document = { ...made({ slug: "e2e-mot-tieng" }), code: "e2e-one-language" };
    await publish(ownProduct.databaseUrl, { article: document });
    const own = { vi: article("vi", "e2e-mot-tieng"), en: article("en", "e2e-mot-tieng-en") };
    await expect.poll(async () => (await look(ownProduct, own.en)).status).toBe(200);
    await publish(ownProduct.databaseUrl, { withdrawArticle: "e2e-one-language", locale: "en" });
    await expect.poll(async () => (await look(ownProduct, own.en)).status).toBe(404);
    await expect
      .poll(async () => (await look(ownProduct, own.vi)).html)
      .not.toContain(`href="${own.en}"`);

    await page.goto(ownProduct.baseUrl + own.en);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      say("en", "errors.otherLanguage.title"),
    );
    await expect(
      page.locator("main").getByRole("link", { name: say("en", "news.all") }),
    ).toHaveAttribute("href", "/en/news");
    await page.getByRole("link", { name: "Bài mới e2e" }).click();
    await expect(page).toHaveURL(ownProduct.baseUrl + own.vi);
  });

  test("parts a long list into pages", async ({ ownProduct, page }) => {
    for (let number = 1; number <= 11; number += 1) {
      const { texts } = made({ slug: `e2e-nhieu-${number}` });
      const publishedAt = `2025-01-${String(number).padStart(2, "0")}T00:00:00Z`;
      await publish(ownProduct.databaseUrl, {
        article: { code: `e2e-many-${number}`, texts: { en: { ...texts.en, publishedAt } } },
      });
    }
    await page.goto(`${ownProduct.baseUrl}/en/news`);
    await expect
      .poll(async () => (await look(ownProduct, "/en/news")).html)
      .toContain('href="/en/news?page=2"');
    await page.reload();
    await page.getByRole("link", { name: say("en", "news.next") }).click();
    await expect(page).toHaveURL(/\?page=2$/);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("News, page 2");
    const times = await page
      .locator("main li time")
      .evaluateAll((all) => all.map((one) => one.getAttribute("datetime") ?? ""));
    expect(times.length).toBeGreaterThan(0);
    expect(times).toEqual(times.toSorted().toReversed());
    await expect(page.getByRole("link", { name: say("en", "news.previous") })).toHaveAttribute(
      "href",
      "/en/news",
    );
  });
});
