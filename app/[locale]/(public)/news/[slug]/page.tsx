import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ArticlePage } from "@/components/news/article-page";
import { HttpStatus, MovedTo } from "@/components/site/http-status";
import { JsonLd } from "@/components/site/json-ld";
import { NotFoundContent } from "@/components/site/not-found-content";
import { OtherLanguageContent } from "@/components/site/other-language-content";
import { PageShell } from "@/components/site/page-shell";
import { findArticle } from "@/lib/articles/cached";
import { newsFeedPath } from "@/lib/articles/feed";
import type { ArticleLookup } from "@/lib/articles/types";
import { env } from "@/lib/env";
import { alternatesFor, type PageVersions, versionsOf } from "@/lib/i18n/alternates";
import { headDescription, headTitle } from "@/lib/i18n/head";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales, toLocale } from "@/lib/i18n/routing";
import { articleImage, sharing } from "@/lib/i18n/share";
import { graphOf } from "@/lib/structured-data/format";
import { articleThings } from "@/lib/structured-data/news-article";

type Props = { params: Promise<{ locale: string; slug: string }> };

/** None in advance: a page is made when it is first asked for and kept until something is published. */
export function generateStaticParams() {
  return [];
}

async function readParams({ params }: Props): Promise<{ locale: Locale; slug: string }> {
  const { locale, slug } = await params;
  return { locale: toLocale(locale), slug };
}

function addressesOf(slugs: Partial<Record<Locale, string>>): PageVersions {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const slug = slugs[locale];
      return slug ? [[locale, pathTo(locale, { page: "/news/[slug]", slug })]] : [];
    }),
  );
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug } = await readParams(props);
  const found = await findArticle(locale, slug);
  if (found.outcome !== "found") {
    const t = await getTranslations({ locale, namespace: "errors" });
    const title = t(found.outcome === "other_language" ? "otherLanguage.title" : "notFound.title");
    return { title, robots: { index: false } };
  }
  const { article } = found;
  const t = await getTranslations({ locale, namespace: "news" });
  const alternates = alternatesFor(locale, addressesOf(article.slugs));
  return {
    title: headTitle(locale, article.title),
    description: headDescription(article.summary),
    alternates: {
      ...alternates,
      types: { "application/atom+xml": [{ url: newsFeedPath(locale), title: t("feedTitle") }] },
    },
    ...sharing(locale, {
      url: alternates?.canonical?.toString(),
      image: articleImage(locale, article.slug),
      alt: article.title,
      article: { publishedTime: article.publishedAt, modifiedTime: article.changedAt },
    }),
  };
}

export default async function Page(props: Props) {
  const { locale, slug } = await readParams(props);
  const found = await findArticle(locale, slug);
  switch (found.outcome) {
    case "found": {
      const { article } = found;
      const versions = addressesOf(article.slugs);
      return (
        <PageShell locale={locale} switchTo={versions} current="/news">
          <ArticlePage
            article={article}
            url={new URL(versions[locale] ?? "/", env.SITE_URL).href}
          />
          <JsonLd graph={graphOf(articleThings(env.SITE_URL, article))} />
        </PageShell>
      );
    }
    case "moved":
      return <MovedTo href={pathTo(locale, { page: "/news/[slug]", slug: found.slug })} />;
    case "other_language":
      return <OtherLanguage locale={locale} slugs={found.slugs} />;
    case "missing":
      return (
        <PageShell locale={locale} switchTo={versionsOf({ page: "/news" })} current="/news">
          <HttpStatus code={404} />
          <NotFoundContent locale={locale} list={await allNews(locale)} />
        </PageShell>
      );
  }
}

async function allNews(locale: Locale) {
  const t = await getTranslations({ locale, namespace: "news" });
  return { href: pathTo(locale, { page: "/news" }), name: t("all") };
}

type OtherVersions = Extract<ArticleLookup, { outcome: "other_language" }>["slugs"];

async function OtherLanguage({ locale, slugs }: { locale: Locale; slugs: OtherVersions }) {
  const versions: Partial<Record<Locale, { href: string; name: string }>> = {};
  const addresses: PageVersions = {};
  for (const other of locales) {
    const version = slugs[other];
    if (!version) continue;
    const href = pathTo(other, { page: "/news/[slug]", slug: version.slug });
    versions[other] = { href, name: version.title };
    addresses[other] = href;
  }
  return (
    <PageShell locale={locale} switchTo={addresses} current="/news">
      <HttpStatus code={404} />
      <OtherLanguageContent locale={locale} versions={versions} list={await allNews(locale)} />
    </PageShell>
  );
}
