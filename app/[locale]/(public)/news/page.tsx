import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { NewsList } from "@/components/news/news-list";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { listArticles } from "@/lib/articles/cached";
import { newsFeedPath } from "@/lib/articles/feed";
import { env } from "@/lib/env";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";
import { graphOf } from "@/lib/structured-data/format";
import { newsListThings } from "@/lib/structured-data/news-article";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/news" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "news" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: {
      ...alternatesFor(locale, versions),
      types: { "application/atom+xml": [{ url: newsFeedPath(locale), title: t("feedTitle") }] },
    },
  };
}

export default async function NewsPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  return (
    <PageShell locale={locale} switchTo={versions} current="/news">
      <NewsList
        locale={locale}
        articles={await listArticles(locale)}
        feedPath={newsFeedPath(locale)}
      />
      <JsonLd graph={graphOf(newsListThings({ siteUrl: env.SITE_URL, locale }))} />
    </PageShell>
  );
}
