import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { transaction } from "@/lib/db/client";
import { databaseUrl, db, emptyTables } from "../setup/integration";

const setting = (key: string) => ({ key, value: 1 });

describe("transaction", () => {
  beforeEach(emptyTables);

  test("keeps everything or nothing", async () => {
    const attempt = transaction(async (tx) => {
      await tx.setting.create({ data: setting("first") });
      throw new Error("stopped half way");
    });
    await expect(attempt).rejects.toThrow("stopped half way");
    expect(await db.setting.count()).toBe(0);
  });

  test("runs again when PostgreSQL had to break a deadlock", async () => {
    await db.setting.createMany({ data: [setting("a"), setting("b")] });
    let starts = 0;
    let bothHold = () => {};
    const gate = new Promise<void>((resolve) => {
      bothHold = resolve;
    });
    const update = (first: string, second: string) =>
      transaction(async (tx) => {
        starts += 1;
        await tx.setting.update({ where: { key: first }, data: { value: 2 } });
        if (starts === 2) bothHold();
        await gate;
        await tx.setting.update({ where: { key: second }, data: { value: 2 } });
      });
    await Promise.all([update("a", "b"), update("b", "a")]);
    expect(starts).toBe(3);
  });
});

describe("the database of a test file", () => {
  const client = new pg.Client({ connectionString: databaseUrl });
  afterEach(() => client.end());

  test("belongs to a role that is no superuser and has the job queue's tables", async () => {
    await client.connect();
    const { rows } = await client.query(
      `SELECT rolsuper, to_regclass('graphile_worker._private_jobs') IS NOT NULL AS jobs
         FROM pg_roles WHERE rolname = current_user`,
    );
    expect(rows).toEqual([{ rolsuper: false, jobs: true }]);
  });
});
