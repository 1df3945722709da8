import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Unit, UnitLevel } from "./types";

type Row = {
  id: string;
  level: UnitLevel;
  code: string | null;
  name: LocalizedText;
  shortName: string;
  parentId: string | null;
  validFrom: string | null;
  validTo: string | null;
  lat: number | null;
  lng: number | null;
  predecessorIds: string[];
};

/** Every unit with what it was made from: a few hundred rows, in one query. */
export async function findAllUnits(db: Db): Promise<Unit[]> {
  return db.$queryRaw<Row[]>`
    SELECT u.id, u.level::text AS level, u.code, u.name, u."shortName", u."parentId",
           to_char(u."validFrom", 'YYYY-MM-DD') AS "validFrom", to_char(u."validTo", 'YYYY-MM-DD') AS "validTo",
           u.lat, u.lng,
           COALESCE(array_agg(s."predecessorId"::text) FILTER (WHERE s."predecessorId" IS NOT NULL), '{}') AS "predecessorIds"
      FROM "AdministrativeUnit" u LEFT JOIN "UnitSuccession" s ON s."successorId" = u.id
     GROUP BY u.id
     ORDER BY u.level, u."shortName"`;
}
