import type { LayerSpecification } from "maplibre-gl";
import { lotLooks } from "@/lib/map/format-looks";
import { mixedInk } from "./images";
import { e, face, ink, paper } from "./label";
import { sources } from "./sources";

export const lotsFromZoom = 13.5;

const lotInk = e([
  "match",
  ["get", "state"],
  ...Object.entries(lotLooks).flatMap(([state, look]) => [state, look.ink]),
  mixedInk,
]);

/** What is free is dark all over; words on it are light. */
const onLot = (free: string, others: string) => [
  "match",
  ["get", "state"],
  "available",
  free,
  others,
];

const lotWords = [
  "format",
  ["get", "label"],
  {},
  "\n",
  {},
  ["get", "word"],
  { "font-scale": 0.82 },
];

/** Pixels that a lot must be wide for its code, and for its state in words below it. */
const [codeWidth, wordsWidth] = [26, 64];

/** What is written on lots at so many metres a pixel: where there is no room for words, the code beside the pattern. */
export const lotNamesAt = (metresPerPixel: number) => {
  const isAsWide = (pixels: number) => [">=", ["get", "metres"], pixels * metresPerPixel];
  return {
    "ccn-lot-name": e(isAsWide(wordsWidth)),
    "ccn-lot-code": e(["all", isAsWide(codeWidth), ["!", isAsWide(wordsWidth)]]),
  };
};

const lotName = (families: string[], words: unknown) => ({
  layout: {
    "text-field": e(words),
    "text-font": face(families, "SemiBold"),
    "text-size": 12.5,
    "text-padding": 0,
  },
  paint: {
    "text-color": e(onLot(paper, ink)),
    "text-halo-color": e(onLot(lotLooks.available.fill, paper)),
    "text-halo-width": 1.8,
  },
});

export function lotLayerList(families: string[]): LayerSpecification[] {
  const lot = { source: sources.lots, minzoom: lotsFromZoom - 0.5 } as const;
  return [
    {
      id: "ccn-lot",
      type: "fill",
      ...lot,
      paint: { "fill-pattern": e(["concat", "lot-", ["get", "state"]]) },
    },
    {
      id: "ccn-lot-edge",
      type: "line",
      ...lot,
      paint: { "line-color": lotInk, "line-width": 1.4 },
    },
    { id: "ccn-lot-code", type: "symbol", ...lot, ...lotName(families, ["get", "label"]) },
    {
      id: "ccn-lot-name",
      type: "symbol",
      ...lot,
      ...lotName(families, lotWords),
    },
  ];
}
