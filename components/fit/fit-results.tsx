import { getTranslations } from "next-intl/server";
import { SourceList } from "@/components/compare/source-list";
import { PageAddress } from "@/components/site/page-address";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { Pagination } from "@/components/ui/pagination";
import { type FitWords, needWords, toldNeeds } from "@/lib/fit/format";
import { toFitQuery } from "@/lib/fit/schema";
import type { FitGroup, FitResult, FitView, NeedKey } from "@/lib/fit/types";
import { pathTo } from "@/lib/i18n/paths";
import { enquiryHref } from "./fit-links";
import { FitMight } from "./fit-might";
import { ChosenBar, Print } from "./fit-onward";
import { FitPriorities } from "./fit-priorities";
import { FitRows } from "./fit-row";

type Part = { words: FitWords; view: FitView };

/** The parameters that make up a condition. */
const parametersOf: Record<NeedKey, readonly string[]> = {
  sector: ["sector"],
  area: ["area"],
  start: ["start"],
  power: ["power"],
  voltage: ["kv"],
  water: ["water"],
  wastewater: ["wastewater"],
  near: ["near", "km", "minutes"],
  years: ["years"],
  budget: ["budget", "basis"],
};

/** The answer: what fits, what might and what would have to be asked, what is out and why. */
export async function FitResults({ words, view, url }: Part & { url: string }) {
  const { say, locale } = words;
  const { result, query } = view;
  if (!result) {
    const hasErrors = query.errors.length > 0;
    const why = hasErrors ? "corrections" : "nothingAsked";
    return (
      <div className="min-w-0 space-y-8">
        <Notice title={say(`${why}.title`)}>
          <p>{say(`${why}.body`)}</p>
        </Notice>
        {hasErrors ? null : <FitPriorities words={words} view={view} />}
      </div>
    );
  }
  const shows = (group: FitGroup) =>
    (query.group === null || query.group === group) && result.lists[group].total > 0;
  const isEmpty = result.lists.fits.total + result.lists.might.total === 0;
  return (
    <div className="min-w-0 space-y-9">
      <section aria-labelledby="result" className="space-y-4">
        <h2 id="result" className="text-xl">
          {say("counts", {
            fits: result.lists.fits.total,
            might: result.lists.might.total,
            out: result.lists.out.total,
          })}
        </h2>
        <Conditions words={words} view={view} />
        {query.group ? (
          <p>
            <a href={pathTo(locale, { page: "/fit-check", query: toFitQuery(query) })}>
              {say("backToAll")}
            </a>
          </p>
        ) : null}
      </section>
      {isEmpty && !query.group ? <NoneLeft words={words} view={view} /> : null}
      {shows("fits") ? <Group words={words} view={view} result={result} group="fits" /> : null}
      {shows("might") ? <Group words={words} view={view} result={result} group="might" /> : null}
      {shows("out") ? <Group words={words} view={view} result={result} group="out" /> : null}
      {shows("sample") ? <Samples words={words} view={view} result={result} /> : null}
      <ChosenBar words={words} view={view} />
      <FitPriorities words={words} view={view} />
      <SourceList locale={locale} sources={result.sources} />
      <div className="no-print space-y-4 border-t border-line pt-5">
        <PageAddress locale={locale} label={say("share")} url={url} />
        <Print label={say("print")} />
      </div>
    </div>
  );
}

/** The conditions that hold, each a link that takes it away. */
function Conditions({ words, view: { query } }: Part) {
  const { say, locale } = words;
  return (
    <ul aria-label={say("conditions")} className="flex flex-wrap gap-2">
      {toldNeeds(query.needs).map((key) => {
        const label = `${say(`needs.${key}`)}: ${needWords(words, query.needs, key)}`;
        return (
          <li key={key}>
            <a
              className="chip"
              href={pathTo(locale, {
                page: "/fit-check",
                query: toFitQuery(query, { without: parametersOf[key] }),
              })}
            >
              <span aria-hidden="true">{label}</span>
              <span className="sr-only">{say("remove", { condition: label })}</span>
              <span aria-hidden="true" className="no-print">
                ×
              </span>
            </a>
          </li>
        );
      })}
    </ul>
  );
}

function NoneLeft({ words, view }: Part) {
  const { say } = words;
  return (
    <Notice
      tone="warn"
      title={say("none.title")}
      action={
        <LinkButton variant="secondary" href={enquiryHref(words, view, { clusters: [] })}>
          {say("none.ask")}
        </LinkButton>
      }
    >
      <p>{say("none.body")}</p>
    </Notice>
  );
}

type GroupProps = Part & { result: FitResult };

async function Group({
  words,
  view,
  result,
  group,
}: GroupProps & { group: "fits" | "might" | "out" }) {
  const { say } = words;
  const { rows, total } = result.lists[group];
  return (
    <section aria-labelledby={`group-${group}`} className={`fit-group fit-${group}`}>
      <h2 id={`group-${group}`} className="text-xl">
        <FitMark group={group} /> {say(`titles.${group}`, { count: total })}
      </h2>
      <p className="prose-col text-soft">{say(`leads.${group}`)}</p>
      {group === "might" ? (
        <FitMight words={words} view={view} result={result} />
      ) : (
        <FitRows words={words} view={view} rows={rows} />
      )}
      <More words={words} view={view} result={result} group={group} />
    </section>
  );
}

/** A sign beside the words, so that the groups are told apart at a glance and without colour. */
export function FitMark({ group }: { group: "fits" | "might" | "out" }) {
  const sign = { fits: "✓", might: "?", out: "✕" }[group];
  return (
    <span aria-hidden="true" className={`fit-mark fit-mark-${group}`}>
      {sign}
    </span>
  );
}

/** The rest of a long group, on pages of its own. */
async function More({ words, view, result, group }: GroupProps & { group: FitGroup }) {
  const { say, locale } = words;
  const ui = await getTranslations({ locale, namespace: "ui" });
  const { rows, total, page, pages } = result.lists[group];
  const href = (number: number) =>
    pathTo(locale, { page: "/fit-check", query: toFitQuery(view.query, { group, page: number }) });
  if (view.query.group === null) {
    return total > rows.length ? (
      <p>
        <a href={href(1)}>{say("showAll", { count: total })}</a>
      </p>
    ) : null;
  }
  return pages > 1 ? (
    <Pagination
      label={ui("pagination")}
      page={page}
      pages={pages}
      href={href}
      words={{
        previous: ui("previous"),
        next: ui("next"),
        page: (number) => ui("pageOf", { page: number, pages }),
      }}
    />
  ) : null;
}

/** Samples never stand among real clusters, and count for nothing. */
function Samples({ words, view, result }: GroupProps) {
  const { say } = words;
  return (
    <details className="fold fit-samples" open={view.query.group === "sample"}>
      <summary>
        <span>{say("titles.sample", { count: result.lists.sample.total })}</span>
      </summary>
      <div className="space-y-4">
        <p className="prose-col text-soft">{say("leads.sample")}</p>
        <FitRows words={words} view={view} rows={result.lists.sample.rows} hasOutcome />
        <More words={words} view={view} result={result} group="sample" />
      </div>
    </details>
  );
}
