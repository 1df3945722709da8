import { createElement } from "react";
import { Island } from "@/components/site/island";
import { Button } from "@/components/ui/button";
import { mostCompared } from "@/lib/compare/schema";
import { capitalRangeOf, type FitWords } from "@/lib/fit/format";
import { carriedFrom } from "@/lib/fit/format-carried";
import type { FitView } from "@/lib/fit/types";
import { pathTo } from "@/lib/i18n/paths";

type Part = { words: FitWords; view: FitView };

/** The form that the boxes beside the clusters belong to. */
export const chooseForm = "choose";

/** The ticked clusters, on to the comparison or the costs, with what the project needs. */
export function ChosenBar({ words, view: { query, rate } }: Part) {
  const { say, locale } = words;
  const { needs, project } = query;
  const capital = capitalRangeOf(project, rate);
  const carried = carriedFrom({ needs, capital, jobs: project.jobs });
  return (
    <form
      id={chooseForm}
      method="get"
      action={pathTo(locale, { page: "/compare" })}
      className="choose-bar"
      aria-label={say("chosen")}
    >
      {Object.entries(carried).map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <p className="text-sm">{say("chooseHint", { max: mostCompared })}</p>
      <div className="flex flex-wrap gap-3">
        <Button variant="secondary">{say("compare")}</Button>
        <Button variant="secondary" formAction={pathTo(locale, { page: "/cost" })}>
          {say("cost")}
        </Button>
      </div>
    </form>
  );
}

export function Print({ label }: { label: string }) {
  return (
    <div className="no-print">
      {createElement(
        "print-page",
        null,
        <Button type="button" variant="quiet">
          {label}
        </Button>,
      )}
      <Island name="print" />
    </div>
  );
}
