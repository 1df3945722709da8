import type { FeatureCollection } from "geojson";
import type { GeoJSONSource, StyleSpecification } from "maplibre-gl";
import type { Locale } from "@/lib/i18n/routing";
import { archipelagos, type MapPlace, mapPlaces } from "@/lib/map/places";
import type { MapClusterCollection, MapClusterFeature } from "@/lib/map/types";
import type { MapWords } from "./contract";
import type { GlMap } from "./engine";
import { areasOf, pointsOf } from "./features";
import { isClaimedLine, withoutDisputed } from "./foreign-style";
import { statusCounts } from "./group-sign";
import { addImages, GROUP_SIZE } from "./images";
import { isNamedBut, ownLayers } from "./layers";
import { sources } from "./sources";

const nothing: FeatureCollection = { type: "FeatureCollection", features: [] };

const placesOf = (places: readonly MapPlace[], locale: Locale): FeatureCollection => ({
  type: "FeatureCollection",
  features: places.map(({ name, at, kind, from }) => ({
    type: "Feature",
    geometry: { type: "Point", coordinates: at },
    properties: { name: name[locale], kind, from },
  })),
});

export const setSource = (map: GlMap, name: string, collection: FeatureCollection) => {
  (map.getSource(name) as GeoJSONSource | undefined)?.setData(collection);
};

type Options = {
  clusters: MapClusterCollection;
  words: MapWords;
  locale: Locale;
  families: string[];
  /** Names of towns and waters, on our own base map. */
  named: boolean;
};

/** Adds everything that is ours to a style that is ready. */
export function addDrawing(map: GlMap, { clusters, words, locale, families, named }: Options) {
  addImages(map);
  const add = (name: string, data: FeatureCollection, more = {}) =>
    map.addSource(name, { type: "geojson", data, ...more });
  add(sources.areas, areasOf(clusters), { tolerance: 0.2 });
  add(sources.points, pointsOf(clusters, words), {
    cluster: true,
    clusterRadius: GROUP_SIZE + 8,
    clusterMaxZoom: 17,
    clusterProperties: statusCounts,
  });
  add(sources.lots, nothing, { tolerance: 0.1, maxzoom: 16 });
  add(sources.hover, nothing, { tolerance: 0.2 });
  add(sources.selected, nothing, { tolerance: 0.2 });
  add(sources.islands, placesOf(archipelagos, locale));
  if (named) add(sources.places, placesOf(mapPlaces, locale));
  for (const layer of ownLayers({ families, named })) map.addLayer(layer);
}

export function showClusters(map: GlMap, clusters: MapClusterCollection, words: MapWords) {
  setSource(map, sources.areas, areasOf(clusters));
  setSource(map, sources.points, pointsOf(clusters, words));
}

const collectionOf = (found: MapClusterFeature | undefined): MapClusterCollection => ({
  type: "FeatureCollection",
  features: found ? [{ ...found, properties: { ...found.properties, lead: true } }] : [],
  unlocated: [],
});

/** Outlines what is pointed at. Marks are sources of their own: the work for one is the same with thousands around. */
export const markHovered = (map: GlMap, found: MapClusterFeature | undefined) =>
  setSource(map, sources.hover, areasOf(collectionOf(found)));

/** Outlines and names the selected cluster. */
export function markSelected(map: GlMap, found: MapClusterFeature | undefined, words: MapWords) {
  const one = collectionOf(found);
  const features = [...areasOf(one).features, ...pointsOf(one, words).features];
  setSource(map, sources.selected, { type: "FeatureCollection", features });
  map.setFilter("ccn-name", isNamedBut(found?.properties.code ?? null));
}

/** Takes disputed names and claimed lines out of a style that the engine itself has fetched. */
export function tameLoaded(map: GlMap) {
  const { layers } = map.getStyle() as StyleSpecification;
  for (const layer of layers) {
    if (isClaimedLine(layer)) {
      map.setLayoutProperty(layer.id, "visibility", "none");
      continue;
    }
    if (layer.type !== "symbol" || layer.layout?.["text-field"] === undefined) continue;
    const label = withoutDisputed(layer.layout["text-field"]);
    if (label !== undefined) map.setLayoutProperty(layer.id, "text-field", label as never);
  }
}
