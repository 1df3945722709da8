import { createHash } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import path from "node:path";
import { Transform } from "node:stream";
import { pipeline } from "node:stream/promises";
import pg from "pg";
import { from as copyFrom, to as copyTo } from "pg-copy-streams";

/** One table as it was saved: `rows` and `sha256` of its file are checked before a restore is committed. */
export type SavedTable = { name: string; columns: string[]; rows: number; sha256: string };

const quote = (name: string) => pg.escapeIdentifier(name);
export const fileOf = (table: string) => path.join("tables", `${table}.copy`);

/** Migrations say which tables there are; what they did is written anew by a restore. */
const BOOKKEEPING = "_prisma_migrations";

async function listTables(client: pg.Client): Promise<{ name: string; columns: string[] }[]> {
  const { rows } = await client.query<{ name: string; columns: string[] }>(
    `SELECT c.relname::text AS name, array_agg(a.attname::text ORDER BY a.attnum) AS columns
       FROM pg_class c
       JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND c.relname <> $1
      GROUP BY c.relname ORDER BY c.relname`,
    [BOOKKEEPING],
  );
  return rows;
}

/** Tables in an order in which each comes after those that its rows point to. */
export async function orderTables(client: pg.Client, names: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ child: string; parent: string }>(
    `SELECT c.relname::text AS child, p.relname::text AS parent
       FROM pg_constraint k
       JOIN pg_class c ON c.oid = k.conrelid
       JOIN pg_class p ON p.oid = k.confrelid
      WHERE k.contype = 'f' AND k.conrelid <> k.confrelid`,
  );
  const ordered: string[] = [];
  const left = new Set(names);
  while (left.size > 0) {
    const free = [...left].filter((name) =>
      rows.every(({ child, parent }) => child !== name || !left.has(parent)),
    );
    if (free.length === 0) throw new Error(`Tables point to each other: ${[...left].join(", ")}.`);
    for (const name of free) {
      ordered.push(name);
      left.delete(name);
    }
  }
  return ordered;
}

/** Passes bytes on and reckons their hash. */
function hashing() {
  const hash = createHash("sha256");
  const stream = new Transform({
    transform(chunk: Buffer, _, done) {
      hash.update(chunk);
      done(null, chunk);
    },
  });
  return { stream, digest: () => hash.digest("hex") };
}

/** Writes every table into `dir`, as they stood at one moment, while everything goes on. */
export async function saveTables(client: pg.Client, dir: string): Promise<SavedTable[]> {
  await client.query("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
  const saved: SavedTable[] = [];
  for (const { name, columns } of await listTables(client)) {
    const list = columns.map(quote).join(", ");
    const source = client.query(
      copyTo(`COPY (SELECT ${list} FROM public.${quote(name)}) TO STDOUT`),
    );
    const { stream, digest } = hashing();
    await pipeline(source, stream, createWriteStream(path.join(dir, fileOf(name))));
    saved.push({ name, columns, rows: source.rowCount, sha256: digest() });
  }
  await client.query("COMMIT");
  return saved;
}

/**
 * Fills the empty tables of a migrated database, all or nothing.
 * @throws Error when a file is not what was saved
 */
export async function loadTables(client: pg.Client, dir: string, tables: readonly SavedTable[]) {
  const byName = new Map(tables.map((table) => [table.name, table]));
  const present = new Set((await listTables(client)).map(({ name }) => name));
  const unknown = tables.filter(({ name }) => !present.has(name)).map(({ name }) => name);
  if (unknown.length > 0) throw new Error(`This version has no table ${unknown.join(", ")}.`);
  await client.query("BEGIN");
  try {
    for (const name of await orderTables(client, [...byName.keys()])) {
      const table = byName.get(name);
      if (table) await loadTable(client, dir, table);
    }
    await client.query("COMMIT");
  } catch (error) {
    await client.query("ROLLBACK").catch(() => undefined);
    throw error;
  }
}

async function loadTable(
  client: pg.Client,
  dir: string,
  { name, columns, rows, sha256 }: SavedTable,
) {
  const table = `public.${quote(name)}`;
  // Rules between rows held when they were saved; checked row by row, in another order, they could refuse them.
  await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  const target = client.query(
    copyFrom(`COPY ${table} (${columns.map(quote).join(", ")}) FROM STDIN`),
  );
  const { stream, digest } = hashing();
  await pipeline(createReadStream(path.join(dir, fileOf(name))), stream, target);
  await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  if (digest() !== sha256 || target.rowCount !== rows) {
    throw new Error(`The backup is damaged: ${fileOf(name)} is not what was saved.`);
  }
}

/** What keeps a restore from filling this database. */
export async function countAnyRows(client: pg.Client): Promise<number> {
  let rows = 0;
  for (const { name } of await listTables(client)) {
    const { rows: counted } = await client.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM (SELECT 1 FROM public.${quote(name)} LIMIT 1) AS one`,
    );
    rows += counted[0]?.n ?? 0;
  }
  return rows;
}

export async function listMigrations(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string }>(
    `SELECT migration_name AS name FROM _prisma_migrations
      WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`,
  );
  return rows.map(({ name }) => name);
}
