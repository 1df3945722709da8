import { useTranslations } from "next-intl";
import { SourceLinks } from "@/components/clusters/detail/provenance";
import { LinkButton } from "@/components/ui/button";
import type { Guide, RuleView } from "@/lib/guides/types";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { askAddress } from "./backing";
import { GuidePage } from "./guide-page";
import { RuleFacts } from "./rules";

export type AccessibilityGuide = Omit<Guide<unknown>, "content"> & {
  content: {
    aim: { text: string; sources: number[] };
    done: readonly string[];
    tested: readonly string[];
    limits: readonly { id: string; topic: string; text: string }[];
    basis: readonly RuleView[];
    message: string;
    checkedOn: string;
  };
};

type Props = { locale: Locale; url: string; guide: AccessibilityGuide };

/** What we aim at, what was done and tested, what falls short, and how to tell us. */
export function AccessibilityContent({ locale, url, guide }: Props) {
  const t = useTranslations("accessibility");
  const { content, laws, sources } = guide;
  const list = (items: readonly string[]) => (
    <ul className="plain-list">
      {items.map((item) => (
        <li key={item}>{item}</li>
      ))}
    </ul>
  );
  return (
    <GuidePage
      locale={locale}
      heading={t("heading")}
      lead={t("lead")}
      checkedOn={content.checkedOn}
      url={url}
      isStatement
      laws={laws}
      sources={sources}
      sections={[
        {
          id: "aim",
          label: t("aim.title"),
          content: (
            <div className="prose-col space-y-3">
              <p>
                {content.aim.text} <SourceLinks numbers={content.aim.sources} />
              </p>
              <p>{t("day", { date: formatDay(locale, content.checkedOn) })}</p>
            </div>
          ),
        },
        { id: "done", label: t("done.title"), content: list(content.done) },
        { id: "tested", label: t("tested.title"), content: list(content.tested) },
        {
          id: "limits",
          label: t("limits.title"),
          content: (
            <dl className="facts rule-facts">
              {content.limits.map(({ id, topic, text }) => (
                <div key={id} className="fact">
                  <dt>{topic}</dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          ),
        },
        {
          id: "report",
          label: t("report.title"),
          content: (
            <div className="prose-col space-y-4">
              <p>{t("report.text")}</p>
              <LinkButton href={askAddress(locale, content.message)} rel="nofollow">
                {t("report.link")}
              </LinkButton>
            </div>
          ),
        },
        {
          id: "basis",
          label: t("basis.title"),
          content: <RuleFacts rules={content.basis} locale={locale} />,
        },
      ]}
    />
  );
}
