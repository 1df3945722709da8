import type { Feature, FeatureCollection, MultiPolygon, Point, Polygon } from "geojson";
import type { ClusterStatus } from "@/lib/clusters/fields";
import type {
  MapClusterCollection,
  MapClusterFeature,
  MapClusterProperties,
} from "@/lib/map/types";
import type { MapWords } from "./contract";
import type { Bounds } from "./engine";

export type AreaProperties = Pick<MapClusterProperties, "code" | "precision"> & {
  /** Of all clusters that the area stands for. */
  status: ClusterStatus | "mixed";
  /** Two words for one look: the engines pick images by name. */
  look: string;
};
export type PointProperties = Pick<MapClusterProperties, "code" | "status" | "precision"> & {
  name: string;
  note: string;
};

type Words = Pick<MapWords, "approximate" | "sample" | "status">;

/** "An Khánh số 1": the kind of site goes without saying on a map of clusters. */
export const shortName = (name: string) =>
  name.replace(/^Cụm công nghiệp /i, "").replace(/ industrial cluster$/i, "");

/** Status, and what must be known with it: that the place is not exact, that the cluster is made up. */
export function noteOf({ status, precision, isSample }: MapClusterProperties, words: Words) {
  const notes = [
    words.status[status],
    ...(precision === "commune" ? [words.approximate] : []),
    ...(isSample ? [words.sample] : []),
  ];
  return notes.join(" · ");
}

/** The status that the clusters of a shared area have in common, by the area's name. */
function statusesOf(features: readonly MapClusterFeature[]) {
  const statuses = new Map<string, ClusterStatus | "mixed">();
  for (const { properties } of features) {
    if (properties.area === undefined) continue;
    const known = statuses.get(properties.area) ?? properties.status;
    statuses.set(properties.area, known === properties.status ? known : "mixed");
  }
  return statuses;
}

/** Areas to draw. Clusters of one commune share one area, which is drawn once and tells of all of them. */
export function areasOf({ features }: MapClusterCollection) {
  const shared = statusesOf(features);
  const drawn = features.flatMap(
    ({ geometry, properties }): Feature<Polygon | MultiPolygon, AreaProperties>[] => {
      const { code, precision, lead, area } = properties;
      if (geometry.type === "Point" || lead === false) return [];
      const status = shared.get(area ?? "") ?? properties.status;
      const look = `${precision === "commune" ? "faint" : "full"}-${status}`;
      return [{ type: "Feature", geometry, properties: { code, status, precision, look } }];
    },
  );
  return { type: "FeatureCollection", features: drawn } satisfies FeatureCollection;
}

/** One point for each cluster, to be labelled and grouped. */
export function pointsOf({ features }: MapClusterCollection, words: Words) {
  const points = features.map(({ properties }): Feature<Point, PointProperties> => {
    const { code, status, precision, center, name } = properties;
    const note = noteOf(properties, words);
    return {
      type: "Feature",
      geometry: { type: "Point", coordinates: center },
      properties: { code, status, precision, name: shortName(name), note },
    };
  });
  return { type: "FeatureCollection", features: points } satisfies FeatureCollection;
}

function positionsOf({ geometry }: MapClusterFeature): number[][] {
  if (geometry.type === "Point") return [geometry.coordinates];
  return geometry.type === "Polygon" ? geometry.coordinates.flat() : geometry.coordinates.flat(2);
}

/** The box around clusters; null without any. */
export function boundsOf(features: readonly MapClusterFeature[]): Bounds | null {
  let box: Bounds | null = null;
  for (const [lng = 0, lat = 0] of features.flatMap(positionsOf)) {
    box = box
      ? [Math.min(box[0], lng), Math.min(box[1], lat), Math.max(box[2], lng), Math.max(box[3], lat)]
      : [lng, lat, lng, lat];
  }
  return box;
}

/** Pixels around what is shown whole: less where there are few. */
export const paddingOf = ({ clientWidth, clientHeight }: HTMLElement) =>
  Math.min(56, Math.round(Math.min(clientWidth, clientHeight) / 9));

export const meets = (a: Bounds, b: Bounds) =>
  a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** Whether the inner box lies in the outer one. */
export const holds = (outer: Bounds, inner: Bounds) =>
  outer[0] <= inner[0] && outer[1] <= inner[1] && outer[2] >= inner[2] && outer[3] >= inner[3];

/** The code after (or before) the given one in the data's order, from the start again after the last. */
export function neighbour(codes: readonly string[], code: string | null, step: 1 | -1) {
  if (codes.length === 0) return null;
  const at = code === null ? -1 : codes.indexOf(code);
  if (at === -1) return codes[step === 1 ? 0 : codes.length - 1] ?? null;
  return codes[(at + step + codes.length) % codes.length] ?? null;
}
