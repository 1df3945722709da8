import type { PolygonGeometry, Ring } from "@/lib/clusters/types";

/** A drawn site: metres on a plane of its own, turned and placed on the earth. */
export type Point = readonly [x: number, y: number];
export type Site = { lat: number; lng: number; turnDegrees: number; slant: number };

const METRES_PER_DEGREE = 111_320;

/** Metres east and north of the site's centre, after slanting and turning. */
export function toPlane([x, y]: Point, site: Site): Point {
  const slanted = x + y * site.slant;
  const turn = (site.turnDegrees * Math.PI) / 180;
  return [
    slanted * Math.cos(turn) - y * Math.sin(turn),
    slanted * Math.sin(turn) + y * Math.cos(turn),
  ];
}

/** A closed ring in degrees, to about a decimetre. */
export function toPolygon(corners: readonly Point[], site: Site): PolygonGeometry {
  const ring: Ring = corners.map((corner) => {
    const [east, north] = toPlane(corner, site);
    const lat = site.lat + north / METRES_PER_DEGREE;
    const lng = site.lng + east / (METRES_PER_DEGREE * Math.cos((site.lat * Math.PI) / 180));
    return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6];
  });
  const first = ring[0];
  return { type: "Polygon", coordinates: [first ? [...ring, first] : ring] };
}

/** Square metres inside the corners; slanting and turning keep it. */
export function areaOf(corners: readonly Point[]): number {
  let twice = 0;
  corners.forEach(([x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [0, 0];
    twice += x * nextY - nextX * y;
  });
  return Math.abs(twice) / 2;
}

export const box = (left: number, bottom: number, width: number, height: number): Point[] => [
  [left, bottom],
  [left + width, bottom],
  [left + width, bottom + height],
  [left, bottom + height],
];

export type Block = { code: string; corners: Point[] };

/**
 * Rows of blocks with a road between neighbours: the widths of the columns and the heights of the rows, from the bottom
 * left. Rows are lettered from the top.
 */
export function gridOf(options: {
  left: number;
  bottom: number;
  widths: readonly number[];
  heights: readonly number[];
  road: number;
}): Block[] {
  const { left, bottom, widths, heights, road } = options;
  const blocks: Block[] = [];
  let y = bottom;
  heights.forEach((height, row) => {
    let x = left;
    widths.forEach((width, column) => {
      const letter = String.fromCharCode(65 + heights.length - 1 - row);
      blocks.push({ code: `${letter}${column + 1}`, corners: box(x, y, width, height) });
      x += width + road;
    });
    y += height + road;
  });
  return blocks.sort((a, b) => a.code.localeCompare(b.code));
}
