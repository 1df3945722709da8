import type { LngLat } from "@/lib/map/types";
import type { MapWords } from "./contract";
import type { Engine, GlMap, Pin } from "./engine";
import { countsOf, describeGroup, drawGroup, type StatusCount } from "./group-sign";
import { sources } from "./sources";

const PAUSE_MS = 120;
const TOP_ZOOM = 16.5;
const EDGE = 8;

type Group = { id: number; counts: StatusCount[]; at: LngLat };
type Member = { code: string; name: string; note: string };
type Options = {
  map: GlMap;
  engine: Engine;
  words: MapWords;
  memberOf: (code: string) => Member | undefined;
  select: (code: string) => void;
  host: HTMLElement;
};

/** Puts a popover under what it belongs to, or above where there is no room, and always on the screen. */
function besides(chooser: HTMLElement, at: DOMRect) {
  const { width, height } = chooser.getBoundingClientRect();
  const left = Math.min(at.left + at.width / 2 - width / 2, innerWidth - width - EDGE);
  const isRoomy = at.bottom + height + EDGE < innerHeight;
  const top = isRoomy ? at.bottom + 4 : Math.max(at.top - height - 4, EDGE);
  chooser.style.left = `${Math.max(left, EDGE)}px`;
  chooser.style.top = `${top}px`;
}

/**
 * Signs for clusters that stand too close to be told apart: real buttons, so that they have a name and a size. They are
 * no tab stops: the list beside the map is, and has every cluster.
 */
export class Groups {
  #options: Options;
  #pins = new Map<string, Pin>();
  #at = 0;
  #chooser: HTMLElement | null = null;

  constructor(options: Options) {
    this.#options = options;
  }

  /** Called at every frame; looks at most a few times a second, and once more when the map rests. */
  update = (isAtRest = false) => {
    const now = performance.now();
    if (!isAtRest && now - this.#at < PAUSE_MS) return;
    this.#at = now;
    const { map } = this.#options;
    if (!map.getSource(sources.points) || !map.isSourceLoaded(sources.points)) return;
    const found = new Map<string, Group>();
    const grouped = { filter: ["has", "point_count"] as never };
    for (const { properties, geometry } of map.querySourceFeatures(sources.points, grouped)) {
      if (geometry.type !== "Point") continue;
      const at = geometry.coordinates as LngLat;
      const id = Number(properties.cluster_id);
      const counts = countsOf(properties);
      found.set(`${id}:${counts.map(({ status, count }) => status + count)}`, { id, counts, at });
    }
    for (const [key, pin] of this.#pins) {
      if (found.has(key)) continue;
      pin.remove();
      this.#pins.delete(key);
    }
    for (const [key, group] of found) {
      if (!this.#pins.has(key)) this.#pins.set(key, this.#pin(group));
    }
  };

  #pin(group: Group): Pin {
    const { map, engine, words } = this.#options;
    const sign = document.createElement("button");
    sign.type = "button";
    sign.tabIndex = -1;
    sign.setAttribute("role", "button"); // Mapbox would make it an image
    sign.className = "z-[1] flex size-10 items-center justify-center rounded-full";
    sign.append(drawGroup(group.counts));
    const told = describeGroup(group.counts, words);
    sign.setAttribute("aria-label", told);
    sign.title = told;
    sign.dataset.group = String(group.counts.reduce((sum, { count }) => sum + count, 0));
    sign.addEventListener("click", (event) => {
      event.stopPropagation();
      void this.#open(group, sign);
    });
    return engine.pin(map, sign, group.at);
  }

  async #open({ id, at }: Group, sign: HTMLElement) {
    const { map, engine } = this.#options;
    const zoom = await engine.expansionZoom(map, sources.points, id).catch(() => TOP_ZOOM + 1);
    // What shares one commune shares one point and never falls apart.
    if (zoom <= TOP_ZOOM) map.easeTo({ center: at, zoom: zoom + 0.2 });
    else this.choose(await engine.members(map, sources.points, id), sign.getBoundingClientRect());
  }

  /** Lets one of several be chosen that the map cannot tell apart. */
  choose(codes: readonly string[], at: DOMRect) {
    const { memberOf, select, host, words } = this.#options;
    this.close();
    const chooser = document.createElement("div");
    chooser.popover = "auto";
    chooser.className =
      "inset-auto m-0 max-h-[60vh] w-72 max-w-[92vw] overflow-auto border border-line-strong bg-card p-2 text-ink";
    chooser.setAttribute("role", "group");
    chooser.setAttribute("aria-label", words.group.replace("{count}", String(codes.length)));
    for (const member of codes.flatMap((code) => memberOf(code) ?? [])) {
      const choice = document.createElement("button");
      choice.type = "button";
      choice.className = "block w-full px-3 py-2 text-left hover:bg-tea-soft";
      const name = document.createElement("b");
      name.textContent = member.name;
      const note = document.createElement("small");
      note.className = "block text-soft";
      note.textContent = member.note;
      choice.append(name, note);
      choice.addEventListener("click", () => {
        this.close();
        select(member.code);
      });
      chooser.append(choice);
    }
    chooser.addEventListener("toggle", (event) => {
      if ((event as ToggleEvent).newState === "closed") chooser.remove();
    });
    host.append(chooser);
    chooser.showPopover();
    besides(chooser, at);
    chooser.querySelector("button")?.focus();
    this.#chooser = chooser;
  }

  close() {
    this.#chooser?.remove();
    this.#chooser = null;
  }

  remove() {
    this.close();
    for (const pin of this.#pins.values()) pin.remove();
    this.#pins.clear();
  }
}
