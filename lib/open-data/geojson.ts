import type { z } from "zod";
import { knownPartOf } from "@/lib/clusters/format";
import type { OpenCluster } from "@/lib/clusters/open-types";
import { licence, pagesOf, sourceLine } from "./record";
import type { feature, featureCollection } from "./schema";

type Feature = z.infer<typeof feature>;

/** The site's own boundary or point; a cluster that is known to its commune only has a place in no drawing. */
function geometryOf({ boundary, locationPrecision, lat, lng }: OpenCluster): Feature["geometry"] {
  if (boundary) return boundary;
  const isOwn = locationPrecision === "point" || locationPrecision === "boundary";
  return isOwn && lat !== null && lng !== null ? { type: "Point", coordinates: [lng, lat] } : null;
}

type Key = "totalAreaHa" | "availableNowHa";

function figureOf({ fields, sources }: OpenCluster, key: Key) {
  const reading = Object.values(fields)[0]?.[key];
  if (reading?.state !== "known" || typeof reading.value !== "number") {
    return { value: null, asOf: null, source: null };
  }
  const named = (reading.sources ?? []).flatMap((number) => {
    const source = sources.find((one) => one.number === number);
    return source ? [sourceLine({ ...source, number: source.documentNumber })] : [];
  });
  return {
    value: reading.value,
    asOf: reading.asOf ? knownPartOf(reading.asOf) : null,
    source: named.join(" | ") || null,
  };
}

function toFeature(cluster: OpenCluster, siteUrl: string): Feature {
  const { code, names, status, places, locationPrecision, updatedAt } = cluster;
  const total = figureOf(cluster, "totalAreaHa");
  const free = figureOf(cluster, "availableNowHa");
  return {
    type: "Feature",
    id: code,
    geometry: geometryOf(cluster),
    properties: {
      code,
      name: names,
      status,
      page: pagesOf(cluster, siteUrl),
      communes: places.communes.map(({ name }) => name),
      locationPrecision,
      totalAreaHa: total.value,
      totalAreaHaAsOf: total.asOf,
      totalAreaHaSource: total.source,
      availableNowHa: free.value,
      availableNowHaAsOf: free.asOf,
      availableNowHaSource: free.source,
      record: new URL(`/api/v1/clusters/${code}`, siteUrl).href,
      updatedAt,
    },
  };
}

export function toFeatureCollection(
  clusters: readonly OpenCluster[],
  siteUrl: string,
): z.infer<typeof featureCollection> {
  return {
    type: "FeatureCollection",
    licence,
    features: clusters.map((cluster) => toFeature(cluster, siteUrl)),
  };
}
