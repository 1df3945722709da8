import type { Db } from "@/lib/db/client";
import { Prisma } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/routing";
import { type Places, readPlaces } from "@/lib/places/service";
import type { NamedPlace } from "@/lib/places/types";
import {
  type ClusterFilters,
  clusterFilterSchema,
  type FilterKey,
  pageSize,
  splitUndecided,
} from "./filters";
import { hitsOf, orderOf, type SearchPlan } from "./repo-search-sql";
import { findSummaries } from "./repo-summary";
import { parseQuery } from "./search-text";
import type { DirectoryResult } from "./types";

type Hits = {
  rows: { id: string; missing: FilterKey[] }[];
  fitting: number;
  unknown: number;
  found: number;
  total: number;
  sample: number;
  page: number;
};

const MAX_REMOVED = 5;
const MIN_SIMILAR_LENGTH = 3;

const without: Record<FilterKey, Partial<ClusterFilters>> = {
  q: { q: "" },
  place: { place: undefined },
  status: { status: [] },
  sector: { sector: [] },
  free: { free: undefined },
  rent: { rent: undefined },
  kv: { kv: undefined },
  ww: { ww: false },
  calls: { calls: false },
};
const filterKeys = Object.keys(without) as FilterKey[];

function isUsed(filters: ClusterFilters, key: FilterKey): boolean {
  const value = filters[key];
  if (key === "q") return parseQuery(filters.q).phrase !== "";
  return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== false;
}

/** What items pages through: with `known` only what fits by published figures. */
const paged = (filters: ClusterFilters) =>
  filters.known ? Prisma.sql`cardinality(c.missing) = 0` : Prisma.sql`true`;

async function findHits(
  db: Db,
  locale: Locale,
  plan: SearchPlan,
  size: number = pageSize,
): Promise<Hits> {
  const { filters } = plan;
  type Row = Omit<Hits, "rows" | "page"> & { id: string | null; missing: FilterKey[] | null };
  const rows = await db.$queryRaw<Row[]>`
    WITH ${hitsOf(locale, plan)},
    counts AS (
      SELECT count(*) FILTER (WHERE cardinality(c.missing) = 0 AND NOT c."isSample")::int AS fitting,
             count(*) FILTER (WHERE cardinality(c.missing) > 0 AND NOT c."isSample")::int AS "unknown",
             count(*)::int AS found,
             count(*) FILTER (WHERE ${paged(filters)})::int AS total,
             count(*) FILTER (WHERE ${paged(filters)} AND c."isSample")::int AS sample
        FROM hit c),
    page AS (
      SELECT one.*, row_number() OVER () AS position FROM (
        SELECT c.id, c.missing FROM hit c WHERE ${paged(filters)} ORDER BY ${orderOf(filters.sort)} LIMIT ${size}
        OFFSET (SELECT LEAST(${filters.page}::int - 1, GREATEST(total - 1, 0) / ${size}::int) * ${size}::int FROM counts)) one)
    SELECT counts.*, page.id, page.missing FROM counts LEFT JOIN page ON true ORDER BY page.position`;
  const { fitting = 0, unknown = 0, found = 0, total = 0, sample = 0 } = rows[0] ?? {};
  const last = Math.max(1, Math.ceil(total / size));
  return {
    rows: rows.flatMap(({ id, missing }) => (id ? [{ id, missing: missing ?? [] }] : [])),
    fitting,
    unknown,
    found,
    total,
    sample,
    page: Math.min(filters.page, last),
  };
}

async function countHits(db: Db, locale: Locale, plan: SearchPlan): Promise<number> {
  const rows = await db.$queryRaw<{ total: number }[]>`
    WITH ${hitsOf(locale, plan)}
    SELECT count(*) FILTER (WHERE ${paged(plan.filters)})::int AS total FROM hit c`;
  return rows[0]?.total ?? 0;
}

/** For an empty result: how many there would be without this one condition; the most helpful first. */
async function findLoosening(
  db: Db,
  locale: Locale,
  plan: SearchPlan,
): Promise<DirectoryResult["loosen"]> {
  const used = filterKeys.filter((key) => isUsed(plan.filters, key));
  const counted: DirectoryResult["loosen"] = [];
  // Two at a time: all at once, one empty search would hold every connection to the database.
  for (let at = 0; at < used.length; at += 2)
    counted.push(
      ...(await Promise.all(
        used.slice(at, at + 2).map(async (key) => {
          const filters = { ...plan.filters, ...without[key] };
          return { key, total: await countHits(db, locale, { ...plan, filters }) };
        }),
      )),
    );
  return counted.filter(({ total }) => total > 0).sort((a, b) => b.total - a.total);
}

async function findRemoved(
  db: Db,
  locale: Locale,
  plan: SearchPlan,
): Promise<DirectoryResult["removed"]> {
  const { q, place } = plan.filters;
  if (!isUsed(plan.filters, "q") && place === undefined) return [];
  const filters = { ...plan.filters, q, place, status: [] };
  const rows = await db.$queryRaw<{ id: string }[]>`
    WITH ${hitsOf(locale, { ...plan, filters, removed: true })}
    SELECT c.id FROM hit c WHERE c.tier > 1 OR ${!isUsed(plan.filters, "q")} ORDER BY ${orderOf("relevance")} LIMIT ${MAX_REMOVED}`;
  return findSummaries(db, locale, { ids: rows.map((row) => row.id), places: plan.places });
}

/** The place that the words name; of several with that name, one of the home district. */
function placeNamed(words: string, { tree, homeDistrictId }: Places): NamedPlace | null {
  const home = new Set(homeDistrictId ? tree.within(homeDistrictId) : []);
  const isOfHome = (id: string) =>
    home.has(id) || tree.predecessorsOf(id).some((unit) => home.has(unit.id));
  const named = tree.findNamed(words);
  const unit = named.find(({ id }) => isOfHome(id)) ?? named[0];
  const option = unit && tree.option(unit.id);
  if (!option) return null;
  const now = option.isFormer ? tree.successorsOf(unit.id).map(({ name }) => name) : [];
  return { place: { ...option, isHome: isOfHome(unit.id) }, now };
}

/** The place that the words name, when no cluster on offer lies in it or lay in it. */
async function findEmptyPlace(
  db: Db,
  locale: Locale,
  plan: SearchPlan,
): Promise<NamedPlace | null> {
  const { q } = plan.filters;
  const named = q ? placeNamed(q, plan.places) : null;
  if (!named) return null;
  const filters = clusterFilterSchema.parse({ q });
  return (await countHits(db, locale, { ...plan, filters })) === 0 ? named : null;
}

/**
 * Where nothing has the words: the place that they name, else what has similar ones; with the removed clusters that
 * match. "Hùng Sơn" is a place without a cluster, and not a slip for "Lương Sơn".
 */
async function findAnswer(db: Db, locale: Locale, plan: SearchPlan, size?: number) {
  const [hits, removed] = await Promise.all([
    findHits(db, locale, plan, size),
    findRemoved(db, locale, plan),
  ]);
  const isNothing = hits.found + removed.length === 0;
  const emptyPlace = isNothing ? await findEmptyPlace(db, locale, plan) : null;
  const isSimilar =
    isNothing && !emptyPlace && parseQuery(plan.filters.q).phrase.length >= MIN_SIMILAR_LENGTH;
  return {
    hits: isSimilar ? await findHits(db, locale, { ...plan, similar: true }, size) : hits,
    removed,
    emptyPlace,
    isSimilar,
  };
}

/** Ids of all that the directory pages through for these filters, in its order, and never more than `most`. */
export async function findEveryHit(
  db: Db,
  locale: Locale,
  plan: SearchPlan,
  most: number,
): Promise<{ ids: string[]; total: number }> {
  const filters = { ...plan.filters, page: 1 };
  const { hits } = await findAnswer(db, locale, { ...plan, filters }, most);
  return { ids: hits.rows.map(({ id }) => id), total: hits.total };
}

/** One page of the directory. Removed clusters are in no list of offers; samples come last. */
export async function searchClusters(
  db: Db,
  locale: Locale,
  filters: ClusterFilters,
): Promise<DirectoryResult> {
  const places = await readPlaces(db);
  const plan: SearchPlan = { filters, places };
  const { hits, removed, emptyPlace, isSimilar } = await findAnswer(db, locale, plan);
  const summaries = await findSummaries(db, locale, {
    ids: hits.rows.map((row) => row.id),
    places,
  });
  const undecided = new Map(hits.rows.map((row) => [row.id, row.missing]));
  return {
    items: summaries.map((summary) => ({
      ...summary,
      ...splitUndecided(undecided.get(summary.id) ?? [], { hasRent: summary.rent !== null }),
    })),
    total: hits.total,
    fitting: hits.fitting,
    unknown: hits.unknown,
    sample: hits.sample,
    page: hits.page,
    pages: Math.max(1, Math.ceil(hits.total / pageSize)),
    approximate: isSimilar && hits.total > 0,
    emptyPlace,
    loosen: hits.total === 0 ? await findLoosening(db, locale, plan) : [],
    removed,
  };
}
