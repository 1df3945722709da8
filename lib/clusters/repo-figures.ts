import type { Db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import { readPlaces } from "@/lib/places/service";
import { type ClusterStatus, type FieldKey, offeredStatuses } from "./fields";
import type { DatedDay, KeyFigures, SumFigure } from "./types";

type Row = {
  status: ClusterStatus;
  isHome: boolean;
  totalAreaHa: number | null;
  availableNowHa: number | null;
  calls: boolean | null;
  facts: { key: FieldKey; asOf: string; precision: DatedDay["precision"] }[] | null;
};

const dated: FieldKey[] = [
  "status",
  "totalAreaHa",
  "availableNowHa",
  "callsForInfrastructureInvestor",
];

function spanOf(
  rows: readonly Row[],
  key: FieldKey,
): { asOf: DatedDay | null; oldest: DatedDay | null } {
  const days = rows
    .flatMap((row) => row.facts ?? [])
    .filter((fact) => fact.key === key)
    .map(({ asOf, precision }) => ({ date: asOf, precision }))
    .sort((a, b) => a.date.localeCompare(b.date));
  return { asOf: days.at(-1) ?? null, oldest: days[0] ?? null };
}

function sumOf(rows: readonly Row[], key: FieldKey, read: (row: Row) => number | null): SumFigure {
  const known = rows.flatMap((row) => read(row) ?? []);
  const sum = known.reduce((total, value) => total + value, 0);
  return {
    state: known.length ? "known" : "not_published",
    value: known.length ? Math.round(sum * 1000) / 1000 : null,
    covers: known.length,
    of: rows.length,
    ...spanOf(
      rows.filter((row) => read(row) !== null),
      key,
    ),
  };
}

/** How many clusters there are, and what they publish of their land. */
export async function keyFigures(db: Db, locale: Locale): Promise<KeyFigures> {
  const { tree, homeDistrictId } = await readPlaces(db);
  const home = homeDistrictId ? tree.within(homeDistrictId) : [];
  const rows = await db.$queryRaw<Row[]>`
    SELECT c.status::text AS status, c."totalAreaHa"::float8 AS "totalAreaHa",
           c."availableNowHa"::float8 AS "availableNowHa", c."callsForInfrastructureInvestor" AS calls,
           EXISTS (SELECT 1 FROM "ClusterPlace" p WHERE p."clusterId" = c.id AND p."unitId" = ANY(${home}::uuid[])) AS "isHome",
           (SELECT json_agg(json_build_object('key', f."fieldKey", 'asOf', f."asOf", 'precision', f."asOfPrecision"))
              FROM "ClusterFact" f
             WHERE f."clusterId" = c.id AND f."asOf" IS NOT NULL AND f."fieldKey" = ANY(${dated})) AS facts
      FROM "Cluster" c JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
     WHERE c.status <> 'removed' AND NOT c."isSample"`;
  const inHome = rows.filter((row) => row.isHome);
  const count = (list: readonly Row[], status: ClusterStatus) =>
    list.filter((row) => row.status === status).length;
  return {
    clusters: {
      all: rows.length,
      formerDaiTu: inHome.length,
      byStatus: offeredStatuses.map((status) => ({
        status,
        all: count(rows, status),
        formerDaiTu: count(inHome, status),
      })),
      asOf: spanOf(rows, "status").asOf,
      formerDaiTuAsOf: spanOf(inHome, "status").asOf,
    },
    totalAreaHa: sumOf(rows, "totalAreaHa", (row) => row.totalAreaHa),
    freeHa: sumOf(rows, "availableNowHa", (row) => row.availableNowHa),
    calling: sumOf(rows, "callsForInfrastructureInvestor", (row) =>
      row.calls === null ? null : Number(row.calls),
    ),
  };
}
