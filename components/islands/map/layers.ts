import type { LayerSpecification } from "maplibre-gl";
import { clusterStatuses } from "@/lib/clusters/fields";
import { inkOf, mixedInk } from "./images";
import { e, face, ink, paper } from "./label";
import { lotLayerList, lotsFromZoom } from "./lot-layers";
import { islandLayerList, landmarkLayerList, waterLayerList } from "./place-layers";
import { sources } from "./sources";

/** What a click or a tap can mean a cluster by. */
export const clusterLayers = ["ccn-area", "ccn-sign", "ccn-name"] as const;

/** From here on a site's own shape is large enough to do without a sign. */
const SHAPES_FROM = 11.5;

const clay = "#b4472a";

const statusInk = e([
  "match",
  ["get", "status"],
  ...clusterStatuses.flatMap((status) => [status, inkOf(status)]),
  mixedInk,
]);
const isCommune = ["==", ["get", "precision"], "commune"];
const isSingle = ["!", ["has", "point_count"]];
/** Where lots are drawn, a name in the middle would cover them. */
const isNamed = ["any", isCommune, ["<", ["zoom"], Math.ceil(lotsFromZoom)]];
/** The selected cluster has a label of its own. */
export const isNamedBut = (code: string | null) =>
  e(["all", isSingle, isNamed, ["!=", ["get", "code"], code ?? ""]]);
/** Dashes say that a place is not exact, selected or not. */
const dashes = [3, 2.4];

function areaLayerList(): LayerSpecification[] {
  const area = { source: sources.areas } as const;
  const selected = { type: "line", source: sources.selected } as const;
  return [
    {
      id: "ccn-area",
      type: "fill",
      ...area,
      paint: {
        "fill-pattern": e(["get", "look"]),
        // Makes room for the lots, which are drawn over it; a commune would cover the whole view.
        "fill-opacity": e([
          "interpolate",
          ["linear"],
          ["zoom"],
          lotsFromZoom - 1,
          1,
          lotsFromZoom + 0.5,
          ["match", ["get", "precision"], "commune", 0.15, 0.35],
        ]),
      },
    },
    {
      id: "ccn-edge",
      type: "line",
      ...area,
      filter: e(["!", isCommune]),
      paint: { "line-color": statusInk, "line-width": 2 },
    },
    {
      id: "ccn-edge-approximate",
      type: "line",
      ...area,
      filter: e(isCommune),
      paint: { "line-color": statusInk, "line-width": 1.8, "line-dasharray": dashes },
    },
    {
      id: "ccn-hover",
      type: "line",
      source: sources.hover,
      paint: { "line-color": ink, "line-width": 2.5 },
    },
    {
      id: "ccn-selected-ground",
      ...selected,
      filter: e(["!", isCommune]),
      paint: { "line-color": "#ffffff", "line-width": 8 },
    },
    {
      id: "ccn-selected",
      ...selected,
      filter: e(["!", isCommune]),
      paint: { "line-color": clay, "line-width": 4 },
    },
    {
      id: "ccn-selected-approximate",
      ...selected,
      filter: e(isCommune),
      paint: { "line-color": clay, "line-width": 3.5, "line-dasharray": dashes },
    },
  ];
}

function clusterLayerList(families: string[]): LayerSpecification[] {
  const point = { source: sources.points } as const;
  const label = {
    "text-field": e([
      "format",
      ["get", "name"],
      {},
      "\n",
      {},
      ["get", "note"],
      { "font-scale": 0.84, "text-font": ["literal", face(families, "Regular")] },
    ]),
    "text-font": face(families, "SemiBold"),
    "text-size": 13.5,
    "text-line-height": 1.3,
    "text-max-width": 13,
    "text-variable-anchor": e(["top", "bottom", "left", "right"]),
    "text-radial-offset": 1.1,
    "text-justify": "auto",
  } as const;
  const halo = { "text-color": ink, "text-halo-color": paper, "text-halo-width": 1.6 } as const;
  return [
    {
      id: "ccn-sign",
      type: "symbol",
      ...point,
      // A commune is an area and never a sign that claims a place.
      filter: e(["all", isSingle, ["!", isCommune]]),
      maxzoom: SHAPES_FROM,
      layout: {
        "icon-image": e(["concat", "sign-", ["get", "status"]]),
        "icon-allow-overlap": true,
        "icon-padding": 0,
      },
    },
    {
      id: "ccn-name",
      type: "symbol",
      ...point,
      filter: isNamedBut(null),
      minzoom: 8,
      layout: { ...label, "text-optional": true },
      paint: halo,
    },
    {
      id: "ccn-selected-name",
      type: "symbol",
      source: sources.selected,
      filter: e(["all", ["==", ["geometry-type"], "Point"], isNamed]),
      layout: { ...label, "text-allow-overlap": true, "text-ignore-placement": true },
      paint: { ...halo, "text-color": clay, "text-halo-width": 2.2 },
    },
  ];
}

/** Nothing to see: where a group's sign stands (groups.ts), no name is placed. */
const groupRoom: LayerSpecification = {
  id: "ccn-group",
  type: "symbol",
  source: sources.points,
  filter: e(["has", "point_count"]),
  layout: { "icon-image": "group-room", "icon-allow-overlap": true, "icon-padding": 0 },
};

/** Everything that is ours, bottom first. Foreign styles name their own towns and waters. */
export function ownLayers({ families, named }: { families: string[]; named: boolean }) {
  return [
    ...areaLayerList(),
    ...lotLayerList(families),
    ...(named ? waterLayerList(families) : []),
    ...clusterLayerList(families),
    // Cities and ports above: whoever looks for a site looks for the way to them.
    ...(named ? landmarkLayerList(families) : []),
    groupRoom,
    ...islandLayerList(families),
  ];
}
