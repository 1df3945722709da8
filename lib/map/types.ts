import type { ClusterStatus } from "@/lib/clusters/fields";
import type { LotState, MultiPolygonGeometry, PolygonGeometry } from "@/lib/clusters/types";

import type { MapView } from "./projection";

/** Longitude and latitude in degrees, WGS84. */
export type LngLat = [lng: number, lat: number];

/** How well the place of a cluster is known: its published boundary, a published point on it, or its commune only. */
export type MapPrecision = "boundary" | "point" | "commune";

/** What the map knows of a cluster, in one language. */
export type MapClusterProperties = {
  code: string;
  name: string;
  /** Address of the cluster's page, in the language of the data. */
  href: string;
  status: ClusterStatus;
  precision: MapPrecision;
  isSample: boolean;
  callsForInvestor: boolean;
  /** Hectares free now; null when nobody published it. */
  free: number | null;
  /** Hectares in all; null when nobody published it. */
  total: number | null;
  /** A point inside, where the label and the grouped sign stand. */
  center: LngLat;
  /** For `commune`: what the area is called in this answer; clusters of one commune have the same area. */
  area?: string;
  /** For `commune`: true for the first cluster of an area, so that each area is drawn once. */
  lead?: boolean;
  /** How many clusters of this answer have this area; 1 for a place of its own. */
  share: number;
  /** The communes that it lies in, in words; absent when none is known. */
  place?: string;
};

/**
 * Boundary, or for `commune` an area that stands for the commune (never a pin that claims a place). A published point
 * without a boundary is a Point.
 */
export type MapClusterFeature = {
  type: "Feature";
  geometry: PolygonGeometry | MultiPolygonGeometry | { type: "Point"; coordinates: LngLat };
  properties: MapClusterProperties;
};

export type MapClusterCollection = {
  type: "FeatureCollection";
  /** West, south, east, north of all features; absent when there are none. */
  bbox?: [number, number, number, number];
  features: MapClusterFeature[];
  /** Clusters of the same answer that no source places anywhere: in the list, and in no drawing. */
  unlocated: Omit<MapClusterProperties, "precision" | "center" | "area" | "lead" | "share">[];
};

/**
 * What /api/map/clusters answers: as above, but that the area of a commune is sent once, with the cluster that leads it;
 * the others have no geometry of their own and name the same `area` (lib/map/format-areas).
 */
export type MapClusterAnswer = Omit<MapClusterCollection, "features"> & {
  features: (Omit<MapClusterFeature, "geometry"> & {
    geometry: MapClusterFeature["geometry"] | null;
  })[];
};

/** Its answer for filters that leave many clusters: which of the whole answer's, in this order. */
export type MapClusterPart = {
  /** Address of the whole answer. */
  of: string;
  codes: string[];
};

export type MapLotProperties = {
  /** Code of the lot within its cluster. */
  code: string;
  /** Code of the cluster it belongs to. */
  cluster: string;
  areaM2: number;
  state: LotState;
  /** Short text drawn on the lot, mostly its code. */
  label: string;
};

export type MapLotFeature = {
  type: "Feature";
  geometry: PolygonGeometry;
  properties: MapLotProperties;
};

export type MapLotCollection = {
  type: "FeatureCollection";
  features: MapLotFeature[];
  /** Address of the lots that did not fit in this answer. */
  next: string | null;
};

export type MapProblem = "view" | "selected";

/** What the map page's address asks for beyond the directory's filters. */
export type MapQuestion = {
  view: MapView | null;
  /** Code of the selected cluster, which need not exist. */
  selected: string | null;
  /** Parameters that could not be read. */
  problems: MapProblem[];
};
