import { SourceNumbers } from "@/lib/clusters/reading";
import type { ClusterSource } from "@/lib/clusters/types";
import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import { findAllUnits } from "./repo";
import type { Unit } from "./types";

/** `source` is the number of one of the sources. */
export type OpenUnit = Unit & {
  areaKm2: number | null;
  note: LocalizedText | null;
  source: number | null;
};

/** Every unit of government, past and present, for re-users, with where what is said of it comes from. */
export async function listUnits(db: Db): Promise<{ units: OpenUnit[]; sources: ClusterSource[] }> {
  const rows = await db.administrativeUnit.findMany({
    select: { id: true, areaKm2: true, note: true, source: true },
  });
  const more = new Map(rows.map((row) => [row.id, row]));
  const numbers = new SourceNumbers();
  const units = (await findAllUnits(db)).map((unit) => {
    const row = more.get(unit.id);
    return {
      ...unit,
      areaKm2: row?.areaKm2 ? Number(row.areaKm2) : null,
      note: (row?.note ?? null) as LocalizedText | null,
      source: numbers.of(row?.source ?? null),
    };
  });
  return { units, sources: numbers.list() };
}
