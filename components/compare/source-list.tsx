import { useTranslations } from "next-intl";
import { Localized } from "@/components/clusters/detail/localized";
import { When } from "@/components/clusters/detail/provenance";
import type { ClusterSource } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";

/** The sources that the numbers beside the figures lead to. */
export function SourceList({
  locale,
  sources,
}: {
  locale: Locale;
  sources: readonly ClusterSource[];
}) {
  const t = useTranslations("cluster.sources");
  const compare = useTranslations("compare");
  if (sources.length === 0) return null;
  return (
    <section aria-labelledby="sources" className="source-list">
      <h2 id="sources" className="text-xl">
        {compare("sources")}
      </h2>
      <ol>
        {sources.map(({ number, title, url, documentNumber, publisher, dated }) => (
          <li key={number} id={`source-${number}`} value={number}>
            {url && /^https?:\/\//.test(url) ? (
              <a href={url} rel="noopener">
                <Localized text={title} locale={locale} />
              </a>
            ) : (
              <Localized text={title} locale={locale} />
            )}
            <span className="text-soft">
              {documentNumber ? ` · ${t("numbered", { number: documentNumber })}` : null}
              {publisher ? ` · ${publisher}` : null}
              {" · "}
              {dated ? <When dated={dated} locale={locale} /> : t("noDate")}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
