import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { readPlaces } from "@/lib/places/service";
import { SourceNumbers } from "./reading";
import { toConnection } from "./reshape";
import type { AreaAccess } from "./types";

/** Destinations of the region, and the ways to them that clusters of the home district publish; samples left out. */
export async function readAreaAccess(db: Db, locale: Locale): Promise<AreaAccess> {
  const { tree, homeDistrictId } = await readPlaces(db);
  const home = homeDistrictId ? tree.within(homeDistrictId) : [];
  const [destinations, connections] = await Promise.all([
    db.destination.findMany({
      where: { isSample: false },
      orderBy: [{ order: "asc" }, { code: "asc" }],
      include: { sources: { include: { source: true }, orderBy: { sourceId: "asc" } } },
    }),
    db.connection.findMany({
      where: {
        OR: [{ roadKm: { not: null } }, { minutes: { not: null } }],
        destination: { isSample: false },
        cluster: {
          isSample: false,
          status: { not: "removed" },
          places: { some: { unitId: { in: home } } },
          texts: { some: { locale, state: "published" } },
        },
      },
      orderBy: [{ cluster: { code: "asc" } }, { destination: { order: "asc" } }],
      include: {
        source: true,
        destination: true,
        cluster: {
          select: { code: true, texts: { where: { locale }, select: { name: true, slug: true } } },
        },
      },
    }),
  ]);
  const numbers = new SourceNumbers();
  const ways = connections.flatMap((row) => {
    const text = row.cluster.texts[0];
    if (!text?.name || !text.slug) return [];
    const cluster = { code: row.cluster.code, name: text.name, slug: text.slug };
    return [{ ...toConnection(row, numbers.of), cluster }];
  });
  return {
    ways,
    destinations: destinations.map(({ code, kind, name, lat, precision, note, sources }) => ({
      code,
      kind,
      name: name as LocalizedText,
      precision: lat === null ? null : precision,
      note: note as LocalizedText | null,
      sources: sources.flatMap(({ source }) => numbers.of(source) ?? []),
    })),
    sources: numbers.list(),
  };
}
