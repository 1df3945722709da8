import { describe, expect, it } from "vitest";
import { chooseAssignment, presentUnits } from "@/lib/offices/answering";
import type { Unit } from "@/lib/places/types";
import { UnitTree } from "@/lib/places/units";

const unit = (id: string, level: Unit["level"], rest: Partial<Unit> = {}): Unit => ({
  id,
  level,
  code: null,
  name: { vi: id },
  shortName: id,
  parentId: null,
  validFrom: null,
  validTo: null,
  lat: null,
  lng: null,
  predecessorIds: [],
  ...rest,
});
const tree = new UnitTree([
  unit("province", "province"),
  unit("commune", "commune", { parentId: "province" }),
  unit("district", "district", { validTo: "2025-07-01" }),
  unit("old", "commune", { parentId: "district", validTo: "2025-07-01" }),
]);
const row = (office: string, unitId: string | null, clusterId: string | null = null) => ({
  office,
  unitId,
  clusterId,
});
const units = presentUnits(["old", "commune"], tree);

describe("who answers for a cluster", () => {
  it("is looked for in the units of today, from small to large", () => {
    expect(units.map(({ id }) => id)).toEqual(["commune", "province"]);
  });

  it("is the cluster's own office, then the commune's, then the province's, then the fallback", () => {
    const rows = [
      row("fallback", null),
      row("province", "province"),
      row("commune", "commune"),
      row("own", null, "c"),
    ];
    const chosen = (count: number) =>
      chooseAssignment(rows.slice(0, count), { id: "c", units })?.office;
    expect([4, 3, 2, 1].map(chosen)).toEqual(["own", "commune", "province", "fallback"]);
    expect(chosen(0)).toBeUndefined();
  });

  it("is nobody who answers for another cluster or a unit of the past", () => {
    const rows = [row("other", null, "d"), row("former", "district")];
    expect(chooseAssignment(rows, { id: "c", units })).toBeUndefined();
    expect(chooseAssignment([...rows, row("fallback", null)])?.office).toBe("fallback");
  });
});
