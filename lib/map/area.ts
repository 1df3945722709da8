import { circle } from "@turf/circle";
import type { MapCluster, MapCommune } from "@/lib/clusters/map";
import type { MultiPolygonGeometry, PolygonGeometry, Ring } from "@/lib/clusters/types";
import { nominalAreaKm2 } from "./format-looks";
import { roundTo } from "./geometry";
import type { LngLat } from "./types";

/** Corners of a drawn circle, and digits of its degrees (some 10 m): enough to look round, few enough to send. */
const corners = 48;
const digits = 4;

/** An area that stands for one commune, or for several that a cluster lies in. */
export type CommuneArea = {
  id: string;
  geometry: PolygonGeometry | MultiPolygonGeometry;
  center: LngLat;
};

function discOf(center: LngLat, areaKm2: number): Ring {
  const radius = Math.sqrt(areaKm2 / Math.PI);
  const { geometry } = circle(center, radius, { steps: corners, units: "kilometers" });
  return (geometry.coordinates[0] ?? []).map(([lng = 0, lat = 0]) => [
    roundTo(lng, digits),
    roundTo(lat, digits),
  ]);
}

type Placed = MapCommune & { lat: number; lng: number };
const isPlaced = (commune: MapCommune): commune is Placed =>
  commune.lat !== null && commune.lng !== null;

/**
 * The area of the communes that a cluster lies in: for each a circle around its middle, as large as the commune. Null
 * when no source places them.
 */
export function communeArea(
  cluster: Pick<MapCluster, "communes" | "lat" | "lng" | "code">,
): CommuneArea | null {
  const placed = cluster.communes.filter(isPlaced);
  const known: { key: string; lat: number; lng: number; areaKm2: number | null }[] =
    placed.length === 0 && cluster.lat !== null && cluster.lng !== null
      ? [{ key: cluster.code, lat: cluster.lat, lng: cluster.lng, areaKm2: null }]
      : placed;
  const [first] = known;
  if (!first) return null;
  const discs = known.map(({ lat, lng, areaKm2 }) => [
    discOf([lng, lat], areaKm2 || nominalAreaKm2),
  ]);
  const middle = (pick: (commune: { lat: number; lng: number }) => number) =>
    roundTo(known.reduce((sum, one) => sum + pick(one), 0) / known.length, 4);
  return {
    id: `commune-${known.map(({ key }) => key).join("-")}`,
    geometry:
      discs.length === 1
        ? { type: "Polygon", coordinates: discs[0] ?? [] }
        : { type: "MultiPolygon", coordinates: discs },
    center: [middle(({ lng }) => lng), middle(({ lat }) => lat)],
  };
}
