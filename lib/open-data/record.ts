import type { z } from "zod";
import { type ClusterField, connectionKinds, sectorStances } from "@/lib/clusters/fields";
import { CENTRAL_MERIDIAN, toVn2000 } from "@/lib/clusters/format-vn2000";
import type { OpenCluster, OpenDestination, OpenLotPage } from "@/lib/clusters/open-types";
import type { ClusterPlaces, ClusterSource, FieldReading, PlaceName } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales } from "@/lib/i18n/routing";
import type { OpenUnit } from "@/lib/places/open-data";
import type { destinationList, lotList, unitList } from "./schema";
import { type OpenRecord, openFields, openName } from "./schema";

export const licence = {
  name: "Open data of a state agency (Decree 47/2020/NĐ-CP)",
  attribution: "Name the site and, where a figure has one, its source.",
  terms: "Free to use, copy and build on. The data may not be sold unchanged.",
} as const;

type Sources = ReadonlyMap<number, string>;

function toSource(source: ClusterSource): OpenRecord["sources"][number] {
  const { id, kind, documentNumber, title, publisher, dated, url } = source;
  return { id, kind, number: documentNumber, title, publisher, dated, url };
}

const toPlace = ({ shortName: _, ...place }: PlaceName) => place;
const toPlaces = (places: ClusterPlaces) => ({
  communes: places.communes.map(toPlace),
  provinces: places.provinces.map(toPlace),
  formerCommunes: places.formerCommunes.map(toPlace),
  formerDistricts: places.formerDistricts.map(toPlace),
});

/** Replaces the number that a page prints by the id that stays. */
function withSource<T extends { source: number | null }>(sources: Sources) {
  return (row: T) => ({
    ...row,
    source: row.source === null ? null : (sources.get(row.source) ?? null),
  });
}

function locationOf({ lat, lng, locationPrecision, boundary }: OpenCluster) {
  if (!locationPrecision) return null;
  // The middle of a commune has no place in a land plan.
  const isOwn = lat !== null && lng !== null && locationPrecision !== "commune";
  const vn2000 = isOwn
    ? { ...toVn2000({ lat, lng }), centralMeridian: CENTRAL_MERIDIAN, zoneDegrees: 3 }
    : null;
  return { precision: locationPrecision, lat, lng, boundary, vn2000 };
}

/** A file under the address that it is fetched from. */
function withUrl(siteUrl: string) {
  return <File extends { href: string }>({ href, ...file }: File) => ({
    ...file,
    url: new URL(href, siteUrl).href,
  });
}

function rowsOf(
  cluster: OpenCluster,
  field: ClusterField,
  { sources, siteUrl }: { sources: Sources; siteUrl: string },
): unknown {
  const { key, rows } = field;
  if (rows === "places") return toPlaces(cluster.places);
  if (rows === "location") return locationOf(cluster);
  if (rows === "coming") return cluster.coming;
  if (rows === "lots") return cluster.lots.map(withSource(sources));
  if (rows === "buildings") return cluster.buildings.map(withSource(sources));
  if (rows === "documents") return cluster.documents.map(withUrl(siteUrl));
  if (rows === "images") return cluster.images.map(withUrl(siteUrl));
  if (rows === "tenants") return cluster.tenants.map(withSource(sources));
  if (rows === "sectors") {
    const wanted = sectorStances[key as keyof typeof sectorStances];
    return cluster.sectors
      .filter(({ stance }) => stance === wanted)
      .map(({ stance: _, ...sector }) => sector);
  }
  const kinds: readonly string[] = connectionKinds[key as keyof typeof connectionKinds];
  return cluster.connections.filter(({ kind }) => kinds.includes(kind)).map(withSource(sources));
}

type Readings = Partial<Record<Locale, FieldReading>>;

/** The text in each language that has one of its own. */
function textsOf(readings: Readings): Partial<Record<Locale, string>> {
  return Object.fromEntries(
    locales.flatMap((locale) => {
      const reading = readings[locale];
      return reading?.state === "known" && reading.lang === null && reading.value !== null
        ? [[locale, String(reading.value)]]
        : [];
    }),
  );
}

function figureValue(
  cluster: OpenCluster,
  field: ClusterField,
  { readings, sources, siteUrl }: { readings: Readings; sources: Sources; siteUrl: string },
): unknown {
  const reading = locales.map((locale) => readings[locale]).find((one) => one !== undefined);
  if (reading?.state !== "known") return null;
  if (field.store === "text") return textsOf(readings);
  if (field.kind === "rows") return rowsOf(cluster, field, { sources, siteUrl });
  if (field.kind === "price" && Array.isArray(reading.value)) {
    return (reading.value as { source: number | null }[]).map(withSource(sources));
  }
  return reading.value;
}

/** The cluster's page in each language that it is published in. */
export function pagesOf({ slugs }: Pick<OpenCluster, "slugs">, siteUrl: string) {
  const pages: Partial<Record<Locale, string>> = {};
  for (const locale of locales) {
    const slug = slugs[locale];
    const path = slug && pathTo(locale, { page: "/clusters/[slug]", slug });
    if (path) pages[locale] = new URL(path, siteUrl).href;
  }
  return pages;
}

/** A source in one line of text, for files that have no list of sources. */
export function sourceLine({
  number,
  title,
  url,
}: Pick<OpenRecord["sources"][number], "number" | "title" | "url">): string {
  return [number, title.vi ?? title.en, url].filter(Boolean).join(", ");
}

/** One cluster as re-users get it: every figure of the catalogue with its state, unit, date and sources. */
export function toOpenRecord(cluster: OpenCluster, siteUrl: string): OpenRecord {
  const sources: Sources = new Map(cluster.sources.map(({ number, id }) => [number, id]));
  const figures = openFields.map((field) => {
    const readings = Object.fromEntries(
      locales.map((locale) => [locale, cluster.fields[locale]?.[field.key]]),
    ) as Readings;
    const reading = locales.map((locale) => readings[locale]).find((one) => one !== undefined);
    const figure = {
      state: reading?.state ?? "not_published",
      value: figureValue(cluster, field, { readings, sources, siteUrl }),
      unit: field.unit ?? null,
      asOf: reading?.asOf ?? null,
      sources: (reading?.sources ?? []).flatMap((number) => sources.get(number) ?? []),
      verifiedBy: reading?.verifiedBy ?? null,
      note: reading?.note ?? null,
    };
    return [openName(field), figure];
  });
  return {
    code: cluster.code,
    status: cluster.status,
    removedOn: cluster.removedOn,
    name: cluster.names,
    summary: cluster.summaries,
    aliases: cluster.aliases,
    page: pagesOf(cluster, siteUrl),
    revision: cluster.revision,
    updatedAt: cluster.updatedAt,
    stages: cluster.stages.map(withSource(sources)),
    figures: Object.fromEntries(figures),
    sources: cluster.sources.map(toSource),
  };
}

export function toDestinations(
  destinations: readonly OpenDestination[],
): z.infer<typeof destinationList> {
  return {
    licence,
    destinations: destinations.map(({ sources, ...destination }) => ({
      ...destination,
      sources: sources.map(toSource),
    })),
  };
}

export function toUnits({
  units,
  sources,
}: {
  units: readonly OpenUnit[];
  sources: readonly ClusterSource[];
}): z.infer<typeof unitList> {
  const ids: Sources = new Map(sources.map(({ number, id }) => [number, id]));
  return {
    licence,
    units: units
      .map(({ shortName: _, parentId, predecessorIds, ...unit }) => ({
        ...unit,
        parent: parentId,
        predecessors: predecessorIds,
      }))
      .map(withSource(ids)),
    sources: sources.map(toSource),
  };
}

/** Lots with the ids of their sources, and those sources. */
export function toLotList({
  lots,
  sources,
}: Pick<OpenLotPage, "lots" | "sources">): Pick<z.infer<typeof lotList>, "lots" | "sources"> {
  const ids: Sources = new Map(sources.map(({ number, id }) => [number, id]));
  return { lots: lots.map(withSource(ids)), sources: sources.map(toSource) };
}
