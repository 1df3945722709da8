import type { ReactNode } from "react";
import type { CostView } from "@/lib/cost/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { useCostWords } from "./words";

const counted = ["land", "fees", "use", "deposit"] as const;
const rules = ["terms", "currencies", "vat", "growth"] as const;

/** What the estimate counts and how, for whoever has not asked yet. */
export function CostGuide({ view, locale }: { view: CostView; locale: Locale }) {
  const { t } = useCostWords(locale);
  const sample = view.choices.find(({ isSample }) => isSample);
  const list = (kind: string, keys: readonly string[]): ReactNode => (
    <dl className="cost-guide-list">
      {keys.map((key) => (
        <div key={key}>
          <dt>{t(`guide.${kind}.${key}.term`)}</dt>
          <dd>{t(`guide.${kind}.${key}.text`)}</dd>
        </div>
      ))}
    </dl>
  );
  return (
    <section aria-labelledby="cost-guide" className="cost-guide">
      <h2 id="cost-guide">{t("guide.heading")}</h2>
      {list("counted", counted)}
      <h3>{t("guide.rulesHeading")}</h3>
      {list("rules", rules)}
      <h3>{t("guide.unknownHeading")}</h3>
      <p>{t("guide.unknown")}</p>
      {sample ? (
        <p>
          <a href={pathTo(locale, { page: "/cost", query: { c: sample.code } })} rel="nofollow">
            {t("guide.example")}
          </a>
        </p>
      ) : null}
    </section>
  );
}
