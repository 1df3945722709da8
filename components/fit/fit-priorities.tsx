import { type FitWords, moneyPerHectare } from "@/lib/fit/format";
import type { FitView } from "@/lib/fit/types";
import { formatNumber } from "@/lib/i18n/format";

/** The field of the form that says it. */
const fieldOf = { tech: "tech", output: "output", jobs: "jobs", clean: "emissions" } as const;

type Part = { words: FitWords; view: FitView };

/**
 * What the former district said it would rather have, beside what the project brings. An explanation: no source gives a
 * level to reach, so nothing is counted or scored.
 */
export function FitPriorities({ words, view }: Part) {
  const { say } = words;
  const rows = [
    { key: "tech", own: techOf({ words, view }) },
    { key: "output", own: outputOf({ words, view }) },
    { key: "jobs", own: jobsOf({ words, view }) },
    { key: "clean", own: cleanOf({ words, view }) },
  ] as const;
  return (
    <section aria-labelledby="priorities" className="space-y-4">
      <h2 id="priorities" className="text-xl">
        {say("priorities.title")}
      </h2>
      <p className="prose-col text-soft">{say("priorities.lead")}</p>
      <dl className="fit-priorities">
        {rows.map(({ key, own }) => (
          <div key={key}>
            <dt>{say(`priorities.${key}.wanted`)}</dt>
            <dd>
              {own.length > 0 ? (
                own.map((line) => <p key={line}>{line}</p>)
              ) : (
                <p className="text-soft">
                  {say("priorities.unsaid")}{" "}
                  <a href={`#fit-${fieldOf[key]}`} className="no-print">
                    {say("priorities.add")}
                    <span className="sr-only">: {say(`priorities.${key}.wanted`)}</span>
                  </a>
                </p>
              )}
            </dd>
          </div>
        ))}
      </dl>
      <p className="prose-col text-sm text-soft">{say("priorities.source")}</p>
    </section>
  );
}

function techOf({ words: { say }, view }: Part): string[] {
  const { tech } = view.query.project;
  if (!tech) return [];
  return [say(`tech.${tech}`), ...(tech === "high" ? [say("priorities.tech.note")] : [])];
}

function outputOf({ words: { say, locale }, view }: Part): string[] {
  const { area } = view.query.needs;
  const { output, capital, currency } = view.query.project;
  if (!output && !capital) return [];
  if (!area) return [say("priorities.areaMissing")];
  const perHectare = (amount: number) => moneyPerHectare(locale, amount, { area, currency });
  return [
    ...(output ? [say("priorities.output.output", { amount: perHectare(output) })] : []),
    ...(capital ? [say("priorities.output.capital", { amount: perHectare(capital) })] : []),
  ];
}

function jobsOf({ words: { say, locale }, view }: Part): string[] {
  const { area } = view.query.needs;
  const { jobs } = view.query.project;
  if (!jobs) return [];
  if (!area) return [say("priorities.areaMissing")];
  const number = formatNumber(locale, jobs / area, { maxFraction: 0 });
  return [say("priorities.jobs.perHectare", { number, count: Math.round(jobs / area) })];
}

function cleanOf({ words: { say }, view }: Part): string[] {
  const { emissions } = view.query.project;
  if (!emissions) return [];
  return [
    say(`emissions.${emissions}`),
    ...(emissions === "none" ? [] : [say("priorities.clean.note")]),
  ];
}
