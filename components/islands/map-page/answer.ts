import type { CardCluster } from "@/lib/map/format-card";
import type { LngLat } from "@/lib/map/types";
import { fetchClusters } from "../map/data";

type Known = {
  /** Where each cluster on the map is. */
  places: LngLat[];
  byCode: Map<string, CardCluster>;
};

const known = new Map<string, Promise<Known>>();

async function ask(address: string): Promise<Known> {
  const { features, unlocated } = await fetchClusters(address);
  const all = [...features.map(({ properties }) => properties), ...unlocated];
  return {
    places: features.map(({ properties }) => properties.center),
    byCode: new Map(all.map((one) => [one.code, one])),
  };
}

/** The same answer that the map has: the browser keeps it. */
export function readClusters(map: HTMLElement): Promise<Known> {
  const address = map.dataset.clusters ?? "";
  const asked = known.get(address) ?? ask(address);
  known.set(address, asked);
  asked.catch(() => known.delete(address));
  return asked;
}
