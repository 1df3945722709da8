import { pathTo } from "@/lib/i18n/paths";
import { addressesOf, changeAddresses, openAddresses } from "@/lib/open-data/catalogue";
import { expect, test } from "../setup/e2e";
import { languages, say } from "../setup/enquirer";

test.use({ javaScriptEnabled: false });

test("every address that the page names can be read", async ({ request }) => {
  for (const { path, type } of openAddresses) {
    for (const address of addressesOf(path, "DT-AK1")) {
      const answer = await request.get(address);
      expect(answer.status(), address).toBe(200);
      expect(answer.headers()["content-type"], address).toContain(type);
      expect(answer.headers()["access-control-allow-origin"], address).toBe("*");
      expect(answer.headers().etag, address).toBeTruthy();
    }
  }
  for (const { path } of changeAddresses) {
    for (const address of addressesOf(path, "DT-AK1")) {
      expect((await request.get(address)).status(), address).toBe(200);
    }
  }
});

for (const locale of languages) {
  test(`the page shows a real figure with its sources, and its conditions, ${locale}`, async ({
    page,
    request,
  }) => {
    await page.goto(pathTo(locale, { page: "/open-data" }));
    const figures = page.getByRole("region", { name: say(locale, "openData.sections.figures") });
    const shown = JSON.parse(await figures.locator("pre").innerText());
    const code = /\(([A-Z0-9-]+)\)$/.exec(await figures.locator("figcaption").innerText())?.[1];
    const { cluster } = await (await request.get(`/api/v1/clusters/${code}`)).json();
    expect(shown.figures.totalAreaHa).toEqual(cluster.figures.totalAreaHa);
    expect(shown.sources).not.toEqual([]);
    for (const source of shown.sources) expect(cluster.sources).toContainEqual(source);

    await expect(
      page.getByRole("region", { name: say(locale, "openData.sections.licence") }),
    ).toContainText("47/2020");
    const rhythm = page.getByRole("region", { name: say(locale, "openData.sections.rhythm") });
    const card = page.getByRole("region", { name: say(locale, "openData.sections.card") });
    const src = /src="([^"]+)"/.exec(await card.locator("pre").innerText())?.[1] ?? "";
    expect((await request.get(new URL(src).pathname)).status(), src).toBe(200);
    await expect(rhythm).toContainText(
      locale === "vi" ? "14/6 và 14/12" : "14 June and 14 December",
    );
  });
}

test("llms.txt is plain text in UTF-8 whose links all lead somewhere", async ({
  request,
  baseURL,
}) => {
  const answer = await request.get("/llms.txt");
  expect(answer.status()).toBe(200);
  expect(answer.headers()["content-type"]).toBe("text/plain; charset=utf-8");
  const text = await answer.text();
  expect(text).toContain("Cụm công nghiệp Đại Từ");
  const links = [...text.matchAll(/\]\((\S+)\)/g)].map(([, url]) => new URL(url ?? "").pathname);
  expect(links.length).toBeGreaterThan(20);
  for (const path of links) expect((await request.get(baseURL + path)).status(), path).toBe(200);
});
