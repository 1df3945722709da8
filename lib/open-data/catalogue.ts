import { locales } from "@/lib/i18n/routing";

/** Everything that can be read without a browser. The open-data page, llms.txt and the JSON-LD are made from this list. */
export const openAddresses = [
  { key: "clusters", path: "/api/v1/clusters", type: "application/json", set: "clusters" },
  { key: "cluster", path: "/api/v1/clusters/{code}", type: "application/json", set: null },
  { key: "csv", path: "/api/v1/clusters.csv", type: "text/csv", set: "clusters" },
  {
    key: "geojson",
    path: "/api/v1/clusters.geojson",
    type: "application/geo+json",
    set: "clusters",
  },
  { key: "lots", path: "/api/v1/lots", type: "application/json", set: "lots" },
  {
    key: "destinations",
    path: "/api/v1/destinations",
    type: "application/json",
    set: "destinations",
  },
  { key: "units", path: "/api/v1/units", type: "application/json", set: "units" },
  { key: "openapi", path: "/api/v1/openapi.json", type: "application/json", set: null },
] as const;

export const dataSets = ["clusters", "lots", "destinations", "units"] as const;
export type DataSet = (typeof dataSets)[number];

/** What tells of changes: feeds for readers, the sitemap for crawlers. */
export const changeAddresses = [
  { key: "news", path: "/feeds/{lang}/news.xml" },
  { key: "changes", path: "/feeds/{lang}/changes.xml" },
  { key: "clusterFeed", path: "/feeds/{lang}/clusters/{code}.xml" },
  { key: "sitemap", path: "/sitemap.xml" },
] as const;

/** An address with its places filled in; each language where it names one. */
export function addressesOf(path: string, code: string): string[] {
  const own = path.replace("{code}", code);
  return own.includes("{lang}") ? locales.map((locale) => own.replace("{lang}", locale)) : [own];
}

/** What has changed in the interface, newest first. Words: messages `openData.history.entries.<key>`. */
export const apiChanges = [
  { date: "2026-11-29", key: "incomparable" },
  { date: "2026-11-29", key: "csvPrices" },
  { date: "2026-11-22", key: "lots" },
  { date: "2026-11-22", key: "first" },
] as const;

/** Days on which the state's cluster data close each half-year (Circular 14/2024/TT-BCT), as month and day. */
export const closingDays = ["06-14", "12-14"] as const;

/** Requests that one network address may send in a second before the server in front asks it to wait. */
export const requestsPerSecond = 20;
