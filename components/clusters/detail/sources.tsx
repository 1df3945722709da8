import { useTranslations } from "next-intl";
import type { ClusterDetail, ClusterSource } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";
import { Localized, Name } from "./localized";
import { When } from "./provenance";

/** The sources that the numbers on the page lead to. */
export function Sources({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.sources");
  return (
    <>
      <p className="lead-small">{t("lead")}</p>
      <ol className="sources">
        {cluster.sources.map((source) => (
          <SourceLine
            key={source.id}
            source={source}
            locale={cluster.locale}
            verifiedBy={verifiersOf(cluster, source.number)}
          />
        ))}
      </ol>
    </>
  );
}

/** One line of a list of sources, under the number by which the page cites it. */
export function SourceLine({
  source,
  locale,
  verifiedBy = [],
}: {
  source: ClusterSource;
  locale: Locale;
  verifiedBy?: string[];
}) {
  const t = useTranslations("cluster.sources");
  const choices = useTranslations("choices");
  const { number, kind, documentNumber, title, publisher, dated, url } = source;
  const name = <Localized text={title} locale={locale} />;
  return (
    <li id={`source-${number}`} value={number}>
      {url && /^https?:\/\//.test(url) ? (
        <a href={url} rel="noopener">
          {name}
        </a>
      ) : (
        <b>{name}</b>
      )}
      <small>
        {[
          choices(`sourceKind.${kind}`),
          documentNumber && t("numbered", { number: documentNumber }),
        ]
          .filter(Boolean)
          .join(" · ")}
        {publisher ? (
          <>
            {" · "}
            <Name name={publisher} locale={locale} />
          </>
        ) : null}
        {" · "}
        {dated ? <When dated={dated} locale={locale} /> : t("noDate")}
        {verifiedBy.length > 0 ? ` · ${t("verifiedBy", { names: verifiedBy.join(", ") })}` : null}
      </small>
    </li>
  );
}

function verifiersOf(cluster: ClusterDetail, number: number): string[] {
  const names = Object.values(cluster.fields)
    .filter(({ sources }) => sources.includes(number))
    .map(({ verifiedBy }) => verifiedBy)
    .filter((name) => name !== null);
  return [...new Set(names)];
}
