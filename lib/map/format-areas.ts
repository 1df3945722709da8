import { boxOf, outlineOf } from "./geometry";
import type { MapClusterAnswer, MapClusterCollection, MapClusterFeature } from "./types";

/** Which cluster of these leads its area, and how many of them have it. */
function withShares(features: readonly MapClusterFeature[]): MapClusterFeature[] {
  const shares = new Map<string, number>();
  for (const { properties } of features) {
    const { area } = properties;
    if (area !== undefined) shares.set(area, (shares.get(area) ?? 0) + 1);
  }
  const led = new Set<string>();
  return features.map((feature) => {
    const { area } = feature.properties;
    if (area === undefined) return feature;
    const lead = !led.has(area);
    led.add(area);
    return {
      ...feature,
      properties: { ...feature.properties, lead, share: shares.get(area) ?? 1 },
    };
  });
}

function boxAround(features: readonly MapClusterFeature[]) {
  const bbox = boxOf(features.flatMap(({ geometry }) => outlineOf(geometry).flat()));
  return bbox ? { bbox } : {};
}

/** Clusters with a place, in their order, and those without one. */
export const collectionOf = (
  features: readonly MapClusterFeature[],
  unlocated: MapClusterCollection["unlocated"],
): MapClusterCollection => ({
  type: "FeatureCollection",
  ...boxAround(features),
  features: withShares(features),
  unlocated,
});

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

/** The clusters of these codes, in their order, as an answer of their own would have them; codes without one are left out. */
export function onlyThese(
  whole: MapClusterCollection,
  codes: readonly string[],
): MapClusterCollection {
  const places = new Map(codes.map((code, place) => [code, place]));
  const inOrder = <T>(all: readonly T[], codeOf: (one: T) => string) =>
    all
      .filter((one) => places.has(codeOf(one)))
      .toSorted((a, b) => (places.get(codeOf(a)) ?? 0) - (places.get(codeOf(b)) ?? 0));
  const features = inOrder(whole.features, ({ properties }) => properties.code);
  return collectionOf(
    features,
    inOrder(whole.unlocated, ({ code }) => code),
  );
}
