import type { LayerSpecification } from "maplibre-gl";
import { ground } from "@/lib/map/format-looks";
import { e, face, ink, paper, soft } from "./label";
import { sources } from "./sources";

const isWater = ["==", ["get", "kind"], "water"];
const isCommune = ["==", ["get", "kind"], "commune"];
const isCountry = ["==", ["get", "kind"], "country"];
const isLandmark = ["all", ["!", isWater], ["!", isCommune], ["!", isCountry]];
/** By kind: the capital, destinations, cities; towns are the rest. */
const byKind = <Value>([capital, destination, city, town]: readonly [Value, Value, Value, Value]) =>
  e([
    "match",
    ["get", "kind"],
    "capital",
    capital,
    ["airport", "seaport", "gate"],
    destination,
    "city",
    city,
    town,
  ]);
const shown = [">=", ["zoom"], ["get", "from"]];
const text = {
  "text-field": e(["get", "name"]),
  "text-size": 12.5,
  "text-max-width": 9,
} as const;
const halo = { "text-halo-color": paper, "text-halo-width": 1.4 } as const;

/** Countries, waters and communes: they give way to everything. */
export function waterLayerList(families: string[]): LayerSpecification[] {
  return [
    {
      id: "ccn-place-country",
      type: "symbol",
      source: sources.places,
      filter: e(["all", isCountry, shown]),
      layout: {
        ...text,
        "text-font": face(families, "SemiBold"),
        "text-transform": "uppercase",
        "text-letter-spacing": 0.3,
      },
      paint: { ...halo, "text-color": soft },
    },
    {
      id: "ccn-place-water",
      type: "symbol",
      source: sources.places,
      filter: e(["all", isWater, shown]),
      layout: { ...text, "text-font": face(families, "Regular") },
      paint: { "text-color": "#1f5468", "text-halo-color": ground.water, "text-halo-width": 1.2 },
    },
    {
      id: "ccn-place-commune",
      type: "symbol",
      source: sources.places,
      filter: e(["all", isCommune, shown]),
      layout: { ...text, "text-font": face(families, "Regular") },
      paint: { ...halo, "text-color": soft },
    },
  ];
}

/** Cities and towns, ports, the airport and the gate. */
export function landmarkLayerList(families: string[]): LayerSpecification[] {
  return [
    {
      id: "ccn-place-dot",
      type: "circle",
      source: sources.places,
      filter: e(["all", isLandmark, shown]),
      paint: {
        "circle-radius": byKind([5, 4, 3.5, 2.5]),
        "circle-color": byKind([ink, ink, "#ffffff", "#ffffff"]),
        "circle-stroke-color": ink,
        "circle-stroke-width": 1.5,
      },
    },
    {
      id: "ccn-place",
      type: "symbol",
      source: sources.places,
      filter: e(["all", isLandmark, shown]),
      layout: {
        ...text,
        "text-size": byKind([15, 13, 13, 12]),
        "text-font": face(families, "SemiBold"),
        "symbol-sort-key": byKind([0, 1, 2, 3]),
        "text-variable-anchor": e(["left", "right", "bottom", "top"]),
        "text-radial-offset": 0.6,
        "text-justify": "auto",
      },
      paint: { ...halo, "text-color": ink },
    },
  ];
}

/** The archipelagos, over everything and never left out for want of room. */
export function islandLayerList(families: string[]): LayerSpecification[] {
  return [
    {
      id: "ccn-islands",
      type: "symbol",
      source: sources.islands,
      layout: {
        "text-field": e(["get", "name"]),
        "text-font": face(families, "SemiBold"),
        "text-size": 13,
        "text-max-width": 10,
        "text-allow-overlap": true,
        "text-ignore-placement": true,
      },
      paint: { "text-color": ink, "text-halo-color": "#ffffff", "text-halo-width": 2 },
    },
  ];
}
