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

/** Width and height of the whole region, in units of the poster. */
export const posterSize: readonly [number, number] = [
  round(corner[0] - origin[0]),
  round(corner[1] - origin[1]),
];

export type Box = { x: number; y: number; width: number; height: number };

/** The province's middle with all that this site offers in it. West, south, east, north. */
export const nearBounds = [105.05, 21.12, 106.6, 22.15] as const;

function boxOf([left, bottom, right, top]: readonly [number, number, number, number]): Box {
  const [x, y] = project([left, top]);
  const [endX, endY] = project([right, bottom]);
  return { x, y, width: round(endX - x), height: round(endY - y) };
}

/** The base map as pictures: of the whole region, and of its middle, which is far lighter. In the poster's units. */
export const grounds = {
  whole: { href: "/maps/poster.svg", x: 0, y: 0, width: posterSize[0], height: posterSize[1] },
  near: { href: "/maps/near.svg", ...boxOf(nearBounds) },
} as const satisfies Record<string, Box & { href: string }>;

export type Ground = Box & { href: string };

/** The lightest picture that holds all of this part of the poster. */
export function groundOf({ x, y, width, height }: Box): Ground {
  const { near, whole } = grounds;
  const isWithin =
    x >= near.x &&
    y >= near.y &&
    x + width <= near.x + near.width &&
    y + height <= near.y + near.height;
  return isWithin ? near : whole;
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
