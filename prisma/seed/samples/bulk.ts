import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { writeSources } from "@/lib/clusters/repo-write";
import { prisma } from "@/lib/db/client";
import { readPlaces } from "@/lib/places/service";
import { seedDatabase } from "../seed";
import { type BulkContext, makeCluster } from "./bulk-cluster";
import { sampleSources } from "./common";
import { Random } from "./random";

const BATCH = 100;
const LOTS_AT_ONCE = 2_000;
const SEED = 1_975;

async function readContext(): Promise<BulkContext> {
  const { tree } = await readPlaces(prisma);
  const sourceIds = await writeSources(prisma, { "bao-cao": sampleSources["bao-cao"] }, true);
  const sectors = await prisma.sector.findMany({ orderBy: { order: "asc" } });
  return {
    random: new Random(SEED),
    tree,
    communes: [...tree.units.values()]
      .filter(
        (unit) => unit.level === "commune" && unit.validTo === null && unit.predecessorIds.length,
      )
      .map((unit) => unit.id),
    sectors: sectors.map(({ id, name }) => ({ id, name: name as { vi: string; en?: string } })),
    sourceId: sourceIds.get("bao-cao") ?? "",
  };
}

/**
 * Fills a migrated database with invented clusters, the same ones each time; those of an earlier run are replaced. They go
 * past the publishing service, a hundred at once, and are removed with the other samples.
 */
export async function fillWithSamples(wanted: { clusters: number; lots: number }) {
  await seedDatabase({ onlyIfEmpty: true });
  await prisma.cluster.deleteMany({ where: { isSample: true, code: { startsWith: "QM-" } } });
  const context = await readContext();
  let lots = 0;
  for (let start = 0; start < wanted.clusters; start += BATCH) {
    const batch = Array.from({ length: Math.min(BATCH, wanted.clusters - start) }, (_, index) => {
      const number = start + index + 1;
      const upTo = (count: number) => Math.floor((wanted.lots * count) / wanted.clusters);
      return makeCluster(number, upTo(number) - upTo(number - 1), context);
    });
    await prisma.$transaction(
      async (db) => {
        await db.cluster.createMany({ data: batch.map((one) => one.cluster) });
        await db.clusterText.createMany({ data: batch.flatMap((one) => one.texts) });
        const facts = batch.flatMap((one) => one.facts);
        await db.clusterFact.createMany({ data: facts });
        await db.factSource.createMany({
          data: facts.map(({ id }) => ({ factId: id, sourceId: context.sourceId })),
        });
        await db.clusterPlace.createMany({ data: batch.flatMap((one) => one.places) });
        await db.clusterSector.createMany({ data: batch.flatMap((one) => one.sectors) });
        await db.clusterPrice.createMany({ data: batch.flatMap((one) => one.prices) });
        await db.clusterStage.createMany({ data: batch.flatMap((one) => one.stages) });
        const rows = batch.flatMap((one) => one.lots);
        for (let from = 0; from < rows.length; from += LOTS_AT_ONCE) {
          await db.lot.createMany({ data: rows.slice(from, from + LOTS_AT_ONCE) });
        }
        lots += rows.length;
      },
      { timeout: 120_000 },
    );
  }
  await prisma.$executeRaw`ANALYZE`;
  await notifyExpired(prisma, [tags.clusters, tags.clusterPages]);
  return { clusters: wanted.clusters, lots };
}
