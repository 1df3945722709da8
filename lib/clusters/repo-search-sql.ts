import { Prisma } from "@/lib/db/generated/client";
import type { Locale } from "@/lib/i18n/routing";
import type { Places } from "@/lib/places/service";
import type { ClusterFilters, FilterKey } from "./filters";
import { statusRank } from "./repo-summary";
import { parseQuery, type SearchQuery, swappedLetters } from "./search-text";

/** One question to the directory. `similar`: the words only have to be like a name, for a typing error. */
export type SearchPlan = {
  filters: ClusterFilters;
  places: Places;
  similar?: boolean;
  removed?: boolean;
};

const SIMILAR_ENOUGH = 0.45;
/** Words run together are only looked up when this long: shorter ones stand in too many names. */
const MIN_TOGETHER_LENGTH = 5;

// Each of these lists is read once for a search and hashed, whatever the number of clusters.
const inUnits = (units: readonly string[]) =>
  Prisma.sql`c.id IN (SELECT p."clusterId" FROM "ClusterPlace" p WHERE p."unitId" = ANY(${[...units]}::uuid[]))`;

function placeCondition(place: string, { tree, homeDistrictId }: Places): Prisma.Sql {
  const home = homeDistrictId ? tree.within(homeDistrictId) : [];
  if (place === "dai-tu") return inUnits(home);
  if (place === "other") return Prisma.sql`NOT ${inUnits(home)}`;
  const unit = tree.findByKey(place);
  return unit ? inUnits(tree.within(unit.id)) : Prisma.sql`false`;
}

/** The clusters with a line of these codes, or with any line when there are none, taken a certain way. */
const withStance = (stance: Prisma.Sql, codes?: readonly string[]) => Prisma.sql`c.id IN (
  SELECT cs."clusterId" FROM "ClusterSector" cs JOIN "Sector" s ON s.id = cs."sectorId"
   WHERE ${stance} AND ${codes ? Prisma.sql`s.code = ANY(${[...codes]})` : Prisma.sql`true`})`;

/**
 * What is asked of a published figure: true, false, or null when the figure is not published. A line is welcome when the
 * cluster lists it; a list without it says no, and no list at all says nothing.
 */
function figureConditions(filters: ClusterFilters): [FilterKey, Prisma.Sql][] {
  const list: [FilterKey, Prisma.Sql][] = [];
  if (filters.sector.length) {
    const welcome = Prisma.sql`cs.stance <> 'refused'`;
    const refused = Prisma.sql`cs.stance = 'refused'`;
    list.push([
      "sector",
      Prisma.sql`CASE
        WHEN ${withStance(welcome, filters.sector)} THEN true
        WHEN ${withStance(refused, filters.sector)} THEN false
        WHEN ${withStance(welcome)} THEN false END`,
    ]);
  }
  if (filters.free !== undefined) {
    list.push(["free", Prisma.sql`c."availableNowHa" >= ${String(filters.free)}::numeric`]);
  }
  if (filters.rent !== undefined) {
    list.push(["rent", Prisma.sql`c."landRentVndM2Year" <= ${filters.rent}`]);
  }
  if (filters.kv !== undefined) {
    list.push([
      "kv",
      Prisma.sql`CASE WHEN cardinality(c."powerVoltageKv") > 0 THEN ${filters.kv} = ANY(c."powerVoltageKv") END`,
    ]);
  }
  if (filters.ww) list.push(["ww", Prisma.sql`c."wwtpExists"`]);
  if (filters.calls) {
    // Where an infrastructure investor is published and no call is, the place is taken.
    list.push([
      "calls",
      Prisma.sql`COALESCE(c."callsForInfrastructureInvestor", CASE WHEN c."infrastructureInvestor" IS NOT NULL THEN false END)`,
    ]);
  }
  return list;
}

/** Words are looked up by their beginning (see buildSearchText). Folded words hold no wildcard. */
const atWordStart = (words: string) => `% ${words}%`;
const names = Prisma.sql`split_part(c."searchText", E'\n', 1)`;

/** 3: the words in a row in a name; 2: in a row anywhere; 1: each of them somewhere. */
const tierOf = ({ phrase }: SearchQuery) => Prisma.sql`CASE
  WHEN ${names} LIKE ${atWordStart(phrase)} THEN 3
  WHEN c."searchText" LIKE ${atWordStart(phrase)} THEN 2 ELSE 1 END`;

/**
 * How like a name the phrase is, 0 to 1: by its letters, and all but certainly where two neighbouring letters were
 * exchanged or the blanks left out ("ankhanh").
 */
function likenessOf({ phrase }: SearchQuery): Prisma.Sql {
  const together = phrase.replaceAll(" ", "");
  const slips = swappedLetters(phrase).map(atWordStart);
  const isSlip = [Prisma.sql`${names} LIKE ANY(${slips})`];
  if (together.length >= MIN_TOGETHER_LENGTH)
    isSlip.push(Prisma.sql`replace(${names}, ' ', '') LIKE ${`%${together}%`}`);
  return Prisma.sql`GREATEST(word_similarity(${phrase}, t.slug),
    CASE WHEN ${Prisma.join(isSlip, " OR ")} THEN 0.9 ELSE 0 END)`;
}

const orders: Record<ClusterFilters["sort"], Prisma.Sql> = {
  relevance: Prisma.sql`c.tier DESC, c.likeness DESC, c."isHome" DESC, ${statusRank}, c.slug`,
  name: Prisma.sql`c.slug`,
  free: Prisma.sql`c."availableNowHa" DESC NULLS LAST, c.slug`,
  area: Prisma.sql`c."totalAreaHa" DESC NULLS LAST, c.slug`,
  rent: Prisma.sql`c."landRentVndM2Year" NULLS LAST, c.slug`,
  updated: Prisma.sql`c."updatedAt" DESC, c.slug`,
};

/** Real clusters before samples, those whose figures fit before those that have not published them. */
export const orderOf = (sort: ClusterFilters["sort"]) =>
  Prisma.sql`c."isSample", cardinality(c.missing), ${orders[sort]}`;

/**
 * The common table `hit`: clusters that fit or would fit but for unpublished figures (`missing`). Where some have the
 * words in a row, those that only have each word somewhere are left out.
 */
export function hitsOf(
  locale: Locale,
  { filters, places, similar, removed }: SearchPlan,
): Prisma.Sql {
  const query = parseQuery(filters.q);
  const where = [removed ? Prisma.sql`c.status = 'removed'` : Prisma.sql`c.status <> 'removed'`];
  if (filters.place !== undefined) where.push(placeCondition(filters.place, places));
  if (filters.status.length) where.push(Prisma.sql`c.status::text = ANY(${filters.status})`);
  const figures = removed ? [] : figureConditions(filters);
  for (const [, fits] of figures) where.push(Prisma.sql`COALESCE(${fits}, true)`);

  const likeness = similar ? likenessOf(query) : Prisma.sql`0`;
  if (query.phrase && similar) where.push(Prisma.sql`${likeness} >= ${SIMILAR_ENOUGH}`);
  else
    for (const word of query.words)
      where.push(Prisma.sql`c."searchText" LIKE ${atWordStart(word)}`);
  const tier = query.phrase && !similar ? tierOf(query) : Prisma.sql`1`;

  const missing = figures.length
    ? Prisma.sql`array_remove(ARRAY[${Prisma.join(
        figures.map(([key, fits]) => Prisma.sql`CASE WHEN (${fits}) IS NULL THEN ${key}::text END`),
      )}], NULL)`
    : Prisma.sql`ARRAY[]::text[]`;
  const home = places.homeDistrictId ? places.tree.within(places.homeDistrictId) : [];
  return Prisma.sql`
    found AS MATERIALIZED (
      SELECT c.id, c."isSample", c.status, c."availableNowHa", c."totalAreaHa", c."landRentVndM2Year", c."updatedAt",
             t.slug, ${tier} AS tier, ${likeness} AS likeness, ${inUnits(home)} AS "isHome", ${missing} AS missing
        FROM "Cluster" c JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
       WHERE ${Prisma.join(where, " AND ")}),
    hit AS (SELECT * FROM found${
      query.words.length > 1 && !similar
        ? Prisma.sql` WHERE tier > 1 OR NOT EXISTS (SELECT 1 FROM found WHERE tier > 1)`
        : Prisma.empty
    })`;
}
