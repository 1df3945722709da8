import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterAll, describe, expect, inject, test } from "vitest";
import { freePort } from "../../setup/free-port";
import { databaseUrl } from "../../setup/integration";

const ENGINE = path.resolve("scripts/prisma-schema-engine.mjs");

describe("Prisma's commands without its download host", { timeout: 60_000 }, () => {
  const emptyDir = mkdtempSync(path.join(tmpdir(), "ccn-prisma-"));
  afterAll(() => rmSync(emptyDir, { recursive: true, force: true }));

  const prisma = (args: string[], settings: Record<string, string> = {}) => {
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      ["node_modules/prisma/build/index.js", ...args],
      {
        encoding: "utf8",
        env: {
          ...process.env,
          NODE_ENV: "development",
          DATABASE_URL: databaseUrl,
          DATA_DIR: emptyDir,
          PRISMA_SCHEMA_ENGINE_BINARY: ENGINE,
          CHECKPOINT_DISABLE: "1",
          ...settings,
        },
      },
    );
    return { status, output: stdout + stderr };
  };
  const listDatabases = async () => {
    const admin = new pg.Client({ connectionString: inject("database").adminUrl });
    await admin.connect();
    const { rows } = await admin.query<{ datname: string }>("SELECT datname FROM pg_database");
    await admin.end();
    return rows.map(({ datname }) => datname);
  };

  test("migrate status finds the database up to date", () => {
    expect(prisma(["migrate", "status"])).toMatchObject({
      status: 0,
      output: expect.stringContaining("Database schema is up to date"),
    });
  });

  test("the migrations make exactly what the schema says", () => {
    const to = ["--to-schema", "prisma/schema.prisma", "--exit-code"];
    const { status, output } = prisma(["migrate", "diff", "--from-config-datasource", ...to]);
    expect(output).toContain("No difference");
    expect(status).toBe(0);
  });

  test("migrate deploy creates a missing database, and does nothing the second time", async () => {
    const address = databaseUrl.replace(/\/[^/]+$/, "/made_by_deploy");
    const first = prisma(["migrate", "deploy"], { DATABASE_URL: address });
    expect(first).toMatchObject({ status: 0, output: expect.stringContaining("applied") });
    const second = prisma(["migrate", "deploy"], { DATABASE_URL: address });
    expect(second).toMatchObject({ status: 0, output: expect.stringContaining("No pending") });
    expect(await listDatabases()).toContain("made_by_deploy");
  });

  test("replaying the migrations uses a database of its own and leaves none behind", async () => {
    const { status, output } = prisma([
      ...["migrate", "diff", "--from-migrations", "prisma/migrations"],
      ...["--to-schema", "prisma/schema.prisma", "--exit-code"],
    ]);
    expect(output).toContain("No difference");
    expect(status).toBe(0);
    expect((await listDatabases()).filter((name) => name.includes("shadow"))).toEqual([]);
    expect(prisma(["migrate", "status"]).status).toBe(0);
  });

  test("a server that does not answer and a wrong password are told apart", async () => {
    const nowhere = databaseUrl.replace(/:\d+\//, `:${await freePort()}/`);
    expect(prisma(["migrate", "deploy"], { DATABASE_URL: nowhere }).output).toContain("P1001");
    const stranger = databaseUrl.replace(/ccn:[^@]+@/, "ccn:wrong@");
    expect(prisma(["migrate", "deploy"], { DATABASE_URL: stranger }).output).toContain("P1000");
  });

  test("a command that needs a database says so when none is running", () => {
    const { status, output } = prisma(["migrate", "status"], { DATABASE_URL: "" });
    expect(status).toBe(1);
    expect(output.trim()).toBe(
      "No database is running: start one with `npm start` or `npm run db`, or set DATABASE_URL.",
    );
  });

  test("validate needs no database", () => {
    expect(prisma(["validate"], { DATABASE_URL: "" })).toMatchObject({ status: 0 });
  });
});
