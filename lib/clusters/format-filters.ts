import { formatNumber, type Translate } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { PlaceOption } from "@/lib/places/types";
import type { ClusterFilters, FilterKey } from "./filters";
import type { SectorName } from "./types";

export type FilterWords = {
  locale: Locale;
  /** Translators of the messages `filters` and `choices`. */
  filters: Translate;
  choices: Translate;
  sectors: readonly SectorName[];
  places: readonly PlaceOption[];
};

/** Hectares with every digit that was asked for: a form that shows fewer asks for something else when it is sent again. */
export const formatWantedArea = (locale: Locale, ha: number): string =>
  formatNumber(locale, ha, { maxFraction: 9 }); // as many as parseDecimal reads

export function placeWords(words: FilterWords, key: string): string {
  const { locale, filters, places } = words;
  if (key === "dai-tu") return filters("placeHome");
  if (key === "other") return filters("placeOther");
  const place = places.find((one) => one.key === key);
  if (!place) return key;
  const name = inLanguage(place.name, locale).text;
  return place.isFormer ? filters("placeFormer", { name }) : name;
}

/** Each condition in words, one by one as they can be taken away. */
export function describeFilters(
  words: FilterWords,
  wanted: ClusterFilters,
): { key: FilterKey; value?: string; label: string }[] {
  const { locale, filters, choices, sectors } = words;
  const says = (key: FilterKey, value: string | number) => filters(`values.${key}`, { value });
  const sectorName = (code: string) => {
    const sector = sectors.find((one) => one.code === code);
    return sector ? inLanguage(sector.name, locale).text : code;
  };
  const list: { key: FilterKey; value?: string; label: string }[] = [];
  if (wanted.q) list.push({ key: "q", label: says("q", wanted.q) });
  if (wanted.place) list.push({ key: "place", label: placeWords(words, wanted.place) });
  for (const one of wanted.status) {
    list.push({ key: "status", value: one, label: choices(`status.${one}`) });
  }
  for (const one of wanted.sector) {
    list.push({ key: "sector", value: one, label: sectorName(one) });
  }
  if (wanted.free) {
    const value = `${formatWantedArea(locale, wanted.free)} ha`;
    list.push({ key: "free", label: says("free", value) });
  }
  if (wanted.rent) {
    list.push({ key: "rent", label: says("rent", formatNumber(locale, wanted.rent)) });
  }
  if (wanted.kv) list.push({ key: "kv", label: says("kv", wanted.kv) });
  if (wanted.ww) list.push({ key: "ww", label: filters("values.ww") });
  if (wanted.calls) list.push({ key: "calls", label: filters("values.calls") });
  return list;
}
