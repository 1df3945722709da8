import type { FeatureCollection } from "geojson";
import type { MapClusterCollection, MapLotCollection, MapLotFeature } from "@/lib/map/types";
import type { MapWords } from "./contract";
import type { Bounds, GlMap } from "./engine";
import { boundsOf, holds, meets } from "./features";
import { lotNamesAt, lotsFromZoom } from "./lot-layers";
import { sources } from "./sources";

/** Up to so many sites are asked one by one, which browsers and servers keep; more are asked by the box in sight. */
const ONE_BY_ONE = 4;
const PAGES = 8;
const KEPT = 60;

type Asked = { url: string; base: string };
type Site = { code: string; bounds: Bounds };
/** Lots of a site or of a box; whole unless there are more of them. */
type Answer = { lots: MapLotFeature[]; isWhole: boolean };
type SetSource = (name: string, collection: FeatureCollection) => void;

/** Metres that a lot is wide, roughly: room for words. */
function widthOf(lot: MapLotFeature): number {
  const [west, south, east, north] = boundsOf([lot as never]) ?? [0, 0, 0, 0];
  const metres = 111_320 * Math.cos(((south + north) * Math.PI) / 360);
  return Math.round((east - west) * metres * 0.85); // most stand a little askew
}

const withWords = (lot: MapLotFeature, words: MapWords): MapLotFeature => ({
  ...lot,
  properties: {
    ...lot.properties,
    word: words.lot[lot.properties.state],
    metres: widthOf(lot),
  } as never,
});

/** As Web Mercator has it, for tiles of 512 pixels. */
const metresPerPixel = (zoom: number, lat: number) =>
  (40_075_017 * Math.cos((lat * Math.PI) / 180)) / (512 * 2 ** zoom);

async function fetchLots({ url, base }: Asked, signal: AbortSignal): Promise<Answer> {
  const lots: MapLotFeature[] = [];
  let next: string | null = `${base}?${url}`;
  for (let page = 0; next !== null && page < PAGES; page++) {
    const answer: Response = await fetch(next, { signal });
    if (!answer.ok) throw new Error(`${next} answered ${answer.status}`);
    const collection = (await answer.json()) as MapLotCollection;
    lots.push(...collection.features);
    next = collection.next ?? null;
  }
  return { lots, isWhole: next === null };
}

/** The box to ask for: a little wider than the view, so that a small move needs no new answer. */
const boxAround = ([west, south, east, north]: Bounds): Bounds => [
  Math.floor(west * 50) / 50,
  Math.floor(south * 50) / 50,
  Math.ceil(east * 50) / 50,
  Math.ceil(north * 50) / 50,
];

/** Lots are fetched only where someone looks closely; what is no longer looked at is given up. */
export class Lots {
  #known = new Map<string, Answer>();
  #request: AbortController | null = null;
  #shown = "";
  #sites: Site[] = [];
  #base: string;
  #words: MapWords;
  #set: SetSource;
  #complain: (text: string) => void;
  #hasComplained = false;
  #namedAt = 0;

  constructor(options: {
    base: string;
    words: MapWords;
    set: SetSource;
    complain: (text: string) => void;
  }) {
    this.#base = options.base;
    this.#words = options.words;
    this.#set = options.set;
    this.#complain = options.complain;
  }

  /** Only sites whose own boundary is known can have lots that are placed. */
  setClusters({ features }: MapClusterCollection) {
    this.#sites = features.flatMap((feature) => {
      const bounds = boundsOf([feature]);
      const { code, precision } = feature.properties;
      return bounds && precision === "boundary" ? [{ code, bounds }] : [];
    });
  }

  async look(map: GlMap) {
    this.#request?.abort();
    if (map.getZoom() < lotsFromZoom) return;
    this.#nameAt(map);
    const seen = map.getBounds();
    const view: Bounds = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
    const sites = this.#sites.filter(({ bounds }) => meets(bounds, view));
    const missing = sites.filter(({ code }) => !this.#known.get(code)?.isWhole);
    const request = new AbortController();
    this.#request = request;
    try {
      await this.#learn(missing, view, request.signal);
      if (request.signal.aborted) return;
      this.#show(sites.map(({ code }) => code));
      if (this.#hasComplained) this.#complain("");
      this.#hasComplained = false;
    } catch {
      if (request.signal.aborted) return;
      this.#hasComplained = true;
      this.#complain(this.#words.lotsFailed);
    }
  }

  /** Only a step that matters is passed on: the engine lays the names out again for each. */
  #nameAt(map: GlMap) {
    const zoom = Math.round(map.getZoom() * 4) / 4;
    if (zoom === this.#namedAt) return;
    this.#namedAt = zoom;
    const names = lotNamesAt(metresPerPixel(zoom, map.getCenter().lat));
    for (const [layer, filter] of Object.entries(names)) map.setFilter(layer, filter);
  }

  async #learn(missing: Site[], view: Bounds, signal: AbortSignal) {
    if (missing.length === 0) return;
    const base = this.#base;
    if (missing.length <= ONE_BY_ONE) {
      const asked = missing.map(async ({ code }) => {
        const url = new URLSearchParams({ c: code }).toString();
        const { lots } = await fetchLots({ url, base }, signal);
        // What is beyond the pages would not come the next time either.
        this.#note(code, { lots, isWhole: true });
      });
      await Promise.all(asked);
      return;
    }
    const box = boxAround(view);
    const { lots, isWhole } = await fetchLots({ url: `bbox=${box.join()}`, base }, signal);
    for (const { code, bounds } of missing) {
      const own = lots.filter(({ properties }) => properties.cluster === code);
      // Of a site that reaches out of the box some lots are missing.
      this.#note(code, { lots: own, isWhole: isWhole && holds(box, bounds) });
    }
  }

  #note(code: string, answer: Answer) {
    this.#known.set(code, answer);
    this.#shown = ""; // the same sites may have more lots now
  }

  #show(codes: string[]) {
    const key = codes.join();
    if (key === this.#shown) return;
    this.#shown = key;
    const features = codes.flatMap((code) => this.#known.get(code)?.lots ?? []);
    this.#set(sources.lots, {
      type: "FeatureCollection",
      features: features.map((lot) => withWords(lot, this.#words)),
    });
    // A Map keeps its order: the oldest that are out of sight go first.
    for (const code of this.#known.keys()) {
      if (this.#known.size <= KEPT) break;
      if (!codes.includes(code)) this.#known.delete(code);
    }
  }

  remove() {
    this.#request?.abort();
  }
}
