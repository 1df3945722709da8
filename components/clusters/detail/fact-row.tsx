import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { getField } from "@/lib/clusters/fields";
import { formatValue } from "@/lib/clusters/format";
import type { FieldReading } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";
import { Localized } from "./localized";
import { Provenance } from "./provenance";

/** One figure of the catalogue: its name, its value or state in words, how old it is and where it comes from. */
export function FactRow({
  reading,
  locale,
  dates,
  children,
}: {
  reading: FieldReading;
  locale: Locale;
  /** Drawn in place of the as-of day and the sources. */
  dates?: ReactNode;
  /** Drawn in place of the value, for what is more than a line. */
  children?: ReactNode;
}) {
  const fields = useTranslations("fields");
  const { key, state, note, asOf, sources } = reading;
  const hint = `${key}.hint`;
  return (
    <div className="fact">
      <dt>
        {fields(`${key}.label`)}
        {fields.has(hint) ? <small>{fields(hint)}</small> : null}
      </dt>
      <dd>
        {state === "known" ? (
          (children ?? <Value reading={reading} locale={locale} />)
        ) : (
          <State state={state} />
        )}
        {note ? (
          <small>
            <Localized text={note} locale={locale} />
          </small>
        ) : null}
      </dd>
      {dates || asOf || sources.length > 0 ? (
        <dd className="fact-source">
          {dates ?? <Provenance asOf={asOf} sources={sources} locale={locale} isFigure />}
        </dd>
      ) : null}
    </div>
  );
}

function State({ state }: { state: FieldReading["state"] }) {
  const choices = useTranslations("choices");
  return <span className="fact-state">{choices(`factState.${state}`)}</span>;
}

function Value({ reading, locale }: { reading: FieldReading; locale: Locale }) {
  const choices = useTranslations("choices");
  const quantities = useTranslations("quantities");
  const value = formatValue(locale, reading, { choices, quantities });
  if (value === null) return null;
  if (/^https?:\/\//.test(value)) {
    return (
      <a href={value} rel="noopener">
        {value.replace(/^https?:\/\/(www\.)?|\/$/g, "")}
      </a>
    );
  }
  const { kind, store } = getField(reading.key);
  if (kind === "text" && store === "text") {
    return <span lang={reading.lang ?? undefined}>{value}</span>;
  }
  return <b>{value}</b>;
}
