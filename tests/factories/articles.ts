import type { ArticleDocumentInput } from "@/lib/articles/schema";
import { publishArticle } from "@/lib/articles/service";
import type { ArticleDetail } from "@/lib/articles/types";

let count = 0;

/** A small article that can be published in both languages, under a code and slugs that no other test uses. */
export function articleDocument(
  overrides: Partial<ArticleDocumentInput> = {},
): ArticleDocumentInput {
  count += 1;
  const text = (language: string) => ({
    state: "published" as const,
    title: `${language} ${count}`,
    slug: `${language === "Bài" ? "bai" : "article"}-${count}`,
    summary: `${language} ${count}.`,
    body: `## ${language}\n\n${count}`,
    publishedAt: "2026-11-20T01:00:00.000Z",
  });
  return { code: `test-${count}`, texts: { vi: text("Bài"), en: text("Article") }, ...overrides };
}

export async function publishArticleNew(overrides: Partial<ArticleDocumentInput> = {}) {
  const document = articleDocument(overrides);
  const publication = await publishArticle({ actor: "an-editor" }, document);
  return { document, publication };
}

/** An article as a page reads it. */
export function articleDetail(overrides: Partial<ArticleDetail> = {}): ArticleDetail {
  return {
    code: "test",
    locale: "vi",
    title: "Bài thử",
    slug: "bai-thu",
    slugs: { vi: "bai-thu", en: "test-article" },
    summary: "Một bài để thử.",
    html: "<p>Chữ</p>",
    publishedAt: "2026-11-22T01:00:00.000Z",
    changedAt: "2026-11-23T01:00:00.000Z",
    office: null,
    clusters: [],
    sources: [],
    ...overrides,
  };
}
