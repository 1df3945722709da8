import { useTranslations } from "next-intl";
import type { RuleView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import { Ask, Checked, LegalLinks, StateBadge } from "./backing";

type Props = { rules: readonly RuleView[]; locale: Locale };

/** Rules one below the other, each in a few lines with what it rests on. */
export function RuleFacts({ rules, locale }: Props) {
  const t = useTranslations("guides.labels");
  return (
    <dl className="facts rule-facts">
      {rules.map((rule) => (
        <div key={rule.id} id={rule.id} className="fact">
          <dt>{rule.topic}</dt>
          <dd>
            <p>{rule.text}</p>
            {rule.unknown ? (
              <p className="unknown-note">
                <b>{t("unknown")}:</b> {rule.unknown}
              </p>
            ) : null}
            {rule.ask ? <Ask locale={locale} message={rule.ask} topic={rule.topic} /> : null}
          </dd>
          <dd className="fact-source">
            {rule.state === "confirmed" ? null : <StateBadge state={rule.state} />}
            <span>
              <LegalLinks legal={rule.legal} />
            </span>
            <Checked sources={rule.sources} checkedOn={rule.checkedOn} locale={locale} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** A rule in full: what may be said, on which conditions, what nobody knows, and what it rests on. */
export function RuleEntry({ rule, locale }: { rule: RuleView; locale: Locale }) {
  const t = useTranslations("guides.labels");
  const lines = [
    { label: t("conditions"), content: rule.conditions },
    { label: t("unknown"), content: rule.unknown },
    { label: t("legal"), content: <LegalLinks legal={rule.legal} /> },
    {
      label: t("sources"),
      content: <Checked sources={rule.sources} checkedOn={rule.checkedOn} locale={locale} />,
    },
  ].filter(({ content }) => content);
  return (
    <article id={rule.id} className="rule" aria-labelledby={`${rule.id}-title`}>
      <div className="rule-head">
        <h3 id={`${rule.id}-title`}>{rule.topic}</h3>
        <StateBadge state={rule.state} />
      </div>
      <p>{rule.text}</p>
      <dl className="rule-lines">
        {lines.map(({ label, content }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{content}</dd>
          </div>
        ))}
      </dl>
      {rule.ask ? <Ask locale={locale} message={rule.ask} topic={rule.topic} /> : null}
    </article>
  );
}
