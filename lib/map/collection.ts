import type { MapCluster, MapLot } from "@/lib/clusters/map";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { type CommuneArea, communeArea } from "./area";
import { collectionOf, withSharedAreas } from "./format-areas";
import { lotDigits, middleOf, roundArea, roundRing, roundTo, siteDigits } from "./geometry";
import type {
  LngLat,
  MapClusterCollection,
  MapClusterFeature,
  MapClusterProperties,
  MapLotCollection,
  MapLotFeature,
} from "./types";

type Spot = Pick<MapClusterFeature, "geometry"> &
  Pick<MapClusterProperties, "precision" | "center" | "area">;

/** Where to draw a cluster: its boundary, else a published point, else the area of its commune, else nowhere. */
function spotOf(cluster: MapCluster, areaOf: (cluster: MapCluster) => CommuneArea | null) {
  const { boundary, lat, lng, locationPrecision } = cluster;
  const isOwn = locationPrecision === "boundary" || locationPrecision === "point";
  const own: LngLat | null =
    isOwn && lat !== null && lng !== null
      ? [roundTo(lng, siteDigits), roundTo(lat, siteDigits)]
      : null;
  if (boundary) {
    const geometry = roundArea(boundary, siteDigits);
    return { geometry, precision: "boundary", center: own ?? middleOf(geometry) } satisfies Spot;
  }
  if (own) {
    const geometry = { type: "Point", coordinates: own } as const;
    return { geometry, precision: "point", center: own } satisfies Spot;
  }
  const area = areaOf(cluster);
  if (!area) return null;
  const { geometry, center, id } = area;
  return { geometry, precision: "commune", center, area: id } satisfies Spot;
}

/** Many clusters share few communes: each area is worked out once. */
function rememberAreas(): (cluster: MapCluster) => CommuneArea | null {
  const known = new Map<string, CommuneArea | null>();
  return (cluster) => {
    const key = cluster.communes.map((commune) => commune.key).join(" ") || cluster.code;
    const found = known.get(key);
    if (found !== undefined) return found;
    const area = communeArea(cluster);
    // Without a placed commune the area stands where the cluster's own row says.
    if (cluster.communes.some(({ lat }) => lat !== null)) known.set(key, area);
    return area;
  };
}

function wordsOf(cluster: MapCluster, locale: Locale) {
  const place = cluster.communes.map(({ name }) => inLanguage(name, locale).text).join(", ");
  return {
    code: cluster.code,
    name: cluster.name,
    href: pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug }),
    status: cluster.status,
    isSample: cluster.isSample,
    callsForInvestor: cluster.callsForInfrastructureInvestor === true,
    free: cluster.availableNowHa,
    total: cluster.totalAreaHa,
    ...(place ? { place } : {}),
  };
}

/** Clusters as GeoJSON, in their order; those that no source places anywhere stand apart. */
export function toMapCollection(
  clusters: readonly MapCluster[],
  locale: Locale,
): MapClusterCollection {
  const features: MapClusterFeature[] = [];
  const unlocated: MapClusterCollection["unlocated"] = [];
  const areaOf = rememberAreas();
  for (const cluster of clusters) {
    const words = wordsOf(cluster, locale);
    const spot: Spot | null = spotOf(cluster, areaOf);
    if (!spot) {
      unlocated.push(words);
      continue;
    }
    const { geometry, ...place } = spot;
    const properties: MapClusterProperties = { ...words, ...place, share: 1 };
    features.push({ type: "Feature", geometry, properties });
  }
  return collectionOf(features, unlocated);
}

/** The answer of /api/map/clusters. */
export function toAnswerText(clusters: readonly MapCluster[], locale: Locale): string {
  return `${JSON.stringify(withSharedAreas(toMapCollection(clusters, locale)))}\n`;
}

export function toLotCollection(lots: readonly MapLot[], next: string | null): MapLotCollection {
  return {
    type: "FeatureCollection",
    next,
    features: lots.map(
      ({ code, cluster, areaM2, state, boundary }): MapLotFeature => ({
        type: "Feature",
        geometry: {
          type: "Polygon",
          coordinates: boundary.coordinates.map((ring) => roundRing(ring, lotDigits)),
        },
        properties: { code, cluster, areaM2, state, label: code },
      }),
    ),
  };
}
