import type { Locale } from "@/lib/i18n/routing";
import {
  type Frame,
  LabelPlacer,
  type Point,
  type PosterLabel,
  plainType,
  roomyType,
  round,
  frame as usual,
} from "./format-labels";
import { boxOf, outlineOf } from "./geometry";
import { type MapPlace, mapPlaces } from "./places";
import {
  type Box,
  defaultView,
  type Ground,
  groundOf,
  type MapView,
  posterSize,
  project,
} from "./projection";
import type { LngLat, MapClusterCollection, MapClusterFeature } from "./types";

export type PosterArea = {
  key: string;
  path: string;
  /** Its left and its right edge. */
  across: readonly [number, number];
  features: MapClusterFeature[];
  isApproximate: boolean;
};
/** One sign for all that lies too close together to be told apart. */
export type PosterSign = { at: Point; features: MapClusterFeature[] };
export type PosterDrawing = {
  frame: Frame;
  /** The picture of the base map, and what brings it to where the rest is drawn. */
  ground: Ground;
  transform: string;
  areas: PosterArea[];
  signs: (PosterSign & { label: PosterLabel | null })[];
  landmarks: { at: Point; label: PosterLabel; hasDot: boolean }[];
  /** Something else to point at, with its name. */
  mark: { at: Point; label: PosterLabel | null } | null;
  /** How long a round number of kilometres is. */
  scale: { kilometres: number; length: number };
};

/** Closer than some 25 km across the picture of the base map has nothing to find one's way by. */
const closest = 2 ** 2;
const room = 0.84;

/** Communes are named by the signs in them. */
const drawnKinds: ReadonlySet<MapPlace["kind"]> = new Set([
  "capital",
  "city",
  "town",
  "airport",
  "seaport",
  "gate",
  "water",
]);

const zoomOf = (scale: number) => 9 + Math.log2(scale);

const boundsOf = ({ bbox, features }: Pick<MapClusterCollection, "features" | "bbox">) =>
  bbox ?? boxOf(features.flatMap(({ geometry }) => outlineOf(geometry).flat())) ?? undefined;

/** A box of another shape shows a little beyond the frame (components/map/map.css): parts of its width and height. */
const beyond = { x: 1 / 6, y: 1 / 10 };

/** What can be seen of the base map, in its units. */
function shownWith({ move, scale }: { move: Point; scale: number }, { width, height }: Frame): Box {
  const [left, top] = [width * beyond.x, height * beyond.y];
  return {
    x: (-move[0] - left) / scale,
    y: (-move[1] - top) / scale,
    width: (width + 2 * left) / scale,
    height: (height + 2 * top) / scale,
  };
}

type Camera = { scale: number; middle: Point };

/** Where the drawing looks: at the wanted view, else at everything there is to see. */
function cameraFor(
  bbox: MapClusterCollection["bbox"],
  { view, frame }: { view: MapView | null; frame: Frame },
): Camera {
  const wanted = view ?? (bbox ? null : defaultView);
  if (wanted) {
    return { scale: 2 ** (wanted.zoom - 9), middle: project([wanted.lng, wanted.lat]) };
  }
  const [west, south, east, north] = bbox ?? [0, 0, 0, 0];
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  return {
    scale: Math.min(
      (frame.width * room) / Math.max(right - left, 1),
      (frame.height * room) / Math.max(bottom - top, 1),
      closest,
    ),
    middle: [(left + right) / 2, (top + bottom) / 2],
  };
}

/** Never past the edge of the picture: there is nothing drawn there. */
function held({ scale, middle }: Camera, frame: Frame): Camera {
  const sizes = [frame.width, frame.height];
  const least = Math.max(...sizes.map((size, axis) => size / (posterSize[axis] ?? size)));
  const kept = Math.max(scale, least);
  const hold = (axis: 0 | 1) => {
    const half = (sizes[axis] ?? 0) / 2 / kept;
    return Math.min(Math.max(middle[axis], half), posterSize[axis] - half);
  };
  return { scale: kept, middle: [hold(0), hold(1)] };
}

function pathOf(feature: MapClusterFeature, draw: (place: LngLat) => Point): string {
  return outlineOf(feature.geometry)
    .map((ring) => {
      const points: string[] = [];
      for (const place of ring) {
        const point = draw(place).map(round).join(" ");
        if (point !== points.at(-1)) points.push(point);
      }
      return `M${points.join("L")}Z`;
    })
    .join("");
}

/** Left, top, right and bottom on the drawing. */
type Edges = readonly [number, number, number, number];

function edgesOf(places: readonly LngLat[], draw: (place: LngLat) => Point): Edges {
  const [west, south, east, north] = boxOf(places) ?? [0, 0, 0, 0];
  return [...draw([west, north]), ...draw([east, south])];
}

/** Areas that stand for a commune are circles (lib/map/area.ts): two arcs say in a tenth of the letters what corners do. */
function discsOf(feature: MapClusterFeature, draw: (place: LngLat) => Point): string {
  return outlineOf(feature.geometry)
    .map((ring) => {
      const [left, top, right, bottom] = edgesOf(ring, draw);
      const width = round(right - left);
      const arc = `a${round(width / 2)} ${round((bottom - top) / 2)} 0 0 0`;
      return `M${round(left)} ${round((top + bottom) / 2)}${arc} ${width} 0${arc} -${width} 0z`;
    })
    .join("");
}

/** Among many, an area smaller than this is hidden by its sign; one alone is drawn however small. */
const smallest = 14;
const many = 50;

type Sheet = { frame: Frame; draw: (place: LngLat) => Point };

function isSeen(
  [left, top, right, bottom]: Edges,
  { frame, isOneOfMany }: { frame: Frame; isOneOfMany: boolean },
): boolean {
  const isInFrame = right > 0 && bottom > 0 && left < frame.width && top < frame.height;
  return isInFrame && (!isOneOfMany || Math.max(right - left, bottom - top) >= smallest);
}

function areasOf(features: readonly MapClusterFeature[], sheet: Sheet) {
  const areas = new Map<string, PosterArea>();
  const isOneOfMany = features.length > many;
  for (const feature of features) {
    if (feature.geometry.type === "Point") continue;
    const edges = edgesOf(outlineOf(feature.geometry).flat(), sheet.draw);
    if (!isSeen(edges, { frame: sheet.frame, isOneOfMany })) continue;
    const { area, code, precision } = feature.properties;
    const key = area ?? code;
    const known = areas.get(key);
    if (known) known.features.push(feature);
    else {
      const isApproximate = precision === "commune";
      const path = (isApproximate ? discsOf : pathOf)(feature, sheet.draw);
      const across = [round(edges[0]), round(edges[2])] as const;
      areas.set(key, { key, path, across, features: [feature], isApproximate });
    }
  }
  return [...areas.values()];
}

const isInside = ([x, y]: Point, { width, height }: Frame) =>
  x > 0 && y > 0 && x < width && y < height;
const distance = ([x1, y1]: Point, [x2, y2]: Point) => Math.hypot(x1 - x2, y1 - y2);

/** Signs that would stand closer than `apart` are one. */
function signsOf(
  features: readonly MapClusterFeature[],
  { draw, frame, apart }: Sheet & { apart: number },
) {
  const groups: { at: Point; features: MapClusterFeature[]; spots: Point[] }[] = [];
  for (const feature of features) {
    const at = draw(feature.properties.center);
    if (!isInside(at, frame)) continue;
    const near = groups.find((group) => distance(group.at, at) < apart);
    if (near) {
      near.features.push(feature);
      near.spots.push(at);
    } else groups.push({ at, features: [feature], spots: [at] });
  }
  return groups.map(({ features: together, spots }): PosterSign => {
    // The middle of the places, however many clusters each of them has.
    const places = [...new Map(spots.map((spot) => [spot.join(), spot])).values()];
    const middle = (axis: 0 | 1) =>
      round(places.reduce((sum, spot) => sum + spot[axis], 0) / places.length);
    return { at: [middle(0), middle(1)], features: together };
  });
}

function scaleBar(scale: number, lat: number, frame: Frame) {
  const unitsPerKm = (scale * 512 * 2 ** 9) / (40_075 * Math.cos((lat * Math.PI) / 180));
  const most = frame.width / 5 / unitsPerKm;
  const power = 10 ** Math.floor(Math.log10(most));
  const kilometres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { kilometres, length: round(kilometres * unitsPerKm) };
}

/** What is drawn over the picture of the base map. `nameOf` names a sign; `view` wins over what there is to see. */
export function drawPosterOver(
  collection: Pick<MapClusterCollection, "features" | "bbox">,
  {
    locale,
    view,
    nameOf,
    isRoomy = false,
    mark,
    frame = usual,
  }: {
    locale: Locale;
    view: MapView | null;
    nameOf: (sign: PosterSign) => string | null;
    /** For narrow columns: fewer names, with room for larger letters. */
    isRoomy?: boolean;
    /** Something else to point at. */
    mark?: { name: string; at: LngLat };
    frame?: Frame;
  },
): PosterDrawing {
  const { scale, middle } = held(cameraFor(boundsOf(collection), { view, frame }), frame);
  const move: Point = [frame.width / 2 - middle[0] * scale, frame.height / 2 - middle[1] * scale];
  const draw = (place: LngLat): Point => {
    const [x, y] = project(place);
    return [x * scale + move[0], y * scale + move[1]];
  };
  const type = isRoomy ? roomyType : plainType;
  const placer = new LabelPlacer(type, frame);
  const sheet = { draw, frame };
  const bar = scaleBar(scale, view?.lat ?? defaultView.lat, frame);
  // Along the bottom edge stand the scale on the left and north on the right.
  placer.takeBox([0, frame.height - 34, bar.length + 24 + 6 * type.letter, frame.height]);
  placer.takeBox([frame.width - 60, frame.height - 44, frame.width, frame.height]);
  const signs = signsOf(collection.features, { ...sheet, apart: type.apart });
  for (const sign of signs) placer.take(sign.at, type.radius);
  const marked = mark && { name: mark.name, at: draw(mark.at).map(round) as Point };
  if (marked) placer.take(marked.at, type.radius / 2);
  const markLabel = marked && placer.place(marked.name, marked.at, type.radius / 2);
  const places = mapPlaces
    .filter(({ kind, from }) => drawnKinds.has(kind) && from <= zoomOf(scale) + 1 - type.sooner)
    .map(({ name, kind, at }) => ({
      name: name[locale],
      hasDot: kind !== "water",
      at: draw(at).map(round) as Point,
    }))
    .filter(
      ({ at }) => isInside(at, frame) && signs.every((sign) => distance(sign.at, at) > type.radius),
    );
  for (const { at, hasDot } of places) if (hasDot) placer.take(at, 4);
  const named = signs.map((sign) => {
    const name = nameOf(sign);
    return { ...sign, label: name ? placer.place(name, sign.at, type.radius) : null };
  });
  return {
    frame,
    ground: groundOf(shownWith({ move, scale }, frame)),
    transform: `translate(${round(move[0])} ${round(move[1])}) scale(${Math.round(scale * 1000) / 1000})`,
    areas: areasOf(collection.features, sheet),
    signs: named,
    landmarks: places.flatMap(({ name, at, hasDot }) => {
      const label = placer.place(name, at, hasDot ? 5 : 0);
      return label ? [{ at, label, hasDot }] : [];
    }),
    mark: marked ? { at: marked.at, label: markLabel ?? null } : null,
    scale: bar,
  };
}

/** The view that shows everything there is to see, by the engines' count of zoom. */
export function viewOf(bbox: MapClusterCollection["bbox"]): MapView {
  if (!bbox) return defaultView;
  const [west, south, east, north] = bbox;
  const { scale } = held(cameraFor(bbox, { view: null, frame: usual }), usual);
  return { zoom: zoomOf(scale), lat: (south + north) / 2, lng: (west + east) / 2 };
}
