import type { ReactNode } from "react";
import { classNames } from "./class-names";

export type NoticeTone = "plain" | "good" | "warn" | "missing" | "bad";

const tones: Record<NoticeTone, string> = {
  plain: "border-line bg-card",
  good: "border-tea bg-tea-soft",
  warn: "border-sun bg-sun-soft text-sun-ink",
  missing: "border-dashed border-clay bg-card",
  bad: "border-clay-dark bg-clay-soft",
};

/** A message that stands out of the text. `missing`: figures that are not published, with a way to ask for them. */
export function Notice({
  tone = "plain",
  title,
  titleLevel = 2,
  action,
  role,
  lang,
  children,
}: {
  tone?: NoticeTone;
  title?: ReactNode;
  titleLevel?: 2 | 3 | 4;
  /** A link, shown at the right on wide screens. */
  action?: ReactNode;
  role?: "status" | "alert" | "note";
  lang?: string;
  children?: ReactNode;
}) {
  const Title = `h${titleLevel}` as const;
  return (
    <div
      role={role}
      lang={lang}
      className={classNames(
        "flex flex-wrap items-center justify-between gap-x-6 gap-y-2 border px-4 py-3",
        tones[tone],
      )}
    >
      <div className="min-w-0 max-w-[70ch] space-y-1">
        {title ? <Title className="text-base font-semibold tracking-normal">{title}</Title> : null}
        {children}
      </div>
      {action ? <div className="max-w-full shrink-0">{action}</div> : null}
    </div>
  );
}
