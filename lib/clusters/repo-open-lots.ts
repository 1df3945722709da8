import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { OpenLotPage, OpenLotQuestion } from "./open-types";
import { SourceNumbers } from "./reading";
import { toLot } from "./reshape";

/** Lots of real clusters on offer that some language shows, by cluster and code. A page beyond the last is empty. */
export async function searchOpenLots(
  db: Db,
  { clusters, states, smallestM2, page, limit }: OpenLotQuestion,
): Promise<OpenLotPage> {
  const where: Prisma.LotWhereInput = {
    cluster: {
      isSample: false,
      status: { not: "removed" },
      texts: { some: { state: "published" } },
      ...(clusters.length > 0 ? { code: { in: [...clusters] } } : {}),
    },
    ...(states.length > 0 ? { state: { in: [...states] } } : {}),
    ...(smallestM2 === null ? {} : { areaM2: { gte: smallestM2 } }),
  };
  const [total, rows] = await Promise.all([
    db.lot.count({ where }),
    db.lot.findMany({
      where,
      include: { source: true, cluster: { select: { code: true } } },
      orderBy: [{ cluster: { code: "asc" } }, { code: "asc" }],
      skip: (page - 1) * limit,
      take: limit,
    }),
  ]);
  const numbers = new SourceNumbers();
  const lots = rows.map((row) => ({ cluster: row.cluster.code, ...toLot(row, numbers.of) }));
  return { total, lots, sources: numbers.list() };
}
