import type { LngLat } from "./types";

/**
 * One projection (Web Mercator, as both engines use) for the poster and for whatever a page draws over it. A unit of
 * the poster is a screen pixel at zoom 9; north is up, the origin is the north-west corner of the region.
 */
const POSTER_ZOOM = 9;
const TILE = 512; // both engines count zoom by tiles of 512 px

/** West, south, east, north. The engines cannot be moved out of it, so that no view reaches the East Sea. */
export const mapBounds = [103.6, 20.35, 107.4, 22.95] as const;

/** Zoom by the engines' count, and the middle. */
export type MapView = { zoom: number; lat: number; lng: number };

/** Former Đại Từ district with Thái Nguyên city at its edge. */
export const defaultView: MapView = { zoom: 9.6, lat: 21.62, lng: 105.72 };

/** Zoom that the engines allow. */
export const zoomRange = [6.5, 18] as const;

function toWorld([lng, lat]: LngLat): [number, number] {
  const size = TILE * 2 ** POSTER_ZOOM;
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [((lng + 180) / 360) * size, ((1 - y / Math.PI) / 2) * size];
}

const [west, south, east, north] = mapBounds;
const origin = toWorld([west, north]);
const corner = toWorld([east, south]);

const round = (value: number) => Math.round(value * 10) / 10;

/** A place on the poster: [x, y] in its units, to a tenth. */
export function project(place: LngLat): [number, number] {
  const [x, y] = toWorld(place);
  return [round(x - origin[0]), round(y - origin[1])];
}

/** Width and height of /maps/poster.svg. */
export const posterSize: readonly [number, number] = [
  round(corner[0] - origin[0]),
  round(corner[1] - origin[1]),
];

/**
 * The part of the poster that the engine shows at a view in an element of that size in pixels: a viewBox, kept inside
 * the poster.
 */
export function posterBox(view: MapView, { width, height }: { width: number; height: number }) {
  const scale = 2 ** (POSTER_ZOOM - view.zoom);
  const size = [Math.min(width * scale, posterSize[0]), Math.min(height * scale, posterSize[1])];
  const middle = project([view.lng, view.lat]);
  const start = [0, 1].map((axis) => {
    const [at = 0, all = 0, length = 0] = [middle[axis], posterSize[axis], size[axis]];
    return round(Math.min(Math.max(at - length / 2, 0), all - length));
  });
  return `${start[0]} ${start[1]} ${round(size[0] ?? 0)} ${round(size[1] ?? 0)}`;
}

const VIEW = /^(\d{1,2}(?:\.\d{1,4})?)\/(-?\d{1,2}(?:\.\d{1,7})?)\/(-?\d{1,3}(?:\.\d{1,7})?)$/;

/** Reads "zoom/lat/lng"; null when it is not that or lies outside of the region. */
export function parseView(
  text: string | null | undefined,
  { bounds = mapBounds, minZoom = zoomRange[0] }: ViewLimits = {},
): MapView | null {
  const [, zoom, lat, lng] = (VIEW.exec(text ?? "") ?? []).map(Number);
  if (zoom === undefined || lat === undefined || lng === undefined) return null;
  const isInside = lng >= bounds[0] && lng <= bounds[2] && lat >= bounds[1] && lat <= bounds[3];
  return isInside && zoom >= minZoom && zoom <= zoomRange[1] ? { zoom, lat, lng } : null;
}
type ViewLimits = {
  bounds?: readonly [west: number, south: number, east: number, north: number];
  minZoom?: number;
};

/** "zoom/lat/lng", short enough for an address. */
export function formatView({ zoom, lat, lng }: MapView): string {
  return `${Number(zoom.toFixed(2))}/${Number(lat.toFixed(5))}/${Number(lng.toFixed(5))}`;
}
