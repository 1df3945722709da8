import { frame } from "./format-labels";
import type { PosterDrawing, PosterSign } from "./format-poster";
import type { MapView } from "./projection";
import type { MapClusterFeature } from "./types";

/** Former Đại Từ as the first page shows it: from its western hills to Thái Nguyên city. */
export const homeView: MapView = { zoom: 10.45, lat: 21.645, lng: 105.745 };

/** Clusters in one spot that are named one by one; of more, the place and their number. */
const mostNamed = 2;

/** As large as the words are on a phone, in units of the drawing; on wide screens they are smaller. */
const letter = 12.5;
const line = 31;
const gap = 12;
/** Names of several clusters stand a little higher, clear of the towns below. */
const lifted = 10;
/** A phone shows this much less of the drawing at either side. */
const margin = 40;

type Box = [left: number, top: number, right: number, bottom: number];

/** What stands beside a sign: its clusters, or in short the place and how many there are. */
export type HomeLabel = {
  at: [x: number, y: number];
  anchor: "start" | "end";
  features: MapClusterFeature[];
  isShort: boolean;
};

type Words = {
  name: (feature: MapClusterFeature) => string;
  status: (feature: MapClusterFeature) => string;
  short: (features: readonly MapClusterFeature[]) => string;
};

/** How far the areas of these clusters reach to the left and to the right; the sign itself where they have none. */
function reach({ areas }: PosterDrawing, { at: [x], features }: PosterSign): [number, number] {
  const codes = new Set(features.map(({ properties }) => properties.code));
  const across = areas
    .filter((area) => area.features.some(({ properties }) => codes.has(properties.code)))
    .flatMap((area) => area.across);
  return [Math.min(x - 10, ...across), Math.max(x + 10, ...across)];
}

const overlaps = (a: Box, b: Box) => a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3];
const isInside = ([left, top, right, bottom]: Box) =>
  left > margin && top > 8 && right < frame.width - margin && bottom < frame.height - 8;

/**
 * Names beside the signs, where they cover neither each other nor the edge: to the right, to the left, or shorter; a
 * sign whose name finds no room has none, and its clusters stand in the list.
 */
export function labelHome(drawing: PosterDrawing, words: Words): HomeLabel[] {
  const labels: HomeLabel[] = [];
  const taken: Box[] = [];
  for (const sign of drawing.signs) {
    const { features, at } = sign;
    const [left, right] = reach(drawing, sign);
    const long = features.flatMap((one) => [words.name(one), words.status(one)]);
    const forms = features.length > mostNamed ? [true] : [false, true];
    const found = forms
      .flatMap((isShort) => (["start", "end"] as const).map((anchor) => ({ isShort, anchor })))
      .map(({ isShort, anchor }) => {
        const lines = isShort ? [words.short(features)] : long;
        const width = Math.max(...lines.map((text) => text.length)) * letter;
        const x = anchor === "start" ? right + gap : left - gap;
        const y = at[1] - (isShort ? 0 : (features.length - 1) * lifted);
        const half = (lines.length * line) / 2;
        const start = anchor === "start" ? x : x - width;
        const box: Box = [start, y - half, start + width, y + half];
        return { label: { at: [x, y], anchor, features, isShort } as HomeLabel, box };
      })
      .find(({ box }) => isInside(box) && !taken.some((one) => overlaps(one, box)));
    if (!found) continue;
    taken.push(found.box);
    labels.push(found.label);
  }
  return labels;
}
