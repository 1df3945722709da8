import { useTranslations } from "next-intl";
import type { PlanChange } from "@/lib/clusters/types";
import { groupByYear, type PlanEntry, type YearOfPlan } from "@/lib/guides/format";
import type { Guide } from "@/lib/guides/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { GuidePage, type GuideSection } from "./guide-page";
import { PlanDecisions, type PlanDecisionView, PlanTable } from "./plan-table";

export type PlanGuide = Omit<Guide<unknown>, "content"> & {
  content: readonly PlanDecisionView[];
};

type Props = {
  locale: Locale;
  url: string;
  checkedOn: string;
  guide: PlanGuide;
  changes: readonly PlanChange[];
};

/** What came into the plan, changed in area or left it, by year, newest first. */
export function PlanChangesContent({ locale, url, checkedOn, guide, changes }: Props) {
  const t = useTranslations("planChanges");
  const { years, undated } = groupByYear(changes, guide.content);
  const sections: GuideSection[] = years.map((year) => ({
    id: `y${year.year}`,
    label: t("year", { year: year.year }),
    content: <Year year={year} locale={locale} />,
  }));
  if (undated.length > 0) {
    sections.push({
      id: "undated",
      label: t("undated"),
      content: <Undated locale={locale} entries={undated} />,
    });
  }
  const shown = years.flatMap(({ entries }) => entries);
  // Without a date, that a cluster stands in the plan is no event; that it left is one.
  const count = (kind: PlanEntry["kind"]) => shown.filter((one) => one.kind === kind).length;
  const removed = count("removed") + undated.filter(({ kind }) => kind === "removed").length;
  return (
    <GuidePage
      locale={locale}
      heading={t("heading")}
      lead={t("lead")}
      checkedOn={checkedOn}
      url={url}
      sources={guide.sources}
      intro={
        <div className="plan-intro">
          <p>
            {sections.length > 0
              ? t("count", { added: count("added"), cut: count("cut"), removed })
              : t("empty")}
          </p>
          <p>
            <a href={pathTo(locale, { page: "/clusters" })}>{t("clusters")}</a>
          </p>
        </div>
      }
      sections={sections}
    />
  );
}

function Year({ year, locale }: { year: YearOfPlan<PlanDecisionView>; locale: Locale }) {
  const t = useTranslations("planChanges");
  return (
    <>
      <PlanDecisions decisions={year.decisions} locale={locale} />
      {year.entries.length > 0 ? (
        <PlanTable
          entries={year.entries}
          locale={locale}
          caption={t("caption", { year: year.year })}
        />
      ) : null}
    </>
  );
}

function Undated({ entries, locale }: { entries: readonly PlanEntry[]; locale: Locale }) {
  const t = useTranslations("planChanges");
  return (
    <>
      <p className="lead-small">{t("undatedLead")}</p>
      <PlanTable entries={entries} locale={locale} caption={t("caption", { year: "none" })} />
    </>
  );
}
