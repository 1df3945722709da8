import type { Option, OptionGroup } from "@/components/ui/field";
import type { Translate } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { PlaceOption } from "@/lib/places/types";

/** The places that can be asked for: former Đại Từ first, then what the province has today and what it had before. */
export function placeOptions(
  places: readonly PlaceOption[],
  { locale, t }: { locale: Locale; t: Translate },
): OptionGroup[] {
  const option = (place: PlaceOption): Option => {
    const name = inLanguage(place.name, locale).text;
    const label = place.isFormer ? t("placeFormer", { name }) : name;
    const within = place.isFormer && place.level === "commune" && place.within;
    return {
      value: place.key,
      label: within
        ? t("placeIn", { name: label, within: inLanguage(within, locale).text })
        : label,
    };
  };
  const group = (key: string, options: Option[]): OptionGroup => ({
    label: t(`placeGroups.${key}`),
    options,
  });
  const pick = (test: (place: PlaceOption) => boolean) => places.filter(test).map(option);
  const isCommune = (place: PlaceOption) => place.level === "commune";
  return [
    group("home", [
      { value: "dai-tu", label: t("placeHome") },
      ...pick((place) => Boolean(place.isHome) && isCommune(place)),
    ]),
    group("elsewhere", [
      { value: "other", label: t("placeOther") },
      ...pick((place) => !place.isHome && place.level === "district"),
    ]),
    group(
      "communes",
      pick((place) => !place.isHome && isCommune(place) && !place.isFormer),
    ),
    group(
      "former",
      pick((place) => !place.isHome && isCommune(place) && place.isFormer),
    ),
  ].filter((one) => one.options.length > 0);
}
