import type { Position } from "geojson";
import { ground } from "@/lib/map/format-looks";
import { posterSize, project } from "@/lib/map/projection";
import type { BaseMap } from "./build.ts";

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

/** The base map as a picture without labels, in the units of lib/map/projection. */
export function drawPoster({ sea, lake, abroad, border, river, stream }: BaseMap): string {
  const [width, height] = posterSize;
  const water = `fill="${colors.water}" stroke="${colors.shore}" stroke-width=".6" stroke-linejoin="round"`;
  const line = (shape: Position[][], paint: string) =>
    `<path fill="none" ${paint} d="${shape.map((points) => path(points, false)).join("")}"/>`;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<path fill="${colors.land}" d="M0 0h${width}v${height}H0z"/>`,
    `<path fill="${colors.abroad}" d="${area(abroad)}"/>`,
    line(stream, `stroke="${colors.river}" stroke-width="1.4" stroke-linejoin="round"`),
    line(river, `stroke="${colors.river}" stroke-width="2.6" stroke-linejoin="round"`),
    `<path ${water} fill-rule="evenodd" d="${area(sea)}${area(lake)}"/>`,
    line(border, `stroke="${colors.march}" stroke-width="7" stroke-linejoin="round"`),
    line(border, `stroke="${colors.border}" stroke-width="1.2" stroke-dasharray="6 2 1 2"`),
    "</svg>\n",
  ].join("");
}
