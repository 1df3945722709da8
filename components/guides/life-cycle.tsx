import { useTranslations } from "next-intl";
import type { StageTextView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import { Checked, LegalLinks } from "./backing";

/** What each status on this site stands for, from the plan to the last day. */
export function LifeCycle({
  stages,
  locale,
  lead,
}: {
  stages: readonly StageTextView[];
  locale: Locale;
  lead: string;
}) {
  const t = useTranslations("procedures.life");
  const statuses = useTranslations("choices.status");
  return (
    <>
      <p className="lead-small">{lead}</p>
      {/* biome-ignore lint/a11y/noRedundantRoles: Safari forgets that a list is one when its numbers are drawn */}
      <ol className="steps" role="list" aria-label={t("title")}>
        {stages.map(({ status, text, legal, sources, checkedOn }) => (
          <li key={status}>
            <h3>{statuses(status)}</h3>
            <p>{text}</p>
            {sources.length > 0 ? (
              <p className="small">
                {legal.length > 0 ? <LegalLinks legal={legal} /> : null}{" "}
                <Checked sources={sources} checkedOn={checkedOn} locale={locale} />
              </p>
            ) : null}
          </li>
        ))}
      </ol>
    </>
  );
}
