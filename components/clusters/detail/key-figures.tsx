import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import type { FieldKey } from "@/lib/clusters/fields";
import type { ClusterDetail, PriceFigure } from "@/lib/clusters/types";
import { formatAmount, formatNumber } from "@/lib/i18n/format";
import { Provenance } from "./provenance";

type Props = { cluster: ClusterDetail };

/** What decides first: land, rent, power, the way to the airport. */
export function KeyFigures({ cluster }: Props) {
  const isKnown = (key: FieldKey) => cluster.fields[key].state === "known";
  return (
    <dl className="key-figures">
      {isKnown("availableNowHa") || !isKnown("totalAreaHa") ? null : (
        <Quantity cluster={cluster} field="totalAreaHa" unit="ha" />
      )}
      <Quantity cluster={cluster} field="availableNowHa" unit="ha" />
      <Rent cluster={cluster} />
      <Quantity
        cluster={cluster}
        field={
          !isKnown("powerSpareMva") && isKnown("powerCapacityMva")
            ? "powerCapacityMva"
            : "powerSpareMva"
        }
        unit="MVA"
      />
      <Way cluster={cluster} />
    </dl>
  );
}

function Quantity({ cluster, field, unit }: Props & { field: FieldKey; unit: "ha" | "MVA" }) {
  const t = useTranslations("cluster");
  const units = useTranslations("units");
  const { state, value, asOf, sources } = cluster.fields[field];
  const number =
    state === "known" && value !== null ? formatNumber(cluster.locale, String(value)) : "";
  return (
    <Figure label={t(`key.${field}`)} state={state} number={number} after={units(unit)}>
      <Provenance asOf={asOf} sources={sources} locale={cluster.locale} isFigure />
    </Figure>
  );
}

function Rent({ cluster }: Props) {
  const t = useTranslations("cluster");
  const choices = useTranslations("choices");
  const { landRentAnnual, landRentOnce } = cluster.fields;
  const isOnce = landRentAnnual.state !== "known" && landRentOnce.state === "known";
  const { state, value, asOf, sources } = isOnce ? landRentOnce : landRentAnnual;
  const price = (value as PriceFigure[] | null)?.[0];
  const [, before = "", number = "", after = ""] = price
    ? (/^(\D*)([\d.,]+)(.*)$/.exec(formatAmount(cluster.locale, price, choices)) ?? [])
    : [];
  return (
    <Figure
      label={t(isOnce ? "key.rentOnce" : "key.rent")}
      state={state}
      before={before}
      number={number}
      after={after}
    >
      <Provenance asOf={asOf} sources={sources} locale={cluster.locale} isFigure />
    </Figure>
  );
}

/** The way to the airport; where only the way to the capital is published, that one. */
function Way({ cluster }: Props) {
  const t = useTranslations("cluster");
  const choices = useTranslations("choices");
  const { locale, connections, fields } = cluster;
  const wayTo = (place: string) =>
    connections.find(({ code, roadKm }) => code === place && roadKm !== null);
  const toAirport = wayTo("HAN");
  const way = toAirport ?? wayTo("HANOI");
  const minutes = way?.minutes ? ` · ${t("minutes", { minutes: way.minutes })}` : "";
  const state = fields.airports.state === "known" ? "not_published" : fields.airports.state;
  return (
    <Figure
      label={t(way && !toAirport ? "key.hanoi" : "key.noiBai")}
      state={way ? "known" : state}
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
