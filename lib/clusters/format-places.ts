import type { ClusterPlaces, PlaceName } from "@/lib/clusters/types";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

// "xã An Khánh" inside a sentence; in English the name comes first.
const vietnameseUnit = /^(Xã|Phường|Thị trấn|Thị xã|Huyện|Quận|Thành phố|Tỉnh)(?= )/;

export function placeName(place: Pick<PlaceName, "name">, locale: Locale, isFirst = false): string {
  const { text, lang } = inLanguage(place.name, locale);
  if (isFirst || lang !== "vi") return text;
  return text.replace(vietnameseUnit, (unit) => unit.toLowerCase());
}

/** "Xã An Khánh, tỉnh Thái Nguyên": where the cluster lies now. */
export function presentPlace(places: ClusterPlaces, locale: Locale): string {
  return [...places.communes, ...places.provinces]
    .map((place, index) => placeName(place, locale, index === 0))
    .join(", ");
}

/** "xã An Khánh, Thái Nguyên": as short as a title wants it, where a province needs no word for what it is. */
export function titlePlace(places: ClusterPlaces, locale: Locale): string {
  return [
    ...places.communes.map((place) => placeName(place, locale)),
    ...places.provinces.map((place) =>
      inLanguage(place.name, locale).text.replace(/^Tỉnh | province$/u, ""),
    ),
  ].join(", ");
}

/** "xã Hà Thượng, huyện Đại Từ": where it lay before, with the day that ended it; null when nothing was different. */
export function formerPlace(
  places: ClusterPlaces,
  locale: Locale,
): { names: string; until: string | null } | null {
  const former = [...places.formerCommunes, ...places.formerDistricts];
  if (former.length === 0) return null;
  return {
    names: former.map((place) => placeName(place, locale)).join(", "),
    until: places.formerDistricts[0]?.validTo ?? former[0]?.validTo ?? null,
  };
}

type Together = [PlaceName, ...PlaceName[]];

/** The units that held over the same time, newest first: commune, district and province of one day in one line. */
export function placesByTime(places: ClusterPlaces): Together[] {
  const times = new Map<string, Together>();
  for (const place of [
    ...places.communes,
    ...places.provinces,
    ...places.formerCommunes,
    ...places.formerDistricts,
  ]) {
    const time = `${place.validFrom ?? ""}/${place.validTo ?? ""}`;
    const together = times.get(time);
    if (together) together.push(place);
    else times.set(time, [place]);
  }
  return [...times.values()];
}
