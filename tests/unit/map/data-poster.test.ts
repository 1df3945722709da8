import { describe, expect, it } from "vitest";
import { frame, signRadius } from "@/lib/map/format-labels";
import { byPlace } from "@/lib/map/format-list";
import { statusLooks } from "@/lib/map/format-looks";
import { drawPosterOver } from "@/lib/map/format-poster";
import { grounds } from "@/lib/map/projection";
import type { LngLat, MapClusterFeature } from "@/lib/map/types";
import { clusterDetail } from "../../factories/cluster-detail";

function feature(code: string, center: LngLat, area?: string): MapClusterFeature {
  const [lng, lat] = center;
  const ring: LngLat[] = [
    [lng - 0.02, lat - 0.02],
    [lng + 0.02, lat - 0.02],
    [lng, lat + 0.02],
    [lng - 0.02, lat - 0.02],
  ];
  return {
    type: "Feature",
    geometry: { type: "Polygon", coordinates: [ring] },
    properties: {
      code,
      name: code,
      href: `/${code}`,
      status: "operating",
      precision: area ? "commune" : "boundary",
      isSample: false,
      callsForInvestor: false,
      free: null,
      total: null,
      center,
      share: 1,
      ...(area ? { area } : {}),
    },
  };
}

const bbox: [number, number, number, number] = [105.4, 21.3, 106.1, 22];
const options = { locale: "vi", view: null, nameOf: () => null } as const;

describe("the drawing without a script", () => {
  it("stands on the lighter picture where that one holds all that can be seen", () => {
    const features = [feature("A", [105.7, 21.6])];
    const groundAt = (zoom: number) => {
      const view = { zoom, lat: 21.62, lng: 105.72 };
      return drawPosterOver({ features, bbox }, { ...options, view }).ground;
    };
    expect(groundAt(10)).toBe(grounds.near);
    expect(groundAt(8)).toBe(grounds.whole);
  });

  it("shows all that there is within its frame", () => {
    const features = [feature("SW", [105.42, 21.32]), feature("NE", [106.08, 21.98])];
    const { signs } = drawPosterOver({ features, bbox }, options);
    expect(signs.map((sign) => sign.features.length)).toEqual([1, 1]);
    for (const { at } of signs) {
      expect(at[0]).toBeGreaterThan(0);
      expect(at[0]).toBeLessThan(frame.width);
      expect(at[1]).toBeGreaterThan(0);
      expect(at[1]).toBeLessThan(frame.height);
    }
    const [southWest, northEast] = signs;
    expect(southWest?.at[0]).toBeLessThan(northEast?.at[0] ?? 0);
    expect(southWest?.at[1]).toBeGreaterThan(northEast?.at[1] ?? 0);
  });

  it("draws an area once, however many clusters are somewhere in it", () => {
    const features = ["A", "B", "C"].map((code) => feature(code, [105.7, 21.6], "commune-1"));
    const { areas, signs } = drawPosterOver({ features, bbox }, options);
    expect(areas).toHaveLength(1);
    expect(areas[0]?.isApproximate).toBe(true);
    // A circle in two arcs, from its left edge to its right one and back.
    const [left, right] = areas[0]?.across ?? [0, 0];
    const numbers = "-?\\d+(?:\\.\\d)?";
    const arcs = new RegExp(
      `^M(${numbers}) ${numbers}a(${numbers}) ${numbers} 0 0 0 (${numbers}) 0a\\2 ${numbers} 0 0 0 -\\3 0z$`,
    ).exec(areas[0]?.path ?? "");
    expect(arcs?.slice(1).map(Number)).toEqual([
      left,
      expect.closeTo((right - left) / 2, 0),
      expect.closeTo(right - left, 0),
    ]);
    expect(right - left).toBeGreaterThan(5);
    expect(signs).toHaveLength(1);
    expect(signs[0]?.features).toHaveLength(3);
  });

  it("puts signs that would cover each other together", () => {
    const near = [feature("A", [105.7, 21.6]), feature("B", [105.703, 21.602])];
    expect(drawPosterOver({ features: near, bbox }, options).signs).toHaveLength(1);
    const view = { zoom: 15, lat: 21.601, lng: 105.7015 };
    expect(drawPosterOver({ features: near, bbox }, { ...options, view }).signs).toHaveLength(2);
  });

  it("2,000 clusters make no more signs than there is room for", () => {
    const features = Array.from({ length: 2000 }, (_, index) =>
      feature(`C${index}`, [105.42 + (index % 50) * 0.013, 21.32 + Math.floor(index / 50) * 0.016]),
    );
    const { signs } = drawPosterOver({ features, bbox }, options);
    expect(signs.length).toBeLessThan(300);
    expect(signs.reduce((sum, sign) => sum + sign.features.length, 0)).toBe(2000);
  });

  it("leaves out outlines that a sign hides, but never the only one", () => {
    const tiny = (code: string, lng: number) => {
      const one = feature(code, [lng, 21.6]);
      const ring = (one.geometry.coordinates as LngLat[][])[0] ?? [];
      for (const place of ring) place[0] = lng + (place[0] - lng) / 40;
      for (const place of ring) place[1] = 21.6 + (place[1] - 21.6) / 40;
      return one;
    };
    const many = Array.from({ length: 60 }, (_, index) => tiny(`C${index}`, 105.42 + index / 100));
    expect(drawPosterOver({ features: many, bbox }, options).areas).toEqual([]);
    const [only] = many;
    if (!only) throw new Error("none");
    expect(drawPosterOver({ features: [only], bbox }, options).areas).toHaveLength(1);
  });

  it("shows what there is to see when nobody says where to look", () => {
    const { signs } = drawPosterOver({ features: [feature("A", [106.6, 22.5])] }, options);
    expect(signs[0]?.at[0]).toBeCloseTo(frame.width / 2, -1);
    expect(signs[0]?.at[1]).toBeCloseTo(frame.height / 2, -1);
  });

  it("points at an office and names it, clear of the towns' names", () => {
    const mark = { name: "Cơ quan", at: [105.72, 21.63] as LngLat };
    const view = { zoom: 10.6, lat: 21.63, lng: 105.72 };
    const drawn = drawPosterOver({ features: [] }, { ...options, view, mark, isRoomy: true });
    expect(drawn.mark?.at).toEqual([frame.width / 2, frame.height / 2]);
    expect(drawn.mark?.label?.text).toBe("Cơ quan");
    expect(drawn.landmarks.map(({ label }) => label.text)).toContain("Thái Nguyên");
  });

  it("no name covers a sign or another name", () => {
    const features = Array.from({ length: 30 }, (_, index) =>
      feature(`C${index}`, [105.45 + (index % 6) * 0.11, 21.35 + Math.floor(index / 6) * 0.13]),
    );
    const { signs } = drawPosterOver({ features, bbox }, { ...options, nameOf: () => "An Khánh" });
    const boxes = signs.flatMap(({ label }) => {
      if (!label) return [];
      const width = label.text.length * 7;
      const [x] = label.at;
      const left = { start: x - 3, middle: x - width / 2, end: x + 3 - width }[label.anchor];
      return [{ left, right: left + width, bottom: label.at[1] + 3, top: label.at[1] - 12 }];
    });
    expect(boxes.length).toBeGreaterThan(10);
    for (const [index, a] of boxes.entries()) {
      for (const b of boxes.slice(index + 1)) {
        const apart =
          a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
        expect(apart).toBe(true);
      }
      for (const { at } of signs) {
        const [x, y] = at;
        const isOver =
          x + signRadius > a.left + 4 &&
          x - signRadius < a.right - 4 &&
          y + signRadius > a.top + 4 &&
          y - signRadius < a.bottom - 4;
        expect(isOver).toBe(false);
      }
    }
  });

  it("never looks past the edge of the picture", () => {
    const view = { zoom: 9, lat: 20.4, lng: 107.35 };
    const { transform } = drawPosterOver({ features: [] }, { ...options, view });
    const [x = 0, y = 0, scale = 0] = (transform.match(/-?[\d.]+/g) ?? []).map(Number);
    expect(x).toBeLessThanOrEqual(0);
    expect(y).toBeLessThanOrEqual(0);
    expect(scale).toBeGreaterThan(0);
    expect(2767.1 * scale + x).toBeGreaterThanOrEqual(frame.width - 1);
    expect(2037.2 * scale + y).toBeGreaterThanOrEqual(frame.height - 1);
  });
});

it("no two statuses look alike without their colour", () => {
  const patterns = Object.values(statusLooks).map(({ pattern }) => pattern);
  expect(new Set(patterns).size).toBe(patterns.length);
});

describe("the list by commune", () => {
  const at = (code: string, commune: string | null, isSample = false) => {
    const { places } = clusterDetail();
    const communes = places.communes.map((one) => ({ ...one, name: { vi: commune ?? "" } }));
    return { code, isSample, places: { ...places, communes: commune ? communes : [] } };
  };

  it("keeps the order in which communes and clusters were found", () => {
    const places = byPlace([at("A", "An Khánh"), at("B", "Phú Lạc"), at("C", "An Khánh")], "vi");
    expect(places.map(({ name, clusters }) => [name, clusters.map(({ code }) => code)])).toEqual([
      ["An Khánh", ["A", "C"]],
      ["Phú Lạc", ["B"]],
    ]);
  });

  it("puts samples at the end, apart from real clusters of the same commune", () => {
    const places = byPlace([at("M", "An Khánh", true), at("A", "An Khánh"), at("L", null)], "vi");
    expect(places.map(({ name, isSample }) => [name, isSample])).toEqual([
      ["An Khánh", false],
      [null, false],
      ["An Khánh", true],
    ]);
    expect(new Set(places.map(({ key }) => key)).size).toBe(3);
  });
});
