import { getTranslations } from "next-intl/server";
import { StatusBadge } from "@/components/clusters/status-badge";
import { Breadcrumbs } from "@/components/ui/breadcrumbs";
import type { ArticleDetail } from "@/lib/articles/types";
import { formatDay } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { ArticleSources } from "./article-sources";
import { ShareArticle } from "./share-article";
import "./article.css";

/** One article: what happened, when, by whom, and where it is from. */
export async function ArticlePage({ article, url }: { article: ArticleDetail; url: string }) {
  const { locale, title, summary, html, clusters, sources } = article;
  const t = await getTranslations({ locale, namespace: "news" });
  const site = await getTranslations({ locale, namespace: "site" });
  return (
    <div className="wrap section">
      <Breadcrumbs
        label={t("breadcrumbs")}
        crumbs={[
          { label: site("home"), href: pathTo(locale, { page: "/" }) },
          { label: t("heading"), href: pathTo(locale, { page: "/news" }) },
          { label: title },
        ]}
      />
      <div className="mt-4 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,70ch)_minmax(15rem,1fr)]">
        <article aria-labelledby="title">
          <h1 id="title">{title}</h1>
          <Byline article={article} />
          <p className="mt-6 text-lg">{summary}</p>
          {/* biome-ignore lint/security/noDangerouslySetInnerHtml: renderMarkdown lets through only what it names */}
          <div className="article-body" dangerouslySetInnerHTML={{ __html: html }} />
          {sources.length > 0 ? <ArticleSources locale={locale} sources={sources} /> : null}
          <p className="hidden print:block print:mt-4">
            {t("share.address")}: {url}
          </p>
        </article>
        <div className="space-y-8 self-start lg:pt-2">
          {clusters.length > 0 ? (
            <section aria-labelledby="clusters" className="border-l-2 border-tea pl-4">
              <h2 id="clusters" className="text-base">
                {t("clusters")}
              </h2>
              <ul className="mt-2 space-y-3">
                {clusters.map(({ code, name, slug, status }) => (
                  <li key={code}>
                    <a
                      href={pathTo(locale, { page: "/clusters/[slug]", slug })}
                      className="inline-block py-0.5"
                    >
                      {name}
                    </a>
                    <div>
                      <StatusBadge status={status} />
                    </div>
                  </li>
                ))}
              </ul>
            </section>
          ) : null}
          <ShareArticle locale={locale} title={title} url={url} />
          <Ask locale={locale} clusters={clusters.map(({ code }) => code)} />
          <p className="no-print">
            <a href={pathTo(locale, { page: "/news" })} className="inline-block py-1">
              {t("all")}
            </a>
          </p>
        </div>
      </div>
    </div>
  );
}

async function Byline({ article }: { article: ArticleDetail }) {
  const { locale, office, publishedAt, changedAt } = article;
  const t = await getTranslations({ locale, namespace: "news" });
  const author = office && inLanguage(office, locale);
  const day = formatDay(locale, publishedAt);
  const changedDay = formatDay(locale, changedAt);
  return (
    <p className="mt-3 text-sm text-soft">
      <span>
        {author
          ? t.rich("byNamed", {
              office: author.text,
              name: (name) => (
                <span lang={author.lang === locale ? undefined : author.lang}>{name}</span>
              ),
            })
          : t("bySite")}
      </span>
      {" · "}
      <time dateTime={publishedAt}>{t("published", { date: day })}</time>
      {changedDay === day ? null : (
        <>
          {" · "}
          <time dateTime={changedAt}>{t("changed", { date: changedDay })}</time>
        </>
      )}
    </p>
  );
}

async function Ask({ locale, clusters }: { locale: Locale; clusters: readonly string[] }) {
  const t = await getTranslations({ locale, namespace: "news.ask" });
  return (
    <section aria-labelledby="ask" className="no-print">
      <h2 id="ask" className="text-base">
        {t("title")}
      </h2>
      <p className="mt-1 text-[0.9375rem]">{t("body")}</p>
      <p>
        <a
          href={pathTo(locale, {
            page: "/contact",
            query: { kind: "confirm_figure", cluster: clusters },
          })}
          className="inline-block py-1"
        >
          {t("link")}
        </a>
      </p>
    </section>
  );
}
