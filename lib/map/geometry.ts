import type { MultiPolygonGeometry, PolygonGeometry, Ring } from "@/lib/clusters/types";
import type { LngLat, MapClusterFeature } from "./types";

/** Digits of a degree: some metres for a site, decimetres for a lot. */
export const siteDigits = 5;
export const lotDigits = 6;

export function roundTo(value: number, places: number): number {
  const factor = 10 ** places;
  return Math.round(value * factor) / factor;
}

type Area = PolygonGeometry | MultiPolygonGeometry;

export const roundRing = (ring: Ring, digits: number): Ring =>
  ring.map(([lng, lat]) => [roundTo(lng, digits), roundTo(lat, digits)]);

export function roundArea(area: Area, digits: number): Area {
  return area.type === "Polygon"
    ? { type: "Polygon", coordinates: area.coordinates.map((ring) => roundRing(ring, digits)) }
    : {
        type: "MultiPolygon",
        coordinates: area.coordinates.map((part) => part.map((ring) => roundRing(ring, digits))),
      };
}

export function outlineOf(geometry: MapClusterFeature["geometry"]): Ring[] {
  if (geometry.type === "Point") return [[geometry.coordinates]];
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

/** West, south, east and north of the corners. */
export function boxOf(places: readonly LngLat[]): [number, number, number, number] | null {
  if (places.length === 0) return null;
  let [west, south, east, north] = [180, 90, -180, -90];
  for (const [lng, lat] of places) {
    west = Math.min(west, lng);
    east = Math.max(east, lng);
    south = Math.min(south, lat);
    north = Math.max(north, lat);
  }
  return [west, south, east, north];
}

/** The middle of the box around an area. */
export function middleOf(area: Area): LngLat {
  const [west, south, east, north] = boxOf(outlineOf(area).flat()) ?? [0, 0, 0, 0];
  return [roundTo((west + east) / 2, siteDigits), roundTo((south + north) / 2, siteDigits)];
}
