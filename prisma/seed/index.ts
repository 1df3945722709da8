import { parseArgs } from "node:util";
import { prisma } from "@/lib/db/client";
import { isAppError } from "@/lib/errors";
import { seedDatabase } from "./seed";

const { values } = parseArgs({ options: { "if-empty": { type: "boolean", default: false } } });

try {
  const outcome = await seedDatabase({ onlyIfEmpty: values["if-empty"] });
  if (outcome.seeded)
    process.stdout.write(`Seeded ${outcome.clusters} clusters in ${outcome.seconds} s.\n`);
} catch (error) {
  const issues = isAppError(error)
    ? error.issues.map(({ path, message }) => `\n  ${path}: ${message}`).join("")
    : "";
  process.stderr.write(
    `Seeding failed: ${error instanceof Error ? (error.stack ?? error.message) : error}${issues}\n`,
  );
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
