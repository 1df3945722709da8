import { describe, expect, it } from "vitest";
import {
  areasOf,
  boundsOf,
  meets,
  neighbour,
  noteOf,
  pointsOf,
  shortName,
} from "@/components/islands/map/features";
import type { MapClusterCollection, MapClusterFeature } from "@/lib/map/types";

const words = {
  approximate: "gần đúng",
  sample: "minh hoạ",
  status: {
    planned: "Trong quy hoạch",
    established: "Đã thành lập",
    under_construction: "Đang xây dựng",
    operating: "Đang hoạt động",
    extending: "Đang mở rộng",
    removed: "Đã đưa ra khỏi quy hoạch",
  },
};

function feature(
  properties: Partial<MapClusterFeature["properties"]> = {},
  geometry: MapClusterFeature["geometry"] = {
    type: "Polygon",
    coordinates: [
      [
        [105.6, 21.6],
        [105.7, 21.6],
        [105.7, 21.7],
        [105.6, 21.6],
      ],
    ],
  },
): MapClusterFeature {
  return {
    type: "Feature",
    geometry,
    properties: {
      code: "DT-AK1",
      name: "Cụm công nghiệp An Khánh số 1",
      href: "/cum-cong-nghiep/an-khanh-so-1",
      status: "operating",
      precision: "boundary",
      isSample: false,
      callsForInvestor: false,
      free: null,
      total: null,
      center: [105.65, 21.65],
      share: 1,
      ...properties,
    },
  };
}
const collection = (...features: MapClusterFeature[]) =>
  ({ type: "FeatureCollection", unlocated: [], features }) satisfies MapClusterCollection;

describe("what the engine draws of the clusters", () => {
  it("draws a boundary full and a commune faint", () => {
    const [own, commune] = areasOf(
      collection(feature(), feature({ precision: "commune", status: "planned" })),
    ).features;
    expect(own?.properties.look).toBe("full-operating");
    expect(commune?.properties.look).toBe("faint-planned");
  });

  it("draws the area of a commune once, however many clusters it has", () => {
    const inCommune = { precision: "commune", area: "05809" } as const;
    const { features } = areasOf(
      collection(
        feature({ ...inCommune, code: "DT-AK1", lead: true }),
        feature({ ...inCommune, code: "DT-AK2", lead: false }),
      ),
    );
    expect(features.map(({ properties }) => properties.code)).toEqual(["DT-AK1"]);
  });

  it("gives an area that stands for several clusters the status that they share, or none", () => {
    const inCommune = { precision: "commune", area: "05809" } as const;
    const of = (second: "operating" | "planned") =>
      areasOf(
        collection(
          feature({ ...inCommune, code: "DT-AK1", lead: true }),
          feature({ ...inCommune, code: "DT-AK2", lead: false, status: second }),
        ),
      ).features.map(({ properties: { status, look } }) => [status, look]);
    expect(of("operating")).toEqual([["operating", "faint-operating"]]);
    expect(of("planned")).toEqual([["mixed", "faint-mixed"]]);
  });

  it("draws no area for a point, and labels every cluster", () => {
    const point = feature({ precision: "point" }, { type: "Point", coordinates: [105.6, 21.6] });
    expect(areasOf(collection(point)).features).toEqual([]);
    expect(pointsOf(collection(point, feature()), words).features).toHaveLength(2);
  });

  it("says beside the status that a place is not exact and that a cluster is made up", () => {
    const { properties } = feature({ precision: "commune", isSample: true });
    expect(noteOf(properties, words)).toBe("Đang hoạt động · gần đúng · minh hoạ");
    expect(noteOf(feature().properties, words)).toBe("Đang hoạt động");
  });

  it("leaves the kind of site out of a label", () => {
    expect(shortName("Cụm công nghiệp An Khánh số 1")).toBe("An Khánh số 1");
    expect(shortName("An Khanh No. 1 Industrial Cluster")).toBe("An Khanh No. 1");
  });
});

describe("boxes and order", () => {
  it("puts a box around all parts of all clusters", () => {
    const parts = feature({}, {
      type: "MultiPolygon",
      coordinates: [[[[105, 21]]], [[[106, 22]]]],
    } as MapClusterFeature["geometry"]);
    expect(boundsOf([parts, feature()])).toEqual([105, 21, 106, 22]);
    expect(boundsOf([])).toBeNull();
  });

  it("knows boxes that meet, at the edge too", () => {
    expect(meets([0, 0, 1, 1], [1, 1, 2, 2])).toBe(true);
    expect(meets([0, 0, 1, 1], [1.1, 0, 2, 1])).toBe(false);
    expect(meets([0, 0, 1, 1], [0, 1.1, 1, 2])).toBe(false);
  });

  it("steps through the clusters in the list's order and around", () => {
    const codes = ["A", "B", "C"];
    expect(neighbour(codes, null, 1)).toBe("A");
    expect(neighbour(codes, null, -1)).toBe("C");
    expect(neighbour(codes, "B", 1)).toBe("C");
    expect(neighbour(codes, "C", 1)).toBe("A");
    expect(neighbour(codes, "A", -1)).toBe("C");
    expect(neighbour(codes, "gone", 1)).toBe("A");
    expect(neighbour([], "A", 1)).toBeNull();
  });
});
