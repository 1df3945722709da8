import { getTranslations } from "next-intl/server";
import { placeName } from "@/lib/clusters/format-places";
import type { ClusterDetail } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { drawPosterOver } from "@/lib/map/format-poster";
import type { MapView } from "@/lib/map/projection";
import type { MapClusterCollection, MapPrecision } from "@/lib/map/types";
import { type EngineAttributes, MapElement } from "./map-element";
import { bareName, Poster } from "./poster";
import "./map.css";

/** Some 35 km across: far enough to see the next town. */
const surroundings = 10.6;

type Props = {
  cluster: ClusterDetail;
  /** This cluster alone, as the map draws it. */
  collection: MapClusterCollection;
  engine: EngineAttributes;
};

/** Where the cluster lies, in words first: what is exact, what is only the commune, what nobody has published. */
export async function ClusterLocation({ cluster, collection, engine }: Props) {
  const { locale, code, name, places } = cluster;
  const t = await getTranslations({ locale, namespace: "map.cluster" });
  const [feature] = collection.features;
  if (!feature) {
    return (
      <p className="lead-small">
        <span className="unknown">{t("none")}</span> <AskForPlace locale={locale} code={code} />
      </p>
    );
  }
  const { precision, center } = feature.properties;
  const view: MapView = { zoom: surroundings, lng: center[0], lat: center[1] };
  const drawing = drawPosterOver(collection, {
    locale,
    view,
    nameOf: () => bareName(name),
    isRoomy: true,
  });
  const communes = places.communes.map((place) => placeName(place, locale)).join(", ");
  return (
    <>
      <p className="lead-small">
        <Words precision={precision} locale={locale} communes={communes} />
        {precision === "boundary" ? null : (
          <>
            {" "}
            <AskForPlace locale={locale} code={code} />
          </>
        )}
      </p>
      <MapElement
        locale={locale}
        engine={engine}
        clusters={`/api/map/clusters?lang=${locale}&c=${code}`}
        selected={code}
        isSingle
        className="map-box is-single"
      >
        <Poster
          locale={locale}
          drawing={drawing}
          selected={code}
          label={t("posterLabel", { name })}
          isSingle
          isRoomy
          prefix="site"
        />
      </MapElement>
      <p className="map-below">
        <a
          href={pathTo(locale, { page: "/map", query: { selected: code }, hash: "map" })}
          className="no-print"
        >
          {t("whole")}
        </a>
      </p>
    </>
  );
}

async function Words({
  precision,
  locale,
  communes,
}: {
  precision: MapPrecision;
  locale: Locale;
  communes: string;
}) {
  const t = await getTranslations({ locale, namespace: "map.cluster" });
  if (precision !== "commune") return t(precision);
  return (
    <>
      {communes ? <b>{t("commune", { place: communes })}</b> : t("communeOfRow")} {t("communeNote")}
    </>
  );
}

async function AskForPlace({ locale, code }: { locale: Locale; code: string }) {
  const t = await getTranslations({ locale, namespace: "map.cluster" });
  return (
    <a
      href={pathTo(locale, {
        page: "/contact",
        query: { kind: "confirm_figure", cluster: code, field: "location" },
      })}
      className="no-print inline-block py-0.5"
    >
      {t("ask")}
    </a>
  );
}
