import type { FactView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import { Checked } from "./backing";

/** What happened, how many, where: each line with its sources. */
export function Facts({ facts, locale }: { facts: readonly FactView[]; locale: Locale }) {
  return (
    <dl className="facts rule-facts">
      {facts.map(({ id, title, text, sources, checkedOn }) => (
        <div key={id} id={id} className="fact">
          <dt>{title}</dt>
          <dd>{text}</dd>
          <dd className="fact-source">
            {sources.length > 0 ? (
              <Checked sources={sources} checkedOn={checkedOn} locale={locale} />
            ) : null}
          </dd>
        </div>
      ))}
    </dl>
  );
}
