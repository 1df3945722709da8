import type { ClusterSummary } from "@/lib/clusters/types";
import type { HomeArea } from "@/lib/places/types";

type Commune = HomeArea["communes"][number];

/** Real clusters that are known in a commune of today. */
export function clustersIn(
  commune: Pick<Commune, "code" | "shortName">,
  clusters: readonly ClusterSummary[],
): ClusterSummary[] {
  return clusters.filter(
    ({ isSample, status, places }) =>
      !isSample &&
      status !== "removed" &&
      places.communes.some(({ code, shortName }) =>
        commune.code === null ? shortName === commune.shortName : code === commune.code,
      ),
  );
}
