import "./scripts/load-dotenv.ts";
import { defineConfig } from "prisma/config";
import { findRunningDatabase, NO_DATABASE } from "./lib/db/connection.ts";
import { env } from "./lib/env.ts";
import { chooseSchemaEngine } from "./scripts/prisma-engine.ts";

chooseSchemaEngine("when reachable");

const url = env.DATABASE_URL ?? findRunningDatabase(env.DATA_DIR);
const command = process.argv.slice(2);
const isOffline = command.includes("diff") || command.includes("--help") || command.includes("-h");
if (!url && /^(migrate|db|studio)$/.test(command[0] ?? "") && !isOffline) {
  process.stderr.write(`${NO_DATABASE}\n`);
  process.exit(1);
}

export default defineConfig({
  schema: "prisma/schema.prisma",
  migrations: { path: "prisma/migrations", seed: "tsx prisma/seed/index.ts --if-empty" },
  ...(url ? { datasource: { url } } : {}),
});
