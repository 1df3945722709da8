import type { FieldKey } from "@/lib/clusters/fields";
import { datedOf } from "@/lib/clusters/reshape";
import type { ClusterSource, DatedDay } from "@/lib/clusters/types";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { readPlaces } from "@/lib/places/service";
import type { Candidate, DestinationChoice, Needs, RentFigure } from "./types";

/**
 * Every cluster on offer in a language with what the rules read for these needs, former Đại Từ first and samples last.
 * One query, whatever the number of clusters; plots are added up in the database, and what no need asks about (plots,
 * sectors, rents) is not read.
 */
export async function listCandidates(db: Db, locale: Locale, needs: Needs): Promise<Candidate[]> {
  const { tree, homeDistrictId } = await readPlaces(db);
  const home = homeDistrictId ? tree.within(homeDistrictId) : [];
  type Row = Omit<Candidate, "coming" | "rents" | "sectors"> & {
    coming: Candidate["coming"] | null;
    rents: RentFigure[] | null;
    sectors: Candidate["sectors"] | null;
  };
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.id, c.code, c."isSample", c.status::text AS status,
           c."totalAreaHa"::float8 AS "totalAreaHa", c."industrialAreaHa"::float8 AS "industrialAreaHa",
           c."leasedAreaHa"::float8 AS "leasedAreaHa", c."availableNowHa"::float8 AS "availableNowHa",
           c."plotMaxM2"::float8 AS "plotMaxM2", c."powerCapacityMva"::float8 AS "powerCapacityMva",
           c."powerSpareMva"::float8 AS "powerSpareMva", c."powerVoltageKv",
           c."waterCapacityM3Day"::float8 AS "waterCapacityM3Day", c."waterSpareM3Day"::float8 AS "waterSpareM3Day",
           c."wwtpExists", c."wwtpCapacityM3Day"::float8 AS "wwtpCapacityM3Day",
           to_char(c."operatingTermEnd", 'YYYY-MM-DD') AS "operatingTermEnd",
           CASE WHEN fs."asOf" IS NOT NULL
                THEN json_build_object('date', fs."asOf", 'precision', COALESCE(fs."asOfPrecision", 'day')) END AS "statusAsOf",
           COALESCE(fl.state IN ('known', 'not_applicable'), false) AS "isComingKnown",
           l."freeLotsM2", l."largestFreeM2", l."largestLotM2", a.coming, r.rents, s.sectors, w.way
      FROM "Cluster" c
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
      LEFT JOIN "ClusterFact" fs ON fs."clusterId" = c.id AND fs."fieldKey" = 'status'
      LEFT JOIN "ClusterFact" fl ON fl."clusterId" = c.id AND fl."fieldKey" = 'availableLater'
      LEFT JOIN (
        SELECT "clusterId", sum("areaM2"::float8) FILTER (WHERE state = 'available') AS "freeLotsM2",
               max("areaM2"::float8) FILTER (WHERE state = 'available') AS "largestFreeM2",
               max("areaM2"::float8) AS "largestLotM2"
          FROM "Lot" WHERE state IN ('available', 'coming') AND ${needs.area !== undefined}
         GROUP BY "clusterId") l ON l."clusterId" = c.id
      LEFT JOIN (
        SELECT "clusterId", json_agg(json_build_object('areaHa', "areaHa"::float8, 'year', year, 'quarter', quarter)) AS coming
          FROM "ComingArea" GROUP BY "clusterId") a ON a."clusterId" = c.id
      LEFT JOIN (
        SELECT "clusterId", json_agg(json_build_object(
                 'field', "fieldKey", 'amount', trim_scale(amount)::text, 'currency', currency, 'unit', unit, 'vat', vat,
                 'termYears', "termYears", 'validFrom', "validFrom", 'validUntil', "validUntil")
                 ORDER BY "fieldKey", "order") AS rents
          FROM "ClusterPrice" WHERE "fieldKey" IN ('landRentAnnual', 'landRentOnce') AND ${needs.budget !== undefined}
         GROUP BY "clusterId") r ON r."clusterId" = c.id
      LEFT JOIN (
        SELECT cs."clusterId", json_agg(json_build_object('code', s.code, 'stance', cs.stance)) AS sectors
          FROM "ClusterSector" cs JOIN "Sector" s ON s.id = cs."sectorId"
         WHERE ${needs.sector !== undefined} GROUP BY cs."clusterId") s ON s."clusterId" = c.id
      LEFT JOIN (
        SELECT n."clusterId", json_build_object(
                 'roadKm', n."roadKm"::float8, 'minutes', n.minutes, 'adjoins', n.method = 'adjoins') AS way
          FROM "Connection" n JOIN "Destination" d ON d.id = n."destinationId"
         WHERE d.code = ${needs.near?.code ?? null}) w ON w."clusterId" = c.id
     WHERE c.status <> 'removed'
     ORDER BY c."isSample",
              c.id IN (SELECT p."clusterId" FROM "ClusterPlace" p WHERE p."unitId" = ANY(${home}::uuid[])) DESC,
              array_position(ARRAY['operating','extending','under_construction','established','planned'], c.status::text),
              t.slug`;
  return rows.map((row) => ({
    ...row,
    coming: row.coming ?? [],
    rents: row.rents ?? [],
    sectors: row.sectors ?? [],
  }));
}

export type FoundOrigin = {
  clusterId: string;
  field: FieldKey;
  asOf: DatedDay | null;
  sources: Omit<ClusterSource, "number">[];
};

type SourceRow = Prisma.SourceGetPayload<Record<string, never>>;

function toSource(row: SourceRow): Omit<ClusterSource, "number"> {
  return {
    id: row.id,
    kind: row.kind,
    documentNumber: row.number,
    title: row.title as LocalizedText,
    publisher: row.publisher,
    dated: datedOf(row.date, row.datePrecision),
    url: row.url,
  };
}

/**
 * Day and sources of some fields of some clusters. The way to a destination has its own, which stand under `nearField`.
 */
export async function findOrigins(
  db: Db,
  ids: readonly string[],
  asked: { fields: readonly FieldKey[]; destination: string | null; nearField: FieldKey },
): Promise<FoundOrigin[]> {
  const of = { clusterId: { in: [...ids] } };
  const facts = await db.clusterFact.findMany({
    where: { ...of, fieldKey: { in: asked.fields.filter((key) => key !== asked.nearField) } },
    include: { sources: { orderBy: { order: "asc" }, include: { source: true } } },
  });
  const ways = asked.destination
    ? await db.connection.findMany({
        where: { ...of, destination: { code: asked.destination } },
        include: { source: true },
      })
    : [];
  return [
    ...facts.map((fact) => ({
      clusterId: fact.clusterId,
      field: fact.fieldKey as FieldKey,
      asOf: datedOf(fact.asOf, fact.asOfPrecision),
      sources: fact.sources.map(({ source }) => toSource(source)),
    })),
    ...ways.map((way) => ({
      clusterId: way.clusterId,
      field: asked.nearField,
      asOf: datedOf(way.asOf, way.asOfPrecision),
      sources: way.source ? [toSource(way.source)] : [],
    })),
  ];
}

/** Where the way can be asked to, samples left out. */
export async function listDestinations(db: Db): Promise<DestinationChoice[]> {
  const rows = await db.destination.findMany({
    where: { isSample: false },
    orderBy: [{ order: "asc" }, { code: "asc" }],
    select: { code: true, name: true, kind: true },
  });
  return rows.map(({ code, name, kind }) => ({ code, kind, name: name as LocalizedText }));
}
