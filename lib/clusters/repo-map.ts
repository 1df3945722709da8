import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { type Places, readPlaces } from "@/lib/places/service";
import type { ClusterStatus } from "./fields";
import type { ClusterFilters } from "./filters";
import { findEveryHit } from "./repo-search";
import type { ClusterSummary, LotState, MultiPolygonGeometry, PolygonGeometry } from "./types";

/** A present commune that a cluster lies in; degrees and km² are null where no source gives them. */
export type MapCommune = {
  /** What stands for it in an address (the directory's `place`). */
  key: string;
  name: LocalizedText;
  lat: number | null;
  lng: number | null;
  areaKm2: number | null;
};

/** What a map needs to know of a cluster, in one language. */
export type MapCluster = {
  code: string;
  isSample: boolean;
  name: string;
  slug: string;
  status: ClusterStatus;
  totalAreaHa: number | null;
  availableNowHa: number | null;
  callsForInfrastructureInvestor: boolean | null;
  lat: number | null;
  lng: number | null;
  locationPrecision: ClusterSummary["locationPrecision"];
  boundary: PolygonGeometry | MultiPolygonGeometry | null;
  communes: MapCommune[];
};

export type MapSet = { clusters: MapCluster[] } | { clusters: null; codes: string[] };

type Row = Omit<MapCluster, "communes"> & { unitIds: string[] | null };

/** More than there will ever be, and few enough to hold. */
const mostClusters = 10_000;

/** Communes that stand today, by id. */
async function readCommunes(db: Db, { tree }: Places): Promise<Map<string, MapCommune>> {
  const areas = await db.$queryRaw<{ id: string; areaKm2: number }[]>`
    SELECT id, "areaKm2"::float8 AS "areaKm2" FROM "AdministrativeUnit" WHERE "areaKm2" IS NOT NULL`;
  const areaOf = new Map(areas.map(({ id, areaKm2 }) => [id, areaKm2]));
  return new Map(
    [...tree.units.values()]
      .filter(({ level, validTo }) => level === "commune" && validTo === null)
      .map(({ id, name, lat, lng }) => [
        id,
        { key: tree.keyOf(id), name, lat, lng, areaKm2: areaOf.get(id) ?? null },
      ]),
  );
}

/** In the order of the ids; one that is not published in this language is left out. */
async function findRows(
  db: Db,
  locale: Locale,
  { ids, places }: { ids: readonly string[]; places: Places },
): Promise<MapCluster[]> {
  if (ids.length === 0) return [];
  const [communes, rows] = await Promise.all([
    readCommunes(db, places),
    db.$queryRaw<Row[]>`
      SELECT c.code, c."isSample", t.name, t.slug, c.status::text AS status,
             c."totalAreaHa"::float8 AS "totalAreaHa", c."availableNowHa"::float8 AS "availableNowHa",
             c."callsForInfrastructureInvestor", c.lat, c.lng,
             c."locationPrecision"::text AS "locationPrecision", c.boundary, p."unitIds"
        FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, position)
        JOIN "Cluster" c ON c.id = wanted.id
        JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
        LEFT JOIN (
          SELECT "clusterId", array_agg("unitId"::text) AS "unitIds" FROM "ClusterPlace"
           WHERE "clusterId" = ANY(${[...ids]}::uuid[]) GROUP BY "clusterId") p ON p."clusterId" = c.id
       ORDER BY wanted.position`,
  ]);
  return rows.map(({ unitIds, ...row }) => ({
    ...row,
    communes: (unitIds ?? [])
      .flatMap((id) => communes.get(id) ?? [])
      .toSorted((a, b) => (a.key < b.key ? -1 : 1)),
  }));
}

/** In the order of the ids. */
async function findCodes(db: Db, ids: readonly string[]): Promise<string[]> {
  const rows = await db.$queryRaw<{ code: string }[]>`
    SELECT c.code FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, position)
      JOIN "Cluster" c ON c.id = wanted.id ORDER BY wanted.position`;
  return rows.map(({ code }) => code);
}

/** All that the directory pages through for these filters, in its order; of more than `most` only the codes. */
export async function findMapSet(
  db: Db,
  locale: Locale,
  filters: ClusterFilters,
  most = mostClusters,
): Promise<MapSet> {
  const places = await readPlaces(db);
  const { ids } = await findEveryHit(db, locale, { filters, places }, mostClusters);
  return ids.length > most
    ? { clusters: null, codes: await findCodes(db, ids) }
    : { clusters: await findRows(db, locale, { ids, places }) };
}

/** One cluster on offer by its code; null when there is none, or not in this language. */
export async function findMapCluster(
  db: Db,
  locale: Locale,
  code: string,
): Promise<MapCluster | null> {
  const found = await db.cluster.findFirst({
    where: { code, status: { not: "removed" } },
    select: { id: true },
  });
  if (!found) return null;
  const [cluster] = await findRows(db, locale, { ids: [found.id], places: await readPlaces(db) });
  return cluster ?? null;
}

export type MapLot = {
  code: string;
  cluster: string;
  areaM2: number;
  state: LotState;
  boundary: PolygonGeometry;
};

/** West, south, east, north in degrees. */
export type Box = readonly [west: number, south: number, east: number, north: number];

export type LotQuestion = { cluster: string } | { box: Box };
export type LotPage = { lots: MapLot[]; hasMore: boolean };

/**
 * How far a lot may lie from what is published as its cluster's place: a cluster that is known to its commune stands in
 * the middle of the commune. Degrees, some 11 km.
 */
const farthest = 0.1;

/** Lots are told by one corner: those that only reach into the area begin no further away. Degrees, some 1 km. */
const edge = 0.01;

const corner = (index: 0 | 1) =>
  Prisma.sql`(l.boundary #>> ${["coordinates", "0", "0", String(index)]}::text[])::float8`;

function lotsWithin([west, south, east, north]: Box): Prisma.Sql {
  return Prisma.sql`(c.lat IS NULL OR (
      c.lat BETWEEN ${south - farthest} AND ${north + farthest}
      AND c.lng BETWEEN ${west - farthest} AND ${east + farthest}))
    AND ${corner(0)} BETWEEN ${west - edge} AND ${east + edge}
    AND ${corner(1)} BETWEEN ${south - edge} AND ${north + edge}`;
}

/** Lots with a boundary whose first corner lies there, by cluster and code, of clusters that some language shows. */
export async function findMapLots(
  db: Db,
  question: LotQuestion,
  { page, size }: { page: number; size: number },
): Promise<LotPage> {
  const where =
    "box" in question ? lotsWithin(question.box) : Prisma.sql`c.code = ${question.cluster}`;
  const lots = await db.$queryRaw<MapLot[]>`
    SELECT l.code, c.code AS cluster, l."areaM2"::float8 AS "areaM2", l.state::text AS state, l.boundary
      FROM "Cluster" c JOIN "Lot" l ON l."clusterId" = c.id
     WHERE c.status <> 'removed' AND l.boundary IS NOT NULL
       AND EXISTS (SELECT 1 FROM "ClusterText" t WHERE t."clusterId" = c.id AND t.state = 'published')
       AND ${where}
     ORDER BY c.code, l.code
     LIMIT ${size + 1} OFFSET ${(page - 1) * size}`;
  return { lots: lots.slice(0, size), hasMore: lots.length > size };
}

/** Whether a cluster of this code is on offer in some language. */
export async function isOnMap(db: Db, code: string): Promise<boolean> {
  const found = await db.cluster.findFirst({
    where: { code, status: { not: "removed" }, texts: { some: { state: "published" } } },
    select: { id: true },
  });
  return found !== null;
}
