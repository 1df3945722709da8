import type { Db } from "@/lib/db/client";
import { readPlaces } from "./service";
import type { HomeArea } from "./types";

/** The communes of today that hold land of the home district, and what each was made from; null when none is set. */
export async function readHomeArea(db: Db): Promise<HomeArea | null> {
  const { tree, homeDistrictId } = await readPlaces(db);
  const district = homeDistrictId ? tree.units.get(homeDistrictId) : undefined;
  if (!district) return null;
  const communes = [...tree.units.values()]
    .filter(({ level, validTo }) => level === "commune" && validTo === null)
    .map((commune) => ({ commune, predecessors: tree.predecessorsOf(commune.id) }))
    .filter(({ predecessors }) => predecessors.some(({ parentId }) => parentId === district.id))
    .map(({ commune, predecessors }) => ({
      code: commune.code,
      name: commune.name,
      shortName: commune.shortName,
      validFrom: commune.validFrom,
      madeFrom: predecessors
        .toSorted(
          (a, b) =>
            Number(a.parentId !== district.id) - Number(b.parentId !== district.id) ||
            a.shortName.localeCompare(b.shortName, "vi"),
        )
        .map(({ code, name, parentId }) => ({
          code,
          name,
          // Said only where it was another one.
          district:
            parentId && parentId !== district.id ? (tree.units.get(parentId)?.name ?? null) : null,
        })),
    }))
    .sort((a, b) => a.shortName.localeCompare(b.shortName, "vi"));
  return { district: { name: district.name, validTo: district.validTo }, communes };
}
