import type { ReactNode } from "react";

export type TimelineStep = { label: string; when: string | null; isDone: boolean };

/** Dated steps, one below the other; what is to come has an open mark and says so in words. */
export function Timeline({
  steps,
  words,
}: {
  steps: readonly TimelineStep[];
  words: { done: string; expected: string };
}): ReactNode {
  return (
    <ol className="border-l-2 border-line">
      {steps.map(({ label, when, isDone }) => (
        <li key={label} className="relative pb-5 pl-6 last:pb-0">
          <span
            aria-hidden="true"
            className={
              isDone
                ? "absolute top-1.5 -left-[7px] size-3 rounded-full bg-tea"
                : "absolute top-1.5 -left-[7px] size-3 rounded-full border-2 border-line-strong bg-paper"
            }
          />
          <p className={isDone ? "font-semibold" : "text-soft"}>
            {label} <span className="sr-only">({isDone ? words.done : words.expected})</span>
          </p>
          {when ? <p className="text-sm text-soft">{when}</p> : null}
        </li>
      ))}
    </ol>
  );
}
