import { describe, expect, it } from "vitest";
import { renderMarkdown } from "@/lib/articles/markdown";
import { articleDocumentSchema } from "@/lib/articles/schema";
import { pathTo } from "@/lib/i18n/paths";
import { locales } from "@/lib/i18n/routing";
import { firstArticle } from "../../../prisma/seed/articles";

const document = articleDocumentSchema.parse(firstArticle);

describe.each(locales)("the first article in %s", (locale) => {
  const text = document.texts[locale];
  const body = text?.body ?? "";

  it("is published on 22 November 2026 in Vietnam and long enough to say something", () => {
    expect(text?.state).toBe("published");
    const day = new Date(text?.publishedAt ?? "").toLocaleDateString("en-CA", {
      timeZone: "Asia/Ho_Chi_Minh",
    });
    expect(day).toBe("2026-11-22");
    const words = body.split(/\s+/).length;
    expect(words).toBeGreaterThan(350);
    expect(words).toBeLessThan(510);
  });

  it("states the growth of 2021 as a draft's figure", () => {
    const figure = locale === "vi" ? "6,56%" : "6.56%";
    const paragraph = body.split("\n\n").find((one) => one.includes(figure));
    expect(paragraph).toMatch(locale === "vi" ? /dự thảo/ : /draft/);
  });

  it("links to pages of its own language", () => {
    const links = [...renderMarkdown(body, { locale }).matchAll(/href="(\/[^"?]*)/g)].map(
      ([, path]) => path,
    );
    expect(links).toEqual([
      pathTo(locale, { page: "/clusters" }),
      pathTo(locale, { page: "/contact" }),
    ]);
  });
});

it("names where every source can be read, but for the newspaper's", () => {
  expect(document.sources.filter(({ url }) => !url)).toHaveLength(1);
  expect(document.sources.every(({ title }) => title.vi && title.en)).toBe(true);
});
