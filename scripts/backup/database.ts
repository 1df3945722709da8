import path from "node:path";
import pg from "pg";
import { findRunningDatabase } from "../../lib/db/connection.ts";
import { startEmbedded } from "../../lib/db/embedded.ts";
import type { Env } from "../../lib/env.ts";
import { StartFailure } from "../supervisor/failure.ts";
import { takeLock } from "../supervisor/lock.ts";

type Work<T> = (client: pg.Client, databaseUrl: string) => Promise<T>;

async function connected<T>(databaseUrl: string, work: Work<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect().catch((error: Error & { code?: string }) => {
      throw new StartFailure(`The database cannot be reached (${error.message || error.code}).`);
    });
    return await work(client, databaseUrl);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** Works with the embedded database of `dataDir` while nothing else runs over it. */
export async function withStoppedEmbedded<T>(dataDir: string, work: Work<T>): Promise<T> {
  const lock = await takeLock(
    path.join(dataDir, "supervisor.lock"),
    { forRunning: 0, forStopping: 60_000 },
    (pid) => `Process ${pid} is running with the data in ${dataDir}: stop it first.`,
  );
  try {
    const server = await startEmbedded({ dataDir });
    try {
      return await connected(server.url, work);
    } finally {
      await server.stop();
    }
  } finally {
    lock.release();
  }
}

/** Works with DATABASE_URL, with the embedded database that is running, or with the one that could be. */
export function withDatabase<T>(env: Env, work: Work<T>): Promise<T> {
  const url = env.DATABASE_URL ?? findRunningDatabase(env.DATA_DIR);
  return url ? connected(url, work) : withStoppedEmbedded(env.DATA_DIR, work);
}

/** The same for a restore, which nothing may read or write beside. */
export function withDatabaseAlone<T>(env: Env, work: Work<T>): Promise<T> {
  return env.DATABASE_URL
    ? connected(env.DATABASE_URL, work)
    : withStoppedEmbedded(env.DATA_DIR, work);
}

/** Runs a command; what goes wrong is one sentence, and the exit code 1. */
export async function runCommand(command: () => Promise<string>): Promise<void> {
  try {
    process.stdout.write(`${await command()}\n`);
  } catch (error) {
    const isKnown = error instanceof StartFailure || (error as Error).constructor === Error;
    process.stderr.write(`${isKnown ? (error as Error).message : (error as Error).stack}\n`);
    process.exitCode = 1;
  }
}
