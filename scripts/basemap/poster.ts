import type { Position } from "geojson";
import { ground } from "@/lib/map/format-looks";
import { type Box, grounds, nearBounds, project } from "@/lib/map/projection";
import type { BaseMap } from "./build.ts";
import { type Bounds, cut, cutLines } from "./shapes.ts";

/** Degrees. */
const margin = 0.05;
/** The same colours as the engines' base style. */
const colors = ground;

function path(line: Position[], closed: boolean): string {
  const places = line.map(([lng = 0, lat = 0]) => project([lng, lat]));
  let at: [number, number] = [0, 0];
  const steps: string[] = [];
  for (const [x, y] of places) {
    const dx = Math.round((x - at[0]) * 10) / 10;
    const dy = Math.round((y - at[1]) * 10) / 10;
    if (steps.length > 0 && dx === 0 && dy === 0) continue;
    steps.push(`${steps.length === 0 ? "m" : ""}${dx} ${dy}`);
    at = [at[0] + dx, at[1] + dy];
  }
  // Steps are relative, so each ring starts with an absolute move of its own.
  const [first = "", ...rest] = steps;
  return `${first.replace("m", "M")}l${rest.join(" ")}${closed ? "z" : ""}`;
}

const area = (shape: Position[][][]) =>
  shape
    .flat()
    .map((ring) => path(ring, true))
    .join("");

const multi = (coordinates: Position[][][]) => ({ type: "MultiPolygon" as const, coordinates });

/** What of the base map lies within these bounds and a little around them, so that no cut edge is ever seen. */
function partOf(base: BaseMap, [west, south, east, north]: Bounds): BaseMap {
  const bounds = [west - margin, south - margin, east + margin, north + margin] as const;
  const areas = (shape: Position[][][]) => cut(multi(shape), 0, bounds);
  return {
    sea: areas(base.sea),
    lake: areas(base.lake),
    abroad: areas(base.abroad),
    border: cutLines(base.border, bounds),
    river: cutLines(base.river, bounds),
    stream: cutLines(base.stream, bounds),
  };
}

/** The base map as a picture without labels: that part of it, in the units of lib/map/projection. */
function drawPoster(
  { sea, lake, abroad, border, river, stream }: BaseMap,
  { x, y, width, height }: Box,
): string {
  const water = `fill="${colors.water}" stroke="${colors.shore}" stroke-width=".6" stroke-linejoin="round"`;
  const filled = (paint: string, d: string) => (d ? `<path ${paint} d="${d}"/>` : "");
  const line = (shape: Position[][], paint: string) =>
    filled(`fill="none" ${paint}`, shape.map((points) => path(points, false)).join(""));
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${x} ${y} ${width} ${height}">`,
    `<path fill="${colors.land}" d="M${x} ${y}h${width}v${height}H${x}z"/>`,
    filled(`fill="${colors.abroad}"`, area(abroad)),
    line(stream, `stroke="${colors.river}" stroke-width="1.4" stroke-linejoin="round"`),
    line(river, `stroke="${colors.river}" stroke-width="2.6" stroke-linejoin="round"`),
    filled(`${water} fill-rule="evenodd"`, area(sea) + area(lake)),
    line(border, `stroke="${colors.march}" stroke-width="7" stroke-linejoin="round"`),
    line(border, `stroke="${colors.border}" stroke-width="1.2" stroke-dasharray="6 2 1 2"`),
    "</svg>\n",
  ].join("");
}

/** Both pictures of lib/map/projection's `grounds`, by file. */
export const drawPosters = (base: BaseMap) => ({
  "poster.svg": drawPoster(base, grounds.whole),
  "near.svg": drawPoster(partOf(base, nearBounds), grounds.near),
});
