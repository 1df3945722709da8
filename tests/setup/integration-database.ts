import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, inject } from "vitest";

// Before a test file is loaded: a fresh copy of the migrated database, which lib/env.ts then finds in DATABASE_URL.
const { adminUrl, templateUrl } = inject("database");
const template = new URL(templateUrl).pathname.slice(1);
const name = `w_${process.env.VITEST_POOL_ID ?? "1"}`;

const admin = new pg.Client({ connectionString: adminUrl });
await admin.connect();
await admin.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
await admin.query(`CREATE DATABASE ${name} OWNER ccn TEMPLATE ${template}`);
await admin.end();

process.env.DATABASE_URL = templateUrl.replace(`/${template}`, `/${name}`);
process.env.DATABASE_POOL_MAX = "5";
const dataDir = mkdtempSync(path.join(tmpdir(), "ccn-integration-data-"));
process.env.DATA_DIR = dataDir;

afterAll(async () => {
  const { prisma } = await import("../../lib/db/client.ts");
  await prisma.$disconnect();
  rmSync(dataDir, { recursive: true, force: true });
});
