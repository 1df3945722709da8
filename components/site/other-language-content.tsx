import { getTranslations } from "next-intl/server";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales } from "@/lib/i18n/routing";

/** Stands where a page exists, but not in this language: leads to the languages that it is published in. */
export async function OtherLanguageContent({
  locale,
  versions,
  list,
}: {
  locale: Locale;
  versions: Partial<Record<Locale, { href: string; name: string }>>;
  /** The list that the page would stand in; that of clusters unless told. */
  list?: { href: string; name: string };
}) {
  const t = await getTranslations({ locale, namespace: "errors" });
  const site = await getTranslations({ locale, namespace: "site" });
  return (
    <div className="wrap section space-y-5">
      <h1>{t("otherLanguage.title")}</h1>
      <p className="prose-col text-lg text-soft">{t("otherLanguage.body")}</p>
      <ul className="space-y-2">
        {locales.map((other) => {
          const version = versions[other];
          return version ? (
            <li key={other} lang={other}>
              <a href={version.href} hrefLang={other} className="text-lg font-semibold">
                {version.name}
              </a>{" "}
              <span className="text-soft">({site(`languages.${other}`)})</span>
            </li>
          ) : null;
        })}
      </ul>
      <p className="text-soft">{t("otherLanguage.rest")}:</p>
      <ul className="space-y-1.5">
        <li>
          <a href={list?.href ?? pathTo(locale, { page: "/clusters" })}>
            {list?.name ?? t("notFound.list")}
          </a>
        </li>
        <li>
          <a href={pathTo(locale, { page: "/contact" })}>{t("notFound.contact")}</a>
        </li>
      </ul>
    </div>
  );
}
