import { existsSync } from "node:fs";
import path from "node:path";
import { pathToFileURL } from "node:url";
import type { Position } from "geojson";
import { dataBounds } from "./shapes.ts";

/** Debian's package gmt-gshhg-high: the rivers of GSHHG 2.3.7 (LGPL-3.0-or-later), to about 200 m. */
const FILE = process.env.GSHHG_RIVERS ?? "/usr/share/gmt-gshhg/binned_river_h.nc";
const BIN = 2; // degrees; the file keeps its segments by squares, row by row from the north
const ROW = 360 / BIN;
const SCALE = BIN / 65_535;

type Column = ArrayLike<number>;
type Hdf5 = {
  ready: Promise<unknown>;
  File: new (file: string, mode: "r") => { get(name: string): { value: Column } };
};

async function open(): Promise<(name: string) => Column> {
  if (!existsSync(FILE)) {
    throw new Error(`${FILE} is missing: apt-get install gmt-gshhg-high, or set GSHHG_RIVERS.`);
  }
  const reader = path.join(import.meta.dirname, "node_modules/h5wasm/dist/node/hdf5_hl.js");
  const { default: hdf5 } = (await import(pathToFileURL(reader).href)) as { default: Hdf5 };
  await hdf5.ready;
  const file = new hdf5.File(FILE, "r");
  return (name) => file.get(name).value;
}

/** Signed 16-bit numbers that the file means as unsigned. */
const offset = (column: Column, index: number) => ((column[index] ?? 0) & 0xffff) * SCALE;

/** River lines of the region; `major` are the banks of wide rivers (level 0) and the largest others. */
export async function readRivers(): Promise<{ major: Position[][]; minor: Position[][] }> {
  const column = await open();
  const firstSegment = column("Id_of_first_segment_in_a_bin");
  const segmentCount = column("N_segments_in_a_bin");
  const firstPoint = column("Id_of_first_point_in_a_segment");
  const pointCount = column("N_points_for_a_segment");
  const levels = column("Hierarchial_level_of_a_segment");
  const lngs = column("Relative_longitude_from_SW_corner_of_bin");
  const lats = column("Relative_latitude_from_SW_corner_of_bin");
  const [west, south, east, north] = dataBounds;
  const rivers: { major: Position[][]; minor: Position[][] } = { major: [], minor: [] };
  for (let lat = Math.floor(south / BIN) * BIN; lat < north; lat += BIN) {
    for (let lng = Math.floor(west / BIN) * BIN; lng < east; lng += BIN) {
      const bin = ((90 - lat - BIN) / BIN) * ROW + lng / BIN;
      const start = firstSegment[bin] ?? 0;
      for (let segment = start; segment < start + (segmentCount[bin] ?? 0); segment++) {
        const line = Array.from({ length: pointCount[segment] ?? 0 }, (_, index) => {
          const point = (firstPoint[segment] ?? 0) + index;
          return [lng + offset(lngs, point), lat + offset(lats, point)];
        });
        rivers[(levels[segment] ?? 0) <= 2 ? "major" : "minor"].push(line);
      }
    }
  }
  return rivers;
}
