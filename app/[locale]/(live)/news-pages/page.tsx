import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewsList, pageCount } from "@/components/news/news-list";
import { PageShell } from "@/components/site/page-shell";
import { listArticles } from "@/lib/articles/cached";
import { newsFeedPath } from "@/lib/articles/feed";
import { readAskedPage } from "@/lib/http/asked-page";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

/** Older pages of the list. Only the bare one is for search engines; the sitemap names every article. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "news" });
  const { page } = readAskedPage((await searchParams).page, pageCount(await listArticles(locale)));
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
  const read = readAskedPage((await searchParams).page, pageCount(articles));
  return (
    <PageShell locale={locale} switchTo={versionsOf({ page: "/news" })} current="/news">
      <NewsList locale={locale} articles={articles} feedPath={newsFeedPath(locale)} {...read} />
    </PageShell>
  );
}
