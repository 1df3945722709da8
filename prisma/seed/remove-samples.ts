import "../../scripts/load-dotenv";
import { removeSamples } from "@/lib/clusters/service";
import { prisma } from "@/lib/db/client";

try {
  const codes = await removeSamples({ actor: "operator" });
  process.stdout.write(
    codes.length
      ? `Removed ${codes.length} sample clusters with their office, sources and destinations.\n`
      : "There are no sample clusters.\n",
  );
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : error}\n`);
  process.exitCode = 1;
} finally {
  await prisma.$disconnect();
}
