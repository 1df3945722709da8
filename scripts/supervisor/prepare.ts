import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import pg from "pg";
import { chooseSchemaEngine } from "../prisma-engine.ts";
import { StartFailure } from "./failure.ts";
import { takeLock } from "./lock.ts";
import { runNode } from "./run.ts";
import { hashSources, isMarked } from "./sources.ts";

export const BUILD_MARK = ".next/BUILD_SOURCES";
const GENERATED = "lib/db/generated";
const MIGRATIONS = "prisma/migrations";

type Context = { root: string; env: NodeJS.ProcessEnv };
type DatabaseContext = Context & { databaseUrl: string };

const require = createRequire(import.meta.url);
const prismaArgs = (...args: string[]) => [require.resolve("prisma/build/index.js"), ...args];

/** For Prisma's commands: no other host is asked for anything. */
function prismaEnv(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  chooseSchemaEngine("never");
  const { PRISMA_SCHEMA_ENGINE_BINARY } = process.env;
  return {
    ...env,
    PRISMA_SCHEMA_ENGINE_BINARY,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  };
}

const LONGEST_BUILD = 10 * 60_000;

/** Two starts of one checkout may come to the same work; the second waits, and finds it done. */
async function oneAtATime<T>(root: string, work: () => Promise<T>): Promise<T> {
  const file = path.join(root, "node_modules/.cache/preparing.lock");
  const lock = await takeLock(
    file,
    { forRunning: LONGEST_BUILD, forStopping: LONGEST_BUILD },
    (pid) =>
      `Process ${pid} has been building this checkout for ten minutes: stop it and start again.`,
  );
  try {
    return await work();
  } finally {
    lock.release();
  }
}

/** @returns whether anything had to be done */
export async function generateClient({ root, env }: Context): Promise<boolean> {
  const hash = hashSources(root, ["prisma/schema.prisma", "package-lock.json"]);
  const mark = path.join(root, GENERATED, "SCHEMA_HASH");
  if (isMarked(mark, hash)) return false;
  return oneAtATime(root, async () => {
    if (isMarked(mark, hash)) return false;
    const failure = "Prisma could not generate its client from prisma/schema.prisma";
    await runNode({ failure, args: prismaArgs("generate"), env: prismaEnv(env) });
    writeFileSync(mark, `${hash}\n`);
    return true;
  });
}

type AppliedMigration = { migration_name: string; checksum: string; finished: boolean };

async function listAppliedMigrations(client: pg.Client): Promise<AppliedMigration[]> {
  const { rows: tables } = await client.query("SELECT to_regclass('_prisma_migrations') AS found");
  if (tables[0]?.found === null) return [];
  const { rows } = await client.query<AppliedMigration>(
    `SELECT migration_name, checksum, finished_at IS NOT NULL AS finished
       FROM _prisma_migrations WHERE rolled_back_at IS NULL`,
  );
  return rows;
}

/** Asks the database what Prisma's CLI would find out in two seconds of starting up. */
async function isMigrated(root: string, databaseUrl: string): Promise<boolean> {
  const dir = path.join(root, MIGRATIONS);
  const names = readdirSync(dir).filter((name) =>
    existsSync(path.join(dir, name, "migration.sql")),
  );
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const applied = await listAppliedMigrations(client);
    const checksums = new Map(applied.map((row) => [row.migration_name, row.checksum]));
    const isUnchanged = (name: string) => {
      const sql = readFileSync(path.join(dir, name, "migration.sql"));
      return checksums.get(name) === createHash("sha256").update(sql).digest("hex");
    };
    return applied.every((row) => row.finished) && names.every(isUnchanged);
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    if (code === "3D000") return false; // no such database yet: Prisma creates it
    throw new StartFailure(
      `The database of DATABASE_URL cannot be reached (${message || code}): check the address and that the server is running.`,
    );
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @returns whether anything had to be done */
export async function migrate({ root, env, databaseUrl }: DatabaseContext): Promise<boolean> {
  if (await isMigrated(root, databaseUrl)) return false;
  const failure = "The database could not be brought up to date with prisma/migrations";
  await runNode({
    failure,
    args: prismaArgs("migrate", "deploy"),
    env: prismaEnv({ ...env, DATABASE_URL: databaseUrl }),
  });
  return true;
}

/** The tables of the job queue. */
export async function migrateJobs(databaseUrl: string) {
  const { Logger, runMigrations } = await import("graphile-worker");
  const logger = new Logger(() => () => undefined);
  try {
    await runMigrations({ connectionString: databaseUrl, logger });
  } catch (error) {
    throw new StartFailure(
      `The job queue's tables could not be made (${(error as Error).message}).`,
    );
  }
}

/** Fills an empty database; one that has clusters is left as it is. */
export async function seed({ env, databaseUrl }: DatabaseContext) {
  await runNode({
    failure: "The database could not be filled with the clusters of prisma/seed",
    args: ["--import", "tsx", "prisma/seed/index.ts", "--if-empty"],
    env: { ...env, DATABASE_URL: databaseUrl },
  });
}

/** @returns whether anything had to be done */
export async function buildIfChanged({ root, env }: Context): Promise<boolean> {
  const isBuilt = () => isMarked(path.join(root, BUILD_MARK), hashSources(root));
  if (isBuilt()) return false;
  return oneAtATime(root, async () => {
    if (isBuilt()) return false;
    const failure = "The site could not be built";
    await runNode({ failure, args: ["scripts/build.ts"], env: { ...env, NODE_ENV: "production" } });
    return true;
  });
}
