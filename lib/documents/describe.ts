import { type FieldKey, getField, sectorStances } from "@/lib/clusters/fields";
import { formatComing, formatValue, lowerFirst } from "@/lib/clusters/format";
import { byPriority } from "@/lib/clusters/format-outline";
import { presentPlace } from "@/lib/clusters/format-places";
import { isShared } from "@/lib/clusters/format-prices";
import { formatVn2000 } from "@/lib/clusters/format-vn2000";
import type { ClusterDetail, DatedDay, FieldReading, PriceFigure } from "@/lib/clusters/types";
import {
  formatAmount,
  formatDated,
  formatDay,
  formatDayRange,
  formatNumber,
  formatVoltage,
} from "@/lib/i18n/format";
import { inLanguage, type LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { DocumentWords } from "./words";

/** Some words; `lang` is set when they are in another language than the part of the document that they stand in. */
export type Line = { text: string; lang: Locale | null; href?: string };

/** What a document says of one field. */
export type Described = {
  key: FieldKey;
  label: string;
  state: FieldReading["state"];
  /** The value, or its state in words. */
  lines: Line[];
  /** Terms and notes. */
  remarks: Line[];
  /** How old it is, in words; null when nothing is said. */
  when: string | null;
  /** Numbers of the cluster's sources. */
  sources: number[];
};

const plain = (text: string): Line => ({ text, lang: null });

/** A short text in the document's language, or the Vietnamese one marked as such. */
export function localized(text: LocalizedText, locale: Locale): Line {
  const shown = inLanguage(text, locale);
  return { text: shown.text, lang: shown.lang === locale ? null : shown.lang };
}

/** The day of a figure, or that its source has none. */
export function whenOf(
  { asOf, sources }: { asOf: DatedDay | null; sources: readonly (number | null)[] },
  { locale, cluster }: DocumentWords,
): string | null {
  if (asOf) return formatDated(locale, asOf);
  return sources.some((number) => number !== null) ? cluster("sources.noDate") : null;
}

export function describe(
  cluster: ClusterDetail,
  reading: FieldReading,
  words: DocumentWords,
): Described {
  const { key, state, note } = reading;
  const said = state === "known" ? wordsOf(cluster, reading, words) : stateOf(state, words);
  const remarks = [...said.remarks, ...(note ? [localized(note, words.locale)] : [])];
  const when =
    state === "known" && getField(key).kind === "price"
      ? priceDates(reading, words)
      : whenOf(reading, words);
  return {
    key,
    label: words.fields(`${key}.label`),
    state,
    lines: said.lines,
    remarks,
    when,
    sources: reading.sources,
  };
}

type Said = { lines: Line[]; remarks: Line[] };

function stateOf(state: FieldReading["state"], words: DocumentWords): Said {
  return { lines: [plain(words.choices(`factState.${state}`))], remarks: [] };
}

function wordsOf(cluster: ClusterDetail, reading: FieldReading, words: DocumentWords): Said {
  const { key } = reading;
  if (getField(key).kind === "price") {
    return describePrices((reading.value as PriceFigure[] | null) ?? [], words);
  }
  if (getField(key).kind === "rows") return { lines: rowsOf(cluster, key, words), remarks: [] };
  const text = formatValue(words.locale, reading, words);
  if (text === null) return stateOf("known", words);
  const href = /^https?:\/\//.test(text) ? text : undefined;
  return { lines: [{ text, lang: reading.lang, ...(href ? { href } : {}) }], remarks: [] };
}

function rowsOf(cluster: ClusterDetail, key: FieldKey, words: DocumentWords): Line[] {
  const { locale } = words;
  if (key === "places") return [plain(presentPlace(cluster.places, locale))];
  if (key === "availableLater") {
    return [plain(cluster.coming.map((part) => formatComing(locale, part)).join("; "))];
  }
  if (key === "location") return locationOf(cluster, words);
  if (key in sectorStances) {
    const stance = sectorStances[key as keyof typeof sectorStances];
    return cluster.sectors
      .filter((sector) => sector.stance === stance)
      .map(({ name, vsic }) => {
        const line = localized(name, locale);
        return vsic ? { ...line, text: `${line.text} (VSIC ${vsic})` } : line;
      });
  }
  return [plain(words.choices("factState.known"))];
}

function locationOf({ lat, lng, locationPrecision }: ClusterDetail, words: DocumentWords): Line[] {
  if (!locationPrecision) return [];
  const lines = [plain(words.choices(`locationPrecision.${locationPrecision}`))];
  if (lat !== null && lng !== null && locationPrecision !== "commune") {
    const degrees = (value: number) => formatNumber(words.locale, value, { maxFraction: 5 });
    const where = { lat: degrees(lat), lng: degrees(lng) };
    lines.push(plain(words.cluster("access.coordinates", where)));
    lines.push(plain(words.cluster("access.vn2000", formatVn2000(words.locale, { lat, lng }))));
  }
  return lines;
}

/** Prices with what they mean: band, VAT, payment, adjustment; what all of them share is said once. */
export function describePrices(prices: readonly PriceFigure[], words: DocumentWords): Said {
  const hasOneVat = isShared(prices, ["vat"]);
  const isBanded = prices.some(({ band }) => band !== null);
  const hasOneTerm = isShared(prices, ["rhythm", "adjustment"]);
  const hasOneVoltage = isShared(prices, ["voltageKv"]);
  const hasOneDate = isShared(prices, ["validFrom", "validUntil"]);
  const lines = prices.map((price) => {
    const vat = vatOf(price, words);
    const parts = [
      formatAmount(words.locale, price, words.choices),
      hasOneVoltage ? null : formatVoltage(price, words.choices),
      (isBanded && hasOneVat) || !vat ? null : vat,
      hasOneDate ? null : validity(price, words),
      ...(hasOneTerm ? [] : termsOf(price, words).map(({ text }) => text)),
    ].filter((part) => part !== null);
    const band = price.band === null ? "" : `${bandName(price.band, words)}: `;
    return plain(`${band}${parts.join(", ")}`);
  });
  const [first] = prices;
  const vat = first && isBanded && hasOneVat ? vatOf(first, words) : null;
  const voltage = first && hasOneVoltage ? formatVoltage(first, words.choices) : null;
  const remarks = [
    ...(voltage ? [plain(voltage)] : []),
    ...(vat ? [plain(vat)] : []),
    ...(first && hasOneTerm ? termsOf(first, words) : []),
  ];
  return { lines, remarks };
}

export function bandName(band: string, { choices }: DocumentWords): string {
  return choices.has(`band.${band}`) ? choices(`band.${band}`) : band;
}

function vatOf(price: PriceFigure, { choices }: DocumentWords): string | null {
  return price.unit === "percent" ? null : choices(`vat.${price.vat}`);
}

function termsOf({ rhythm, adjustment }: PriceFigure, words: DocumentWords): Line[] {
  const said = (name: string, text: LocalizedText | null): Line[] => {
    if (!text) return [];
    const line = localized(text, words.locale);
    return [{ ...line, text: `${words.cluster(`prices.${name}`)}: ${line.text}` }];
  };
  return [...said("payment", rhythm), ...said("adjustment", adjustment)];
}

/** "hiệu lực 1/1/2026 – 31/12/2026". */
export function validity(
  { validFrom, validUntil }: Pick<PriceFigure, "validFrom" | "validUntil">,
  { locale, cluster }: DocumentWords,
): string | null {
  if (validFrom && validUntil) {
    return cluster("prices.valid", { range: formatDayRange(locale, validFrom, validUntil) });
  }
  if (validFrom) return cluster("prices.validFrom", { from: formatDay(locale, validFrom) });
  return validUntil ? cluster("prices.validTo", { to: formatDay(locale, validUntil) }) : null;
}

function priceDates(reading: FieldReading, words: DocumentWords): string | null {
  const prices = (reading.value as PriceFigure[] | null) ?? [];
  const [first] = prices;
  const valid =
    first && isShared(prices, ["validFrom", "validUntil"]) ? validity(first, words) : null;
  if (!valid) return whenOf(reading, words);
  const { asOf } = reading;
  const isSaid = asOf?.precision === "day" && asOf.date === first?.validFrom;
  return isSaid || !asOf ? valid : `${valid} · ${formatDated(words.locale, asOf)}`;
}

/** Names of fields inside a sentence, the weightiest first. */
export function namesOf(keys: readonly FieldKey[], { fields }: DocumentWords): string[] {
  return byPriority(keys).map((key) => lowerFirst(fields(`${key}.label`)));
}
