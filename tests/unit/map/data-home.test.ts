import { describe, expect, it } from "vitest";
import { homeView, labelHome } from "@/lib/map/format-home";
import { frame } from "@/lib/map/format-labels";
import { drawPosterOver } from "@/lib/map/format-poster";
import type { LngLat, MapClusterFeature } from "@/lib/map/types";

const point = (code: string, center: LngLat): MapClusterFeature => ({
  type: "Feature",
  geometry: { type: "Point", coordinates: center },
  properties: {
    code,
    name: `Cụm công nghiệp ${code}`,
    href: `/cum-cong-nghiep/${code}`,
    status: "planned",
    precision: "point",
    isSample: false,
    callsForInvestor: false,
    free: null,
    total: null,
    center,
    share: 1,
  },
});
const words = {
  name: ({ properties }: MapClusterFeature) => properties.code,
  status: () => "Trong quy hoạch",
  short: (features: readonly MapClusterFeature[]) => `${features.length} cụm`,
};
const labelsOf = (features: MapClusterFeature[]) =>
  labelHome(
    drawPosterOver({ features }, { locale: "vi", view: homeView, nameOf: () => null }),
    words,
  );

const anKhanh: LngLat = [105.7223, 21.6276];
const phuLac: LngLat = [105.6523, 21.6838];

describe("the names on the first page's map", () => {
  it("stand to the right of the places, each cluster by its own name", () => {
    const labels = labelsOf([point("A", anKhanh), point("B", anKhanh), point("C", phuLac)]);
    expect(
      labels.map(({ features, anchor, isShort }) => [features.length, anchor, isShort]),
    ).toEqual([
      [2, "start", false],
      [1, "start", false],
    ]);
  });

  it("turn to the left where the edge is near", () => {
    const [label] = labelsOf([point("A", [105.87, 21.63])]);
    expect(label?.anchor).toBe("end");
    expect(label?.at[0]).toBeLessThan(frame.width);
  });

  it("give place and number where there are many", () => {
    const [label] = labelsOf(["A", "B", "C"].map((code) => point(code, anKhanh)));
    expect([label?.isShort, label?.features.length]).toEqual([true, 3]);
  });

  it("never cover each other: what finds no room is left out", () => {
    const crowd = Array.from({ length: 60 }, (_, index) =>
      point(`K${index}`, [105.62 + (index % 10) * 0.03, 21.55 + Math.floor(index / 10) * 0.03]),
    );
    const labels = labelsOf(crowd);
    expect(labels.length).toBeGreaterThan(2);
    expect(labels.length).toBeLessThan(crowd.length);
    const sides = labels.map(({ at, anchor }) => `${anchor} ${at.join()}`);
    expect(new Set(sides).size).toBe(labels.length);
  });

  it("have nothing to name where no cluster is", () => {
    expect(labelsOf([])).toEqual([]);
  });
});
