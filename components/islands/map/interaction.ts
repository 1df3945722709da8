import { formatView } from "@/lib/map/projection";
import type { MapClusterCollection, MapClusterFeature } from "@/lib/map/types";
import type { MapWords } from "./contract";
import { addButtons, addKeys } from "./controls";
import { fetchClusters } from "./data";
import { markHovered, markSelected, setSource, showClusters } from "./drawing";
import type { Engine, GlMap } from "./engine";
import { boundsOf, neighbour, noteOf, paddingOf, shortName } from "./features";
import { Groups } from "./groups";
import { clusterLayers } from "./layers";
import { markInList, watchList } from "./list-link";
import { lotsFromZoom } from "./lot-layers";
import { Lots } from "./lots";
import type { Say } from "./status-line";

/** How far from a cluster a finger may be, in pixels. */
const REACH = 8;
/** From here on a commune fills enough of the view; a site of its own must be large enough for its lots. */
const COMMUNE_FROM = 10.5;

/** "zoom/lat/lng" */
export function viewNow(map: GlMap): string {
  const { lat, lng } = map.getCenter();
  return formatView({ zoom: map.getZoom(), lat, lng });
}

type Options = {
  map: GlMap;
  engine: Engine;
  host: HTMLElement;
  words: MapWords;
  clusters: MapClusterCollection;
  /** True when the page asked for a view of its own, which the first selection leaves alone. */
  keepsView: boolean;
  say: Say;
  fail: () => void;
};

/** Everything that happens on a map that is drawn: selecting, moving, lots, keys, and what the page hears of it. */
export class Interaction {
  #options: Options;
  #life = new AbortController();
  #clusters = new Map<string, MapClusterFeature>();
  #selected: string | null = null;
  #hovered: string | null = null;
  #pointed: { x: number; y: number } | null = null;
  #isFirst = true;
  #groups: Groups;
  #lots: Lots | null = null;
  #spoken: HTMLElement;
  #undo: (() => void)[];
  #data: AbortController | null = null;

  constructor(options: Options) {
    this.#options = options;
    const { map, host, words, engine } = options;
    this.#spoken = document.createElement("p");
    this.#spoken.setAttribute("role", "status");
    this.#spoken.className = "sr-only";
    host.append(this.#spoken);
    this.#groups = new Groups({
      ...{ map, engine, words, host },
      memberOf: (code) => this.#memberOf(code),
      select: (code) => this.#choose(code),
    });
    if (host.dataset.lots) {
      this.#lots = new Lots({
        base: host.dataset.lots,
        words,
        set: (name, collection) => setSource(map, name, collection),
        complain: (text) => options.say(text),
      });
    }
    this.#learn(options.clusters);
    const first = { center: map.getCenter(), zoom: map.getZoom() };
    const reset = () => void map.easeTo(first);
    const controls = {
      ...{ map, host, words, reset },
      step: (step: 1 | -1) =>
        this.#choose(neighbour([...this.#clusters.keys()], this.#selected, step)),
      clear: () => this.#clear(),
      open: () => this.#open(),
    };
    this.#undo = [addButtons(controls), addKeys(controls)];
    this.#listen();
  }

  #memberOf(code: string) {
    const found = this.#clusters.get(code);
    if (!found) return undefined;
    const { name } = found.properties;
    return { code, name: shortName(name), note: noteOf(found.properties, this.#options.words) };
  }

  #learn(collection: MapClusterCollection) {
    this.#clusters = new Map(collection.features.map((one) => [one.properties.code, one]));
    this.#lots?.setClusters(collection);
  }

  #listen() {
    const { map, host } = this.#options;
    const { signal } = this.#life;
    map.on("click", ({ point, originalEvent }) => {
      const { code, layer } = this.#foundNear(point);
      const sharing = code && layer === "ccn-area" ? this.#sharing(code) : [];
      if (sharing.length > 1) {
        this.#groups.choose(sharing, new DOMRect(originalEvent.clientX, originalEvent.clientY));
      } else if (code) this.#choose(code);
      else this.#clear();
    });
    map.on("mousemove", ({ point }) => this.#point(point));
    map.on("render", () => this.#groups.update());
    map.on("idle", () => this.#groups.update(true));
    map.on("moveend", () => {
      void this.#lots?.look(map);
      const view = viewNow(map);
      host.dispatchEvent(new CustomEvent("map-view", { bubbles: true, detail: { view } }));
    });
    // The browser took the graphics away: the poster and a line stand in until the visitor tries again.
    map.getCanvas().addEventListener("webglcontextlost", () => this.#options.fail(), { signal });
    watchList({ hover: (code) => this.#hover(code), signal });
    this.#groups.update(true);
    void this.#lots?.look(map);
  }

  /** Looks once a frame at most, and not while the map itself moves under the pointer. */
  #point(point: { x: number; y: number }) {
    if (this.#pointed === null) {
      requestAnimationFrame(() => {
        const at = this.#pointed;
        this.#pointed = null;
        if (!at || this.#life.signal.aborted || this.#options.map.isMoving()) return;
        const { code } = this.#foundNear(at);
        this.#options.map.getCanvas().style.cursor = code ? "pointer" : "";
        this.#hover(code);
      });
    }
    this.#pointed = point;
  }

  #foundNear({ x, y }: { x: number; y: number }) {
    const { map } = this.#options;
    const box = [
      [x - REACH, y - REACH],
      [x + REACH, y + REACH],
    ] as [[number, number], [number, number]];
    const layers = clusterLayers.filter((layer) => map.getLayer(layer));
    const [exact] = map.queryRenderedFeatures([x, y], { layers });
    const [found] = exact ? [exact] : map.queryRenderedFeatures(box, { layers });
    const code = typeof found?.properties?.code === "string" ? found.properties.code : null;
    return { code, layer: found?.layer.id };
  }

  /** All clusters whose place is known no better than the area that stands for this one. */
  #sharing(code: string): string[] {
    const area = this.#clusters.get(code)?.properties.area;
    if (area === undefined) return [code];
    return [...this.#clusters.values()].flatMap(({ properties }) =>
      properties.area === area ? [properties.code] : [],
    );
  }

  #hover(code: string | null) {
    if (code === this.#hovered) return;
    this.#hovered = code;
    markHovered(this.#options.map, this.#clusters.get(code ?? ""));
  }

  /** A choice made on the map: through the element, so that its attribute says it too, and the page hears of it. */
  #choose(code: string | null) {
    const { host } = this.#options;
    if (code === this.#selected) return;
    if (code === null) host.removeAttribute("selected");
    else host.setAttribute("selected", code);
    host.dispatchEvent(new CustomEvent("cluster-select", { bubbles: true, detail: { code } }));
  }

  #clear(): boolean {
    if (this.#selected === null) return false;
    this.#choose(null);
    return true;
  }

  #open() {
    const chosen = this.#selected === null ? undefined : this.#clusters.get(this.#selected);
    if (chosen) location.assign(chosen.properties.href);
  }

  /** Follows the element's attribute. */
  select(code: string | null) {
    const { map, words, host } = this.#options;
    const found = code === null ? undefined : this.#clusters.get(code);
    const now = found ? code : null;
    const isFirst = this.#isFirst;
    this.#isFirst = false;
    if (now === this.#selected) return;
    this.#selected = now;
    markSelected(map, found, words);
    markInList(now);
    this.#groups.close();
    if (!found) {
      this.#spoken.textContent = words.cleared;
      return;
    }
    const { name, center } = found.properties;
    this.#spoken.textContent = words.selected
      .replace("{name}", name)
      .replace("{status}", noteOf(found.properties, words));
    if (isFirst && this.#options.keepsView) return;
    const closeEnough = found.properties.precision === "boundary" ? lotsFromZoom : COMMUNE_FROM;
    if (map.getBounds().contains(center) && map.getZoom() >= closeEnough) return;
    const bounds = boundsOf([found]);
    if (bounds) {
      map.fitBounds(bounds, { padding: paddingOf(host), maxZoom: 15, animate: !isFirst });
    }
  }

  /** Another set of clusters; what is drawn stays when it cannot be had. */
  async setData(url: string) {
    const { map, words, say } = this.#options;
    this.#data?.abort();
    const request = new AbortController();
    this.#data = request;
    try {
      const clusters = await fetchClusters(url, request.signal);
      if (request.signal.aborted) return;
      this.#learn(clusters);
      showClusters(map, clusters, words);
      say("");
      if (this.#selected !== null && !this.#clusters.has(this.#selected)) this.#choose(null);
      void this.#lots?.look(map);
    } catch {
      if (request.signal.aborted) return;
      say(words.clustersFailed, { label: words.tryAgain, again: () => void this.setData(url) });
    }
  }

  remove() {
    this.#life.abort();
    this.#data?.abort();
    this.#lots?.remove();
    this.#groups.remove();
    for (const undo of this.#undo) undo();
    this.#spoken.remove();
  }
}
