import type { Feature } from "geojson";
import type * as mapbox from "mapbox-gl";
import workerUrl from "mapbox-gl/dist/esm/worker.js?worker";
import styles from "mapbox-gl/dist/mapbox-gl.css?file";
import {
  Map as MapboxMap,
  Marker,
  ScaleControl,
  setAccessToken,
  setWorkerUrl,
} from "mapbox-gl/esm";
import type { Engine, GlMap } from "./engine";
import { addStyleSheet } from "./style-sheet";

setWorkerUrl(workerUrl);

const own = (map: GlMap) => map as unknown as mapbox.Map;
const groupsOf = (map: GlMap, source: string) => own(map).getSource(source) as mapbox.GeoJSONSource;

/** Mapbox answers through callbacks. */
const answer = <T>(ask: (done: (error?: Error | null, value?: T | null) => void) => unknown) =>
  new Promise<T>((resolve, reject) => {
    ask((error, value) => {
      if (error || value === undefined || value === null) reject(error ?? new Error("no answer"));
      else resolve(value);
    });
  });

export const engine: Engine = {
  create({ container, view, bounds, minZoom, style, words, locale, families, token }) {
    setAccessToken(token);
    const map = new MapboxMap({
      container,
      style: style as string,
      center: [view.lng, view.lat],
      zoom: view.zoom,
      minZoom,
      maxZoom: 18,
      maxBounds: bounds,
      renderWorldCopies: false,
      projection: "mercator",
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      cooperativeGestures: true,
      fadeDuration: 0,
      // Our labels and theirs are drawn with the page's own face: no glyphs are asked for.
      localFontFamily: families.join(", "),
      language: locale,
      worldview: "VN",
      locale: {
        "Map.Title": words.title,
        "ScrollZoomBlocker.CtrlMessage": words.wheel,
        "ScrollZoomBlocker.CmdMessage": words.wheel,
        "TouchPanBlocker.Message": words.twoFingers,
        "AttributionControl.ToggleAttribution": words.attribution,
      },
    });
    map.addControl(new ScaleControl({ maxWidth: 90 }), "top-left");
    return map as unknown as GlMap;
  },
  pin: (map, element, at) =>
    new Marker({ element }).setLngLat(at).addTo(own(map) as unknown as MapboxMap),
  expansionZoom: (map, source, group) =>
    answer((done) => groupsOf(map, source).getClusterExpansionZoom(group, done)),
  async members(map, source, group) {
    const leaves = await answer<Feature[]>((done) =>
      groupsOf(map, source).getClusterLeaves(group, 200, 0, done),
    );
    return leaves.map(({ properties }) => String(properties?.code));
  },
};

export const addStyles = () => addStyleSheet(styles);
