import type { Unit, UnitLevel } from "@/lib/places/types";
import type { UnitTree } from "@/lib/places/units";

/** That an office answers for a unit, for a cluster or, with neither, for all that no other answers for. */
type Assigned = { unitId: string | null; clusterId: string | null };

const fromSmallToLarge: readonly UnitLevel[] = ["commune", "district", "province"];

/** Units that a cluster lies in today, from the smallest to the largest. */
export function presentUnits(unitIds: readonly string[], tree: UnitTree): Unit[] {
  const units = unitIds
    .map((id) => tree.lineage(id))
    .filter((line) => line[0]?.validTo === null)
    .flat();
  return fromSmallToLarge.flatMap((level) => units.filter((unit) => unit.level === level));
}

/** The cluster's own assignment, else that of the smallest unit that it lies in, else the fallback. */
export function chooseAssignment<Row extends Assigned>(
  assignments: readonly Row[],
  cluster?: { id: string; units: readonly Unit[] },
): Row | undefined {
  const own = cluster && assignments.find((row) => row.clusterId === cluster.id);
  const ofUnit = cluster?.units
    .map((unit) => assignments.find((row) => row.unitId === unit.id))
    .find((row) => row !== undefined);
  return own ?? ofUnit ?? assignments.find((row) => row.unitId === null && row.clusterId === null);
}
