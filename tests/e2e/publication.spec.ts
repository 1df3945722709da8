import { setTimeout } from "node:timers/promises";
import { pathTo } from "@/lib/i18n/paths";
import { expect, test } from "../setup/e2e";
import { type Locale, languages, say } from "../setup/enquirer";
import { withoutOwnScript } from "../setup/own-script";
import type { Product } from "../setup/product";
import { makeDocument, publish } from "../setup/publisher";

test.use({ javaScriptEnabled: false });
test.describe.configure({ timeout: 120_000 });

/** Long enough on any machine; how soon it really is, each test prints and `npm run bench -- publish` measures. */
const mostPatience = 20_000;
/** Between two looks at a page, so that looking does not take the time that showing needs. */
const pause = 40;

type Seen = { status: number; html: string; location: string | null };

async function look(product: Product, path: string): Promise<Seen> {
  const answer = await fetch(product.baseUrl + path, { redirect: "manual" });
  const html = await answer.text();
  // Whoever comes first gets a finished page, too.
  for (const [tag] of withoutOwnScript(html).matchAll(/<script\b[^>]*>/g)) {
    expect(tag, path).toMatch(/src="\/islands\/|application\/ld\+json/);
  }
  expect(html, path).not.toContain("http-status");
  return { status: answer.status, html, location: answer.headers.get("location") };
}

/** Asks again and again until each page shows what was published, and prints how long that took at most. */
async function waitUntil(
  product: Product,
  committedAt: number,
  pages: Record<string, (seen: Seen) => boolean>,
): Promise<number> {
  const waits = await Promise.all(
    Object.entries(pages).map(async ([path, isShown]) => {
      for (;;) {
        const seen = await look(product, path);
        const waited = Date.now() - committedAt;
        if (isShown(seen)) return waited;
        if (waited > mostPatience) throw new Error(`${path} does not show it (${seen.status})`);
        await setTimeout(pause);
      }
    }),
  );
  const longest = Math.max(...waits);
  console.log(`published to visible on ${waits.length} pages: ${longest} ms`);
  return longest;
}

const cluster = (locale: Locale, slug: string) =>
  pathTo(locale, { page: "/clusters/[slug]", slug });
const directory = (locale: Locale) => pathTo(locale, { page: "/clusters" });
const home = (locale: Locale) => pathTo(locale, { page: "/" });
const shows = (text: string) => (seen: Seen) => seen.status === 200 && seen.html.includes(text);
const lacks = (text: string) => (seen: Seen) => seen.status === 200 && !seen.html.includes(text);

test("a new cluster shows everywhere at once, in place of a cached 404 too", async ({
  ownProduct,
}) => {
  const document = makeDocument("Lang Moi", { vi: "Làng Mới", en: "New Village" });
  const own = { vi: cluster("vi", "lang-moi"), en: cluster("en", "lang-moi-en") };
  const everywhere = {
    [own.vi]: shows("Làng Mới"),
    [own.en]: shows("New Village"),
    [directory("vi")]: shows("Làng Mới"),
    [directory("en")]: shows("New Village"),
    [home("vi")]: shows("Làng Mới"),
    [home("en")]: shows("New Village"),
    "/lien-he": shows("Làng Mới"),
    "/en/contact": shows("New Village"),
  };
  for (const path of Object.keys(everywhere)) {
    const isOwn = path === own.vi || path === own.en;
    expect((await look(ownProduct, path)).status, path).toBe(isOwn ? 404 : 200);
    expect((await look(ownProduct, path)).status, path).toBe(isOwn ? 404 : 200);
  }
  const committedAt = await publish(ownProduct.databaseUrl, { document });
  await waitUntil(ownProduct, committedAt, everywhere);
  expect((await look(ownProduct, "/cum-cong-nghiep?q=lang+moi")).html).toContain(own.vi);
  expect((await look(ownProduct, "/en/clusters?q=new+village")).html).toContain(own.en);

  const renamed = makeDocument("Lang Moi", { vi: "Xóm Cũ", en: "Old Hamlet" });
  const again = await publish(ownProduct.databaseUrl, { document: renamed });
  const changed = Object.fromEntries(
    Object.keys(everywhere).map((path) => [
      path,
      (seen: Seen) =>
        seen.status === 200 &&
        /Xóm Cũ|Old Hamlet/.test(seen.html) &&
        !/Làng Mới|New Village/.test(seen.html),
    ]),
  );
  await waitUntil(ownProduct, again, changed);
});

test("each of several publications in a row shows everywhere", async ({ ownProduct }) => {
  const own = { vi: cluster("vi", "dung-gio"), en: cluster("en", "dung-gio-en") };
  const waits: number[] = [];
  for (const round of ["Một", "Hai", "Ba", "Bốn", "Năm"]) {
    const title = { vi: `Đúng Giờ ${round}`, en: `On Time ${round}` };
    const committedAt = await publish(ownProduct.databaseUrl, {
      document: makeDocument("Dung Gio", title),
    });
    const shown = { vi: shows(title.vi), en: shows(title.en) };
    waits.push(
      await waitUntil(ownProduct, committedAt, {
        [own.vi]: shown.vi,
        [own.en]: shown.en,
        [directory("vi")]: shown.vi,
        [directory("en")]: shown.en,
        [home("vi")]: shown.vi,
        [home("en")]: shown.en,
      }),
    );
  }
  // The first is the slowest: nothing is compiled yet. The one in the middle is what an official sees.
  console.log(`published to visible, in the middle: ${waits.toSorted((a, b) => a - b)[2]} ms`);
});

for (const locale of languages) {
  const other = locale === "vi" ? "en" : "vi";

  test(`a language that is withdrawn says so and leads to the other, without ${locale}`, async ({
    page,
    ownProduct,
  }) => {
    const name = `Mot Tieng ${locale}`;
    const title = { vi: `Một Tiếng ${locale}`, en: `One Tongue ${locale}` };
    const document = makeDocument(name, title);
    const slugs = { vi: `mot-tieng-${locale}`, en: `mot-tieng-${locale}-en` };
    const own = { vi: cluster("vi", slugs.vi), en: cluster("en", slugs.en) };
    await publish(ownProduct.databaseUrl, { document });
    await expect.poll(async () => (await look(ownProduct, own[locale])).status).toBe(200);
    await expect.poll(async () => (await look(ownProduct, own[other])).html).toContain(own[locale]);

    const order = { withdraw: document.code, locale };
    const committedAt = await publish(ownProduct.databaseUrl, order);
    await waitUntil(ownProduct, committedAt, {
      [own[locale]]: (seen) => seen.status === 404 && seen.html.includes(own[other]),
      [own[other]]: (seen) => shows(title[other])(seen) && !seen.html.includes(own[locale]),
      [directory(locale)]: lacks(title[locale]),
      [home(locale)]: lacks(title[locale]),
      [directory(other)]: shows(title[other]),
    });

    const answer = await page.goto(ownProduct.baseUrl + own[locale]);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      say(locale, "errors.otherLanguage.title"),
    );
    await page.getByRole("link", { name: title[other] }).click();
    await expect(page).toHaveURL(ownProduct.baseUrl + own[other]);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title[other]);

    await publish(ownProduct.databaseUrl, { document });
    await expect.poll(async () => (await look(ownProduct, own[locale])).status).toBe(200);
  });
}

test("a changed slug leads on for ever, from the first and the second name", async ({
  page,
  ownProduct,
}) => {
  const named = (slug: string) => {
    const document = makeDocument("Ten Dau", { vi: "Tên Đầu", en: "First Name" });
    if (document.texts?.vi) document.texts.vi.slug = slug;
    if (document.texts?.en) document.texts.en.slug = `${slug}-en`;
    return { document };
  };
  const [first = "", second = "", third = ""] = ["ten-mot", "ten-hai", "ten-ba"];
  await publish(ownProduct.databaseUrl, named(first));
  await expect.poll(async () => (await look(ownProduct, cluster("vi", first))).status).toBe(200);
  expect((await look(ownProduct, cluster("vi", second))).status).toBe(404);
  expect((await look(ownProduct, cluster("en", `${first}-en`))).status).toBe(200);

  const movedAt = await publish(ownProduct.databaseUrl, named(second));
  const movedTo = (path: string) => (seen: Seen) => seen.status === 308 && seen.location === path;
  await waitUntil(ownProduct, movedAt, {
    [cluster("vi", first)]: movedTo(cluster("vi", second)),
    [cluster("en", `${first}-en`)]: movedTo(cluster("en", `${second}-en`)),
    [cluster("vi", second)]: shows("Tên Đầu"),
    [cluster("en", `${second}-en`)]: shows("First Name"),
    [directory("vi")]: (seen) => shows(cluster("vi", second))(seen) && lacks(`${first}"`)(seen),
  });

  const again = await publish(ownProduct.databaseUrl, named(third));
  await waitUntil(ownProduct, again, {
    [cluster("vi", first)]: movedTo(cluster("vi", third)),
    [cluster("vi", second)]: movedTo(cluster("vi", third)),
    [cluster("en", `${first}-en`)]: movedTo(cluster("en", `${third}-en`)),
  });
  await page.goto(ownProduct.baseUrl + cluster("vi", first));
  await expect(page).toHaveURL(ownProduct.baseUrl + cluster("vi", third));
});
