import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startEmbedded } from "../../lib/db/embedded.ts";
import { generateClient, migrate, migrateJobs } from "../../scripts/supervisor/prepare.ts";

declare module "vitest" {
  // biome-ignore lint/style/useConsistentTypeDefinitions: only an interface can be added to
  interface ProvidedContext {
    database: { adminUrl: string; templateUrl: string };
  }
}

export const TEMPLATE = "template_migrated";

/** One real PostgreSQL for the run, with one migrated database that each test file gets a copy of. */
export default async function setup(project: TestProject) {
  const dataDir = mkdtempSync(path.join(tmpdir(), "ccn-integration-"));
  const server = await startEmbedded({ dataDir, durable: false });
  const templateUrl = server.url.replace(/\/[^/]*$/, `/${TEMPLATE}`);
  const admin = new pg.Client({ connectionString: server.adminUrl });
  await admin.connect();
  await admin.query(`CREATE DATABASE ${TEMPLATE} OWNER ccn`);
  await admin.end();
  const context = { root: process.cwd(), env: process.env };
  await generateClient(context);
  await migrate({ ...context, databaseUrl: templateUrl });
  await migrateJobs(templateUrl);
  project.provide("database", { adminUrl: server.adminUrl, templateUrl });
  return async () => {
    await server.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
}
