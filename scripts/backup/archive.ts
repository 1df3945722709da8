import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cp, rename } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type pg from "pg";
import { create, extract } from "tar";
import { z } from "zod";
import { StartFailure } from "../supervisor/failure.ts";
import { listMigrations, loadTables, saveTables } from "./tables.ts";

const FORMAT = 1;
const MANIFEST = "manifest.json";
const FILES = "files";

const manifestSchema = z.object({
  format: z.literal(FORMAT),
  createdAt: z.iso.datetime(),
  migrations: z.array(z.string()).min(1),
  tables: z.array(
    z.object({
      name: z.string().regex(/^\w+$/),
      columns: z.array(z.string()).min(1),
      rows: z.number().int().min(0),
      sha256: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** What signs links in mails; without it those already sent would lead nowhere. Null: APP_SECRET was given. */
  appSecret: z.string().min(32).nullable(),
});

export type Manifest = z.infer<typeof manifestSchema>;
export type Summary = Pick<Manifest, "createdAt"> & { rows: number; tables: number };

const summarize = ({ createdAt, tables }: Manifest): Summary => ({
  createdAt,
  tables: tables.length,
  rows: tables.reduce((sum, table) => sum + table.rows, 0),
});

async function inFolder<T>(work: (dir: string) => Promise<T>): Promise<T> {
  const dir = mkdtempSync(path.join(tmpdir(), "ccn-backup-"));
  try {
    return await work(dir);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/** Saves database and files to `target`, which is whole or not there. Only its owner may read it. */
export function writeBackup(
  client: pg.Client,
  { target, dataDir, appSecret }: { target: string; dataDir: string; appSecret: string | null },
): Promise<Summary> {
  return inFolder(async (dir) => {
    mkdirSync(path.join(dir, "tables"));
    const manifest: Manifest = {
      format: FORMAT,
      createdAt: new Date().toISOString(),
      migrations: await listMigrations(client),
      tables: await saveTables(client, dir),
      appSecret,
    };
    writeFileSync(path.join(dir, MANIFEST), JSON.stringify(manifest, null, 2));
    const files = path.join(dataDir, FILES);
    if (existsSync(files)) await cp(files, path.join(dir, FILES), { recursive: true });
    mkdirSync(path.dirname(target), { recursive: true });
    const part = `${target}.${process.pid}.part`;
    const members = [MANIFEST, "tables", ...(existsSync(path.join(dir, FILES)) ? [FILES] : [])];
    try {
      await create({ file: part, cwd: dir, gzip: true, portable: true, mode: 0o600 }, members);
      await rename(part, target);
    } finally {
      rmSync(part, { force: true });
    }
    return summarize(manifest);
  });
}

function readManifest(dir: string, source: string): Manifest {
  const parsed = manifestSchema.safeParse(
    JSON.parse(readFileSync(path.join(dir, MANIFEST), "utf8")),
  );
  if (!parsed.success) throw new StartFailure(`${source} is not a backup of this product.`);
  return parsed.data;
}

/**
 * Fills an empty, migrated database and the folder of files from a backup.
 * @throws StartFailure when it is no backup, is damaged, or was made by another version
 */
export function readBackup(
  client: pg.Client,
  { source, dataDir }: { source: string; dataDir: string },
): Promise<Summary & { appSecret: string | null }> {
  return inFolder(async (dir) => {
    let manifest: Manifest;
    try {
      await extract({ file: source, cwd: dir, strict: true });
      manifest = readManifest(dir, source);
    } catch (error) {
      if (error instanceof StartFailure) throw error;
      throw new StartFailure(`${source} cannot be read as a backup (${(error as Error).message}).`);
    }
    const here = await listMigrations(client);
    if (here.join() !== manifest.migrations.join()) {
      const last = manifest.migrations.at(-1);
      throw new StartFailure(
        `The backup was made by a version whose last migration is ${last}, this one's is ${here.at(-1)}: restore it with that version, then start this one, which brings it up to date.`,
      );
    }
    await loadTables(client, dir, manifest.tables).catch((error: Error) => {
      throw new StartFailure(`Nothing was restored: ${error.message}`);
    });
    const files = path.join(dir, FILES);
    if (existsSync(files)) await cp(files, path.join(dataDir, FILES), { recursive: true });
    return { ...summarize(manifest), appSecret: manifest.appSecret };
  });
}
