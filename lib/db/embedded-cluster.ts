import { spawn } from "node:child_process";
import { once } from "node:events";
import { chownSync, existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import pg from "pg";
import type { PostgresBinaries, RunAs } from "./embedded-os.ts";
import type { Secrets } from "./secrets.ts";

export const ROLE = "ccn";
export const DATABASE = "ccn";
export const ADMIN = "postgres";

export type Setting = {
  binaries: PostgresBinaries;
  runAs: RunAs;
  paths: { cluster: string; log: string; announcement: string };
  secrets: Secrets;
};

/** Creates the files of a new database server in `paths.cluster`, unless they are there. */
export async function createCluster({ binaries, runAs, paths, secrets }: Setting) {
  if (existsSync(paths.cluster)) return;
  // Made beside its final place and renamed, so that an interrupted initdb leaves nothing half done.
  const draft = `${paths.cluster}.new`;
  const passwordFile = `${paths.cluster}.password`;
  rmSync(draft, { recursive: true, force: true });
  mkdirSync(draft, { mode: 0o700 });
  writeFileSync(passwordFile, `${secrets.databaseAdminPassword}\n`, { mode: 0o600 });
  if (runAs.uid !== undefined && runAs.gid !== undefined) {
    chownSync(draft, runAs.uid, runAs.gid);
    chownSync(passwordFile, runAs.uid, runAs.gid);
  }
  try {
    // The built-in locale sorts alike on every machine.
    const args = [`--pgdata=${draft}`, `--username=${ADMIN}`, `--pwfile=${passwordFile}`];
    args.push("--auth=scram-sha-256", "--encoding=UTF8", "--locale=C");
    args.push("--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--no-instructions");
    const [command = "", ...rest] = [...runAs.prefix, binaries.initdb, ...args];
    const child = spawn(command, rest, { ...runAs.options, stdio: ["ignore", "pipe", "pipe"] });
    let output = "";
    child.stdout?.on("data", (chunk) => (output += chunk));
    child.stderr?.on("data", (chunk) => (output += chunk));
    const [code] = (await once(child, "close")) as [number | null];
    if (code !== 0) throw new Error(`PostgreSQL could not create its data in ${draft}:\n${output}`);
    renameSync(draft, paths.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

/** The application's role and database, with the password of this installation. */
export async function prepareDatabase(adminUrl: string, secrets: Secrets) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  try {
    const role = await client.query("SELECT 1 FROM pg_roles WHERE rolname = $1", [ROLE]);
    if (role.rowCount === 0) await client.query(`CREATE ROLE ${ROLE} LOGIN CREATEDB`);
    const password = client.escapeLiteral(secrets.databasePassword);
    await client.query(`ALTER ROLE ${ROLE} PASSWORD ${password}`);
    const database = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [DATABASE]);
    if (database.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${ROLE}`);
  } finally {
    await client.end();
  }
}
