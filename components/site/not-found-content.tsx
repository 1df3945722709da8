import { getTranslations } from "next-intl/server";
import { Button } from "@/components/ui/button";
import { controlClass } from "@/components/ui/field";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** What stands where a page is missing: a search box and the ways back. */
export async function NotFoundContent({
  locale,
  headingLevel = 1,
  list,
}: {
  locale: Locale;
  headingLevel?: 1 | 2;
  /** The list that the page would stand in, when that is not the clusters'. */
  list?: { href: string; name: string };
}) {
  const t = await getTranslations({ locale, namespace: "errors.notFound" });
  const Heading = `h${headingLevel}` as const;
  const id = `search-${locale}`;
  return (
    <div className="wrap section space-y-5" lang={locale}>
      <Heading>{t("title")}</Heading>
      <p className="prose-col text-lg text-soft">{t("body")}</p>
      <search>
        <form
          method="get"
          action={pathTo(locale, { page: "/clusters" })}
          className="max-w-xl space-y-1.5"
        >
          <label htmlFor={id} className="block font-semibold">
            {t("search")}
          </label>
          <p id={`${id}-hint`} className="text-sm text-soft">
            {t("searchHint")}
          </p>
          <div className="flex gap-2">
            <input
              id={id}
              name="q"
              type="search"
              maxLength={200}
              aria-describedby={`${id}-hint`}
              className={controlClass(null)}
            />
            <Button>{t("submit")}</Button>
          </div>
        </form>
      </search>
      <p className="text-soft">{t("or")}:</p>
      <ul className="space-y-1.5">
        {list ? (
          <li>
            <a href={list.href}>{list.name}</a>
          </li>
        ) : null}
        <li>
          <a href={pathTo(locale, { page: "/clusters" })}>{t("list")}</a>
        </li>
        <li>
          <a href={pathTo(locale, { page: "/" })}>{t("home")}</a>
        </li>
        <li>
          <a href={pathTo(locale, { page: "/contact" })}>{t("contact")}</a>
        </li>
      </ul>
    </div>
  );
}
