import pg from "pg";
import { publishCluster } from "@/lib/clusters/service";
import { prisma } from "@/lib/db/client";
import { getDatabaseUrl } from "@/lib/db/connection";
import { env } from "@/lib/env";
import { saveOffice } from "@/lib/offices/service";
import { findSetting, updateSetting } from "@/lib/settings/service";
import { seedArticles } from "./articles";
import { seedDestinations } from "./destinations";
import { toDocument } from "./real/documents";
import { listSampleDocuments, seedSampleDestinations, seedSampleOffice } from "./samples/samples";
import { seedSectors } from "./sectors";
import { BEFORE_REFORM, REFORM, readClusters, seedUnits } from "./units";

const context = { actor: "seed", automated: true };

/** Any number will do, as long as nothing else uses it. */
const LOCK = 7_104_405;

export type SeedOutcome = { seeded: boolean; clusters: number; seconds: number };

/**
 * Loads the 29 real clusters and the two samples. It can be stopped at any time and run again: what is there is kept,
 * and two that run at once wait for each other. With `onlyIfEmpty` a database that holds clusters of someone else's is
 * left alone.
 */
export async function seedDatabase(options: { onlyIfEmpty: boolean }): Promise<SeedOutcome> {
  const started = Date.now();
  if (options.onlyIfEmpty && (await isDone())) return { seeded: false, clusters: 0, seconds: 0 };
  const lock = new pg.Client({ connectionString: getDatabaseUrl(env) });
  await lock.connect();
  try {
    await lock.query("SELECT pg_advisory_lock($1)", [LOCK]);
    if (options.onlyIfEmpty && (await isDone())) return { seeded: false, clusters: 0, seconds: 0 };
    await updateSetting(context, "seed.state", "started");
    const clusters = await seedAll();
    await updateSetting(context, "seed.state", "done");
    return { seeded: true, clusters, seconds: Math.round((Date.now() - started) / 100) / 10 };
  } finally {
    await lock.end();
  }
}

async function isDone(): Promise<boolean> {
  const state = await findSetting(prisma, "seed.state");
  if (state) return state === "done";
  return (await prisma.cluster.findFirst({ select: { id: true } })) !== null;
}

async function seedAll(): Promise<number> {
  await seedSectors(prisma);
  await seedUnits(prisma);
  await seedDestinations(prisma);
  await updateSetting(context, "enquiry.replyBusinessDays", 1);
  await updateSetting(context, "places.homeDistrict", { code: "171", on: BEFORE_REFORM });
  await saveOffice(context, {
    code: "xuc-tien-dau-tu",
    name: { vi: "Văn phòng xúc tiến đầu tư", en: "Investment promotion office" },
    fallbackFrom: REFORM,
  });
  await seedSampleOffice(context);
  await seedSampleDestinations(prisma);

  const known = new Set(
    (await prisma.cluster.findMany({ where: { revision: { gt: 0 } }, select: { code: true } })).map(
      (row) => row.code,
    ),
  );
  let published = 0;
  for (const document of [...readClusters().map(toDocument), ...listSampleDocuments()]) {
    if (known.has(document.code)) continue;
    await publishCluster(context, document, { expectedRevision: 0 });
    published += 1;
  }
  await seedArticles(context);
  return published;
}
