import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewsList, pageCount } from "@/components/news/news-list";
import { PageShell } from "@/components/site/page-shell";
import { listArticles } from "@/lib/articles/cached";
import { newsFeedPath } from "@/lib/articles/feed";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** The page that the address asks for; what it asks for and there is not, in its own words. */
function readPage({ page }: Query, pages: number): { page: number; notUnderstood?: string } {
  const given = [page].flat().at(-1);
  if (given === undefined || given === "") return { page: 1 };
  const asked = /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 0;
  return asked >= 1 && asked <= pages
    ? { page: asked }
    : { page: 1, notUnderstood: given.slice(0, 40) };
}

/** Older pages of the list. Only the bare one is for search engines; the sitemap names every article. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "news" });
  const { page } = readPage(await searchParams, pageCount(await listArticles(locale)));
  return {
    title: page > 1 ? t("pageTitle", { page }) : t("title"),
    description: t("description"),
    alternates: { canonical: alternatesFor(locale, versionsOf({ page: "/news" }))?.canonical },
    robots: { index: false, follow: true },
  };
}

export default async function NewsPagesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const articles = await listArticles(locale);
  const read = readPage(await searchParams, pageCount(articles));
  return (
    <PageShell locale={locale} switchTo={versionsOf({ page: "/news" })} current="/news">
      <NewsList locale={locale} articles={articles} feedPath={newsFeedPath(locale)} {...read} />
    </PageShell>
  );
}
