import { bboxClip } from "@turf/bbox-clip";
import type {
  Feature,
  LineString,
  MultiLineString,
  MultiPolygon,
  Polygon,
  Position,
} from "geojson";
import { mapBounds } from "@/lib/map/projection";

/** A little more than the engines can show, so that no edge of the data is ever seen. */
const MARGIN = 0.12;
const [west, south, east, north] = mapBounds;
export type Bounds = readonly [west: number, south: number, east: number, north: number];
export const dataBounds: Bounds = [west - MARGIN, south - MARGIN, east + MARGIN, north + MARGIN];

const isNear = (ring: Position[]) => {
  const lngs = ring.map(([lng = 0]) => lng);
  const lats = ring.map(([, lat = 0]) => lat);
  const reaches = (values: number[], from: number, to: number) => {
    let [least, most] = [Infinity, -Infinity];
    for (const value of values) {
      if (value < least) least = value;
      if (value > most) most = value;
    }
    return least <= to && most >= from;
  };
  return reaches(lngs, dataBounds[0], dataBounds[2]) && reaches(lats, dataBounds[1], dataBounds[3]);
};

const KM_PER_DEGREE = 111.2;

/** Square kilometres, flat: good enough to tell a pond from a lake. */
export function areaKm2(ring: Position[]): number {
  let sum = 0;
  for (const [index, [x1 = 0, y1 = 0]] of ring.entries()) {
    const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
    sum += x1 * y2 - x2 * y1;
  }
  const squash = Math.cos(((south + north) / 2) * (Math.PI / 180));
  return (Math.abs(sum) / 2) * KM_PER_DEGREE ** 2 * squash;
}

/** The polygons of a shape that lie in the region, cut at its edge or at that of a part, without what is too small to see. */
export function cut(
  shape: Polygon | MultiPolygon,
  smallestKm2: number,
  bounds: Bounds = dataBounds,
): Position[][][] {
  const polygons = shape.type === "Polygon" ? [shape.coordinates] : shape.coordinates;
  return polygons.flatMap(([outer = [], ...holes]) => {
    if (!isNear(outer)) return [];
    const rings = [outer, ...holes.filter(isNear)];
    const { geometry } = bboxClip({ type: "Polygon", coordinates: rings }, [...bounds]);
    const [shell = [], ...inner] = (geometry as Polygon).coordinates;
    const seen = (ring: Position[]) => ring.length > 3 && areaKm2(ring) >= smallestKm2;
    return seen(shell) ? [[shell, ...inner.filter(seen)]] : [];
  });
}

const rounded = (value: number) => Math.round(value * 10_000) / 10_000;

/** To a ten-thousandth of a degree (11 m), which the sources do not know better; repeated points go. */
export function round(line: Position[]): Position[] {
  const places = line.map(([lng = 0, lat = 0]) => [rounded(lng), rounded(lat)]);
  return places.filter(([lng, lat], index) => {
    const before = places[index - 1];
    return !before || before[0] !== lng || before[1] !== lat;
  });
}

/** Lines cut at the edge of the region or of a part, and rounded. */
export function cutLines(shape: Position[][], bounds: Bounds = dataBounds): Position[][] {
  const { geometry } = bboxClip({ type: "MultiLineString", coordinates: shape }, [...bounds]);
  return lines(geometry as LineString | MultiLineString)
    .map(round)
    .filter((line) => line.length > 1);
}

/**
 * Corners cut twice (Chaikin): the source knows inland water by few points, and straight edges would look like a plan.
 */
export function soften(ring: Position[], times = 2): Position[] {
  let points = ring.slice(0, -1);
  for (let time = 0; time < times; time++) {
    points = points.flatMap(([x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = points[(index + 1) % points.length] ?? [];
      return [
        [x1 * 0.75 + x2 * 0.25, y1 * 0.75 + y2 * 0.25],
        [x1 * 0.25 + x2 * 0.75, y1 * 0.25 + y2 * 0.75],
      ];
    });
  }
  const [first] = points;
  return first ? [...points, first] : points;
}

export const polygons = (coordinates: Position[][][]): Feature<MultiPolygon> => ({
  type: "Feature",
  properties: {},
  geometry: { type: "MultiPolygon", coordinates },
});

export const lines = (shape: LineString | MultiLineString): Position[][] =>
  shape.type === "LineString" ? [shape.coordinates] : shape.coordinates;
