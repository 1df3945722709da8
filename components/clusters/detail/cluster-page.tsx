import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { EnquiryForm, type EnquiryFormProps } from "@/components/enquiry/enquiry-form";
import { type GroupOutline, outlineOf } from "@/lib/clusters/format-outline";
import { withUnknownSteps } from "@/lib/clusters/format-stages";
import type { ClusterDetail } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import { Changes } from "./changes";
import { Contents } from "./contents";
import { Group } from "./group";
import { Body, Crumbs, Head } from "./head";
import { Ladder } from "./ladder";
import { Documents, Images } from "./papers";
import { PlacesOverTime } from "./places-over-time";
import { Section } from "./section";
import { Sources } from "./sources";
import { SilentGroups } from "./unknown";

/** What the form in place says beyond the cluster: months until erasure, sectors to choose from. */
export type EnquiryTerms = Pick<
  EnquiryFormProps,
  "replyBusinessDays" | "retentionMonths" | "sectors"
>;

type Part = { id: string; label: string; content: ReactNode };

/** One cluster in full: what is known with its date and source, and what is not. `url` is printed on paper. */
export function ClusterPage({
  cluster,
  url,
  enquiry,
  map,
}: {
  cluster: ClusterDetail;
  url: string;
  enquiry: EnquiryTerms;
  /** Where the cluster lies, drawn and in words. */
  map: ReactNode;
}) {
  const t = useTranslations("cluster");
  const parts = useParts(cluster, enquiry, map);
  return (
    <div className="wrap cluster">
      <Crumbs cluster={cluster} />
      <p className="print-only">
        {t("print.address", { url })} ·{" "}
        {t("print.data", { date: formatDay(cluster.locale, cluster.updatedAt) })}
      </p>
      <Head cluster={cluster} />
      <div className="cluster-body">
        <Contents entries={parts} />
        <div className="cluster-parts">{parts.map(({ content }) => content)}</div>
      </div>
    </div>
  );
}

function useParts(cluster: ClusterDetail, enquiry: EnquiryTerms, map: ReactNode): Part[] {
  const t = useTranslations("cluster");
  const groups = useTranslations("groups");
  const maps = useTranslations("map.cluster");
  const outline = outlineOf(cluster);
  const part = (id: string, content: ReactNode, isThere = true): Part[] => {
    const label = t(`sections.${id}`);
    const section = (
      <Section key={id} id={id} title={label}>
        {content}
      </Section>
    );
    return isThere ? [{ id, label, content: section }] : [];
  };
  const groupPart = (one: GroupOutline): Part => ({
    id: one.group,
    label: groups(one.group),
    content: <Group key={one.group} cluster={cluster} outline={one} />,
  });
  // The map stands with the distances, or after all figures where none are published.
  const access = outline.groups.findIndex(({ group }) => group === "access");
  const split = access === -1 ? outline.groups.length : access + 1;
  const [beforeMap, afterMap] = [outline.groups.slice(0, split), outline.groups.slice(split)];
  const { stages, locale, documents, images, changes, sources, code, name, isSample } = cluster;
  return [
    ...part("about", <Body text={cluster.body} />, Boolean(cluster.body)),
    ...part(
      "progress",
      <Ladder stages={withUnknownSteps(stages)} locale={locale} />,
      stages.length > 0,
    ),
    ...beforeMap.map(groupPart),
    {
      id: "where",
      label: maps("heading"),
      content: (
        <Section key="where" id="where" title={maps("heading")}>
          {map}
        </Section>
      ),
    },
    ...afterMap.map(groupPart),
    ...part(
      "silent",
      <SilentGroups cluster={cluster} groups={outline.silent} />,
      outline.silent.length > 0,
    ),
    ...part("documents", <Documents cluster={cluster} />, documents.length > 0),
    ...part("images", <Images cluster={cluster} />, images.length > 0),
    ...part("places", <PlacesOverTime cluster={cluster} />),
    ...part("changes", <Changes cluster={cluster} />, changes.length > 0),
    ...part("sources", <Sources cluster={cluster} />, sources.length > 0),
    ...part(
      "enquiry",
      <>
        <p className="lead-small">{t("enquiryLead")}</p>
        <EnquiryForm locale={locale} clusters={[{ code, name, isSample }]} {...enquiry} />
      </>,
    ),
  ];
}
