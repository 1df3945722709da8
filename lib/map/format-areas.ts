import type { MapClusterAnswer, MapClusterCollection, MapClusterFeature } from "./types";

/** Sends the area of a commune once, however many clusters are somewhere in it. */
export function withSharedAreas(collection: MapClusterCollection): MapClusterAnswer {
  return {
    ...collection,
    features: collection.features.map((feature) =>
      feature.properties.lead === false ? { ...feature, geometry: null } : feature,
    ),
  };
}

/** The way back: each cluster has its commune's area again. What has neither is left out. */
export function withOwnAreas(answer: MapClusterAnswer): MapClusterCollection {
  const areas = new Map<string, MapClusterFeature["geometry"]>();
  for (const { geometry, properties } of answer.features) {
    if (geometry && properties.area !== undefined) areas.set(properties.area, geometry);
  }
  return {
    ...answer,
    features: answer.features.flatMap((feature): MapClusterFeature[] => {
      const geometry = feature.geometry ?? areas.get(feature.properties.area ?? "");
      return geometry ? [{ ...feature, geometry }] : [];
    }),
  };
}
