import { formatValue, type ValueWords } from "@/lib/clusters/format";
import type { SectorName } from "@/lib/clusters/types";
import type { CapitalRange } from "@/lib/enquiries/schema";
import {
  formatArea,
  formatMoneyUsd,
  formatMoneyVnd,
  formatNumber,
  formatPrice,
  type Translate,
} from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type {
  Budget,
  DestinationChoice,
  Figure,
  FitContext,
  NeedKey,
  NeedResult,
  Needs,
  Project,
} from "./types";

/** Translators of the messages `fit`, `choices` and `quantities`, and the names that an address holds codes of. */
export type FitWords = ValueWords & {
  locale: Locale;
  say: Translate;
  sectors: readonly SectorName[];
  destinations: readonly DestinationChoice[];
};

/** Conditions that are told though they decide nothing: a destination without a limit. */
export function toldNeeds(needs: Needs): NeedKey[] {
  return (Object.keys(needs) as NeedKey[]).filter((key) => needs[key] !== undefined);
}

function sectorName({ locale, sectors }: FitWords, code: string | undefined): string {
  const sector = sectors.find((one) => one.code === code);
  return sector ? inLanguage(sector.name, locale).text : (code ?? "");
}

export function destinationName(
  { locale, destinations }: Pick<FitWords, "locale" | "destinations">,
  code: string | undefined,
): string {
  const found = destinations.find((one) => one.code === code);
  return found ? inLanguage(found.name, locale).text : (code ?? "");
}

function budgetWords({ locale, choices }: FitWords, { amount, currency, basis }: Budget): string {
  const money =
    currency === "USD"
      ? formatMoneyUsd(locale, amount)
      : formatMoneyVnd(locale, String(Math.round(amount)));
  return `${money}${choices(`priceUnit.${basis}`)}`;
}

/** A condition in words, short enough for a list: "2 ha", "thuê 30 năm". */
export function needWords(words: FitWords, needs: Needs, key: NeedKey): string {
  const { locale, say, quantities } = words;
  const quantity = (unit: string, value: number) =>
    quantities(unit, { number: formatNumber(locale, value, { maxFraction: 3 }), count: value });
  switch (key) {
    case "sector":
      return sectorName(words, needs.sector);
    case "area":
      return formatArea(locale, needs.area ?? 0);
    case "start":
      return say(`starts.${needs.start}`);
    case "power":
      return quantity("MVA", needs.power ?? 0);
    case "voltage":
      return quantity("kV", needs.voltage ?? 0);
    case "water":
    case "wastewater":
      return quantity("m3Day", needs[key] ?? 0);
    case "years":
      return say("years", { years: needs.years ?? 0 });
    case "budget":
      return needs.budget ? budgetWords(words, needs.budget) : "";
    case "near": {
      const place = destinationName(words, needs.near?.code);
      const limits = [
        needs.near?.km === undefined ? null : `${formatNumber(locale, needs.near.km)} km`,
        needs.near?.minutes === undefined ? null : say("minutes", { minutes: needs.near.minutes }),
      ].filter((limit) => limit !== null);
      return limits.length > 0 ? say("nearWithin", { place, limits: limits.join(", ") }) : place;
    }
  }
}

export function figureWords(words: FitWords, figure: Figure): string {
  const { locale, say, choices } = words;
  switch (figure.kind) {
    case "value": {
      const reading = { key: figure.field, state: "known" as const, value: figure.value };
      return formatValue(locale, reading, words) ?? "";
    }
    case "price":
      return formatPrice(locale, figure.price, choices);
    case "ha":
      return formatArea(locale, figure.value);
    case "km":
      return `${formatNumber(locale, figure.value, { maxFraction: 1 })} km`;
    case "minutes":
      return say("minutes", { minutes: figure.value });
  }
}

/** What the figure says of the need: "Còn 11,51 ha đất sạch; dự án cần 2 ha." */
export function reasonWords(words: FitWords, needs: Needs, result: NeedResult): string {
  return words.say(`reasons.${result.need}.${result.reason}`, {
    need: needWords(words, needs, result.need),
    figure: result.figure ? figureWords(words, result.figure) : "",
    place: destinationName(words, needs.near?.code),
  });
}

/** What is to be asked where no published figure decides. */
export function askWords(words: FitWords, needs: Needs, result: NeedResult): string {
  return words.say(`asks.${result.need}.${result.reason}`, {
    need: needWords(words, needs, result.need),
    place: destinationName(words, needs.near?.code),
  });
}

const billion = 1_000_000_000;
const million = 1_000_000;

/** Whole đồng or dollars of an amount given in billions of đồng or millions of dollars. */
export function inFull(amount: number, currency: Project["currency"]): number {
  return amount * (currency === "USD" ? million : billion);
}

/** Money of a project for each hectare, as "60,0 tỷ đồng". */
export function moneyPerHectare(
  locale: Locale,
  amount: number,
  { area, currency }: { area: number; currency: Project["currency"] },
): string {
  const perHectare = inFull(amount, currency) / area;
  return currency === "USD"
    ? formatMoneyUsd(locale, Math.round(perHectare))
    : formatMoneyVnd(locale, Math.round(perHectare));
}

const rangeLimits = [
  [20, "under_20bn_vnd"],
  [100, "20bn_100bn_vnd"],
  [500, "100bn_500bn_vnd"],
  [2000, "500bn_2000bn_vnd"],
] as const satisfies readonly (readonly [number, CapitalRange])[];

/** The band of the enquiry form that an investment lies in; null for dollars without a rate. */
export function capitalRangeOf(
  { capital, currency }: Pick<Project, "capital" | "currency">,
  rate: FitContext["rate"],
): CapitalRange | null {
  if (!capital || (currency === "USD" && !rate)) return null;
  const billions =
    (inFull(capital, currency) * (currency === "USD" ? (rate?.vnd ?? 0) : 1)) / billion;
  return rangeLimits.find(([limit]) => billions < limit)?.[1] ?? "over_2000bn_vnd";
}
