import { useTranslations } from "next-intl";
import { placeName } from "@/lib/clusters/format-places";
import type { ClusterPlaces } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";

/** Where a cluster lies now: "Xã An Khánh", the province while no commune is known; empty when neither is. */
export function presentLine(locale: Locale, places: ClusterPlaces): string {
  const now = places.communes.length > 0 ? places.communes : places.provinces;
  return now.map((place, index) => placeName(place, locale, index === 0)).join(", ");
}

/** One line of a list: "Xã An Khánh · huyện Đại Từ cũ". The day on which the district ended is on the cluster's page. */
export function PlaceLine({ locale, places }: { locale: Locale; places: ClusterPlaces }) {
  const t = useTranslations("directory");
  const former = places.formerDistricts.map((place) => placeName(place, locale)).join(", ");
  return (
    <>
      {presentLine(locale, places) || t("unavailable")}
      {former ? (
        <>
          {" · "}
          {/* A short name stays on one line; several names may need more. */}
          <span className={former.length < 26 ? "whitespace-nowrap" : undefined}>
            {t("formerly", { places: former })}
          </span>
        </>
      ) : null}
    </>
  );
}
