import { mkdirSync, writeFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { FeatureCollection, MultiPolygon, Position } from "geojson";
import { feature, mesh } from "topojson-client";
import { topology } from "topojson-server";
import { presimplify, simplify } from "topojson-simplify";
import type {
  GeometryCollection,
  MultiPolygon as SeaShape,
  Topology,
} from "topojson-specification";
import { drawPosters } from "./poster.ts";
import { readRivers } from "./rivers.ts";
import { cut, cutLines, lines, polygons, round, soften } from "./shapes.ts";
import { readCountries, readWater } from "./sources.ts";

/** In square degrees: triangles of less than about a hectare add nothing to the line. */
const TOLERANCE = 1e-6;
const OUTPUT = "public/maps";

/**
 * The source knows inland water by fragments only; these lakes it has whole. A point in each, [lng, lat]: Núi Cốc,
 * Thác Bà (two basins), Cấm Sơn.
 */
const LAKES = [
  [105.69, 21.58],
  [104.96, 21.84],
  [104.87, 21.97],
  [106.56, 21.54],
];

type Area = "sea" | "lake" | "abroad";
type Line = "border" | "river" | "stream";
export type BaseMap = Record<Area, Position[][][]> & Record<Line, Position[][]>;

const isLake = ([outer = []]: Position[][]) => {
  const lngs = outer.map(([lng = 0]) => lng);
  const lats = outer.map(([, lat = 0]) => lat);
  return LAKES.some(
    ([lng = 0, lat = 0]) =>
      Math.min(...lngs) < lng &&
      Math.max(...lngs) > lng &&
      Math.min(...lats) < lat &&
      Math.max(...lats) > lat,
  );
};

async function readBaseMap(): Promise<BaseMap> {
  const { rivers, lakes, seas } = readWater();
  const { major, minor } = await readRivers();
  const countries = readCountries().features.flatMap(({ geometry, properties }) => {
    const coordinates = cut(geometry, 0.3);
    return coordinates.length > 0 ? [{ ...polygons(coordinates), properties }] : [];
  });
  const topo = topology({
    countries: { type: "FeatureCollection", features: countries } as FeatureCollection,
    sea: polygons(cut(seas, 0.15)),
  }) as unknown as Topology<{ countries: GeometryCollection<{ A3: string }>; sea: SeaShape }>;
  const light = simplify(presimplify(topo), TOLERANCE);
  const abroad = feature(light, light.objects.countries).features.flatMap(
    ({ geometry, properties }) =>
      properties.A3 === "VNM" ? [] : cut(geometry as MultiPolygon, 20),
  );
  const shared = mesh(light, light.objects.countries as never, (a, b) => a !== b);
  const tidy = (shape: Position[][][]) => shape.map((rings) => rings.map(round));
  const soft = (shape: Position[][][]) =>
    shape.map((rings) => rings.map((ring) => round(soften(ring))));
  const sea = feature(light, light.objects.sea).geometry;
  return {
    sea: tidy(cut(sea, 0.15)),
    lake: soft([...cut(lakes, 1), ...cut(rivers, 1)].filter(isLake)),
    abroad: tidy(abroad),
    border: lines(shared).map(round),
    river: cutLines(major),
    stream: cutLines(minor),
  };
}

const collection = (kind: string, geometry: object) => ({
  type: "Feature",
  properties: { kind },
  geometry,
});

/** Land is not among them: it is what lies under the rest. */
function toGeoJson({ sea, lake, abroad, border, river, stream }: BaseMap) {
  const areas = Object.entries({ abroad, sea, lake }).map(([kind, coordinates]) =>
    collection(kind, { type: "MultiPolygon", coordinates }),
  );
  const lineKinds = Object.entries({ stream, river, border }).map(([kind, coordinates]) =>
    collection(kind, { type: "MultiLineString", coordinates }),
  );
  return { type: "FeatureCollection", features: [...areas, ...lineKinds] };
}

function write(name: string, text: string) {
  writeFileSync(`${OUTPUT}/${name}`, text);
  const kilobytes = (length: number) => `${(length / 1024).toFixed(1)} KB`;
  process.stdout.write(
    `${name}: ${kilobytes(text.length)}, ${kilobytes(gzipSync(text).length)} gzip\n`,
  );
}

mkdirSync(OUTPUT, { recursive: true });
const base = await readBaseMap();
write("base.json", `${JSON.stringify(toGeoJson(base))}\n`);
for (const [name, picture] of Object.entries(drawPosters(base))) write(name, picture);
