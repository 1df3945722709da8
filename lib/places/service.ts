import type { Db } from "@/lib/db/client";
import { findSetting } from "@/lib/settings/service";
import { findAllUnits } from "./repo";
import { UnitTree } from "./units";

export type Places = {
  tree: UnitTree;
  /** The former district whose clusters come first; null when the setting names none. */
  homeDistrictId: string | null;
};

/** The units of government, and which former district is at home here. */
export async function readPlaces(db: Db): Promise<Places> {
  const [units, home] = await Promise.all([
    findAllUnits(db),
    findSetting(db, "places.homeDistrict"),
  ]);
  const tree = new UnitTree(units);
  const district = home && tree.findOn(home.on, { level: "district", code: home.code });
  return { tree, homeDistrictId: district?.id ?? null };
}
