import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Feature, MultiLineString, MultiPolygon, Position } from "geojson";
import { describe, expect, it } from "vitest";
import { archipelagos, mapPlaces, otherTowns, ownPlaces } from "@/lib/map/places";
import {
  defaultView,
  formatView,
  groundOf,
  grounds,
  mapBounds,
  parseView,
  posterSize,
  project,
} from "@/lib/map/projection";
import type { LngLat } from "@/lib/map/types";
import type { BaseMap } from "@/scripts/basemap/build";
import { drawPosters } from "@/scripts/basemap/poster";

const text = readFileSync("public/maps/base.json", "utf8");
const features = JSON.parse(text).features as Feature<MultiPolygon | MultiLineString>[];
const shape = (kind: string) =>
  features.find(({ properties }) => properties?.kind === kind)?.geometry.coordinates ?? [];
const seed = <T>(name: string) =>
  JSON.parse(readFileSync(`prisma/seed/data/${name}.json`, "utf8")) as T;

function isIn(polygons: Position[][][], [lng, lat]: LngLat): boolean {
  const crosses = (ring: Position[]) =>
    ring.reduce((inside, [x1 = 0, y1 = 0], index) => {
      const [x2 = 0, y2 = 0] = ring[(index + 1) % ring.length] ?? [];
      const isCrossed = y1 > lat !== y2 > lat && lng < ((x2 - x1) * (lat - y1)) / (y2 - y1) + x1;
      return isCrossed ? !inside : inside;
    }, false);
  return polygons.some((rings) => rings.reduce((inside, ring) => inside !== crosses(ring), false));
}

describe("the base map", () => {
  it("is small: data and poster together under 150 KB as sent", () => {
    const poster = readFileSync("public/maps/poster.svg");
    expect(gzipSync(text).length + gzipSync(poster).length).toBeLessThan(150_000);
  });

  it("is drawn twice, whole and in its middle, as the files have it", () => {
    const base = Object.fromEntries(
      ["sea", "lake", "abroad", "border", "river", "stream"].map((kind) => [kind, shape(kind)]),
    ) as BaseMap;
    const pictures = drawPosters(base);
    for (const [name, picture] of Object.entries(pictures))
      expect(readFileSync(`public/maps/${name}`, "utf8")).toBe(picture);
    expect(pictures["near.svg"].length).toBeLessThan(pictures["poster.svg"].length / 10);
    expect(pictures["near.svg"]).toContain(`viewBox="${grounds.near.x} ${grounds.near.y} `);
  });

  const sea = shape("sea") as Position[][][];
  const lakes = shape("lake") as Position[][][];
  const abroad = shape("abroad") as Position[][][];
  it.each([
    ["the Gulf off Lạch Huyện", [107.1, 20.6], { sea: true, lake: false, abroad: false }],
    ["Hà Nội", [105.8542, 21.0285], { sea: false, lake: false, abroad: false }],
    ["Cát Bà island", [107.0, 20.8], { sea: false, lake: false, abroad: false }],
    ["Núi Cốc lake", [105.692, 21.581], { sea: false, lake: true, abroad: false }],
    ["Bằng Tường, across the border", [106.75, 22.1], { sea: false, lake: false, abroad: true }],
    ["Lạng Sơn, before it", [106.76, 21.85], { sea: false, lake: false, abroad: false }],
  ] as const)("knows what lies at %s", (_, place, expected) => {
    const at: LngLat = [...place];
    expect({ sea: isIn(sea, at), lake: isIn(lakes, at), abroad: isIn(abroad, at) }).toEqual(
      expected,
    );
  });

  it("reaches no further than the region and its margin", () => {
    const places = features.flatMap(({ geometry }) => geometry.coordinates.flat(2) as never[]);
    expect(places.length).toBeGreaterThan(1_000);
    const [west, south, east, north] = mapBounds;
    for (const [lng = 0, lat = 0] of shape("sea").flat(2) as unknown as Position[]) {
      expect(lng).toBeGreaterThan(west - 0.2);
      expect(lng).toBeLessThan(east + 0.2);
      expect(lat).toBeGreaterThan(south - 0.2);
      expect(lat).toBeLessThan(north + 0.2);
    }
  });

  it("has the rivers by Thái Nguyên", () => {
    const rivers = [...shape("stream"), ...shape("river")].flat() as unknown as Position[];
    const isNear = ([lng = 0, lat = 0]: Position) => Math.hypot(lng - 105.85, lat - 21.6) < 0.05;
    expect(rivers.some(isNear)).toBe(true);
  });
});

describe("places on the map", () => {
  type Points = { points: { nameVi: string; lat: number | null; lng: number | null }[] };
  type Communes = { communes: { nameVi: string; centroid: { lat: number; lng: number } }[] };

  it("stand where the data has them", () => {
    const { points } = seed<Points>("connectivity");
    const placed = points.flatMap(({ lat, lng }) => (lat && lng ? [`${lng} ${lat}`] : []));
    const landmarks = ownPlaces.filter(({ kind }) => kind !== "commune" && kind !== "water");
    expect(landmarks.map(({ at }) => at.join(" ")).sort()).toEqual(placed.sort());
    const { communes } = seed<Communes>("communes");
    const expected = communes.map(({ nameVi, centroid: { lng, lat } }) =>
      [nameVi.toLowerCase(), lng, lat].join(" "),
    );
    const drawn = mapPlaces.filter(({ kind }) => kind === "commune");
    expect(drawn.map(({ name, at }) => [name.vi.toLowerCase(), ...at].join(" ")).sort()).toEqual(
      expected.sort(),
    );
  });

  it("name towns of Việt Nam only, each once and on land", () => {
    const [sea, lakes, abroad] = ["sea", "lake", "abroad"].map(
      (kind) => shape(kind) as Position[][][],
    );
    for (const { name, at } of otherTowns) {
      const lies = [sea, lakes, abroad].map((area) => isIn(area ?? [], at));
      expect([name.vi, ...lies]).toEqual([name.vi, false, false, false]);
    }
    const names = mapPlaces.map(({ name }) => name.vi);
    expect(new Set(names).size).toBe(names.length);
  });

  it("name the neighbours on their own ground", () => {
    const abroad = shape("abroad") as Position[][][];
    const countries = mapPlaces.filter(({ kind }) => kind === "country");
    expect(countries.map(({ name }) => name.en)).toEqual(["China", "Laos"]);
    expect(countries.every(({ at }) => isIn(abroad, at))).toBe(true);
  });

  it("lie in the region, and the archipelagos far out of it", () => {
    const inside = ({ at }: { at: LngLat }) =>
      parseView(formatView({ zoom: 9, lng: at[0], lat: at[1] })) !== null;
    expect(mapPlaces.every(inside)).toBe(true);
    expect(archipelagos.some(inside)).toBe(false);
  });

  it("name both archipelagos as Việt Nam's in either language", () => {
    const names = archipelagos.map(({ name }) => name);
    expect(names.map(({ vi }) => vi)).toEqual([
      "Quần đảo Hoàng Sa (Việt Nam)",
      "Quần đảo Trường Sa (Việt Nam)",
    ]);
    for (const { en } of names) expect(en).toMatch(/^(Hoang|Truong) Sa .*\(Viet Nam\)$/);
  });
});

describe("projection and view", () => {
  it("puts the region's corners on the poster's", () => {
    const [west, south, east, north] = mapBounds;
    expect(project([west, north])).toEqual([0, 0]);
    expect(project([east, south])).toEqual(posterSize);
  });

  it("counts a degree of longitude as the engines do at zoom 9", () => {
    const [x1] = project([105, 21]);
    const [x2] = project([106, 21]);
    expect(x2 - x1).toBeCloseTo((512 * 2 ** 9) / 360, 0);
  });

  it("takes the lighter picture where it holds all that is shown", () => {
    const { near, whole } = grounds;
    expect(groundOf(near)).toBe(near);
    expect(groundOf({ ...near, x: near.x + 10, width: 20 })).toBe(near);
    for (const beyond of [{ x: near.x - 1 }, { y: near.y - 1 }, { width: near.width + 1 }])
      expect(groundOf({ ...near, ...beyond })).toBe(whole);
    const [x, y] = project([defaultView.lng, defaultView.lat]);
    expect(groundOf({ x: x - 300, y: y - 225, width: 600, height: 450 })).toBe(near);
  });

  it("writes and reads a view", () => {
    expect(formatView({ zoom: 9.612, lat: 21.6200004, lng: 105.72 })).toBe("9.61/21.62/105.72");
    expect(parseView("9.61/21.62/105.72")).toEqual({ zoom: 9.61, lat: 21.62, lng: 105.72 });
  });

  it.each([
    ["8/16.5/112"], // Hoàng Sa
    ["5/21.62/105.72"],
    ["19/21.62/105.72"],
    ["9/21.62"],
    ["9/21.62/105.72/1"],
    ["9/21,62/105,72"],
    ["<script>"],
    [""],
  ])("refuses %s as a view", (view) => {
    expect(parseView(view)).toBeNull();
  });
});
