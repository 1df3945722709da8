import { describe, expect, it } from "vitest";
import { formerPlace, placesByTime, presentPlace } from "@/lib/clusters/format-places";
import type { ClusterPlaces, PlaceName } from "@/lib/clusters/types";

const reform = "2025-07-01";

function unit(
  level: PlaceName["level"],
  [vi, en]: [string, string],
  [validFrom, validTo]: [string | null, string | null],
): PlaceName {
  return { code: null, level, name: { vi, en }, shortName: vi, validFrom, validTo };
}

const places: ClusterPlaces = {
  communes: [unit("commune", ["Xã An Khánh", "An Khánh commune"], [reform, null])],
  provinces: [unit("province", ["Tỉnh Thái Nguyên", "Thái Nguyên province"], [reform, null])],
  formerCommunes: [unit("commune", ["Xã Hà Thượng", "Hà Thượng commune"], [null, reform])],
  formerDistricts: [unit("district", ["Huyện Đại Từ", "Đại Từ district"], [null, reform])],
  isFormerDaiTu: true,
};

describe("places in a sentence", () => {
  it("begins with a capital and goes on without", () => {
    expect(presentPlace(places, "vi")).toBe("Xã An Khánh, tỉnh Thái Nguyên");
    expect(presentPlace(places, "en")).toBe("An Khánh commune, Thái Nguyên province");
  });

  it("says where it lay before, and until when", () => {
    expect(formerPlace(places, "vi")).toEqual({
      names: "xã Hà Thượng, huyện Đại Từ",
      until: reform,
    });
    expect(formerPlace({ ...places, formerCommunes: [], formerDistricts: [] }, "vi")).toBeNull();
  });
});

describe("placesByTime", () => {
  it("puts the units of one time together, present ones first", () => {
    const names = placesByTime(places).map((units) => units.map(({ name }) => name.vi));
    expect(names).toEqual([
      ["Xã An Khánh", "Tỉnh Thái Nguyên"],
      ["Xã Hà Thượng", "Huyện Đại Từ"],
    ]);
  });
});
