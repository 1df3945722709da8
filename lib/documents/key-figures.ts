import type { FieldKey } from "@/lib/clusters/fields";
import type { ClusterDetail, FieldReading, PriceFigure } from "@/lib/clusters/types";
import { formatAmount, formatNumber } from "@/lib/i18n/format";
import { whenOf } from "./describe";
import type { DocumentWords } from "./words";

export type KeyFigure = {
  label: string;
  /** Null when there is no figure to show; `state` then says why. */
  number: { before: string; text: string; after: string } | null;
  state: string;
  provenance: string;
};

const bare = { before: "", text: "", after: "" };

/** "14/6/2026 [2]". */
export function citation(when: string | null, sources: readonly (number | null)[]): string {
  const numbers = sources.filter((number) => number !== null).map((number) => `[${number}]`);
  return [when, numbers.join(" ")].filter(Boolean).join(" ");
}

/** What decides first: land, rent, power, the way to the airport. */
export function keyFiguresOf(cluster: ClusterDetail, words: DocumentWords): KeyFigure[] {
  const { fields } = cluster;
  const isKnown = (key: FieldKey) => fields[key].state === "known";
  const power =
    !isKnown("powerSpareMva") && isKnown("powerCapacityMva") ? "powerCapacityMva" : "powerSpareMva";
  const land =
    !isKnown("availableNowHa") && isKnown("totalAreaHa") ? "totalAreaHa" : "availableNowHa";
  return [
    quantity(fields[land], { unit: "ha", words }),
    rent(cluster, words),
    quantity(fields[power], { unit: "MVA", words }),
    airport(cluster, words),
  ];
}

function stateWords(state: FieldReading["state"], { cluster, choices }: DocumentWords): string {
  return state === "not_published" ? cluster("unknown") : choices(`factState.${state}`);
}

function quantity(
  reading: FieldReading,
  { unit, words }: { unit: "ha" | "MVA"; words: DocumentWords },
): KeyFigure {
  const { state, value, key } = reading;
  const isThere = state === "known" && value !== null;
  return {
    label: words.cluster(`key.${key}`),
    number: isThere
      ? { ...bare, text: formatNumber(words.locale, String(value)), after: ` ${words.units(unit)}` }
      : null,
    state: stateWords(state, words),
    provenance: citation(whenOf(reading, words), reading.sources),
  };
}

function rent({ fields }: ClusterDetail, words: DocumentWords): KeyFigure {
  const { landRentAnnual, landRentOnce } = fields;
  const isOnce = landRentAnnual.state !== "known" && landRentOnce.state === "known";
  const reading = isOnce ? landRentOnce : landRentAnnual;
  const price = (reading.value as PriceFigure[] | null)?.[0];
  const amount = price ? formatAmount(words.locale, price, words.choices) : "";
  const [, before = "", text = "", after = ""] = /^(\D*)([\d.,]+)(.*)$/.exec(amount) ?? [];
  const vat = price && price.unit !== "percent" ? `, ${words.choices(`vat.${price.vat}`)}` : "";
  return {
    label: words.cluster(isOnce ? "key.rentOnce" : "key.rent") + vat,
    number: text ? { before, text, after } : null,
    state: stateWords(reading.state, words),
    provenance: citation(whenOf(reading, words), reading.sources),
  };
}

function airport({ connections, fields }: ClusterDetail, words: DocumentWords): KeyFigure {
  const way = connections.find(({ code, roadKm }) => code === "HAN" && roadKm !== null);
  const known = fields.airports.state;
  const minutes = way?.minutes ? ` · ${words.cluster("minutes", { minutes: way.minutes })}` : "";
  return {
    label: words.cluster("key.noiBai"),
    number:
      way?.roadKm != null
        ? { ...bare, text: formatNumber(words.locale, way.roadKm), after: ` km${minutes}` }
        : null,
    state: stateWords(known === "known" ? "not_published" : known, words),
    provenance: way ? citation(words.choices(`method.${way.method}`), [way.source]) : "",
  };
}
