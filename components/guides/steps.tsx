import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { StepView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import { Checked, LegalLinks } from "./backing";

/**
 * Steps in their order. With `isOrientation` what no source says is left out of each step: the page has said once that
 * it is not confirmed.
 */
export function Steps({
  steps,
  locale,
  label,
  level = 3,
  isOrientation,
}: {
  steps: readonly StepView[];
  locale: Locale;
  label: string;
  level?: 3 | 4;
  isOrientation?: boolean;
}) {
  return (
    // biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list is one when its numbers are drawn
    <ol className="steps" role="list" aria-label={label}>
      {steps.map((step) => (
        <Step
          key={step.id}
          step={step}
          locale={locale}
          level={level}
          isOrientation={isOrientation}
        />
      ))}
    </ol>
  );
}

function Step({
  step,
  locale,
  level,
  isOrientation,
}: {
  step: StepView;
  locale: Locale;
  level: 3 | 4;
  isOrientation?: boolean | undefined;
}) {
  const t = useTranslations("guides");
  const { days } = step;
  const Title = `h${level}` as const;
  const unconfirmed = isOrientation ? null : <span className="unknown">{t("days.unknown")}</span>;
  const time = days ? t(days.working ? "days.working" : "days.plain", { count: days.count }) : null;
  const lines: { label: string; content: ReactNode }[] = [
    { label: t("labels.body"), content: step.body ?? unconfirmed },
    { label: t("labels.days"), content: time ? <b>{time}</b> : unconfirmed },
    { label: t("labels.prepare"), content: step.prepare },
    { label: t("labels.unknown"), content: step.unknown },
    {
      label: t("labels.legal"),
      content:
        step.legal.length > 0 ? (
          <>
            <LegalLinks legal={step.legal} />{" "}
            <Checked sources={step.sources} checkedOn={step.checkedOn} locale={locale} />
          </>
        ) : (
          <>
            <span className="unknown">{t("labels.noLegal")}</span>{" "}
            <Checked sources={step.sources} checkedOn={step.checkedOn} locale={locale} />
          </>
        ),
    },
  ].filter(({ content }) => content);
  return (
    <li id={`step-${step.id}`}>
      <Title>{step.title}</Title>
      <p>{step.text}</p>
      {lines.length > 0 ? (
        <dl className="rule-lines">
          {lines.map(({ label, content }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{content}</dd>
            </div>
          ))}
        </dl>
      ) : null}
    </li>
  );
}
