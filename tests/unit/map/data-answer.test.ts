import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { fetchClusters } from "@/components/islands/map/data";
import { readClusters } from "@/components/islands/map-page/answer";
import { toMapCollection } from "@/lib/map/collection";
import { withSharedAreas } from "@/lib/map/format-areas";
import type { MapClusterPart } from "@/lib/map/types";
import { anKhanh, mapCluster } from "../../factories/map-clusters";

const whole = "/api/map/clusters?lang=vi";
const clusters = [
  mapCluster("A"),
  mapCluster("B"),
  mapCluster("C"),
  mapCluster("D", { communes: [] }),
];
const part: MapClusterPart = { of: whole, codes: ["D", "C", "B"] };

let answers: Record<string, unknown>;
let asked: string[];

beforeEach(() => {
  asked = [];
  answers = { [whole]: withSharedAreas(toMapCollection(clusters, "vi")) };
  vi.stubGlobal("fetch", async (address: string) => {
    asked.push(address);
    const answer = answers[address];
    return answer ? Response.json(answer) : new Response("", { status: 503 });
  });
});
afterEach(() => vi.unstubAllGlobals());

/** Each test asks at an address of its own: an answer is kept as long as the page stands. */
const onPage = (address: string) =>
  readClusters({ dataset: { clusters: address } } as unknown as HTMLElement);

describe("the clusters beside the map", () => {
  it("of an answer in codes are found in the whole", async () => {
    const address = `${whole}&free=1`;
    answers[address] = part;
    const { places, byCode } = await onPage(address);
    expect([...byCode.keys()]).toEqual(["C", "B", "D"]);
    expect(byCode.get("B")?.name).toBe("Cụm B");
    expect(places).toEqual([
      [anKhanh.lng, anKhanh.lat],
      [anKhanh.lng, anKhanh.lat],
    ]);
    await onPage(address);
    expect(asked).toEqual([address, whole]);
  });

  it("are the ones that the map draws, and those without a place", async () => {
    for (const address of [`${whole}&q=part`, `${whole}&q=few`]) {
      answers[address] = address.endsWith("few") ? answers[whole] : part;
      const drawn = await fetchClusters(address);
      const { places, byCode } = await onPage(address);
      expect(places).toEqual(drawn.features.map(({ properties }) => properties.center));
      expect([...byCode.values()]).toEqual([
        ...drawn.features.map(({ properties }) => properties),
        ...drawn.unlocated,
      ]);
    }
  });

  it("are asked for again after they could not be had", async () => {
    const address = `${whole}&q=later`;
    await expect(onPage(address)).rejects.toThrow("503");
    answers[address] = part;
    expect((await onPage(address)).byCode.size).toBe(3);
  });
});
