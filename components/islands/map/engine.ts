import type { FeatureCollection } from "geojson";
import type { Map as MapLibreMap, StyleSpecification } from "maplibre-gl";
import type { MapView } from "@/lib/map/projection";
import type { LngLat } from "@/lib/map/types";
import type { MapWords } from "./contract";

/** Both engines answer to the same names; where they differ, `Engine` says how. MapLibre's types stand for both. */
export type GlMap = MapLibreMap;

export type Bounds = [west: number, south: number, east: number, north: number];

export type EngineOptions = {
  container: HTMLElement;
  view: MapView;
  bounds: Bounds;
  minZoom: number;
  /** A whole style, or for Mapbox the address of one. */
  style: StyleSpecification | string;
  words: MapWords;
  locale: string;
  /** Font families for labels, the best first. */
  families: string[];
  token: string;
};

export type Pin = { remove(): void };

export type Engine = {
  create(options: EngineOptions): GlMap;
  pin(map: GlMap, element: HTMLElement, at: LngLat): Pin;
  /** Zoom at which a group falls apart. */
  expansionZoom(map: GlMap, source: string, group: number): Promise<number>;
  /** Codes of the clusters in a group. */
  members(map: GlMap, source: string, group: number): Promise<string[]>;
};

/** The address of a PMTiles file, made readable for the engine; MapLibre only. */
export type TileReader = (url: string) => Promise<void>;

export type BaseData = FeatureCollection;
