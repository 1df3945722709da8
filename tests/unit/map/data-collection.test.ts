import { describe, expect, it } from "vitest";
import type { MapCluster, MapCommune } from "@/lib/clusters/map";
import type { Ring } from "@/lib/clusters/types";
import { toLotCollection, toMapCollection } from "@/lib/map/collection";
import { onlyThese, withOwnAreas, withSharedAreas } from "@/lib/map/format-areas";
import { nominalAreaKm2 } from "@/lib/map/format-looks";
import { mapBounds } from "@/lib/map/projection";
import { anKhanh, mapCluster } from "../../factories/map-clusters";

const phuLac: MapCommune = {
  key: "05788",
  name: { vi: "Xã Phú Lạc", en: "Phu Lac commune" },
  lat: 21.6838,
  lng: 105.6523,
  areaKm2: null,
};

/** Area of a ring in km² on a sphere of the Earth's size, flat around its middle. */
function areaKm2(ring: Ring): number {
  const [, lat = 0] = ring[0] ?? [];
  const km = 111.195;
  const shrink = Math.cos((lat * Math.PI) / 180);
  let twice = 0;
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    twice += (x1 * y2 - x2 * y1) * km * km * shrink;
  });
  return Math.abs(twice) / 2;
}

const boundary = {
  type: "Polygon",
  coordinates: [
    [
      [105.7000001, 21.6000004],
      [105.71, 21.6],
      [105.71, 21.61],
      [105.7000001, 21.6000004],
    ],
  ],
} satisfies MapCluster["boundary"];

describe("where a cluster is drawn", () => {
  it("a published boundary is drawn as it is, to some metres", () => {
    const { features } = toMapCollection([mapCluster("A", { boundary })], "vi");
    expect(features[0]?.geometry).toEqual({
      type: "Polygon",
      coordinates: [
        [
          [105.7, 21.6],
          [105.71, 21.6],
          [105.71, 21.61],
          [105.7, 21.6],
        ],
      ],
    });
    expect(features[0]?.properties).toMatchObject({
      precision: "boundary",
      center: [105.705, 21.605],
      share: 1,
    });
    expect(features[0]?.properties.area).toBeUndefined();
  });

  it("a published point is a point", () => {
    const given = { lat: 21.6000001, lng: 105.7, locationPrecision: "point" } as const;
    const { features } = toMapCollection([mapCluster("A", given)], "vi");
    expect(features[0]?.geometry).toEqual({ type: "Point", coordinates: [105.7, 21.6] });
    expect(features[0]?.properties.precision).toBe("point");
  });

  it("where only the commune is known, its area stands for it and no point does", () => {
    const given = { lat: 21.6276, lng: 105.7223, locationPrecision: "commune" } as const;
    const { features } = toMapCollection([mapCluster("A", given)], "vi");
    const [feature] = features;
    if (feature?.geometry.type !== "Polygon") throw new Error("not an area");
    expect(feature.properties).toMatchObject({
      precision: "commune",
      area: "commune-05809",
      lead: true,
      share: 1,
      place: "Xã An Khánh",
      center: [105.7223, 21.6276],
    });
    const [ring = []] = feature.geometry.coordinates;
    expect(ring.at(0)).toEqual(ring.at(-1));
    expect(areaKm2(ring)).toBeGreaterThan(45.4 * 0.95);
    expect(areaKm2(ring)).toBeLessThan(45.4 * 1.03);
  });

  it("a commune whose area is not known is drawn with the area that the key names", () => {
    const { features } = toMapCollection([mapCluster("A", { communes: [phuLac] })], "vi");
    const [feature] = features;
    if (feature?.geometry.type !== "Polygon") throw new Error("not an area");
    const drawn = areaKm2(feature.geometry.coordinates[0] ?? []);
    expect(drawn).toBeGreaterThan(nominalAreaKm2 * 0.95);
    expect(drawn).toBeLessThan(nominalAreaKm2 * 1.03);
  });

  it("clusters of one commune share one area, which one of them leads", () => {
    const { features } = toMapCollection(
      [
        mapCluster("A"),
        mapCluster("B"),
        mapCluster("C", { communes: [phuLac] }),
        mapCluster("D", { boundary }),
      ],
      "vi",
    );
    const told = features.map(({ properties }) => [
      properties.code,
      properties.area,
      properties.lead,
      properties.share,
    ]);
    expect(told).toEqual([
      ["A", "commune-05809", true, 2],
      ["B", "commune-05809", false, 2],
      ["C", "commune-05788", true, 1],
      ["D", undefined, undefined, 1],
    ]);
    expect(features[0]?.geometry).toEqual(features[1]?.geometry);
  });

  it("a cluster in two communes is somewhere in either", () => {
    const both = mapCluster("A", { communes: [anKhanh, phuLac] });
    const { features } = toMapCollection([both], "en");
    expect(features[0]?.geometry.type).toBe("MultiPolygon");
    expect(features[0]?.properties).toMatchObject({
      area: "commune-05809-05788",
      place: "An Khanh commune, Phu Lac commune",
    });
  });

  it("a commune that no source places stands where the cluster's own row says", () => {
    const nowhere = { ...anKhanh, lat: null, lng: null };
    const given = { lat: 21.5, lng: 105.9, locationPrecision: "commune" } as const;
    const { features } = toMapCollection(
      [mapCluster("A", { ...given, communes: [nowhere] })],
      "vi",
    );
    expect(features[0]?.properties).toMatchObject({ precision: "commune", center: [105.9, 21.5] });
  });

  it("what no source places is named and not drawn", () => {
    const lost = mapCluster("LOST", { communes: [] });
    const { features, unlocated, bbox } = toMapCollection([lost], "vi");
    expect(features).toEqual([]);
    expect(bbox).toBeUndefined();
    expect(unlocated).toMatchObject([{ code: "LOST", name: "Cụm LOST" }]);
  });

  it("gives the address in its language and tells samples", () => {
    const [vi] = toMapCollection([mapCluster("A", { isSample: true })], "vi").features;
    const [en] = toMapCollection([mapCluster("A")], "en").features;
    expect(vi?.properties).toMatchObject({ href: "/cum-cong-nghiep/a", isSample: true });
    expect(en?.properties).toMatchObject({ href: "/en/clusters/a", isSample: false });
  });

  it("the box holds every corner and lies where the map can look", () => {
    const { bbox, features } = toMapCollection(
      [mapCluster("A"), mapCluster("B", { boundary })],
      "vi",
    );
    const [west, south, east, north] = bbox ?? [0, 0, 0, 0];
    for (const { geometry } of features) {
      if (geometry.type !== "Polygon") throw new Error("not an area");
      for (const [lng, lat] of geometry.coordinates.flat()) {
        expect(lng >= west && lng <= east && lat >= south && lat <= north).toBe(true);
      }
    }
    expect(west).toBeGreaterThan(mapBounds[0]);
    expect(north).toBeLessThan(mapBounds[3]);
  });
});

it("an area is sent once and is every cluster's again where it is read", () => {
  const collection = toMapCollection(
    [mapCluster("A"), mapCluster("B"), mapCluster("C", { boundary })],
    "vi",
  );
  const sent = withSharedAreas(collection);
  expect(sent.features.map(({ geometry }) => geometry === null)).toEqual([false, true, false]);
  expect(withOwnAreas(JSON.parse(JSON.stringify(sent)))).toEqual(
    JSON.parse(JSON.stringify(collection)),
  );
});

it("lots carry their cluster and their state, and where the rest is", () => {
  const lot = { code: "A1", cluster: "X-1", areaM2: 5000, state: "leased", boundary } as const;
  const { features, next } = toLotCollection([lot], "/api/map/lots?c=X-1&page=2");
  expect(next).toBe("/api/map/lots?c=X-1&page=2");
  expect(features[0]?.properties).toEqual({
    code: "A1",
    cluster: "X-1",
    areaM2: 5000,
    state: "leased",
    label: "A1",
  });
});

describe("a part of the whole, by codes", () => {
  const one = mapCluster("A", { communes: [anKhanh] });
  const other = mapCluster("B", { communes: [anKhanh] });
  const third = mapCluster("C", { communes: [phuLac] });
  const nowhere = mapCluster("D", { communes: [] });
  const whole = toMapCollection([one, other, third, nowhere], "vi");

  it("is what the clusters alone would be, in the order of the codes", () => {
    for (const part of [[third, other], [other], [nowhere, third, one, other], []]) {
      const codes = part.map(({ code }) => code);
      expect(onlyThese(whole, codes)).toEqual(toMapCollection(part, "vi"));
    }
  });

  it("leaves out what the whole does not have", () => {
    expect(onlyThese(whole, ["X", "B"])).toEqual(toMapCollection([other], "vi"));
  });
});
