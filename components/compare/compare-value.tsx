import { Fragment } from "react";
import { Provenance } from "@/components/clusters/detail/provenance";
import { termBreak, wholeLine } from "@/lib/compare/format-lines";
import type {
  ComparedCluster,
  ComparedLine,
  ComparedRow,
  ComparedValue,
} from "@/lib/compare/types";
import { type Translate, unbrokenMoney } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** Fetched once for a table: it has hundreds of cells. */
export type CellWords = { locale: Locale; compare: Translate; ui: Translate; choices: Translate };

/** What one cluster says of one row, with its terms, its day and its sources. */
export function Value({
  words: { locale, ui, choices },
  value,
  row,
  cluster,
}: {
  words: CellWords;
  value: ComparedValue | undefined;
  row: ComparedRow;
  cluster: ComparedCluster;
}) {
  if (!value) return null;
  const { state, lines, remarks, asOf, sources } = value;
  return (
    <>
      {state === "not_published" ? (
        <a
          className="unknown"
          rel="nofollow"
          href={pathTo(locale, {
            page: "/contact",
            query: { kind: "confirm_figure", cluster: cluster.code, field: row.field },
          })}
        >
          {ui("unknown")}
          <span className="sr-only">
            : {row.label}, {cluster.name}
          </span>
        </a>
      ) : null}
      {state === "on_request" || state === "not_applicable" ? (
        <i className="text-soft">{choices(`factState.${state}`)}</i>
      ) : null}
      <Lines lines={lines} />
      {remarks.map((remark) => (
        <small key={remark.text} lang={remark.lang ?? undefined}>
          {remark.text}
        </small>
      ))}
      {asOf || sources.length > 0 ? (
        <small>
          <Provenance asOf={asOf} sources={sources} locale={locale} isFigure />
        </small>
      ) : null}
    </>
  );
}

function Lines({ lines }: { lines: readonly ComparedLine[] }) {
  const [first] = lines;
  if (!first) return null;
  if (lines.length === 1) {
    return (
      <span className="compare-value" lang={first.lang ?? undefined}>
        {unbrokenMoney(first.text)}
      </span>
    );
  }
  return (
    <ul className="compare-value">
      {lines.map((line) => (
        <li key={wholeLine(line)}>
          <span lang={line.lang ?? undefined}>{unbrokenMoney(line.text)}</span>
          {line.terms?.map(({ text, lang }) => (
            <Fragment key={text}>
              {termBreak}
              <span className="compare-term" lang={lang ?? undefined}>
                {text}
              </span>
            </Fragment>
          ))}
        </li>
      ))}
    </ul>
  );
}
