/**
 * The map page with a script: its address says what is looked at and selected, the list's links select in place, a card
 * tells of the selected cluster, and a line how many clusters are in view. Without this file each of them is an ordinary
 * link to another view.
 */
import type { ClusterMapElement, ClusterSelectEvent, MapViewEvent } from "./map/contract";
import { withParameter } from "./map-page/address";
import { readClusters } from "./map-page/answer";
import { fillCard } from "./map-page/card";
import { countInView, textOf } from "./map-page/in-view";

const find = () => document.querySelector<ClusterMapElement>("cluster-map:not([data-single])");
const line = () => document.querySelector<HTMLElement>("[data-map-in-view]");

/** Links to the same map: in another language, with a filter less, and to the list's other pages. */
const following = "header a[hreflang], [data-map-follow] a";

function write(name: "view" | "selected", value: string | null, isStep: boolean) {
  const address = withParameter(location.href, name, value);
  if (address !== location.href) {
    if (isStep) history.pushState(null, "", address);
    else history.replaceState(history.state, "", address);
  }
  for (const link of document.querySelectorAll<HTMLAnchorElement>(following)) {
    link.href = withParameter(link.href, name, value);
  }
  // The form with the filters asks again about what is looked at.
  const field = document.querySelector<HTMLInputElement>(`input[type=hidden][name=${name}]`);
  if (field) field.value = value ?? "";
}

async function count(view: string) {
  const [map, told] = [find(), line()];
  if (!map || !told) return;
  try {
    told.textContent = textOf(await countInView(map, view), told.dataset);
  } catch {
    told.textContent = ""; // the list stays, and the map says itself what it could not have
  }
}

/** Moving fast must not write an address for every step of the way. */
const pause = 250;
let waiting: ReturnType<typeof setTimeout> | undefined;

function follow({ detail }: MapViewEvent) {
  clearTimeout(waiting);
  waiting = setTimeout(() => {
    write("view", detail.view, false);
    void count(detail.view);
  }, pause);
}

async function showCard(code: string | null) {
  const [map, card] = [find(), document.querySelector<HTMLElement>("[data-map-card]")];
  if (!map || !card) return;
  const cluster = code === null ? null : (await readClusters(map)).byCode.get(code);
  // Another may have been selected meanwhile.
  if (map.getAttribute("selected") === code) fillCard(card, map, cluster ?? null);
}

/** A selection is a step that the browser's Back takes back. */
function chosen(code: string | null) {
  write("selected", code, true);
  showCard(code).catch(() => undefined); // the map has said already that the clusters cannot be had
}

document.addEventListener("map-view", (event) => follow(event as MapViewEvent));
document.addEventListener("cluster-select", (event) => {
  chosen((event as ClusterSelectEvent).detail.code);
});
document.addEventListener("map-state", () => {
  const view = find()?.currentView();
  if (view) void count(view);
  for (const button of document.querySelectorAll<HTMLButtonElement>("[data-map-share]")) {
    button.hidden = false;
  }
});

addEventListener("popstate", () => {
  const map = find();
  if (map?.dataset.state !== "drawn") return;
  const { searchParams } = new URL(location.href);
  const [code, view] = [searchParams.get("selected"), searchParams.get("view")];
  clearTimeout(waiting);
  if (view) map.show(view);
  if (map.getAttribute("selected") !== code) map.select(code);
  write("selected", code, false);
  showCard(code).catch(() => undefined);
});

function select(code: string | null, event: Event) {
  const map = find();
  if (map?.dataset.state !== "drawn") return;
  event.preventDefault();
  map.select(code);
  chosen(code);
  if (code === null) map.querySelector("canvas")?.focus({ preventScroll: true });
  else map.scrollIntoView({ block: "nearest" });
}

async function share(button: HTMLButtonElement) {
  const told = document.querySelector<HTMLElement>("[data-map-shared]");
  const done = await navigator.clipboard.writeText(location.href).then(
    () => true,
    () => false,
  );
  if (told) told.textContent = (done ? button.dataset.copied : button.dataset.failed) ?? "";
}

document.addEventListener("click", (event) => {
  if (!(event.target instanceof Element)) return;
  const isPlain = event.button === 0 && !(event.ctrlKey || event.metaKey || event.shiftKey);
  const link = event.target.closest<HTMLElement>("[data-map-show]");
  if (link?.dataset.mapShow && isPlain) {
    select(link.closest("[data-map-selected]") ? null : link.dataset.mapShow, event);
  }
  if (event.target.closest("[data-map-clear]") && isPlain) select(null, event);
  const button = event.target.closest<HTMLButtonElement>("[data-map-share]");
  if (button) void share(button);
});
