import type { LotView, MultiPolygonGeometry, PolygonGeometry, Ring } from "@/lib/clusters/types";

const metresPerDegree = 111_320;

type Point = [number, number];
export type DrawnLot = { lot: LotView; path: string; label: Point; width: number };
export type PlanDrawing = {
  width: number;
  height: number;
  boundary: string | null;
  lots: DrawnLot[];
  /** A round length in metres and how long it is in the drawing. */
  scale: { metres: number; length: number };
};

type Frame = { width: number; padding: number; footer: number };
const frame: Frame = { width: 440, padding: 16, footer: 28 };

/**
 * Draws lots and boundary to scale, north up, in a flat projection around their middle: over a few kilometres the error
 * is far below the width of a line. Null when no lot has a boundary.
 */
export function drawPlan(
  lots: readonly LotView[],
  boundary: PolygonGeometry | MultiPolygonGeometry | null,
): PlanDrawing | null {
  const drawn = lots.filter((lot) => lot.boundary?.coordinates[0]?.length);
  if (drawn.length === 0) return null;
  const outline = ringsOf(boundary);
  const all = [...drawn.flatMap((lot) => ringsOf(lot.boundary)), ...outline].flat();
  const { project, height, unitsPerMetre } = fitToFrame(all);
  return {
    width: frame.width,
    height,
    boundary: outline.length > 0 ? toPath(outline, project) : null,
    lots: drawn.map((lot) => {
      const rings = ringsOf(lot.boundary);
      const outer = (rings[0] ?? []).map(project);
      const xs = outer.map(([x]) => x);
      return {
        lot,
        path: toPath(rings, project),
        label: middleOf(outer),
        width: Math.max(...xs) - Math.min(...xs),
      };
    }),
    scale: scaleBar(unitsPerMetre),
  };
}

function ringsOf(geometry: PolygonGeometry | MultiPolygonGeometry | null): Ring[] {
  if (!geometry) return [];
  return geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat();
}

function fitToFrame(points: readonly Point[]) {
  const [west, east] = bounds(points.map(([lng]) => lng));
  const [south, north] = bounds(points.map(([, lat]) => lat));
  const shrink = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const metresWide = Math.max((east - west) * shrink * metresPerDegree, 1);
  const metresHigh = Math.max((north - south) * metresPerDegree, 1);
  const inner = frame.width - 2 * frame.padding;
  // Never higher than wide: a long strip from north to south must not fill the screen.
  const unitsPerMetre = Math.min(inner / metresWide, inner / metresHigh);
  const left = (frame.width - metresWide * unitsPerMetre) / 2;
  const project = ([lng, lat]: Point): Point => [
    left + (lng - west) * shrink * metresPerDegree * unitsPerMetre,
    frame.padding + (north - lat) * metresPerDegree * unitsPerMetre,
  ];
  const height = Math.round(metresHigh * unitsPerMetre + 2 * frame.padding + frame.footer);
  return { project, height, unitsPerMetre };
}

function bounds(values: readonly number[]): [number, number] {
  return [Math.min(...values), Math.max(...values)];
}

const round = (value: number) => Math.round(value * 10) / 10;

function toPath(rings: readonly Ring[], project: (point: Point) => Point): string {
  return rings
    .map((ring) => {
      const points = ring.map(project).map(([x, y]) => `${round(x)} ${round(y)}`);
      if (points.at(0) === points.at(-1)) points.pop();
      return `M${points.join("L")}Z`;
    })
    .join("");
}

/** The centre of gravity of a ring. */
function middleOf(ring: readonly Point[]): Point {
  let [area, x, y] = [0, 0, 0];
  ring.forEach(([x1, y1], index) => {
    const [x2, y2] = ring[(index + 1) % ring.length] ?? [x1, y1];
    const cross = x1 * y2 - x2 * y1;
    area += cross;
    x += (x1 + x2) * cross;
    y += (y1 + y2) * cross;
  });
  if (area === 0) return ring[0] ?? [0, 0];
  return [round(x / (3 * area)), round(y / (3 * area))];
}

/** The longest round length that takes at most a third of the width. */
function scaleBar(unitsPerMetre: number) {
  const most = frame.width / 3 / unitsPerMetre;
  const power = 10 ** Math.floor(Math.log10(most));
  const metres = ([5, 2, 1].find((step) => step * power <= most) ?? 1) * power;
  return { metres, length: round(metres * unitsPerMetre) };
}
