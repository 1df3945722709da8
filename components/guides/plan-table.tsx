import { useTranslations } from "next-intl";
import { Localized } from "@/components/clusters/detail/localized";
import { SourceLinks, When } from "@/components/clusters/detail/provenance";
import { Badge, type BadgeTone } from "@/components/ui/badge";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { PlanEntry } from "@/lib/guides/format";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { Checked, LawName } from "./backing";

export type PlanDecisionView = {
  id: string;
  on: string;
  title: string;
  text: string;
  unknown?: string | undefined;
  cut: readonly string[];
  sources: number[];
  checkedOn: string;
};

const tones: Record<PlanEntry["kind"], BadgeTone> = {
  added: "tea",
  extended: "tea",
  cut: "sun",
  removed: "clay",
};

/** Decisions on the whole plan, with what they do not say. */
export function PlanDecisions({
  decisions,
  locale,
}: {
  decisions: readonly PlanDecisionView[];
  locale: Locale;
}) {
  return decisions.map(({ id, title, text, unknown, sources, checkedOn }) => (
    <article key={id} id={id} className="rule">
      <h3>
        <LawName label={title} />
      </h3>
      <p>{text}</p>
      {unknown ? <p className="unknown-note">{unknown}</p> : null}
      <p>
        <Checked sources={sources} checkedOn={checkedOn} locale={locale} />
      </p>
    </article>
  ));
}

export function PlanTable({
  entries,
  locale,
  caption,
}: {
  entries: readonly PlanEntry[];
  locale: Locale;
  caption: string;
}) {
  const t = useTranslations("planChanges");
  return (
    <Table caption={caption} hideCaption className="plan-table">
      <TableHead>
        <ColumnHead>{t("columns.cluster")}</ColumnHead>
        <ColumnHead>{t("columns.change")}</ColumnHead>
        <ColumnHead>{t("columns.date")}</ColumnHead>
        <ColumnHead>{t("columns.basis")}</ColumnHead>
      </TableHead>
      <TableBody>
        {entries.map((entry) => (
          <Entry key={`${entry.code}${entry.kind}`} entry={entry} locale={locale} />
        ))}
      </TableBody>
    </Table>
  );
}

function Entry({ entry, locale }: { entry: PlanEntry; locale: Locale }) {
  const t = useTranslations("planChanges");
  const { kind, name, slug, dated, state, decision, decidedBy, notes, sources } = entry;
  return (
    <TableRow>
      <RowHead>
        <a href={pathTo(locale, { page: "/clusters/[slug]", slug })} className="row-link">
          {name}
        </a>
        {entry.isFormerDaiTu ? <small>{t("formerDaiTu")}</small> : null}
      </RowHead>
      <Cell label={t("columns.change")}>
        <Badge tone={tones[kind]}>
          {kind === "added" && dated === null ? t("inPlan") : t(`kind.${kind}`)}
        </Badge>
        {state === "expected" ? <small>{t("expected")}</small> : null}
      </Cell>
      <Cell label={t("columns.date")}>
        {dated ? (
          <When dated={dated} locale={locale} />
        ) : (
          <span className="unknown">{t("noDate")}</span>
        )}
      </Cell>
      <Cell label={t("columns.basis")}>
        {decidedBy ? (
          <a href={`#${decidedBy.id}`} className="row-link">
            {t("decisionOf", { date: formatDay(locale, decidedBy.on) })}
          </a>
        ) : null}
        {decision ? <p lang={decision.lang ?? undefined}>{decision.text}</p> : null}
        {notes.map((note) => (
          <p key={note.vi}>
            <Localized text={note} locale={locale} />
          </p>
        ))}
        <SourceLinks numbers={sources} />
      </Cell>
    </TableRow>
  );
}
