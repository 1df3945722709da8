import type { ClusterStatus } from "@/lib/clusters/fields";
import type { LotState } from "@/lib/clusters/types";

/**
 * What the page's markup and `<cluster-map>` (island "map") agree on.
 *
 * ```html
 * <cluster-map data-engine="maplibre" data-base="/maps/base.json" data-clusters="/api/map/clusters?lang=vi"
 *              data-lots="/api/map/lots" data-locale="vi" data-words='{"title":…}' view="9.6/21.62/105.72"
 *              selected="DT-AK1">
 *   <svg data-map-poster …>…</svg>   ← hidden when the engine has drawn, shown again when it fails
 *   …anything else stays as it is…
 * </cluster-map>
 * <Island name="map" />
 * ```
 *
 * The page gives the element its box (display, position: relative, width and height, also before the script runs). The
 * element adds its own children after the server's: the drawing, the buttons and one role="status" line. The list of
 * clusters stands outside, beside it. Elements anywhere on the page with `data-map-code="CODE"` are that list: focus or
 * pointer on one highlights the cluster; the element sets `data-map-selected` on the selected one's and scrolls it into
 * its list.
 */
export type ClusterMapAttributes = {
  "data-engine": "maplibre" | "mapbox";
  /** Mapbox's public token. */
  "data-token"?: string;
  /** Style of Mapbox (mapbox://…) or of the operator's host. Without it our own base map is drawn. */
  "data-style-url"?: string;
  /** A PMTiles file in Protomaps' layers, drawn over our own base map. */
  "data-pmtiles"?: string;
  "data-base": string;
  /** Answers a MapClusterAnswer or a MapClusterPart. */
  "data-clusters": string;
  /** Answers a MapLotCollection to ?c=CODE and to ?bbox=west,south,east,north. Without it no lots are drawn. */
  "data-lots"?: string;
  "data-locale": "vi" | "en";
  /** JSON of MapWords. */
  "data-words": string;
  /** "zoom/lat/lng" at the start; without it, around the selected cluster or all clusters of the data. */
  view?: string;
  /** "west,south,east,north" for a page that shows more than the region; the archipelagos are labelled there. */
  "data-bounds"?: string;
  /** Code of the selected cluster. Setting it selects. */
  selected?: string;
  /** Present when arrow keys and moves should not be written to the page, as on a cluster's own page. */
  "data-single"?: "";
};

/** Every word that the element shows or says, in the page's language. `{…}` are filled in by the element. */
export type MapWords = {
  /** Accessible name of the drawing. */
  title: string;
  /** How to use it by keys, read once as its description. */
  keys: string;
  zoomIn: string;
  zoomOut: string;
  /** Back to the first view. */
  reset: string;
  loading: string;
  /** Lines that say why there is no drawing; the list beside stays. */
  noWebgl: string;
  failed: string;
  slow: string;
  offline: string;
  /** The operator's style could not be had; our own base map is drawn. */
  styleFailed: string;
  clustersFailed: string;
  lotsFailed: string;
  tryAgain: string;
  /** For one finger on a touch screen, and for the wheel. */
  twoFingers: string;
  wheel: string;
  /** "{count} cụm": a grouped sign. */
  group: string;
  /** "gần đúng", after the name of a cluster known to its commune. */
  approximate: string;
  sample: string;
  /** "Đã chọn {name}, {status}" for screen readers, and when nothing is selected any more. */
  selected: string;
  cleared: string;
  status: Record<ClusterStatus, string>;
  lot: Record<LotState, string>;
  attribution: string;
};

/** Fired on the element, bubbling. `code` is null when the selection was cleared. */
export type ClusterSelectEvent = CustomEvent<{ code: string | null }>;
/** Fired on the element, bubbling, after a move: `view` is "zoom/lat/lng". */
export type MapViewEvent = CustomEvent<{ view: string }>;
/** Fired on the element, bubbling, once the engine has drawn its first whole picture, and when it gave up. */
export type MapStateEvent = CustomEvent<{ state: "drawn" | "failed" }>;

/** The element's methods. */
export type ClusterMapElement = HTMLElement & {
  /** Selects a cluster and brings it into view, or clears the selection. */
  select(code: string | null): void;
  /** Other clusters: an address like data-clusters. */
  setData(url: string): void;
  /** "zoom/lat/lng" of what is looked at; null while nothing is drawn. */
  currentView(): string | null;
  /** Looks at "zoom/lat/lng", within the bounds. */
  show(view: string): void;
};
