import { useTranslations } from "next-intl";
import { placeName } from "@/lib/clusters/format-places";
import type { ClusterSummary } from "@/lib/clusters/types";
import type { Guide, QuestionView, RuleView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import type { HomeArea } from "@/lib/places/types";
import { askAddress } from "./backing";
import { clustersIn } from "./communes";
import { GuidePage } from "./guide-page";
import { Questions } from "./questions";
import { RuleTable } from "./rule-table";
import { RuleEntry, RuleFacts } from "./rules";

export type IncentivesGuide = Omit<Guide<unknown>, "content"> & {
  content: {
    rules: readonly RuleView[];
    oldFigures: readonly RuleView[];
    provinceQuestions: readonly string[];
    questions: readonly QuestionView[];
  };
};

type Area = { area: HomeArea | null; clusters: readonly ClusterSummary[] };
type Props = Area & { locale: Locale; url: string; checkedOn: string; guide: IncentivesGuide };

/** What may be said of incentives, what no longer holds, and what only the province can answer. */
export function IncentivesContent({ locale, url, checkedOn, guide, area, clusters }: Props) {
  const t = useTranslations("incentives");
  const common = useTranslations("guides");
  const { content, laws, sources } = guide;
  return (
    <GuidePage
      locale={locale}
      heading={t("heading")}
      lead={t("lead")}
      checkedOn={checkedOn}
      url={url}
      laws={laws}
      sources={sources}
      sections={[
        {
          id: "summary",
          label: t("summary.title"),
          content: (
            <>
              <p className="lead-small">{t("summary.caption")}</p>
              <RuleTable rules={content.rules} locale={locale} caption={t("summary.title")} />
            </>
          ),
        },
        {
          id: "old",
          label: t("old.title"),
          content: (
            <>
              <p className="lead-small">{t("old.lead")}</p>
              <RuleFacts rules={content.oldFigures} locale={locale} />
            </>
          ),
        },
        {
          id: "details",
          label: t("details.title"),
          content: content.rules.map((rule) => (
            <RuleEntry key={rule.id} rule={rule} locale={locale} />
          )),
        },
        {
          id: "province",
          label: t("province.title"),
          content: (
            <Province
              locale={locale}
              questions={content.provinceQuestions}
              area={area}
              clusters={clusters}
            />
          ),
        },
        {
          id: "questions",
          label: common("questions"),
          content: <Questions questions={content.questions} locale={locale} />,
        },
      ]}
    />
  );
}

function Province({
  locale,
  questions,
  area,
  clusters,
}: Area & { locale: Locale; questions: readonly string[] }) {
  const t = useTranslations("incentives.province");
  const written = questions.map((question, index) => `${index + 1}. ${question}`).join("\n");
  return (
    <>
      <p className="lead-small">{t("lead")}</p>
      <ol className="plain-list">
        {questions.map((question) => (
          <li key={question}>{question}</li>
        ))}
      </ol>
      <h3>{t("communes")}</h3>
      {area ? (
        <>
          <p className="lead-small">{t("communesLead")}</p>
          <ul className="commune-links">
            {area.communes.map((commune) => {
              const name = placeName(commune, locale);
              const message = t("message", { commune: name, questions: written });
              return (
                <li key={commune.name.vi}>
                  <a href={askAddress(locale, message)} rel="nofollow">
                    {t("ask", { commune: name })}
                  </a>
                  <small>{t("clusters", { count: clustersIn(commune, clusters).length })}</small>
                </li>
              );
            })}
          </ul>
        </>
      ) : (
        <p>{t("none")}</p>
      )}
    </>
  );
}
