import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { LinkButton } from "@/components/ui/button";
import type { ClusterDetail, FieldReading } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { Body, Crumbs, Where } from "./head";
import { Ladder } from "./ladder";
import { Localized } from "./localized";
import { PlacesOverTime } from "./places-over-time";
import { Provenance } from "./provenance";
import { Section } from "./section";
import { Sources } from "./sources";

/** A cluster that was taken out of the plan: says so first, by which decision and when, then what it was. */
export function RemovedCluster({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster");
  const { stages, sources, places, locale, name, summary, body } = cluster;
  return (
    <div className="wrap cluster">
      <Crumbs cluster={cluster} />
      <div className="removed-notice">
        <p className="removed-title">
          {t(cluster.fields.status.note ? "removed.titleInferred" : "removed.title")}
        </p>
        <h1>{name}</h1>
        <Where cluster={cluster} />
        <p>{t("removed.noLongerOffered", { name })}</p>
        <Decision cluster={cluster} />
        <LinkButton
          href={pathTo(locale, {
            page: "/clusters",
            query: places.isFormerDaiTu ? { place: "dai-tu" } : {},
          })}
        >
          {t(places.isFormerDaiTu ? "removed.offered" : "removed.offeredElsewhere")}
        </LinkButton>
      </div>
      <div className="cluster-parts removed-parts">
        {summary || body ? (
          <Section id="was" title={t("removed.was")}>
            {summary ? <p>{summary}</p> : null}
            <Body text={body} />
          </Section>
        ) : null}
        {stages.length > 0 ? (
          <Section id="progress" title={t("sections.progress")}>
            <Ladder stages={stages} locale={locale} />
          </Section>
        ) : null}
        <Section id="places" title={t("sections.places")}>
          <PlacesOverTime cluster={cluster} />
        </Section>
        {sources.length > 0 ? (
          <Section id="sources" title={t("sections.sources")}>
            <Sources cluster={cluster} />
          </Section>
        ) : null}
      </div>
    </div>
  );
}

function Decision({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.removed");
  const { fields, stages, removedOn, locale } = cluster;
  const { removalDecision } = fields;
  const stage = stages.find(({ kind }) => kind === "removed");
  const day = removedOn ?? (stage?.dated?.precision === "day" ? stage.dated.date : null);
  const decision = typeof removalDecision.value === "string" ? removalDecision.value : null;
  return (
    <dl className="facts">
      <Line label={t("decision")}>
        {decision ? (
          <span lang={removalDecision.lang ?? undefined}>{decision}</span>
        ) : (
          <span className="unknown">{t("decisionUnknown")}</span>
        )}{" "}
        <Provenance
          asOf={null}
          sources={
            removalDecision.sources.length > 0 ? removalDecision.sources : [stage?.source ?? null]
          }
          locale={locale}
        />
        <Note reading={removalDecision} locale={locale} />
        <Note reading={fields.status} locale={locale} />
      </Line>
      <Line label={t("date")}>
        {day ? <time dateTime={day}>{formatDay(locale, day)}</time> : null}
        {!day && stage?.dated ? (
          <Provenance asOf={stage.dated} sources={[stage.source]} locale={locale} />
        ) : null}
        {day || stage?.dated ? null : <span className="unknown">{t("dateUnknown")}</span>}
      </Line>
    </dl>
  );
}

/** What a source says otherwise, or that something is inferred. */
function Note({ reading, locale }: { reading: FieldReading; locale: Locale }) {
  return reading.note ? (
    <small className="block">
      <Localized text={reading.note} locale={locale} />
    </small>
  ) : null;
}

function Line({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="fact">
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}
