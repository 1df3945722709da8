import { useTranslations } from "next-intl";
import { monthsSlipped } from "@/lib/clusters/format";
import type { Step } from "@/lib/clusters/format-stages";
import type { ClusterStageView } from "@/lib/clusters/types";
import { formatDated, formatPercent } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { Localized } from "./localized";
import { SourceLinks, When } from "./provenance";

/** The way of the cluster, step by step: what is done, what is being done, what is promised. */
export function Ladder({ stages, locale }: { stages: readonly Step[]; locale: Locale }) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list is one when it has no bullets
    <ol className="ladder" role="list">
      {stages.map((stage) =>
        stage.state === "unknown" ? (
          <UnknownStep key={stage.kind} kind={stage.kind} />
        ) : (
          <Stage key={`${stage.kind}${stage.dated?.date}`} stage={stage} locale={locale} />
        ),
      )}
    </ol>
  );
}

/** A step that every cluster takes and of which no source says whether and when. */
function UnknownStep({ kind }: { kind: ClusterStageView["kind"] }) {
  const t = useTranslations("cluster");
  const choices = useTranslations("choices");
  return (
    <li className="unknown-step">
      <span className="stage-name">{choices(`stageKind.${kind}`)}</span>
      <small>
        <span className="unknown">{t("unknown")}</span>
      </small>
    </li>
  );
}

function Stage({ stage, locale }: { stage: ClusterStageView; locale: Locale }) {
  const t = useTranslations("cluster.stage");
  const choices = useTranslations("choices");
  const { kind, state, dated, percent, note, source } = stage;
  const isMoved = stage.original !== null && stage.original.date !== dated?.date;
  const words = [
    state === "current" ? choices("stageState.current") : null,
    state === "expected" && isMoved ? choices("stageState.expected") : null,
    percent === null ? null : formatPercent(locale, percent),
  ].filter((word) => word !== null);
  return (
    <li
      className={kind === "removed" ? "removed" : state}
      aria-current={state === "current" ? "step" : undefined}
    >
      <span className="stage-name">{choices(`stageKind.${kind}`)}</span>
      {state === "done" ? <span className="sr-only">{choices("stageState.done")}</span> : null}
      <small>
        {words.join(" · ")}
        {dated && words.length > 0 ? " · " : null}
        <StageDate stage={stage} locale={locale} />
        {dated || words.length > 0 ? null : t("noDate")}
        <SourceLinks numbers={[source]} />
      </small>
      {note ? (
        <small>
          <Localized text={note} locale={locale} />
        </small>
      ) : null}
    </li>
  );
}

function StageDate({ stage, locale }: { stage: ClusterStageView; locale: Locale }) {
  const t = useTranslations("cluster.stage");
  const { state, dated, original } = stage;
  if (!dated) return null;
  if (original && original.date !== dated.date) {
    const months = monthsSlipped(original, dated);
    const dates = { from: formatDated(locale, original), to: formatDated(locale, dated) };
    if (!months) return <span className="slip">{t("moved", dates)}</span>;
    const words = { ...dates, months: Math.abs(months) };
    return months > 0 ? (
      <span className="slip">{t("slipLater", words)}</span>
    ) : (
      t("slipEarlier", words)
    );
  }
  if (state === "expected") return t("expected", { date: formatDated(locale, dated) });
  return <When dated={dated} locale={locale} />;
}
