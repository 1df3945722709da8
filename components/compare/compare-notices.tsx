import { getTranslations } from "next-intl/server";
import { Notice } from "@/components/ui/notice";
import { mostCompared } from "@/lib/compare/schema";
import type { CompareView } from "@/lib/compare/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** What of the address could not be shown, and what to do about it. The rest is kept. */
export async function CompareNotices({ locale, view }: { locale: Locale; view: CompareView }) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const { removed, unknown, elsewhere, beyond, query } = view;
  const nameless = [...unknown, ...query.malformed];
  const nameOf = (code: string) => view.choices.find((one) => one.code === code)?.name ?? code;
  if (removed.length + nameless.length + elsewhere.length + beyond.length === 0) return null;
  return (
    <div className="mt-6 space-y-3">
      {beyond.length > 0 ? (
        <Notice tone="warn" role="status" title={t("tooMany", { max: mostCompared })}>
          <p>{t("tooManyBody", { max: mostCompared, list: beyond.map(nameOf).join("; ") })}</p>
        </Notice>
      ) : null}
      {nameless.length > 0 ? (
        <Notice
          tone="warn"
          role="status"
          title={t("unknownCode", { count: nameless.length, list: nameless.join("; ") })}
        >
          <p>
            {t.rich("unknownCodeBody", {
              link: (text) => <a href={pathTo(locale, { page: "/clusters" })}>{text}</a>,
            })}
          </p>
        </Notice>
      ) : null}
      {removed.map(({ code, name, slug }) => (
        <Notice key={code} tone="warn" role="status" title={t("removed", { name })}>
          <p>
            {t("removedBody")}{" "}
            <a href={pathTo(locale, { page: "/clusters/[slug]", slug })}>
              {t("removedLink", { name })}
            </a>
          </p>
        </Notice>
      ))}
      {elsewhere.map(({ code, name, locale: other }) => (
        <Notice
          key={code}
          tone="warn"
          role="status"
          title={t.rich("elsewhere", { name: () => <span lang={other}>{name}</span> })}
        >
          <p>
            <a
              href={pathTo(other, { page: "/compare", query: { c: query.codes } })}
              hrefLang={other}
            >
              {t("elsewhereLink")}
            </a>
          </p>
        </Notice>
      ))}
    </div>
  );
}
