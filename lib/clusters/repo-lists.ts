import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { readPlaces } from "@/lib/places/service";
import type { PlaceOption } from "@/lib/places/types";
import { findPublishedIds, findSummaries } from "./repo-summary";
import type { ClusterSummary, SectorName } from "./types";

/** Every cluster that can be offered, former Đại Từ first and samples last. Without bodies and lots. */
export async function listPublishedClusters(
  db: Db,
  locale: Locale,
  options: { limit?: number } = {},
): Promise<ClusterSummary[]> {
  const places = await readPlaces(db);
  const ids = await findPublishedIds(db, locale, { removed: false, places });
  return findSummaries(db, locale, { ids: ids.slice(0, options.limit), places });
}

/** Clusters that left the plan; they are shown as such and never offered. */
export async function listRemovedClusters(db: Db, locale: Locale): Promise<ClusterSummary[]> {
  const places = await readPlaces(db);
  const ids = await findPublishedIds(db, locale, { removed: true, places });
  return findSummaries(db, locale, { ids, places });
}

export type ClusterName = {
  code: string;
  name: string;
  isSample: boolean;
  isFormerDaiTu: boolean;
};

/** Names of what can be offered, for a list to choose from. */
export async function listClusterNames(db: Db, locale: Locale): Promise<ClusterName[]> {
  const places = await readPlaces(db);
  const ids = await findPublishedIds(db, locale, { removed: false, places });
  const home = places.homeDistrictId ? places.tree.within(places.homeDistrictId) : [];
  return db.$queryRaw<ClusterName[]>`
    SELECT c.code, t.name, c."isSample",
           EXISTS (SELECT 1 FROM "ClusterPlace" p WHERE p."clusterId" = c.id AND p."unitId" = ANY(${home}::uuid[])) AS "isFormerDaiTu"
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS wanted(id, position)
      JOIN "Cluster" c ON c.id = wanted.id
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
     ORDER BY wanted.position`;
}

/** How many offered clusters there are in each place, with what stands for it in an address. */
export type PlaceTotal = PlaceOption & { total: number };

/** Places that some offered cluster lies in or lay in; provinces left out. */
export async function listClusterPlaces(db: Db, locale: Locale): Promise<PlaceTotal[]> {
  const { tree, homeDistrictId } = await readPlaces(db);
  const home = new Set(homeDistrictId ? tree.within(homeDistrictId) : []);
  const rows = await db.$queryRaw<{ unitIds: string[] }[]>`
    SELECT array_agg(p."unitId"::text) AS "unitIds"
      FROM "Cluster" c
      JOIN "ClusterText" t ON t."clusterId" = c.id AND t.locale = ${locale} AND t.state = 'published'
      JOIN "ClusterPlace" p ON p."clusterId" = c.id
     WHERE c.status <> 'removed'
     GROUP BY c.id`;
  const totals = new Map<string, number>();
  for (const { unitIds } of rows) {
    const units = new Set(unitIds.flatMap((id) => tree.lineage(id).map((unit) => unit.id)));
    for (const id of units) totals.set(id, (totals.get(id) ?? 0) + 1);
  }
  const rank = (place: PlaceOption) =>
    (place.isFormer ? 2 : 0) + (place.level === "commune" ? 1 : 0);
  return [...totals]
    .flatMap(([id, total]) => {
      const option = tree.option(id);
      if (!option || option.level === "province") return [];
      const isHome = home.has(id) || tree.predecessorsOf(id).some((unit) => home.has(unit.id));
      return [{ ...option, isHome, total }];
    })
    .sort((a, b) => rank(a) - rank(b) || a.name.vi.localeCompare(b.name.vi, "vi"));
}

export async function listAllSectors(db: Db): Promise<SectorName[]> {
  const rows = await db.sector.findMany({ orderBy: { order: "asc" } });
  return rows.map(({ code, name, vsic }) => ({ code, name: name as LocalizedText, vsic }));
}
