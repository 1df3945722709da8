import { type KeyFigure as Chosen, chooseKeyFigures } from "@/lib/clusters/format-key-figures";
import type { ClusterDetail, FactState } from "@/lib/clusters/types";
import { formatAmount, formatDay, formatNumber } from "@/lib/i18n/format";
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

/**
 * What decides first: land, rent, power, the way to the airport.
 * @param options.day ISO day on which the rent should hold; today unless it is given
 */
export function keyFiguresOf(
  cluster: ClusterDetail,
  words: DocumentWords,
  options: { day?: string } = {},
): KeyFigure[] {
  return chooseKeyFigures(cluster, options).map((figure) => {
    if (figure.kind === "quantity") return quantity(figure, words);
    return figure.kind === "rent" ? rent(figure, words) : way(figure, words);
  });
}

type Of<Kind extends Chosen["kind"]> = Extract<Chosen, { kind: Kind }>;

function stateWords(state: FactState, { cluster, choices }: DocumentWords): string {
  return state === "not_published" ? cluster("unknown") : choices(`factState.${state}`);
}

function quantity({ label, reading, unit }: Of<"quantity">, words: DocumentWords): KeyFigure {
  const { state, value } = reading;
  const isThere = state === "known" && value !== null;
  return {
    label: words.cluster(`key.${label}`),
    number: isThere
      ? { ...bare, text: formatNumber(words.locale, String(value)), after: ` ${words.units(unit)}` }
      : null,
    state: stateWords(state, words),
    provenance: citation(whenOf(reading, words), reading.sources),
  };
}

function rent({ label, reading, price, validity }: Of<"rent">, words: DocumentWords): KeyFigure {
  const amount = price ? formatAmount(words.locale, price, words.choices) : "";
  const [, before = "", text = "", after = ""] = /^(\D*)([\d.,]+)(.*)$/.exec(amount) ?? [];
  const day = validity === "expired" ? price?.validUntil : price?.validFrom;
  const standing =
    validity && validity !== "valid" && day
      ? words.cluster(`prices.${validity}`, { day: formatDay(words.locale, day) })
      : null;
  const when = [standing, whenOf(reading, words)].filter(Boolean).join(" · ");
  const vat = price && price.unit !== "percent" ? `, ${words.choices(`vat.${price.vat}`)}` : "";
  return {
    label: words.cluster(`key.${label}`) + vat,
    number: text ? { before, text, after } : null,
    state: stateWords(reading.state, words),
    provenance: citation(when, reading.sources),
  };
}

function way({ label, state, way: road }: Of<"way">, words: DocumentWords): KeyFigure {
  const minutes = road?.minutes ? ` · ${words.cluster("minutes", { minutes: road.minutes })}` : "";
  return {
    label: words.cluster(`key.${label}`),
    number:
      road?.roadKm != null
        ? { ...bare, text: formatNumber(words.locale, road.roadKm), after: ` km${minutes}` }
        : null,
    state: stateWords(state, words),
    provenance: road ? citation(words.choices(`method.${road.method}`), [road.source]) : "",
  };
}
