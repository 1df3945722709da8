import { dayOf } from "@/lib/calendar/business-days";
import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { type Places, readPlaces } from "@/lib/places/service";
import { toPlaceName } from "@/lib/places/units";
import type { ClusterStatus } from "./fields";
import { chooseRentOn } from "./format-validity";
import type { ClusterPlaces, ClusterSummary, DatedDay, PriceFigure } from "./types";

type PriceRow = Omit<PriceFigure, "source"> & { field: string };
type SummaryRow = {
  id: string;
  code: string;
  isSample: boolean;
  name: string;
  slug: string;
  summary: string | null;
  status: ClusterStatus;
  totalAreaHa: number | null;
  industrialAreaHa: number | null;
  leasedAreaHa: number | null;
  availableNowHa: number | null;
  landRentVndM2Year: number | null;
  powerVoltageKv: number[];
  wwtpExists: boolean | null;
  infrastructureInvestor: string | null;
  callsForInfrastructureInvestor: boolean | null;
  lat: number | null;
  lng: number | null;
  locationPrecision: ClusterSummary["locationPrecision"];
  unitIds: string[] | null;
  sectors:
    | {
        code: string;
        name: LocalizedText;
        vsic: string | null;
        stance: "encouraged" | "refused" | "present";
      }[]
    | null;
  prices: PriceRow[] | null;
  areaAsOf: DatedDay | null;
  knownFields: number;
};

/** Leased as a share of industrial land, in per cent with one decimal; null unless both are published. */
export function occupancyOf(leasedHa: number | null, industrialHa: number | null): number | null {
  if (leasedHa === null || !industrialHa) return null;
  return Math.round((leasedHa / industrialHa) * 1000) / 10;
}

/** Where a cluster lies now and lay before, from the units that its rows name. */
export function placesOf(
  unitIds: readonly string[],
  { tree, homeDistrictId }: Places,
): ClusterPlaces {
  const lines = unitIds.map((id) => tree.lineage(id));
  const all = [...new Map(lines.flat().map((unit) => [unit.id, unit])).values()];
  const pick = (level: string, isFormer: boolean) =>
    all
      .filter((unit) => unit.level === level && (unit.validTo !== null) === isFormer)
      .map(toPlaceName);
  return {
    communes: pick("commune", false),
    provinces: pick("province", false),
    formerCommunes: pick("commune", true),
    formerDistricts: pick("district", true),
    isFormerDaiTu: homeDistrictId !== null && all.some((unit) => unit.id === homeDistrictId),
  };
}

/** Texts only of this language; without bodies and lots. One query, whatever the number of clusters. */
async function findSummaryRows(
  db: Db,
  locale: Locale,
  ids: readonly string[],
): Promise<SummaryRow[]> {
  if (ids.length === 0) return [];
  return db.$queryRaw<SummaryRow[]>`
    SELECT c.id, c.code, c."isSample", t.name, t.slug, t.summary, c.status::text AS status,
           c."totalAreaHa"::float8 AS "totalAreaHa", c."industrialAreaHa"::float8 AS "industrialAreaHa",
           c."leasedAreaHa"::float8 AS "leasedAreaHa", c."availableNowHa"::float8 AS "availableNowHa",
           c."landRentVndM2Year"::float8 AS "landRentVndM2Year", c."powerVoltageKv", c."wwtpExists",
           c."infrastructureInvestor", c."callsForInfrastructureInvestor",
           c.lat, c.lng, c."locationPrecision"::text AS "locationPrecision",
           p."unitIds", s.sectors, r.prices, f."areaAsOf", COALESCE(f."knownFields", 0)::int AS "knownFields"
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS wanted(id, position)
      JOIN "Cluster" c ON c.id = wanted.id
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
      LEFT JOIN LATERAL (
        SELECT array_agg("unitId"::text) AS "unitIds" FROM "ClusterPlace" WHERE "clusterId" = c.id) p ON true
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object('code', s.code, 'name', s.name, 'vsic', s.vsic, 'stance', cs.stance) ORDER BY s."order") AS sectors
          FROM "ClusterSector" cs JOIN "Sector" s ON s.id = cs."sectorId" WHERE cs."clusterId" = c.id) s ON true
      LEFT JOIN LATERAL (
        SELECT json_agg(json_build_object(
                 'field', "fieldKey", 'amount', trim_scale("amount")::text, 'currency', "currency", 'unit', "unit", 'vat', "vat",
                 'termYears', "termYears", 'band', "band", 'rhythm', "rhythm", 'adjustment', "adjustment",
                 'validFrom', "validFrom", 'validUntil', "validUntil") ORDER BY "fieldKey", "order") AS prices
          FROM "ClusterPrice" WHERE "clusterId" = c.id AND "fieldKey" IN ('landRentAnnual', 'landRentOnce')) r ON true
      LEFT JOIN LATERAL (
        SELECT count(*) FILTER (WHERE state = 'known') AS "knownFields",
               (array_agg(json_build_object('date', "asOf", 'precision', "asOfPrecision") ORDER BY "asOf" DESC)
                  FILTER (WHERE "asOf" IS NOT NULL AND "fieldKey" IN ('totalAreaHa', 'availableNowHa')))[1] AS "areaAsOf"
          FROM "ClusterFact" WHERE "clusterId" = c.id) f ON true
     ORDER BY wanted.position`;
}

function rentOf(prices: readonly PriceRow[]): PriceFigure | null {
  const choice = chooseRentOn(prices, dayOf(new Date()));
  if (!choice) return null;
  const { field: _, ...figure } = choice.price;
  return { ...figure, source: null };
}

function toSummary(row: SummaryRow, places: Places): ClusterSummary {
  const { unitIds, sectors, prices, ...rest } = row;
  return {
    ...rest,
    places: placesOf(unitIds ?? [], places),
    occupancyPercent: occupancyOf(row.leasedAreaHa, row.industrialAreaHa),
    rent: rentOf(prices ?? []),
    sectors: sectors ?? [],
  };
}

/** Summaries in the order of the ids; an id that is not published in this language is left out. */
export async function findSummaries(
  db: Db,
  locale: Locale,
  { ids, places }: { ids: readonly string[]; places?: Places },
): Promise<ClusterSummary[]> {
  const rows = await findSummaryRows(db, locale, ids);
  const known = places ?? (await readPlaces(db));
  return rows.map((row) => toSummary(row, known));
}

/** Ids of published clusters in the order of the directory: former Đại Từ first, samples last, furthest along first. */
export async function findPublishedIds(
  db: Db,
  locale: Locale,
  { removed, places }: { removed: boolean; places: Places },
): Promise<string[]> {
  const home = places.homeDistrictId ? places.tree.within(places.homeDistrictId) : [];
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT c.id
      FROM "Cluster" c JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
     WHERE ${removed ? Prisma.sql`c.status = 'removed'` : Prisma.sql`c.status <> 'removed'`}
     ORDER BY c."isSample",
              EXISTS (SELECT 1 FROM "ClusterPlace" p WHERE p."clusterId" = c.id AND p."unitId" = ANY(${home}::uuid[])) DESC,
              ${statusRank}, t.slug`;
  return rows.map((row) => row.id);
}

/** Where something can be had soonest comes first. */
export const statusRank = Prisma.sql`array_position(ARRAY['operating','extending','under_construction','established','planned','removed'], c.status::text)`;
