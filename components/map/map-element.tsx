import { createElement, type ReactNode } from "react";
import type { ClusterMapAttributes } from "@/components/islands/map/contract";
import { Island } from "@/components/site/island";
import type { Locale } from "@/lib/i18n/routing";
import { formatView, type MapView } from "@/lib/map/projection";
import { mapEngine } from "@/lib/map/settings";
import { mapWords } from "./words";

/** What draws the map: an engine with its key and style. */
export type EngineAttributes = Pick<
  ClusterMapAttributes,
  "data-engine" | "data-token" | "data-style-url" | "data-pmtiles"
>;

type Props = {
  locale: Locale;
  engine: EngineAttributes;
  /** Address of the clusters to show. */
  clusters: string;
  view?: MapView | null;
  selected?: string | null;
  /** On a cluster's own page, which keeps its address and its arrow keys. */
  isSingle?: boolean;
  className: string;
  /** What stands there without a script, and until the map is drawn. */
  children: ReactNode;
};

/** `<cluster-map>` with the drawing that it takes the place of (components/islands/map/contract.ts). */
export async function MapElement({
  locale,
  engine,
  clusters,
  view,
  selected,
  isSingle,
  className,
  children,
}: Props) {
  const attributes: ClusterMapAttributes = {
    ...mapEngine(),
    ...engine,
    "data-base": "/maps/base.json",
    "data-clusters": clusters,
    "data-lots": "/api/map/lots",
    "data-locale": locale,
    "data-words": JSON.stringify(await mapWords(locale)),
    ...(view ? { view: formatView(view) } : {}),
    ...(selected ? { selected } : {}),
    ...(isSingle ? { "data-single": "" } : {}),
  };
  return (
    <>
      {createElement("cluster-map", { ...attributes, class: className }, children)}
      <Island name="map" />
    </>
  );
}
