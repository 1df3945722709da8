import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { chooseKeyFigures, type KeyFigure } from "@/lib/clusters/format-key-figures";
import type { ClusterDetail } from "@/lib/clusters/types";
import { formatAmount, formatDay, formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { Provenance } from "./provenance";

type Of<Kind extends KeyFigure["kind"]> = {
  figure: Extract<KeyFigure, { kind: Kind }>;
  locale: Locale;
};

/** What decides first: land, rent, power, the way to the airport. */
export function KeyFigures({ cluster }: { cluster: ClusterDetail }) {
  const { locale } = cluster;
  return (
    <dl className="key-figures">
      {chooseKeyFigures(cluster).map((figure) => {
        if (figure.kind === "quantity") {
          return <Quantity key={figure.label} figure={figure} locale={locale} />;
        }
        if (figure.kind === "rent") {
          return <Rent key={figure.label} figure={figure} locale={locale} />;
        }
        return <Way key={figure.label} figure={figure} locale={locale} />;
      })}
    </dl>
  );
}

function Quantity({ figure, locale }: Of<"quantity">) {
  const t = useTranslations("cluster");
  const units = useTranslations("units");
  const { label, unit, reading } = figure;
  const { state, value, asOf, sources } = reading;
  const number = state === "known" && value !== null ? formatNumber(locale, String(value)) : "";
  return (
    <Figure label={t(`key.${label}`)} state={state} number={number} after={units(unit)}>
      <Provenance asOf={asOf} sources={sources} locale={locale} isFigure />
    </Figure>
  );
}

function Rent({ figure, locale }: Of<"rent">) {
  const t = useTranslations("cluster");
  const choices = useTranslations("choices");
  const { label, reading, price, validity } = figure;
  const { state, asOf, sources } = reading;
  const [, before = "", number = "", after = ""] = price
    ? (/^(\D*)([\d.,]+)(.*)$/.exec(formatAmount(locale, price, choices)) ?? [])
    : [];
  const day = validity === "expired" ? price?.validUntil : price?.validFrom;
  return (
    <Figure label={t(`key.${label}`)} state={state} before={before} number={number} after={after}>
      {validity && validity !== "valid" && day
        ? `${t(`prices.${validity}`, { day: formatDay(locale, day) })} · `
        : null}
      <Provenance asOf={asOf} sources={sources} locale={locale} isFigure />
    </Figure>
  );
}

function Way({ figure, locale }: Of<"way">) {
  const t = useTranslations("cluster");
  const choices = useTranslations("choices");
  const { label, state, way } = figure;
  const minutes = way?.minutes ? ` · ${t("minutes", { minutes: way.minutes })}` : "";
  return (
    <Figure
      label={t(`key.${label}`)}
      state={state}
      number={way?.roadKm ? formatNumber(locale, way.roadKm) : ""}
      after={`km${minutes}`}
    >
      {way ? (
        <>
          {choices(`method.${way.method}`)}{" "}
          <Provenance asOf={null} sources={[way.source]} locale={locale} />
        </>
      ) : null}
    </Figure>
  );
}

function Figure({
  label,
  state,
  before,
  number,
  after,
  children,
}: {
  label: string;
  state: string;
  before?: string;
  number: string;
  after: string;
  children: ReactNode;
}) {
  const choices = useTranslations("choices");
  const t = useTranslations("cluster");
  return (
    <div>
      <dt>{label}</dt>
      {number ? (
        <>
          <dd className="key-value">
            {before ? <small>{before.trim()} </small> : null}
            {number} <small>{after.trim()}</small>
          </dd>
          <dd className="provenance">
            <i className="dot" aria-hidden="true" />
            <span>{children}</span>
          </dd>
        </>
      ) : (
        <dd className="key-missing">
          <span className="unknown">
            {state === "not_published" ? t("unknown") : choices(`factState.${state}`)}
          </span>
        </dd>
      )}
    </div>
  );
}
