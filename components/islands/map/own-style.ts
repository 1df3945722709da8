import type { StyleSpecification } from "maplibre-gl";
import { ground } from "@/lib/map/format-looks";
import type { BaseData } from "./engine";

const kind = (name: string) => ["==", ["get", "kind"], name] as ["==", unknown, string] as never;

/** Our own base map as a style: no host, no glyphs, no sprite; labels come with the layers (place-layers.ts). */
export function ownStyle(base: BaseData, attribution: string): StyleSpecification {
  const line = (name: string, color: string, width: number) =>
    ({
      id: `base-${name}`,
      type: "line",
      source: "base",
      filter: kind(name),
      layout: { "line-join": "round", "line-cap": "round" },
      paint: {
        "line-color": color,
        "line-width": [
          "interpolate",
          ["exponential", 1.5],
          ["zoom"],
          6,
          width / 2.5,
          9,
          width,
          14,
          width * 4,
        ] as never,
      },
    }) as const;
  const area = (name: string, color: string) =>
    ({
      id: `base-${name}`,
      type: "fill",
      source: "base",
      filter: kind(name),
      paint: { "fill-color": color },
    }) as const;
  return {
    version: 8,
    sources: { base: { type: "geojson", data: base, attribution, tolerance: 0.2, maxzoom: 14 } },
    layers: [
      { id: "base-land", type: "background", paint: { "background-color": ground.land } },
      area("abroad", ground.abroad),
      line("stream", ground.river, 1.4),
      line("river", ground.river, 2.6),
      area("sea", ground.water),
      { ...line("sea", ground.shore, 0.7), id: "base-shore" },
      area("lake", ground.water),
      { ...line("lake", ground.shore, 0.7), id: "base-lakeside" },
      { ...line("border", ground.march, 7), id: "base-march" },
      {
        ...line("border", ground.border, 1),
        paint: { "line-color": ground.border, "line-width": 1.2, "line-dasharray": [5, 2, 1, 2] },
      },
    ],
  };
}

const road = (id: string, kinds: string[], color: string, width: number) =>
  ({
    id: `tiles-${id}`,
    type: "line",
    source: "tiles",
    "source-layer": "roads",
    filter: ["in", ["get", "kind"], ["literal", kinds]] as never,
    layout: { "line-join": "round", "line-cap": "round" },
    paint: {
      "line-color": color,
      "line-width": [
        "interpolate",
        ["exponential", 1.6],
        ["zoom"],
        7,
        width / 3,
        14,
        width * 2.4,
      ] as never,
    },
  }) as const;

/** Waters and roads of a PMTiles file in Protomaps' basemap layers, over our own base map; no labels of theirs. */
export function withTiles(style: StyleSpecification, url: string): StyleSpecification {
  const borders = style.layers.slice(-2);
  return {
    ...style,
    sources: {
      ...style.sources,
      tiles: {
        type: "vector",
        url: `pmtiles://${new URL(url, location.href).href}`,
        attribution: '<a href="https://www.openstreetmap.org/copyright">© OpenStreetMap</a>',
      },
    },
    layers: [
      ...style.layers.slice(0, -2),
      {
        id: "tiles-water",
        type: "fill",
        source: "tiles",
        "source-layer": "water",
        filter: ["==", ["geometry-type"], "Polygon"],
        paint: { "fill-color": ground.water },
      },
      road("minor", ["minor_road"], "#ffffff", 1),
      road("major", ["major_road"], "#e6dcc3", 1.8),
      road("highway", ["highway"], "#cbb681", 2.6),
      ...borders,
    ],
  };
}
