import type { Locale } from "@/lib/i18n/routing";
import { defaultView, mapBounds, parseView, zoomRange } from "@/lib/map/projection";
import type { MapClusterCollection } from "@/lib/map/types";
import type { MapWords } from "./contract";
import { fetchClusters, fetchJson } from "./data";
import { addDrawing, tameLoaded } from "./drawing";
import type { BaseData, Bounds, Engine, EngineOptions, GlMap } from "./engine";
import { boundsOf, paddingOf } from "./features";
import { fetchStyle } from "./foreign-style";
import { Interaction, viewNow } from "./interaction";
import { openMap } from "./open-map";
import { ownStyle, withTiles } from "./own-style";
import { fetchPart } from "./part";
import type { Say } from "./status-line";

export type Session = {
  /** What is to be said once the drawing is there; mostly nothing. */
  notice: string;
  select(code: string | null): void;
  setData(url: string): void;
  currentView(): string;
  show(view: string): void;
  remove(): void;
};

type Options = {
  host: HTMLElement;
  words: MapWords;
  signal: AbortSignal;
  say: Say;
  fail: () => void;
};

/** The page's own faces and a last resort; the stand-ins between them are no fonts that can be loaded. */
function labelFamilies(fontFamily: string): string[] {
  const names = fontFamily.split(",").map((name) => name.trim().replace(/^["']|["']$/g, ""));
  const standIn = names.findIndex((name) => /^(?:fallback|system-ui|sans-serif)/i.test(name));
  return [...names.slice(0, standIn === -1 ? undefined : standIn), "sans-serif"];
}

/** Labels are pictures: one drawn before its face is there would keep a stranger's. */
async function facesLoaded(families: readonly string[]) {
  const own = families.map((name) => (name === "sans-serif" ? name : `"${name}"`)).join(",");
  const load = (weight: number) => document.fonts.load(`${weight} 16px ${own}`, "An Khánh 1, ệ");
  await Promise.all([load(400), load(600)]).catch(() => undefined);
}

type Started = { map: GlMap; engine: Engine; notice: string };
type Prepared = Options & {
  container: HTMLElement;
  clusters: MapClusterCollection;
  base: BaseData;
  options: Omit<EngineOptions, "style">;
  locale: Locale;
};

async function startMapbox({ host, words, signal, clusters, options, locale }: Prepared) {
  const { engine, addStyles } = await fetchPart(() => import("./engine-mapbox"));
  await addStyles();
  const style = host.dataset.styleUrl ?? "mapbox://styles/mapbox/light-v11";
  const onStyle = (map: GlMap) => {
    tameLoaded(map);
    addDrawing(map, { clusters, words, locale, families: options.families, named: false });
  };
  const map = await openMap(engine, { ...options, style }, { onStyle, signal });
  return { map, engine, notice: "" };
}

async function startMapLibre(prepared: Prepared, styleUrl: string | undefined, notice: string) {
  const { host, words, signal, clusters, base, options, locale } = prepared;
  const { engine, addStyles, readPmtiles } = await fetchPart(() => import("./engine-maplibre"));
  await addStyles();
  let style = styleUrl ? await fetchStyle(styleUrl, signal) : ownStyle(base, words.attribution);
  const { pmtiles } = host.dataset;
  if (!styleUrl && pmtiles && !notice) {
    await readPmtiles();
    style = withTiles(style, pmtiles);
  }
  const onStyle = (map: GlMap) =>
    addDrawing(map, { clusters, words, locale, families: options.families, named: !styleUrl });
  const map = await openMap(engine, { ...options, style }, { onStyle, signal });
  return { map, engine, notice };
}

/** The wished engine and style; our own base map with a word about it when they cannot be had. */
async function startMap(prepared: Prepared): Promise<Started> {
  const { host, words, signal } = prepared;
  const { engine, token, styleUrl, pmtiles } = host.dataset;
  const isMapbox = engine === "mapbox" && Boolean(token);
  if (!isMapbox && !styleUrl && !pmtiles) return startMapLibre(prepared, undefined, "");
  try {
    if (isMapbox) return await startMapbox(prepared);
    return await startMapLibre(prepared, styleUrl, "");
  } catch (error) {
    if (signal.aborted) throw error;
    prepared.container.replaceChildren();
    return startMapLibre(prepared, undefined, words.styleFailed);
  }
}

/** How far out the view may be; `data-bounds` is for pages that show more than the region. */
function limitsFor(host: HTMLElement) {
  const given = (host.dataset.bounds ?? "").split(",").map(Number);
  const isBox = given.length === 4 && given.every(Number.isFinite);
  return isBox
    ? { bounds: given as Bounds, minZoom: 3 }
    : { bounds: [...mapBounds] as Bounds, minZoom: zoomRange[0] };
}

/** A single site is shown near enough for its lots; a commune with what lies around it. */
function closest(host: HTMLElement, { features }: MapClusterCollection): number {
  if (host.dataset.single === undefined) return 13;
  return features.every(({ properties }) => properties.precision === "boundary") ? 15 : 10.6;
}

/**
 * Fetches what is drawn, starts an engine and hands back what the element needs of it.
 * @throws ClustersFailed when the clusters cannot be had, another Error when nothing can be drawn
 */
export async function openSession(given: Options): Promise<Session> {
  const { host, words, signal, say, fail } = given;
  const { base = "", clusters: clustersUrl = "", locale = "vi" } = host.dataset;
  const container = document.createElement("div");
  // Both engines come with a position and a face of their own.
  container.className = "absolute! inset-0 font-sans!";
  container.dataset.mapCanvas = "";
  host.append(container);
  try {
    const [clusters, ground] = await Promise.all([
      fetchClusters(clustersUrl, signal),
      fetchJson<BaseData>(base, signal),
    ]);
    const families = labelFamilies(getComputedStyle(host).fontFamily);
    await facesLoaded(families);
    const limits = limitsFor(host);
    const wished = parseView(host.getAttribute("view"), limits);
    const options = {
      container,
      view: wished ?? defaultView,
      ...limits,
      words,
      locale,
      families,
      token: host.dataset.token ?? "",
    };
    const prepared = {
      ...given,
      container,
      clusters,
      base: ground,
      options,
      locale: locale as Locale,
    };
    const started = await startMap(prepared);
    const everything = wished ? null : boundsOf(clusters.features);
    const fit = { padding: paddingOf(host), maxZoom: closest(host, clusters), animate: false };
    if (everything) started.map.fitBounds(everything, fit);
    const keepsView = wished !== null;
    const interaction = new Interaction({
      ...started,
      host,
      words,
      clusters,
      keepsView,
      say,
      fail,
    });
    return {
      notice: started.notice,
      select: (code) => interaction.select(code),
      setData: (url) => void interaction.setData(url),
      currentView: () => viewNow(started.map),
      show: (text) => {
        const view = parseView(text, limits);
        if (view) started.map.jumpTo({ center: [view.lng, view.lat], zoom: view.zoom });
      },
      remove: () => {
        interaction.remove();
        started.map.remove();
        container.remove();
      },
    };
  } catch (error) {
    container.remove();
    throw error;
  }
}
