import { getTranslations } from "next-intl/server";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { drawPosterOver, type PosterSign } from "@/lib/map/format-poster";
import type { LngLat, MapClusterCollection } from "@/lib/map/types";
import { bareName, Poster } from "./poster";
import "./map.css";

/** Some 35 km across. */
const nearby = 10.6;

/** A sign stands for the communes that its clusters lie in. */
function placesOf({ features }: PosterSign): string | null {
  const names = features.flatMap(({ properties }) =>
    properties.place ? [bareName(properties.place)] : [],
  );
  return [...new Set(names)].join(", ") || null;
}

/** A drawing that leads to the map, for pages that only say where; no script, and nothing that the text does not say. */
export async function ClustersStill({
  locale,
  collection,
  prefix,
}: {
  locale: Locale;
  collection: Pick<MapClusterCollection, "features">;
  /** Of the ids in the drawing. */
  prefix: string;
}) {
  const t = await getTranslations({ locale, namespace: "map" });
  const { features } = collection;
  const drawing = drawPosterOver(
    { features },
    { locale, view: null, nameOf: placesOf, isRoomy: true },
  );
  return (
    <div className="map-still">
      <Poster
        locale={locale}
        drawing={drawing}
        selected={null}
        label={t("posterLabel", { count: features.length })}
        hrefOf={([first]) =>
          pathTo(locale, {
            page: "/map",
            query: { selected: first?.properties.code },
            hash: "map",
          })
        }
        isRoomy
        prefix={prefix}
      />
    </div>
  );
}

/** Where an office is, among the nearest towns. */
export async function OfficeStill({
  locale,
  name,
  at,
}: {
  locale: Locale;
  name: string;
  at: { lat: number; lng: number };
}) {
  const t = await getTranslations({ locale, namespace: "contact.office" });
  const place: LngLat = [at.lng, at.lat];
  const drawing = drawPosterOver(
    { features: [] },
    {
      locale,
      view: { zoom: nearby, ...at },
      nameOf: () => null,
      isRoomy: true,
      mark: { name: t("here"), at: place },
    },
  );
  return (
    <div className="map-still mt-1">
      <Poster
        locale={locale}
        drawing={drawing}
        selected={null}
        label={t("posterLabel", { name })}
        isRoomy
        prefix="office"
      />
    </div>
  );
}
