import { getTranslations } from "next-intl/server";
import type { PageVersions } from "@/lib/i18n/alternates";
import { otherLocales, pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

const box =
  "inline-flex min-h-9 items-center rounded-sm border border-line-strong px-2 text-sm sm:px-2.5 whitespace-nowrap hover:border-ink";

/** Stays on the page; a page without a translation says so, in the language that was asked for. */
export async function LanguageSwitch({
  locale,
  versions,
}: {
  locale: Locale;
  versions: PageVersions;
}) {
  const t = await getTranslations({ locale, namespace: "site" });
  return (
    <ul aria-label={t("language.label")} className="no-print flex gap-2">
      {otherLocales(locale).map((other) => {
        const href = versions[other];
        return (
          <li key={other} lang={other}>
            {href ? (
              <a href={href} hrefLang={other} className={box}>
                {t(`languages.${other}`)}
              </a>
            ) : (
              <details className="relative">
                <summary className={`${box} text-soft`}>{t(`languages.${other}`)}</summary>
                <div className="absolute right-0 top-full z-10 mt-2 w-64 border border-ink bg-card p-4 text-sm">
                  <p>{t("language.missing")}</p>
                  <p className="mt-2">
                    <a href={pathTo(other, { page: "/" })} hrefLang={other}>
                      {t("language.missingLink")}
                    </a>
                  </p>
                </div>
              </details>
            )}
          </li>
        );
      })}
    </ul>
  );
}
