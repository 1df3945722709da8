import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type EmbeddedServer, startEmbedded } from "../../lib/db/embedded.ts";
import { readOrCreateSecrets } from "../../lib/db/secrets.ts";
import type { Env } from "../../lib/env.ts";
import { log } from "../../lib/log.ts";
import { StartFailure } from "./failure.ts";
import { type Lock, takeLock } from "./lock.ts";
import { type Part, type PartSpec, startPart } from "./part.ts";
import { assertPortIsFree } from "./port.ts";
import { type FirstPage, progress, runningBlock } from "./report.ts";
import { stopRunningCommands } from "./run.ts";

/** A stop takes as long as its parts and the database may take to finish what they do. */
const LOCK_PATIENCE = { forRunning: 5_000, forStopping: 60_000 };
const PORT_PATIENCE = 5_000;
const FIRST_PAGE_TIMEOUT = 60_000;
const FIRST_PAUSE = 250;
const LONGEST_PAUSE = 30_000;

/** What the supervisor brings up; scripts/start.ts names the real one. */
export type Product = {
  /** Everything between a running database and the first process; each step says what it did. */
  prepare: (context: { databaseUrl: string; env: NodeJS.ProcessEnv }) => Promise<void>;
  /** Work that needs no database and may be done while it starts. */
  prepareMeanwhile: (context: { env: NodeJS.ProcessEnv }) => Promise<void>;
  parts: (childEnv: NodeJS.ProcessEnv) => PartSpec[];
};

export type Mode = "production" | "development" | "database only";

/** Brings everything up, keeps it up until a signal comes, and takes it down in order. Ends the process. */
export async function supervise({
  env,
  mode,
  product,
}: {
  env: Env;
  mode: Mode;
  product: Product;
}) {
  const stopping = new AbortController();
  const running: Running = { parts: [] };

  const requestStop = (reason: string) => {
    if (stopping.signal.aborted) {
      for (const part of running.parts) part.kill();
      return;
    }
    log.debug({ reason }, "stopping");
    stopping.abort();
    stopRunningCommands();
  };
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
    process.on(signal, () => requestStop(signal));
  }
  watchParent(() => requestStop("the command that started this one has gone"));
  // Being told to stop ends the wait for whatever is going on.
  const stopped = new Promise<never>((_, reject) => {
    stopping.signal.addEventListener("abort", () => reject(new Stopped()));
  });
  stopped.catch(() => undefined);

  let exitCode = 0;
  try {
    await Promise.race([stopped, bringUp({ env, mode, product, running, stopping })]);
    await stopped;
  } catch (error) {
    if (!(error instanceof Stopped)) {
      exitCode = 1;
      stopping.abort();
      stopRunningCommands();
      reportFailure(error);
    }
  }
  await takeDown(running);
  process.exit(exitCode);
}

class Stopped extends Error {}

type Running = {
  database?: Promise<EmbeddedServer>;
  parts: Part[];
  lock?: Lock;
};

type BringUp = {
  env: Env;
  mode: Mode;
  product: Product;
  running: Running;
  stopping: AbortController;
};

async function bringUp({ env, mode, product, running, stopping }: BringUp) {
  const isWeb = mode !== "database only";
  running.lock = await takeLock(
    path.join(env.DATA_DIR, "supervisor.lock"),
    LOCK_PATIENCE,
    (pid) =>
      `Process ${pid} is already running with the data in ${env.DATA_DIR}: stop it first, or choose another folder with DATA_DIR.`,
  );
  // After the lock: one that is stopping with this very folder may still hold the port.
  if (isWeb) await assertPortIsFree(env.PORT, env.HOST, PORT_PATIENCE);
  const secrets = readOrCreateSecrets(env.DATA_DIR);
  const childEnv: NodeJS.ProcessEnv = {
    ...process.env,
    NODE_ENV: mode === "development" ? "development" : "production",
    NEXT_TELEMETRY_DISABLED: "1",
    PORT: String(env.PORT),
    HOST: env.HOST,
    SITE_URL: env.SITE_URL,
    DATA_DIR: env.DATA_DIR,
    APP_SECRET: env.APP_SECRET ?? secrets.appSecret,
  };
  const [database] = await Promise.all([
    startDatabase({ env, running, stopping }),
    isWeb ? product.prepareMeanwhile({ env: childEnv }) : undefined,
  ]);
  if (!isWeb) {
    process.stdout.write(`${runningBlock({ env, database })}\n`);
    return;
  }
  childEnv.DATABASE_URL = database.url;
  await product.prepare({ databaseUrl: database.url, env: childEnv });
  if (stopping.signal.aborted) return;
  running.parts = product.parts(childEnv).map((spec) => startPart(spec, log));
  await Promise.all(running.parts.map(({ ready }) => ready)).catch(async (error) => {
    await assertPortIsFree(env.PORT, env.HOST, 0); // the likelier reason, when someone was quicker
    throw error;
  });
  const firstPage = await timeToFirstPage(env);
  process.stdout.write(`${runningBlock({ env, database, firstPage })}\n`);
}

async function startDatabase({ env, running, stopping }: Omit<BringUp, "mode" | "product">) {
  if (env.DATABASE_URL) return { url: env.DATABASE_URL };
  const startedAt = performance.now();
  running.database = startEmbedded({ dataDir: env.DATA_DIR });
  const server = await running.database;
  progress("PostgreSQL started", startedAt);
  void keepDatabase({ env, running, stopping, port: server.port });
  return server;
}

type KeepDatabase = Omit<BringUp, "mode" | "product"> & { port: number };

/** A server that ends by itself comes back on the same port, so nothing else has to be told. */
async function keepDatabase({ env, running, stopping, port }: KeepDatabase) {
  let pause = FIRST_PAUSE;
  for (;;) {
    try {
      await (await running.database)?.exited;
      pause = FIRST_PAUSE;
      if (stopping.signal.aborted) return;
      log.error({ part: "database", restartInMs: pause }, "a part ended and is started again");
    } catch (error) {
      pause = Math.min(pause * 2, LONGEST_PAUSE);
      log.error({ part: "database", err: error, restartInMs: pause }, "a part did not start");
    }
    await sleep(pause);
    if (stopping.signal.aborted) return;
    running.database = startEmbedded({ dataDir: env.DATA_DIR, port });
    running.database.then(
      () => log.info({ part: "database" }, "running again"),
      () => undefined,
    );
  }
}

/** Seconds from the start of this process until the home page had been answered, and how it was. */
async function timeToFirstPage(env: Env): Promise<FirstPage> {
  const address = localAddress(env);
  const outcome = await fetch(address, { signal: AbortSignal.timeout(FIRST_PAGE_TIMEOUT) })
    .then(async (answer) => {
      await answer.arrayBuffer();
      return answer.ok ? null : `answered with status ${answer.status}`;
    })
    .catch((error: Error) => `not answered (${(error.cause as Error)?.message ?? error.message})`);
  return { seconds: performance.now() / 1000, problem: outcome };
}

/** The address under which this machine itself reaches the web server. */
export function localAddress({ HOST, PORT }: Pick<Env, "HOST" | "PORT">): string {
  const host = { "0.0.0.0": "127.0.0.1", "::": "[::1]" }[HOST] ?? HOST;
  return `http://${host.includes(":") && !host.startsWith("[") ? `[${host}]` : host}:${PORT}/`;
}

/** npm passes signals on, but when it is killed this process would be left without a way to be stopped. */
function watchParent(onGone: () => void) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const timer = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(timer);
    onGone();
  }, 500);
  timer.unref();
}

async function takeDown({ database, parts, lock }: Running) {
  lock?.announceStop();
  // The web server first, so that no new work arrives; the database last, when nobody needs it any more.
  for (const part of parts) await part.stop();
  const server = await database?.catch(() => undefined);
  await server?.stop();
  lock?.release();
}

function reportFailure(error: unknown) {
  const isKnown = error instanceof StartFailure || (error as Error).constructor === Error;
  process.stderr.write(`${isKnown ? (error as Error).message : (error as Error).stack}\n`);
}
