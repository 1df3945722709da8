import { onlyThese, withOwnAreas } from "@/lib/map/format-areas";
import type { MapClusterAnswer, MapClusterCollection, MapClusterPart } from "@/lib/map/types";

/** Its name is what the element tells it by: the class itself is in a file that comes later. */
export class ClustersFailed extends Error {
  override name = "ClustersFailed";
}

export async function fetchJson<T>(url: string, signal?: AbortSignal): Promise<T> {
  const answer = await fetch(url, { signal });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
  return (await answer.json()) as T;
}

/**
 * The clusters of an address, also of one that answers with codes only: then they are taken out of the whole.
 * @throws ClustersFailed when they cannot be had
 */
export async function fetchClusters(
  url: string,
  signal?: AbortSignal,
): Promise<MapClusterCollection> {
  try {
    const answer = await fetchJson<MapClusterAnswer | MapClusterPart>(url, signal);
    if (!("codes" in answer)) return withOwnAreas(answer);
    const whole = withOwnAreas(await fetchJson<MapClusterAnswer>(answer.of, signal));
    return onlyThese(whole, answer.codes);
  } catch (error) {
    throw signal?.aborted ? error : new ClustersFailed(String(error));
  }
}
