import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import { type Locale, locales } from "@/lib/i18n/routing";
import { type Places, readPlaces } from "@/lib/places/service";
import { type ClusterFilters, type FilterKey, splitUndecided } from "./filters";
import { rentFields } from "./format-validity";
import type { OpenCluster } from "./open-types";
import { readFields, SourceNumbers } from "./reading";
import { type ClusterRow, include } from "./repo-detail";
import { hitsOf, orderOf } from "./repo-search-sql";
import { placesOf } from "./repo-summary";
import {
  dayOf,
  toBuilding,
  toConnection,
  toDocument,
  toImage,
  toLot,
  toStage,
  toTenant,
} from "./reshape";
import type { Undecided } from "./types";

const openInclude = { ...include, places: true } as const satisfies Prisma.ClusterInclude;
type OpenRow = ClusterRow & { places: { unitId: string }[] };

/** Clusters read at once: enough to be quick, and few enough to hold. */
const batch = 200;

function toOpenCluster(row: OpenRow, places: Places): OpenCluster {
  const numbers = new SourceNumbers();
  const published = row.texts.filter((text) => text.state === "published");
  const shown = locales.filter((locale) => published.some((text) => text.locale === locale));
  const fields: OpenCluster["fields"] = {};
  for (const locale of shown) fields[locale] = readFields(row, { locale, numbers });
  const textOf = (key: "name" | "slug" | "summary") =>
    Object.fromEntries(
      published.flatMap((text) => (text[key] ? [[text.locale, text[key]]] : [])),
    ) as Partial<Record<Locale, string>>;
  const rows = {
    lots: row.lots.map((lot) => toLot(lot, numbers.of)),
    buildings: row.buildings.map((building) => toBuilding(building, numbers.of)),
    stages: row.stages.map((stage) => toStage(stage, numbers.of)),
    tenants: row.tenants.map((tenant) => toTenant(tenant, numbers.of)),
    documents: row.documents.map(toDocument),
    images: row.images.map(toImage),
    connections: row.connections.map((connection) => toConnection(connection, numbers.of)),
  };
  return {
    ...rows,
    code: row.code,
    status: row.status,
    aliases: row.aliases,
    removedOn: dayOf(row.removedOn),
    updatedAt: row.updatedAt.toISOString(),
    revision: row.revision,
    names: textOf("name"),
    slugs: textOf("slug"),
    summaries: textOf("summary"),
    places: placesOf(
      row.places.map(({ unitId }) => unitId),
      places,
    ),
    lat: row.lat,
    lng: row.lng,
    locationPrecision: row.locationPrecision,
    boundary: row.boundary as OpenCluster["boundary"],
    coming: row.coming.map(({ areaHa, year, quarter }) => ({
      areaHa: Number(areaHa),
      year,
      quarter,
    })),
    sectors: row.sectors.map(({ stance, sector }) => ({
      code: sector.code,
      name: sector.name as LocalizedText,
      vsic: sector.vsic,
      stance,
    })),
    fields,
    sources: numbers.list(),
  };
}

async function findByIds(db: Db, ids: readonly string[], places: Places): Promise<OpenCluster[]> {
  const found = new Map<string, OpenCluster>();
  for (let start = 0; start < ids.length; start += batch) {
    const rows = await db.cluster.findMany({
      where: { id: { in: ids.slice(start, start + batch) } },
      include: openInclude,
    });
    for (const row of rows) found.set(row.id, toOpenCluster(row, places));
  }
  return ids.flatMap((id) => found.get(id) ?? []);
}

async function findOpenId(db: Db, code: string): Promise<string | null> {
  const row = await db.cluster.findFirst({
    where: { code, isSample: false, texts: { some: { state: "published" } } },
    select: { id: true },
  });
  return row?.id ?? null;
}

export async function isOpenCode(db: Db, code: string): Promise<boolean> {
  return (await findOpenId(db, code)) !== null;
}

/** A real cluster by its code, in the plan or removed from it; null for samples and where no language is published. */
export async function findOpenCluster(db: Db, code: string): Promise<OpenCluster | null> {
  const id = await findOpenId(db, code);
  if (!id) return null;
  const [cluster] = await findByIds(db, [id], await readPlaces(db));
  return cluster ?? null;
}

const hasRent = ({ fields }: OpenCluster) =>
  Object.values(fields).some((readings) => rentFields.some((key) => readings[key].value !== null));

export type OpenPage = {
  clusters: (OpenCluster & Undecided)[];
  total: number;
};

/** Real clusters on offer that fit, whichever language they are published in. A page beyond the last is empty. */
export async function searchOpenClusters(
  db: Db,
  filters: ClusterFilters,
  { limit }: { limit: number },
): Promise<OpenPage> {
  const places = await readPlaces(db);
  const fitting = filters.known
    ? Prisma.sql`NOT c."isSample" AND cardinality(c.missing) = 0`
    : Prisma.sql`NOT c."isSample"`;
  const inLocale = (locale: Locale, rank: number) =>
    Prisma.sql`SELECT ${rank}::int AS rank, h.* FROM (WITH ${hitsOf(locale, { filters, places })} SELECT * FROM hit) h`;
  const every = Prisma.join(locales.map(inLocale), " UNION ALL ");
  const rows = await db.$queryRaw<
    { total: number; id: string | null; missing: FilterKey[] | null }[]
  >`
    WITH every AS (${every}),
    c AS (SELECT DISTINCT ON (id) * FROM every ORDER BY id, rank),
    page AS (
      SELECT one.*, row_number() OVER () AS position FROM (
        SELECT c.id, c.missing FROM c WHERE ${fitting} ORDER BY ${orderOf(filters.sort)}
         LIMIT ${limit} OFFSET ${(filters.page - 1) * limit}) one)
    SELECT (SELECT count(*)::int FROM c WHERE ${fitting}) AS total, page.id, page.missing
      FROM (SELECT 1) always LEFT JOIN page ON true ORDER BY page.position`;
  const hits = rows.flatMap(({ id, missing }) => (id ? [{ id, missing: missing ?? [] }] : []));
  const ids = hits.map(({ id }) => id);
  const clusters = await findByIds(db, ids, places);
  return {
    total: rows[0]?.total ?? 0,
    clusters: clusters.map((cluster, index) => ({
      ...cluster,
      ...splitUndecided(hits[index]?.missing ?? [], { hasRent: hasRent(cluster) }),
    })),
  };
}

/** Every real cluster on offer, by code. */
export async function listOpenClusters(db: Db): Promise<OpenCluster[]> {
  const rows = await db.cluster.findMany({
    where: {
      isSample: false,
      status: { not: "removed" },
      texts: { some: { state: "published" } },
    },
    orderBy: { code: "asc" },
    select: { id: true },
  });
  const ids = rows.map(({ id }) => id);
  return findByIds(db, ids, await readPlaces(db));
}
