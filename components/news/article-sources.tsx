import { getTranslations } from "next-intl/server";
import type { ArticleDetail } from "@/lib/articles/types";
import { formatDated } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

/** Where what an article says is from: kind, number, publisher and date, as far as each is known. */
export async function ArticleSources({
  locale,
  sources,
}: {
  locale: Locale;
  sources: ArticleDetail["sources"];
}) {
  const t = await getTranslations({ locale, namespace: "news" });
  const choices = await getTranslations({ locale, namespace: "choices.sourceKind" });
  return (
    <section aria-labelledby="sources" className="mt-10 border-t border-line pt-6">
      <h2 id="sources" className="text-lg">
        {t("sources")}
      </h2>
      <p className="mt-1 text-sm text-soft">{t("sourcesLead")}</p>
      <ol className="mt-3 list-decimal space-y-2 pl-6 text-[0.9375rem]">
        {sources.map(({ kind, number, title, publisher, dated, url }) => {
          const name = inLanguage(title, locale);
          const lang = name.lang === locale ? undefined : name.lang;
          return (
            <li key={`${url ?? ""}${name.text}`} className="wrap-anywhere">
              {url ? (
                <a href={url} rel="noopener" lang={lang}>
                  {name.text}
                </a>
              ) : (
                <b lang={lang}>{name.text}</b>
              )}
              <span className="block text-sm text-soft">
                {[
                  choices(kind),
                  number && t("numbered", { number }),
                  publisher,
                  dated ? formatDated(locale, dated) : t("noDate"),
                ]
                  .filter(Boolean)
                  .join(" · ")}
              </span>
            </li>
          );
        })}
      </ol>
    </section>
  );
}
