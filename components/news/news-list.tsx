import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import type { ArticleSummary } from "@/lib/articles/types";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

export const articlesPerPage = 10;

export const pageCount = (articles: readonly unknown[]) =>
  Math.max(1, Math.ceil(articles.length / articlesPerPage));

/** The list of articles, newest first, one page of it. */
export async function NewsList({
  locale,
  articles,
  page = 1,
  notUnderstood,
  feedPath,
}: {
  locale: Locale;
  /** Every published article of the language. */
  articles: readonly ArticleSummary[];
  page?: number;
  /** What the address asks for and there is not. */
  notUnderstood?: string;
  feedPath: string;
}) {
  const t = await getTranslations({ locale, namespace: "news" });
  const pages = pageCount(articles);
  const shown = articles.slice((page - 1) * articlesPerPage, page * articlesPerPage);
  return (
    <div className="wrap section">
      <h1>{page > 1 ? t("pageTitle", { page }) : t("heading")}</h1>
      <p className="prose-col mt-3 text-lg text-soft">{t("lead")}</p>
      {notUnderstood ? (
        <div className="mt-6 max-w-3xl">
          <Notice tone="warn" role="status">
            <p>{t("badPage", { given: notUnderstood })}</p>
          </Notice>
        </div>
      ) : null}
      <div className="mt-8 grid gap-x-14 gap-y-10 lg:grid-cols-[minmax(0,1fr)_17rem]">
        {articles.length > 0 ? (
          <div className="space-y-8">
            <ul className="border-t border-line">
              {shown.map((article) => (
                <Line key={article.code} locale={locale} article={article} />
              ))}
            </ul>
            {pages > 1 ? (
              <Pagination
                label={t("pages")}
                page={page}
                pages={pages}
                href={(one) =>
                  pathTo(locale, { page: "/news", query: one > 1 ? { page: one } : {} })
                }
                words={{
                  previous: t("previous"),
                  next: t("next"),
                  page: (one) => t("page", { page: one }),
                }}
              />
            ) : null}
          </div>
        ) : (
          <Notice
            titleLevel={2}
            title={t("empty.title")}
            action={
              <LinkButton href={pathTo(locale, { page: "/clusters" })} variant="secondary">
                {t("empty.clusters")}
              </LinkButton>
            }
          >
            <p>{t("empty.body")}</p>
          </Notice>
        )}
        <KeepUp locale={locale} feedPath={feedPath} />
      </div>
    </div>
  );
}

function Line({ locale, article }: { locale: Locale; article: ArticleSummary }) {
  const { title, slug, summary, publishedAt } = article;
  return (
    <li className="grid gap-x-8 gap-y-1 border-b border-line py-6 sm:grid-cols-[9rem_minmax(0,1fr)]">
      <p className="text-sm text-soft sm:pt-1">
        <time dateTime={publishedAt}>{formatDay(locale, publishedAt)}</time>
      </p>
      <div className="space-y-2">
        <h2 className="text-xl">
          <a href={pathTo(locale, { page: "/news/[slug]", slug })}>{title}</a>
        </h2>
        <p className="prose-col">{summary}</p>
      </div>
    </li>
  );
}

/** Ways to hear of what is new without coming back to look. */
async function KeepUp({ locale, feedPath }: { locale: Locale; feedPath: string }) {
  const t = await getTranslations({ locale, namespace: "news" });
  return (
    <aside
      aria-labelledby="keep-up"
      className="no-print self-start border border-line bg-card px-5 py-4"
    >
      <h2 id="keep-up" className="text-base">
        {t("more")}
      </h2>
      <ul className="mt-2 space-y-2 text-[0.9375rem]">
        <li>
          <a href={feedPath} className="inline-block py-0.5">
            {t("feed")}
          </a>
          <p className="text-sm text-soft">{t("feedHint")}</p>
        </li>
        <li>
          <a href={pathTo(locale, { page: "/follow" })} className="inline-block py-0.5">
            {t("follow")}
          </a>
        </li>
        <li>
          <a href={pathTo(locale, { page: "/changes" })} className="inline-block py-0.5">
            {t("changes")}
          </a>
        </li>
      </ul>
    </aside>
  );
}
