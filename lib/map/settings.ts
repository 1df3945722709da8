import { type Env, env } from "../env";

export type MapSettings = Pick<
  Env,
  "MAPBOX_TOKEN" | "MAPBOX_STYLE" | "MAP_STYLE_URL" | "MAP_PMTILES"
>;

/** Mapbox's own: style, tiles and sprites; and the count of map views that its terms ask for. */
const mapboxHosts = ["https://api.mapbox.com", "https://events.mapbox.com"];

const originOf = (address: string | undefined) => {
  const url = address ? URL.parse(address) : null;
  return url ? [url.origin] : [];
};

/** Origins that the map's engine fetches from besides this site, for the pages' policy. */
export function mapHosts(settings: MapSettings = env): string[] {
  if (settings.MAPBOX_TOKEN) return mapboxHosts;
  return [...new Set([...originOf(settings.MAP_STYLE_URL), ...originOf(settings.MAP_PMTILES)])];
}

/** Whether whoever serves the map's background counts its views, which the privacy page has to say. */
export const countsMapViews = ({ MAPBOX_TOKEN }: MapSettings = env) => Boolean(MAPBOX_TOKEN);

/** The attributes of `<cluster-map>` that say what draws it (components/islands/map/contract.ts). */
export function mapEngine(settings: MapSettings = env) {
  const { MAPBOX_TOKEN, MAPBOX_STYLE, MAP_STYLE_URL, MAP_PMTILES } = settings;
  if (MAPBOX_TOKEN) {
    return {
      "data-engine": "mapbox",
      "data-token": MAPBOX_TOKEN,
      "data-style-url": MAPBOX_STYLE,
    } as const;
  }
  return {
    "data-engine": "maplibre",
    ...(MAP_STYLE_URL ? { "data-style-url": MAP_STYLE_URL } : {}),
    ...(MAP_PMTILES ? { "data-pmtiles": MAP_PMTILES } : {}),
  } as const;
}
