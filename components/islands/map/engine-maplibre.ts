import * as gl from "maplibre-gl";
import styles from "maplibre-gl/dist/maplibre-gl.css?file";
import workerUrl from "maplibre-gl/dist/maplibre-gl-worker.mjs?worker";
import type { Engine } from "./engine";
import { addStyleSheet } from "./style-sheet";

gl.setWorkerUrl(workerUrl);

const groupsOf = (map: gl.Map, source: string) => map.getSource(source) as gl.GeoJSONSource;

export const engine: Engine = {
  create({ container, view, bounds, minZoom, style, words }) {
    const map = new gl.Map({
      container,
      style: style as gl.StyleSpecification,
      center: [view.lng, view.lat],
      zoom: view.zoom,
      minZoom,
      maxZoom: 18,
      maxBounds: bounds,
      renderWorldCopies: false,
      dragRotate: false,
      touchPitch: false,
      pitchWithRotate: false,
      attributionControl: { compact: true },
      cooperativeGestures: true,
      fadeDuration: 0,
      locale: {
        "Map.Title": words.title,
        "CooperativeGesturesHandler.WindowsHelpText": words.wheel,
        "CooperativeGesturesHandler.MacHelpText": words.wheel,
        "CooperativeGesturesHandler.MobileHelpText": words.twoFingers,
        "AttributionControl.ToggleAttribution": words.attribution,
      },
    });
    map.addControl(new gl.ScaleControl({ maxWidth: 90 }), "top-left");
    return map;
  },
  pin: (map, element, at) => new gl.Marker({ element }).setLngLat(at).addTo(map),
  expansionZoom: (map, source, group) => groupsOf(map, source).getClusterExpansionZoom(group),
  async members(map, source, group) {
    const leaves = await groupsOf(map, source).getClusterLeaves(group, 200, 0);
    return leaves.map(({ properties }) => String(properties?.code));
  },
};

export const addStyles = () => addStyleSheet(styles);

/** Lets styles name `pmtiles://…`. */
export async function readPmtiles() {
  const { Protocol } = await import("pmtiles");
  gl.addProtocol("pmtiles", new Protocol().tile);
}
