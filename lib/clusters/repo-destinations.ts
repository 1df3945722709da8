import type { Db } from "@/lib/db/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { OpenDestination } from "./open-types";
import { SourceNumbers } from "./reading";

/** What connections lead to, in their order, each with its sources; samples left out. */
export async function listOpenDestinations(db: Db): Promise<OpenDestination[]> {
  const rows = await db.destination.findMany({
    where: { isSample: false },
    orderBy: [{ order: "asc" }, { code: "asc" }],
    include: { sources: { include: { source: true } } },
  });
  return rows.map(({ code, kind, name, lat, lng, precision, note, sources }) => {
    const numbers = new SourceNumbers();
    for (const { source } of sources) numbers.of(source);
    return {
      code,
      kind,
      name: name as LocalizedText,
      lat,
      lng,
      precision,
      note: note as LocalizedText | null,
      sources: numbers.list().toSorted((a, b) => a.id.localeCompare(b.id)),
    };
  });
}
