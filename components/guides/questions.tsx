import type { QuestionView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import { Checked, LegalLinks } from "./backing";

/** Short answers to what investors ask first: open on the page, so that they are read, found and printed. */
export function Questions({
  questions,
  locale,
}: {
  questions: readonly QuestionView[];
  locale: Locale;
}) {
  return (
    <div className="questions">
      {questions.map(({ id, question, answer, legal, sources, checkedOn }) => (
        <div key={id} id={id} className="rule">
          <h3>{question}</h3>
          <p>{answer}</p>
          <p className="small">
            <LegalLinks legal={legal} />{" "}
            <Checked sources={sources} checkedOn={checkedOn} locale={locale} />
          </p>
        </div>
      ))}
    </div>
  );
}
