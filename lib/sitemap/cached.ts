import { cacheLife } from "next/cache";
import { getArticleIndex, listArticles } from "@/lib/articles/cached";
import { getClusterIndex } from "@/lib/clusters/cached";
import { env } from "@/lib/env";
import { findOpenExample } from "@/lib/open-data/cached";
import { composeSitemap } from "./format";
import { composeLlmsText } from "./llms";
import { listIndexedPages } from "./pages";

/** A file of the sitemap as it is sent; it expires with the indexes that it is made from. */
export async function findSitemap(part: number | null): Promise<string | null> {
  "use cache";
  cacheLife("max");
  const [clusters, articles] = await Promise.all([getClusterIndex(), getArticleIndex()]);
  const pages = listIndexedPages(clusters, articles);
  return composeSitemap(pages, { part, siteUrl: env.SITE_URL });
}

/** What /llms.txt says; it expires with what it names. */
export async function findLlmsText(): Promise<string> {
  "use cache";
  cacheLife("max");
  const [vi, en, example] = await Promise.all([
    listArticles("vi"),
    listArticles("en"),
    findOpenExample(),
  ]);
  return composeLlmsText(env.SITE_URL, {
    news: { vi, en },
    exampleCode: example?.code ?? "DT-AK1",
  });
}
