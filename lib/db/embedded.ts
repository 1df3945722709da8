import { spawn } from "node:child_process";
import { once } from "node:events";
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
} from "node:fs";
import { createServer, Socket } from "node:net";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import {
  ADMIN,
  createCluster,
  DATABASE,
  prepareDatabase,
  ROLE,
  type Setting,
} from "./embedded-cluster.ts";
import { chooseUser, findBinaries } from "./embedded-os.ts";
import { stopLeftover, stopServer } from "./embedded-stop.ts";
import { readOrCreateSecrets, writePrivateFile } from "./secrets.ts";

const START_TIMEOUT = 60_000;
const LOG_LIMIT = 5 * 1024 * 1024;

export type EmbeddedOptions = {
  dataDir: string;
  /** Tried first, so that a server that died comes back where its clients look for it. */
  port?: number;
  /** false for data that may be lost, as in tests: no waiting for the disk. */
  durable?: boolean;
};

export type EmbeddedServer = {
  /** The application's own role: owns its database, may create others, is no superuser. */
  url: string;
  adminUrl: string;
  port: number;
  pid: number;
  /** Settles when the server has gone, wanted or not. */
  exited: Promise<void>;
  stop: () => Promise<void>;
};

/**
 * Starts PostgreSQL on a loopback port over the data in `dataDir`, creating it on first use, and takes over from a
 * server that an earlier process left behind.
 * @throws Error whose message says in one sentence what is wrong.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServer> {
  const dataDir = path.resolve(options.dataDir);
  const paths = {
    cluster: path.join(dataDir, "postgres"),
    log: path.join(dataDir, "postgres.log"),
    announcement: path.join(dataDir, "database.json"),
  };
  const secrets = readOrCreateSecrets(dataDir);
  const binaries = await findBinaries();
  const runAs = chooseUser(binaries, paths.cluster);
  await stopLeftover(paths.cluster);
  await createCluster({ binaries, runAs, paths, secrets });
  const server = await launchOnFreePort({ ...options, binaries, runAs, paths, secrets });
  try {
    await prepareDatabase(server.adminUrl, secrets);
  } catch (error) {
    await server.stop();
    throw error;
  }
  const announced = { url: server.url, port: server.port, pid: server.pid };
  writePrivateFile(paths.announcement, `${JSON.stringify(announced)}\n`);
  return server;
}

async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, "127.0.0.1");
  await once(probe, "listening");
  const address = probe.address();
  probe.close();
  await once(probe, "close");
  if (address === null || typeof address === "string") throw new Error("No free port was found.");
  return address.port;
}

async function launchOnFreePort(setting: Setting & EmbeddedOptions): Promise<EmbeddedServer> {
  const deadline = Date.now() + START_TIMEOUT;
  let port = setting.port ?? (await freePort());
  for (;;) {
    const result = await launch(setting, port, deadline);
    if (typeof result !== "string") return result;
    // Another program may take the port between asking and using it, and the workers of a killed server need a
    // moment to leave its shared memory.
    const isPassing = /in use|already exists/i.test(result);
    if (!isPassing || Date.now() > deadline) {
      throw new Error(`PostgreSQL did not start; ${setting.paths.log} ends with:\n${result}`);
    }
    await sleep(200);
    if (/could not bind/i.test(result)) port = await freePort();
  }
}

/** @returns the running server, or what it wrote before it gave up. */
async function launch(
  { binaries, runAs, paths, secrets, durable = true }: Setting & EmbeddedOptions,
  port: number,
  deadline: number,
): Promise<EmbeddedServer | string> {
  if (existsSync(paths.log) && statSync(paths.log).size > LOG_LIMIT) truncateSync(paths.log);
  const logFile = openSync(paths.log, "a", 0o600);
  const logStart = statSync(paths.log).size;
  const settings = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    timezone: "UTC",
    log_timezone: "UTC",
    ...(durable ? {} : { fsync: "off", synchronous_commit: "off", full_page_writes: "off" }),
  };
  const args = ["-D", paths.cluster, "-p", String(port)];
  for (const [name, value] of Object.entries(settings)) args.push("-c", `${name}=${value}`);
  const [command = "", ...rest] = [...runAs.prefix, binaries.postgres, ...args];
  // A group of its own: Ctrl-C in the terminal is for the supervisor, which stops the database last.
  const child = spawn(command, rest, {
    ...runAs.options,
    stdio: ["ignore", logFile, logFile],
    detached: true,
  });
  closeSync(logFile);
  const exited = new Promise<void>((resolve) => {
    child.once("exit", () => resolve());
    child.once("error", () => resolve());
  });
  let hasExited = false;
  exited.then(() => {
    hasExited = true;
  });
  const pid = child.pid;
  const address = `127.0.0.1:${port}`;
  const adminUrl = `postgresql://${ADMIN}:${secrets.databaseAdminPassword}@${address}/postgres`;
  while (pid !== undefined && !hasExited) {
    const state = await tryToConnect(adminUrl, paths.cluster);
    if (state === "ready") break;
    if (state !== "not yet" || Date.now() > deadline) {
      await stopServer(pid);
      throw new Error(state === "not yet" ? "PostgreSQL did not become ready in time." : state);
    }
    await Promise.race([exited, sleep(40)]);
  }
  if (pid === undefined || hasExited) return readFileSync(paths.log).subarray(logStart).toString();
  const guard = spawnGuard(pid);
  exited.then(() => guard.kill("SIGKILL"));
  return {
    url: `postgresql://${ROLE}:${secrets.databasePassword}@${address}/${DATABASE}`,
    adminUrl,
    port,
    pid,
    exited,
    stop: async () => {
      await stopServer(pid);
      await exited;
      rmSync(paths.announcement, { force: true });
    },
  };
}

/** Stops the database when this process is killed: the pipe to the guard closes, whatever the reason. */
function spawnGuard(pid: number) {
  const script = 'read -r _; kill -INT "$1" 2>/dev/null';
  const guard = spawn("/bin/sh", ["-c", script, "sh", String(pid)], {
    stdio: ["pipe", "ignore", "ignore"],
    detached: true,
    cwd: "/",
  });
  guard.on("error", () => undefined);
  guard.unref();
  if (guard.stdin instanceof Socket) guard.stdin.unref();
  return guard;
}

async function tryToConnect(url: string, cluster: string): Promise<"ready" | "not yet" | string> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    // Another program's server may have taken the port.
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory === cluster ? "ready" : "not yet";
  } catch (error) {
    const { code } = error as { code?: string };
    if (code !== "28P01") return "not yet";
    return `The embedded database does not accept the password in secrets.json beside ${cluster}: restore the file that belongs to this data.`;
  } finally {
    await client.end().catch(() => undefined);
  }
}
