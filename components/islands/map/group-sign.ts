import { type ClusterStatus, clusterStatuses } from "@/lib/clusters/fields";
import { lookOf } from "@/lib/map/format-looks";
import type { MapWords } from "./contract";
import { GROUP_SIZE } from "./images";

/** How many clusters of a group have each status, added up by the engine. */
export const statusCounts = Object.fromEntries(
  clusterStatuses.map((status) => [
    status,
    ["+", ["case", ["==", ["get", "status"], status], 1, 0]],
  ]),
);

export type StatusCount = { status: ClusterStatus; count: number };

export const countsOf = (properties: Record<string, unknown>): StatusCount[] =>
  clusterStatuses.flatMap((status) => {
    const count = Number(properties[status] ?? 0);
    return count > 0 ? [{ status, count }] : [];
  });

/** "7 cụm: 4 Đang hoạt động, 3 Trong quy hoạch" */
export function describeGroup(counts: readonly StatusCount[], words: MapWords): string {
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  const parts = counts.map(({ status, count }) => `${count} ${words.status[status]}`);
  return `${words.group.replace("{count}", String(total))}: ${parts.join(", ")}`;
}

const svg = (name: string, attributes: Record<string, string | number>) => {
  const element = document.createElementNS("http://www.w3.org/2000/svg", name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  return element;
};

const [MIDDLE, OUTER, INNER] = [GROUP_SIZE / 2, GROUP_SIZE / 2 - 1, GROUP_SIZE / 2 - 7];
const GAP = 0.05;

function segment(from: number, to: number): string {
  const at = (radius: number, part: number) => {
    const angle = (part - 0.25) * 2 * Math.PI;
    const round = (value: number) => Math.round((MIDDLE + value * radius) * 100) / 100;
    return `${round(Math.cos(angle))} ${round(Math.sin(angle))}`;
  };
  const long = to - from > 0.5 ? 1 : 0;
  return `M${at(OUTER, from)}A${OUTER} ${OUTER} 0 ${long} 1 ${at(OUTER, to)}L${at(INNER, to)}A${INNER} ${INNER} 0 ${long} 0 ${at(INNER, from)}Z`;
}

let patterns = 0;

function pattern(status: ClusterStatus) {
  const look = lookOf(status);
  if (look.pattern === "plain" || look.pattern === "open") return null;
  const tile = svg("pattern", {
    ...{ id: `map-group-${++patterns}`, width: 4, height: 4, patternUnits: "userSpaceOnUse" },
    patternTransform: look.pattern === "dots" ? "" : "rotate(45)",
  });
  tile.append(svg("rect", { width: 4, height: 4, fill: look.fill }));
  if (look.pattern === "dots") tile.append(svg("circle", { cx: 2, cy: 2, r: 1, fill: look.ink }));
  else tile.append(svg("rect", { width: 1.2, height: 4, fill: look.ink }));
  if (look.pattern === "cross") tile.append(svg("rect", { width: 4, height: 1.2, fill: look.ink }));
  return tile;
}

/** A ring around the number: its parts are the statuses, in the colours and patterns of the key. */
export function drawGroup(counts: readonly StatusCount[]): SVGElement {
  const drawing = svg("svg", {
    ...{ width: GROUP_SIZE, height: GROUP_SIZE, viewBox: `0 0 ${GROUP_SIZE} ${GROUP_SIZE}` },
    "aria-hidden": "true",
  }) as SVGElement;
  const total = counts.reduce((sum, { count }) => sum + count, 0);
  drawing.append(svg("circle", { cx: MIDDLE, cy: MIDDLE, r: MIDDLE, fill: "#fff" }));
  let start = 0;
  for (const { status, count } of counts) {
    const look = lookOf(status);
    const tile = pattern(status);
    if (tile) drawing.append(tile);
    const whole = counts.length === 1;
    const end = start + count / total;
    const gap = whole ? 0 : GAP / 4;
    drawing.append(
      svg("path", {
        d: segment(start + gap, whole ? 0.9999 : Math.max(end - gap, start + gap * 1.2)),
        fill: tile ? `url(#${tile.id})` : look.fill,
        stroke: look.ink,
        "stroke-width": 1,
      }),
    );
    start = end;
  }
  drawing.append(svg("circle", { cx: MIDDLE, cy: MIDDLE, r: INNER - 1, fill: "#fff" }));
  const label = svg("text", {
    ...{ x: MIDDLE, y: MIDDLE, "text-anchor": "middle", "dominant-baseline": "central" },
    ...{ "font-size": total > 999 ? 10 : total > 99 ? 11.5 : 13.5, "font-weight": 600 },
    fill: "#17211c",
  });
  label.textContent = String(total);
  drawing.append(label);
  return drawing;
}
