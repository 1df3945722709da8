import { useTranslations } from "next-intl";
import { ClusterName } from "@/components/clusters/cluster-name";
import { Provenance } from "@/components/clusters/detail/provenance";
import { presentLine } from "@/components/clusters/place-line";
import { StatusBadge } from "@/components/clusters/status-badge";
import { Badge } from "@/components/ui/badge";
import { askWords, destinationName, type FitWords, reasonWords } from "@/lib/fit/format";
import type { FitRow, FitView, NeedResult, Outcome } from "@/lib/fit/types";
import { formatNumber } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import { enquiryHref } from "./fit-links";
import { chooseForm } from "./fit-onward";

type Part = { words: FitWords; view: FitView };

const signs: Record<Outcome, string> = { fits: "✓", unknown: "?", fails: "✕" };
const outcomeKeys = { fits: "fits", unknown: "might", fails: "out" } as const;

/** `hasOutcome`: the rows are not all of one outcome, so each says its own. */
export function FitRows({
  words,
  view,
  rows,
  hasOutcome,
}: Part & { rows: readonly FitRow[]; hasOutcome?: boolean }) {
  return (
    <ul className="fit-rows">
      {rows.map((row) => (
        <Row key={row.cluster.code} words={words} view={view} row={row} hasOutcome={hasOutcome} />
      ))}
    </ul>
  );
}

function Row({ words, view, row, hasOutcome }: Part & { row: FitRow; hasOutcome?: boolean }) {
  const { say, locale } = words;
  const compare = useTranslations("compare");
  const directory = useTranslations("directory");
  const { cluster, assessment } = row;
  // A question without a figure stands above the rows that share it.
  const told = assessment.results.filter(
    ({ outcome, figure }) => outcome !== "unknown" || figure !== null || hasOutcome,
  );
  return (
    <li>
      <label className="choose no-print">
        <input type="checkbox" name="c" value={cluster.code} form={chooseForm} />
        <span className="sr-only">{compare("tick", { name: cluster.name })}</span>
      </label>
      <div className="fit-body">
        <div className="min-w-0">
          <div className="fit-head">
            <a
              href={pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug })}
              className="font-semibold"
            >
              <ClusterName locale={locale} name={cluster.name} />
            </a>
            <StatusBadge status={cluster.status} />
            {cluster.isSample ? <Badge tone="sun">{directory("sample")}</Badge> : null}
            {hasOutcome ? <b>{say(`outcomes.${outcomeKeys[assessment.outcome]}`)}</b> : null}
          </div>
          <p className="text-sm text-soft">{whereOf(words, view, row)}</p>
          {told.length > 0 ? (
            <ul className="fit-reasons">
              {told.map((result) => (
                <Reason key={result.need} words={words} view={view} row={row} result={result} />
              ))}
            </ul>
          ) : null}
        </div>
        <Ask words={words} view={view} row={row} />
      </div>
    </li>
  );
}

/** Place, and how far it is to where the project wants to be near. */
function whereOf({ locale, say, destinations }: FitWords, view: FitView, row: FitRow): string {
  const { near } = view.query.needs;
  const now = presentLine(locale, row.cluster.places);
  const isTold = near && near.km === undefined && near.minutes === undefined;
  if (!isTold) return now;
  const place = destinationName({ locale, destinations }, near.code);
  const { roadKm, minutes } = row.way ?? { roadKm: null, minutes: null };
  const far = [
    roadKm === null ? null : `${formatNumber(locale, roadKm, { maxFraction: 1 })} km`,
    minutes === null ? null : say("minutes", { minutes }),
  ].filter((part) => part !== null);
  // Said once above the rows where nobody has published it.
  const way = far.length > 0 ? say("wayTo", { place, way: far.join(", ") }) : null;
  return [now, way].filter(Boolean).join(" · ");
}

function Reason({ words, view, row, result }: Part & { row: FitRow; result: NeedResult }) {
  const origin = row.origins[result.field];
  return (
    <li className={`fit-reason-${result.outcome}`}>
      <span aria-hidden="true" className="fit-sign">
        {signs[result.outcome]}
      </span>
      <span>
        <span className="sr-only">{words.say(`outcomes.${outcomeKeys[result.outcome]}`)}: </span>
        {result.outcome === "unknown" && result.figure === null
          ? askWords(words, view.query.needs, result)
          : reasonWords(words, view.query.needs, result)}{" "}
        {origin ? (
          <small>
            <Provenance
              asOf={origin.asOf}
              sources={origin.sources}
              locale={words.locale}
              isFigure
            />
          </small>
        ) : null}
      </span>
    </li>
  );
}

/** Asking the office about what decides here: the missing figures, or the ones that rule the cluster out. */
function Ask({ words, view, row }: Part & { row: FitRow }) {
  const { cluster, assessment } = row;
  const wanted = assessment.outcome === "fits" ? null : assessment.outcome;
  const fields = assessment.results
    .filter(({ outcome }) => outcome === wanted)
    .map(({ field }) => field);
  const label = { fits: "askPlot", unknown: "askFigures", fails: "askAgain" } as const;
  return (
    <p className="fit-ask no-print">
      <a
        rel="nofollow"
        href={enquiryHref(words, view, { clusters: [cluster.code], fields: [...new Set(fields)] })}
        className="inline-block py-0.5"
      >
        {words.say(label[assessment.outcome])}
        <span className="sr-only">: {cluster.name}</span>
      </a>
    </p>
  );
}
