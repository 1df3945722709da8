import { useTranslations } from "next-intl";
import { Notice } from "@/components/ui/notice";
import type { Guide, QuestionView, RuleView, StageTextView, StepView } from "@/lib/guides/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { askAddress } from "./backing";
import { GuidePage } from "./guide-page";
import { LifeCycle } from "./life-cycle";
import { Questions } from "./questions";
import { RuleFacts } from "./rules";
import { Steps } from "./steps";

export type ProceduresGuide = Omit<Guide<unknown>, "content"> & {
  content: {
    establishing: readonly StepView[];
    establishingConditions: readonly RuleView[];
    expandingConditions: readonly RuleView[];
    secondary: readonly StepView[];
    reports: readonly RuleView[];
    inLaw: readonly RuleView[];
    lifeCycle: readonly StageTextView[];
    questions: readonly QuestionView[];
  };
};

type Props = { locale: Locale; url: string; checkedOn: string; guide: ProceduresGuide };

/** Two ways into a cluster, step by step, and what a cluster is in law. */
export function ProceduresContent({ locale, url, checkedOn, guide }: Props) {
  const t = useTranslations("procedures");
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
      intro={<Paths />}
      sections={[
        {
          id: "establishing",
          label: t("establishing.title"),
          content: <Establishing locale={locale} content={content} />,
        },
        {
          id: "secondary",
          label: t("secondary.title"),
          content: <Secondary locale={locale} steps={content.secondary} />,
        },
        {
          id: "reports",
          label: t("reports.title"),
          content: <RuleFacts rules={content.reports} locale={locale} />,
        },
        {
          id: "in-law",
          label: t("inLaw.title"),
          content: <RuleFacts rules={content.inLaw} locale={locale} />,
        },
        {
          id: "life",
          label: t("life.title"),
          content: <LifeCycle stages={content.lifeCycle} locale={locale} lead={t("life.lead")} />,
        },
        { id: "who", label: t("who.title"), content: <Who locale={locale} /> },
        {
          id: "questions",
          label: common("questions"),
          content: <Questions questions={content.questions} locale={locale} />,
        },
      ]}
    />
  );
}

/** Which of the two a reader is: the first thing to know. */
function Paths() {
  const t = useTranslations("procedures.paths");
  const paths = [
    { href: "#establishing", key: "infrastructure", hint: "infrastructureHint" },
    { href: "#secondary", key: "plot", hint: "plotHint" },
  ] as const;
  return (
    <nav aria-label={t("label")} className="paths">
      <ul>
        {paths.map(({ href, key, hint }) => (
          <li key={key}>
            <a href={href}>{t(key)}</a>
            <small>{t(hint)}</small>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Establishing({
  locale,
  content,
}: {
  locale: Locale;
  content: ProceduresGuide["content"];
}) {
  const t = useTranslations("procedures.establishing");
  const total = (working: boolean) =>
    content.establishing.reduce(
      (sum, { days }) => sum + (days?.working === working ? days.count : 0),
      0,
    );
  return (
    <>
      <Notice
        tone="warn"
        title={t("noticeTitle")}
        titleLevel={3}
        action={
          <a href={askAddress(locale, t("message"), "infrastructure_investor")} rel="nofollow">
            {t("ask")}
          </a>
        }
      >
        <p>{t("notice")}</p>
      </Notice>
      <h3>{t("steps")}</h3>
      <Steps steps={content.establishing} locale={locale} label={t("steps")} level={4} />
      <p className="sum">{t("sum", { working: total(true), plain: total(false) })}</p>
      <h3>{t("conditions")}</h3>
      <RuleFacts rules={content.establishingConditions} locale={locale} />
      <h3>{t("expanding")}</h3>
      <RuleFacts rules={content.expandingConditions} locale={locale} />
      <p className="ask">
        <a href={pathTo(locale, { page: "/clusters", query: { calls: 1 } })} rel="nofollow">
          {t("list")}
        </a>
      </p>
    </>
  );
}

function Secondary({ locale, steps }: { locale: Locale; steps: readonly StepView[] }) {
  const t = useTranslations("procedures.secondary");
  const tools = [
    { page: "/fit-check", key: "fit" },
    { page: "/cost", key: "cost" },
    { page: "/clusters", key: "clusters" },
    { page: "/incentives", key: "incentives" },
  ] as const;
  return (
    <>
      <Notice
        tone="missing"
        title={t("noticeTitle")}
        titleLevel={3}
        action={
          <a href={askAddress(locale, t("message"), "plot")} rel="nofollow">
            {t("ask")}
          </a>
        }
      >
        <p>{t("notice")}</p>
      </Notice>
      <Steps steps={steps} locale={locale} label={t("title")} isOrientation />
      <h3>{t("tools")}</h3>
      <ul className="link-list">
        {tools.map(({ page, key }) => (
          <li key={key}>
            <a href={pathTo(locale, { page })}>{t(key)}</a>
          </li>
        ))}
      </ul>
    </>
  );
}

function Who({ locale }: { locale: Locale }) {
  const t = useTranslations("procedures.who");
  return (
    <div className="prose-col">
      <p>{t("text")}</p>
      <ul className="link-list">
        <li>
          <a href={pathTo(locale, { page: "/contact" })}>{t("contact")}</a>
        </li>
        <li>
          <a href={pathTo(locale, { page: "/about", hash: "who" })}>{t("bodies")}</a>
        </li>
      </ul>
    </div>
  );
}
