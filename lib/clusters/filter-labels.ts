import type { Db } from "@/lib/db/client";
import type { Translate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import type { ClusterFilters, FilterKey } from "./filters";
import { describeFilters } from "./format-filters";
import { listAllSectors, listClusterPlaces } from "./repo-lists";

/** Each condition of a search in words, where no page is rendered: in mails. */
export async function labelFilters(
  db: Db,
  locale: Locale,
  filters: ClusterFilters,
): Promise<{ key: FilterKey; label: string }[]> {
  const words = wordsIn(locale);
  const within =
    (namespace: string): Translate =>
    (key, values) =>
      words(`${namespace}.${key}`, values);
  const sectors = filters.sector.length > 0 ? await listAllSectors(db) : [];
  const places = filters.place ? await listClusterPlaces(db, locale) : [];
  return describeFilters(
    { locale, filters: within("filters"), choices: within("choices"), sectors, places },
    filters,
  );
}
