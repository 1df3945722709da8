import { expect, test } from "../setup/e2e";
import { observe } from "../setup/observatory";
import { startProduct } from "../setup/product";
import { templates } from "./templates";

const siteUrl = "https://ccn.example.vn";

/** What is fetched beside pages: none of it may open a hole that the pages have closed. */
const others = [
  ...["/robots.txt", "/sitemap.xml", "/icon.svg", "/api/v1/clusters", "/api/v1/openapi.json"],
  ...["/api/v1/clusters/DT-AK1", "/api/health/live", "/api/no-such-thing", "/islands/no-such.js"],
];

test("every page has the best mark of the Observatory, and nothing beside them lowers it", async () => {
  test.setTimeout(180_000);
  const product = await startProduct({ settings: { SITE_URL: siteUrl } });
  try {
    for (const path of [...templates.map((template) => template.path), ...others]) {
      const answer = await fetch(product.baseUrl + path, { redirect: "manual" });
      const { isBest, marks } = observe({
        url: siteUrl + path,
        headers: Object.fromEntries(answer.headers),
        cookies: answer.headers.getSetCookie(),
        html: await answer.text(),
      });
      const faults = marks.filter((mark) => mark.marks < 0);
      const isPage = !others.includes(path);
      expect(isPage ? faults : faults.filter(({ rule }) => rule !== "policy"), path).toEqual([]);
      if (isPage) expect(isBest, path).toBe(true);
      expect(answer.headers.getSetCookie(), path).toEqual([]);
    }
  } finally {
    await product.stop();
  }
});
