import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type BadgeTone = "tea" | "sun" | "clay" | "plain";

const tones: Record<BadgeTone, string> = {
  tea: "bg-tea-soft text-tea",
  sun: "bg-sun-soft text-sun-ink",
  clay: "bg-clay-soft text-clay-dark",
  plain: "border border-line-strong bg-card text-ink",
};

/** A few words on a tint. The words carry the meaning, the tint only helps. */
export function Badge({ tone = "plain", children }: { tone?: BadgeTone; children: ReactNode }) {
  return (
    <span
      className={classNames(
        "inline-block rounded-sm px-2.5 py-0.5 text-[0.84rem] leading-snug forced-colors:border",
        tones[tone],
      )}
    >
      {children}
    </span>
  );
}
