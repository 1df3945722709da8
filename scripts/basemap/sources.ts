import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";

const folder = path.join(import.meta.dirname, "node_modules/@geo-maps");

/** OpenStreetMap data (ODbL 1.0), put into npm packages by the geo-maps project. */
function read(name: string): unknown {
  const file = path.join(folder, name, "map.geo.json");
  if (!existsSync(file)) {
    throw new Error(`${file} is missing: run npm ci --prefix scripts/basemap first.`);
  }
  return JSON.parse(readFileSync(file, "utf8"));
}

type Countries = FeatureCollection<Polygon | MultiPolygon, { A3: string }>;

export const readCountries = () => read("countries-land-100m") as Countries;

/** Three layers in the package's order: rivers, lakes, seas. */
export function readWater() {
  const { geometries } = read("earth-waterbodies-100m") as { geometries: MultiPolygon[] };
  const [rivers, lakes, seas] = geometries;
  if (!rivers || !lakes || !seas) throw new Error("The water package has not its three layers.");
  return { rivers, lakes, seas };
}
