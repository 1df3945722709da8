import type { ClusterSummary } from "@/lib/clusters/types";
import { inLanguage } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";

/** Clusters of one commune, as they follow each other in a list. */
export type ListedPlace<Cluster> = {
  /** For an id in the page. */
  key: string;
  /** "Xã An Khánh"; null when no commune is known. */
  name: string | null;
  isSample: boolean;
  clusters: Cluster[];
};

/**
 * Clusters by the communes that they lie in. Communes and clusters keep the order in which they were found; samples stand
 * together at the end, so that an invented cluster never stands among real ones.
 */
export function byPlace<Cluster extends Pick<ClusterSummary, "places" | "isSample">>(
  clusters: readonly Cluster[],
  locale: Locale,
): ListedPlace<Cluster>[] {
  const places = new Map<string, ListedPlace<Cluster>>();
  for (const cluster of clusters) {
    const names = cluster.places.communes.map(({ name }) => inLanguage(name, locale).text);
    const name = names.join(", ");
    const key = cluster.isSample ? "sample" : name;
    const known = places.get(key);
    if (known) known.clusters.push(cluster);
    else {
      const { isSample } = cluster;
      places.set(key, { key, name: name || null, isSample, clusters: [cluster] });
    }
  }
  return [...places.values()]
    .toSorted((a, b) => Number(a.isSample) - Number(b.isSample))
    .map((place, index) => ({ ...place, key: place.isSample ? "sample" : String(index + 1) }));
}
