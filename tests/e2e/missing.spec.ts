import { expect, test } from "../setup/e2e";
import { say } from "../setup/enquirer";

const title = { vi: say("vi", "errors.notFound.title"), en: say("en", "errors.notFound.title") };
const nowhere = [
  ["/khong-co-trang-nay", "vi"],
  ["/a/b/c", "vi"],
  ["/missing", "vi"],
  ["/cum-cong-nghiep/Khong_Hop_Le", "vi"],
  ["/en/no-such-page", "en"],
  ["/en/a/b/c", "en"],
  ["/en/missing", "en"],
  ["/en/find-clusters", "en"],
  ["/en/clusters/%C4%90", "en"],
  ["/en/clusters/a/b", "en"],
  ["/en/no.php?x=1", "en"],
] as const;

for (const [path, locale] of nowhere) {
  test(`${path} is no page, and says so in the language of its address first`, async ({ page }) => {
    const answer = await page.goto(path);
    expect(answer?.status()).toBe(404);
    await expect(page.locator("html")).toHaveAttribute("lang", locale);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(title[locale]);
    const other = locale === "vi" ? "en" : "vi";
    await expect(page.getByRole("heading", { level: 2, name: title[other] })).toBeVisible();
    await expect(page.locator("meta[name=robots]").first()).toHaveAttribute("content", /noindex/);
  });
}

test("pages under the prefix are all still there, also by a word of the other language", async ({
  request,
}) => {
  const goes = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 });
    return [answer.status(), answer.headers().location?.replace(/^https?:\/\/[^/]+/, "")];
  };
  expect(await goes("/en")).toEqual([200, undefined]);
  expect(await goes("/en/clusters")).toEqual([200, undefined]);
  expect(await goes("/en/cum-cong-nghiep")).toEqual([308, "/en/clusters"]);
  expect(await goes("/en/clusters/")).toEqual([308, "/en/clusters"]);
  expect((await request.post("/en/no-such-page")).status()).toBe(405);
});
