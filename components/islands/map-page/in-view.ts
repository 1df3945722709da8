import { type MapView, parseView, project } from "@/lib/map/projection";
import type { LngLat } from "@/lib/map/types";
import { readClusters } from "./answer";

/** How many places lie in a drawing of that size in pixels. */
export function countWithin(
  places: readonly LngLat[],
  view: MapView,
  { width, height }: { width: number; height: number },
): number {
  const perPixel = 2 ** (9 - view.zoom); // `project` counts in pixels of zoom 9
  const [x, y] = project([view.lng, view.lat]);
  return places.filter((place) => {
    const [atX, atY] = project(place);
    return (
      Math.abs(atX - x) <= (width / 2) * perPixel && Math.abs(atY - y) <= (height / 2) * perPixel
    );
  }).length;
}

/** How many of all clusters found are in view, whichever page of the list is shown. */
export async function countInView(map: HTMLElement, viewText: string): Promise<number> {
  const view = parseView(viewText);
  if (!view) return 0;
  const { places } = await readClusters(map);
  return countWithin(places, view, { width: map.clientWidth, height: map.clientHeight });
}

/** The words for a number, as the page gives them: `none`, `one`, and `other` with "{count}". */
export function textOf(
  count: number,
  words: { none?: string; one?: string; other?: string },
): string {
  if (count === 0) return words.none ?? "";
  if (count === 1) return words.one ?? "";
  return (words.other ?? "").replace("{count}", String(count));
}
