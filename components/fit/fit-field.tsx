import type { ReactNode } from "react";
import { TextField } from "@/components/ui/field";
import { longestLease } from "@/lib/cost/schema";
import type { FitWords } from "@/lib/fit/format";
import type { FitParameter } from "@/lib/fit/schema";
import type { FitView } from "@/lib/fit/types";

export type Part = { words: FitWords; view: FitView };

/** What every field takes from the question: its id, what stands in it, and what was wrong with it. */
export function fieldOf({ words, view }: Part, name: FitParameter) {
  const error = view.query.errors.find(({ field }) => field === name);
  return {
    id: `fit-${name}`,
    name,
    label: words.say(`fields.${name}`),
    defaultValue: view.query.values[name] ?? "",
    error: error ? words.say(`errors.${error.problem}`, { longestLease }) : null,
  };
}

/** A number with its unit; typed text, so that "2,5" and "2.5" and "20.000 m²" all come through. */
export function NumberField({
  part,
  name,
  suffix,
  hint,
  mode = "decimal",
}: {
  part: Part;
  name: FitParameter;
  suffix?: ReactNode;
  hint?: ReactNode;
  mode?: "decimal" | "numeric" | "text";
}) {
  return (
    <TextField
      {...fieldOf(part, name)}
      hint={hint}
      suffix={suffix}
      inputMode={mode}
      autoComplete="off"
      maxLength={60}
      className="max-w-40"
    />
  );
}

/** The name of a group of fields, larger than theirs. */
export function Legend({ children }: { children: ReactNode }) {
  return <span className="pr-3 text-lg">{children}</span>;
}
