import "../../scripts/load-dotenv";
import { parseArgs } from "node:util";

const { values } = parseArgs({
  options: {
    clusters: { type: "string", default: "2000" },
    lots: { type: "string", default: "100000" },
    "database-url": { type: "string" },
  },
});
const clusters = Number(values.clusters);
const lots = Number(values.lots);
if (!Number.isInteger(clusters) || clusters < 1 || !Number.isInteger(lots) || lots < 0) {
  process.stderr.write(
    "--clusters and --lots must be whole numbers, as in --clusters 2000 --lots 100000\n",
  );
  process.exit(1);
}
// Before anything that reads the settings is loaded.
if (values["database-url"]) process.env.DATABASE_URL = values["database-url"];

const { prisma } = await import("@/lib/db/client");
const { fillWithSamples } = await import("./samples/bulk");
try {
  const started = Date.now();
  const made = await fillWithSamples({ clusters, lots });
  const seconds = Math.round((Date.now() - started) / 100) / 10;
  process.stdout.write(
    `Filled in ${made.clusters} sample clusters with ${made.lots} plots in ${seconds} s.\n`,
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? (error.stack ?? error.message) : error}\n`);
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
