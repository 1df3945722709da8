import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { pathTo } from "@/lib/i18n/paths";
import { expect, test } from "../setup/e2e";
import {
  contactPath,
  fillEnquiry,
  languages,
  readReference,
  say,
  sendButton,
  someone,
} from "../setup/enquirer";

const slugs = { vi: "an-khanh-so-1", en: "an-khanh-no-1" };
const samples = { vi: "mau-che-xanh", en: "green-tea-sample" };
const names = { vi: "An Khánh số 1", en: "An Khanh No. 1" };
const clusterPath = (locale: "vi" | "en") =>
  pathTo(locale, { page: "/clusters/[slug]", slug: slugs[locale] });

for (const locale of languages) {
  test(`a card stands in a partner's page and leads to the cluster, ${locale}`, async ({
    page,
    baseURL,
  }) => {
    // A real server: browsers let no page of the outside world reach into this machine.
    const partner = createServer((_request, response) => {
      response.setHeader("content-type", "text/html");
      response.end(
        `<!doctype html><title>Partner</title><iframe width="300" height="340" src="${baseURL}/embed/${locale}/DT-AK1"></iframe>`,
      );
    }).listen(0, "127.0.0.1");
    await once(partner, "listening");
    const { port } = partner.address() as AddressInfo;
    await page.goto(`http://127.0.0.1:${port}/`);
    partner.close();
    const card = page.frameLocator("iframe");
    await expect(card.getByRole("heading")).toContainText(names[locale]);
    await expect(card.getByText(say(locale, "choices.status.operating"))).toBeVisible();
    const link = card.getByRole("link", { name: say(locale, "embed.see") });
    const href = (await link.getAttribute("href")) ?? "";
    expect(new URL(href).pathname).toBe(clusterPath(locale));
    expect(new URL(href).searchParams.get("utm_campaign")).toBe("embed");
    expect(await link.getAttribute("target")).toBe("_top");
    // All of it is seen in the frame that the page of open data offers, and in one of a phone.
    const { height, width } = await card.locator("html").evaluate((html) => ({
      height: html.scrollHeight,
      width: html.scrollWidth,
    }));
    expect(height).toBeLessThanOrEqual(340);
    expect(width).toBeLessThanOrEqual(300);
  });

  test(`a share image is a picture of the right size, named by its page, ${locale}`, async ({
    page,
    request,
  }) => {
    await page.goto(clusterPath(locale));
    const image = (await page
      .locator('meta[property="og:image"]')
      .getAttribute("content")) as string;
    await expect(page.locator('meta[name="twitter:card"]')).toHaveAttribute(
      "content",
      "summary_large_image",
    );
    expect(new URL(image).pathname).toBe(`/share/${locale}/clusters/${slugs[locale]}.png`);
    const own = await request.get(new URL(image).pathname);
    const sample = await request.get(`/share/${locale}/clusters/${samples[locale]}.png`);
    const site = await request.get(`/share/${locale}/site.png`);
    const bodies = await Promise.all([own, sample, site].map((answer) => answer.body()));
    for (const body of bodies) {
      expect(body.subarray(1, 4).toString()).toBe("PNG");
      expect([body.readUInt32BE(16), body.readUInt32BE(20)]).toEqual([1200, 630]);
      expect(body.length).toBeLessThan(200_000);
    }
    expect(new Set(bodies.map((body) => body.toString("base64"))).size).toBe(3);
    expect(own.headers()["content-type"]).toBe("image/png");
    for (const missing of ["clusters/khong-co.png", "clusters/..%2f..%2f.png", "x.png"]) {
      expect((await request.get(`/share/${locale}/${missing}`)).status(), missing).toBe(404);
    }
    expect((await request.get("/share/fr/site.png")).status()).toBe(404);
  });

  test(`the campaign of an address goes along on this visit, ${locale}`, async ({ page, sql }) => {
    const investor = someone();
    // Arrived on a page without a form, and wandered about before asking.
    await page.goto(
      `${pathTo(locale, { page: "/about" })}?utm_source=zalo&utm_campaign=hoi-cho-2026`,
    );
    await page.goto(clusterPath(locale));
    await page.goto(contactPath(locale));
    await fillEnquiry(page, locale, investor);
    await sendButton(page, locale).click();
    const reference = await readReference(page);
    expect(await sql(`SELECT campaign FROM "Enquiry" WHERE reference = $1`, [reference])).toEqual([
      { campaign: "hoi-cho-2026 (zalo)" },
    ]);
  });
}

test.describe("without scripts", () => {
  test.use({ javaScriptEnabled: false });

  for (const locale of languages) {
    test(`the campaign of the page that the form stands on is kept, ${locale}`, async ({
      page,
      sql,
    }) => {
      const investor = someone();
      await page.goto(`${clusterPath(locale)}?utm_campaign=to-roi`);
      await fillEnquiry(page, locale, investor);
      await sendButton(page, locale).click();
      const reference = await readReference(page);
      expect(await sql(`SELECT campaign FROM "Enquiry" WHERE reference = $1`, [reference])).toEqual(
        [{ campaign: "to-roi" }],
      );
    });
  }
});

test("no letter of a share image is cut: the dot under the last line is round", async ({
  page,
  baseURL,
}) => {
  await page.goto("/");
  // "… nhà máy của bạn": the lowest ink of the heading is the dot below the last a.
  const widths = await page.evaluate(async (src) => {
    const image = new Image();
    image.src = src;
    await image.decode();
    const canvas = document.createElement("canvas");
    [canvas.width, canvas.height] = [image.width, image.height];
    const context = canvas.getContext("2d");
    if (!context) throw new Error("no 2d canvas");
    context.drawImage(image, 0, 0);
    const rows: number[] = [];
    for (let y = 200; y < 450; y += 1) {
      const { data } = context.getImageData(0, y, image.width, 1);
      let ink = 0;
      for (let at = 0; at < data.length; at += 4) if ((data[at] ?? 255) < 128) ink += 1;
      rows.push(ink);
    }
    return rows.slice(0, rows.findLastIndex((ink) => ink > 0) + 1);
  }, `${baseURL}/share/vi/site.png`);
  const dot = widths.slice(-9);
  expect(dot.length).toBe(9);
  expect(widths.at(-1)).toBeLessThan(Math.max(...dot.slice(-7)) * 0.8);
});

test("a card of what there is not says so, and nothing else may stand in a frame", async ({
  request,
}) => {
  for (const code of ["DT-NONE", "PHU-LAC", "%3Cscript%3E", "DT-AK1x".repeat(20)]) {
    const answer = await request.get(`/embed/en/${code}`);
    expect(answer.status(), code).toBe(404);
    expect(answer.headers()["content-security-policy"]).toContain("frame-ancestors *");
    expect(await answer.text()).not.toContain("<script");
  }
  expect((await request.get("/embed/fr/DT-AK1")).status()).toBe(404);
  const card = await request.get("/embed/vi/DT-AK1");
  expect(card.headers()["x-frame-options"]).toBeUndefined();
  expect(card.headers()["x-robots-tag"]).toBe("noindex");
  const cluster = await request.get("/cum-cong-nghiep/an-khanh-so-1");
  expect(cluster.headers()["x-frame-options"]).toBe("DENY");
  expect(cluster.headers()["content-security-policy"]).toContain("frame-ancestors 'none'");
});
