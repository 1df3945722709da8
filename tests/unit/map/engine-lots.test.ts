import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import type { MapWords } from "@/components/islands/map/contract";
import type { Bounds, GlMap } from "@/components/islands/map/engine";
import { Lots } from "@/components/islands/map/lots";
import type { PolygonGeometry } from "@/lib/clusters/types";
import type { MapClusterFeature, MapLotCollection, MapLotFeature } from "@/lib/map/types";

const base = "/api/map/lots";
const words = { lot: {}, lotsFailed: "Plots cannot be shown" } as MapWords;

const square = ([west, south, east, north]: Bounds): PolygonGeometry => ({
  type: "Polygon",
  coordinates: [
    [
      [west, south],
      [east, south],
      [east, north],
      [west, north],
      [west, south],
    ],
  ],
});

const site = (code: string, bounds: Bounds): MapClusterFeature => ({
  type: "Feature",
  geometry: square(bounds),
  properties: {
    code,
    name: code,
    href: `/${code}`,
    status: "operating",
    precision: "boundary",
    isSample: false,
    callsForInvestor: false,
    free: null,
    total: null,
    center: [bounds[0], bounds[1]],
    share: 1,
  },
});

const lot = (cluster: string, code: string, lng: number): MapLotFeature => ({
  type: "Feature",
  geometry: square([lng, 21.605, lng + 0.001, 21.606]),
  properties: { cluster, code, areaM2: 5000, state: "available", label: code },
});

// Six sites side by side. The last one reaches far out of the first view, and so does one of its lots.
const sites = ["A", "B", "C", "D", "E"].map((code, place) =>
  site(code, [105.61 + place * 0.01, 21.6, 105.618 + place * 0.01, 21.61]),
);
const wide = site("F", [105.66, 21.6, 105.76, 21.61]);
const near = [...sites, wide].map(({ properties: { code, center } }) => lot(code, "1", center[0]));
const far = lot("F", "2", 105.75);

/** What the server has: a box is answered with the lots in it, a site with all of its own. */
let answer: (search: URLSearchParams) => MapLotCollection;
let asked: string[];
let shown: string[];
let complaints: string[];
let lots: Lots;

const collection = (features: MapLotFeature[], next: string | null = null): MapLotCollection => ({
  type: "FeatureCollection",
  features,
  next,
});

function fromServer(search: URLSearchParams): MapLotCollection {
  const [west = 0, , east = 0] = (search.get("bbox") ?? "").split(",").map(Number);
  return collection(
    [...near, far].filter(({ geometry, properties }) => {
      const [lng = 0] = geometry.coordinates[0]?.[0] ?? [];
      return search.has("c") ? properties.cluster === search.get("c") : lng >= west && lng <= east;
    }),
  );
}

const mapAt = ([west, south, east, north]: Bounds) =>
  ({
    getZoom: () => 14,
    getCenter: () => ({ lat: (south + north) / 2 }),
    setFilter: () => undefined,
    getBounds: () => ({
      getWest: () => west,
      getSouth: () => south,
      getEast: () => east,
      getNorth: () => north,
    }),
  }) as unknown as GlMap;

const firstView: Bounds = [105.605, 21.595, 105.675, 21.615];
/** Some of every site is in it, and the far lot. */
const widerView: Bounds = [105.605, 21.595, 105.755, 21.615];
/** The wide site alone. */
const farView: Bounds = [105.72, 21.595, 105.755, 21.615];

beforeEach(() => {
  [asked, shown, complaints] = [[], [], []];
  answer = fromServer;
  vi.stubGlobal("fetch", async (address: string) => {
    const { search, searchParams } = new URL(address, "http://localhost");
    asked.push(search);
    return Response.json(answer(searchParams));
  });
  lots = new Lots({
    base,
    words,
    set: (_source, { features }) => {
      shown = features.map(({ properties }) => `${properties?.cluster}/${properties?.code}`);
    },
    complain: (text) => complaints.push(text),
  });
  lots.setClusters({ type: "FeatureCollection", features: [...sites, wide], unlocated: [] });
});
afterEach(() => vi.unstubAllGlobals());

describe("lots of many sites", () => {
  it("are asked for by the box in sight, once for the sites that lie in it", async () => {
    await lots.look(mapAt(firstView));
    expect(asked).toEqual(["?bbox=105.6,21.58,105.68,21.62"]);
    expect(shown).toEqual(["A/1", "B/1", "C/1", "D/1", "E/1", "F/1"]);
    await lots.look(mapAt([105.605, 21.595, 105.655, 21.615]));
    expect(asked).toHaveLength(1);
    expect(shown).toEqual(["A/1", "B/1", "C/1", "D/1", "E/1"]);
  });

  it("of a site that reaches out of the box come when the visitor goes there", async () => {
    await lots.look(mapAt(firstView));
    await lots.look(mapAt(farView));
    expect(asked.slice(1)).toEqual(["?c=F"]);
    expect(shown).toEqual(["F/1", "F/2"]);
    await lots.look(mapAt(farView));
    expect(asked).toHaveLength(2);
  });

  it("are drawn anew when more of them are known of the same sites", async () => {
    await lots.look(mapAt(firstView));
    await lots.look(mapAt(widerView));
    expect(shown).toEqual(["A/1", "B/1", "C/1", "D/1", "E/1", "F/1", "F/2"]);
  });

  it("that did not fit in the pages come when fewer sites are in sight", async () => {
    answer = (search) =>
      search.has("bbox")
        ? collection(search.has("page") ? [] : near.slice(0, 3), `${base}?${search}&page=2`)
        : fromServer(search);
    await lots.look(mapAt(firstView));
    expect(shown).toEqual(["A/1", "B/1", "C/1"]);
    const pages = asked.length;
    await lots.look(mapAt([105.645, 21.595, 105.655, 21.615])); // D and E
    expect(asked.slice(pages)).toEqual(["?c=D", "?c=E"]);
    expect(shown).toEqual(["D/1", "E/1"]);
    expect(complaints).toEqual([]);
  });
});
