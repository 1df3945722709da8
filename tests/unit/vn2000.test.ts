import { expect, it } from "vitest";
import { formatVn2000, toVn2000 } from "@/lib/clusters/format-vn2000";

it.each([
  // Worked out with PROJ's parameters of VN-2000 / Thái Nguyên (proj4js 2.20), rounded to the metre.
  [21.6276, 105.7223, { x: 2392638, y: 419297 }],
  [21.6, 105.85, { x: 2389521, y: 432504 }],
  [22.3, 106.5, { x: 2466883, y: 499805 }],
  [21.5, 105.4, { x: 2378710, y: 385830 }],
])("%d, %d in VN-2000", (lat, lng, there) => {
  expect(toVn2000({ lat, lng })).toEqual(there);
});

it("is written as plans write it, in each language", () => {
  const point = { lat: 21.6276, lng: 105.7223 };
  expect(formatVn2000("vi", point)).toEqual({
    x: "2.392.638",
    y: "419.297",
    meridian: "106°30′",
  });
  expect(formatVn2000("en", point).x).toBe("2,392,638");
});
