import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { create, extract } from "tar";
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { createEnquiry } from "@/lib/enquiries/service";
import { enquiryInput, makeCluster, visitor } from "../../factories/enquiries";
import { startCommand } from "../../setup/command";
import { emptyTables } from "../../setup/integration";

const { adminUrl } = inject("database");
const source = process.env.DATABASE_URL ?? "";
const secret = "a-secret-that-signs-links-in-mails-0123";

let dir: string;
let made = 0;
const next = () => {
  made += 1;
  return made;
};
const databases: string[] = [];
beforeAll(() => {
  dir = mkdtempSync(path.join(tmpdir(), "ccn-backup-test-"));
});
afterAll(async () => {
  for (const name of databases) await admin(`DROP DATABASE ${name} WITH (FORCE)`);
  rmSync(dir, { recursive: true, force: true });
});
beforeEach(emptyTables);

async function admin(sql: string) {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** An empty database on a server that this product did not start. */
async function emptyDatabase(): Promise<string> {
  const name = `backup_${process.env.VITEST_POOL_ID}_${Date.now()}_${next()}`;
  await admin(`CREATE DATABASE ${name} OWNER ccn`);
  databases.push(name);
  return source.replace(/\/[^/]*$/, `/${name}`);
}

async function run(script: "backup" | "restore", file: string, env: Record<string, string>) {
  const args = ["--import", "tsx", `scripts/backup/${script}.ts`, file];
  const command = startCommand(args, { LOG_LEVEL: "silent", ...env });
  const { code } = await command.ended;
  return { code, said: command.output() };
}

/** Every table with every row, in an order that does not depend on how they were written. */
async function contentOf(databaseUrl: string): Promise<Record<string, string[]>> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT tablename::text AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> '_prisma_migrations'`,
  );
  const content: Record<string, string[]> = {};
  for (const { name } of tables) {
    const { rows } = await client.query<{ row: string }>(
      `SELECT t::text AS row FROM public."${name}" AS t ORDER BY 1`,
    );
    content[name] = rows.map(({ row }) => row);
  }
  await client.end();
  return content;
}

const newFile = () => path.join(dir, `${next()}.tar.gz`);
const newDataDir = () => mkdtempSync(path.join(dir, "data-"));

async function someRows() {
  const { code } = await makeCluster();
  const text = 'Dòng một\nhai\t"ba"\\ \\N, kết thúc';
  await createEnquiry(visitor(), enquiryInput({ clusters: [code], message: text }));
  const content = await contentOf(source);
  expect(content.Enquiry).toHaveLength(1);
  expect(content.EmailMessage).toHaveLength(2);
  return content;
}

async function saved(env: Record<string, string> = {}): Promise<string> {
  const file = newFile();
  const { code, said } = await run("backup", file, {
    DATABASE_URL: source,
    DATA_DIR: newDataDir(),
    ...env,
  });
  expect(said).toMatch(/^Saved \d+ rows of \d+ tables, and the files, in /m);
  expect(code).toBe(0);
  return file;
}

describe("a backup", { timeout: 120_000 }, () => {
  test("brings back every row and file, on servers of one's own and on embedded ones", async () => {
    const before = await someRows();
    const dataDir = newDataDir();
    mkdirSync(path.join(dataDir, "files/photos"), { recursive: true });
    writeFileSync(path.join(dataDir, "files/photos/a.bin"), Buffer.from([0, 255, 10, 13]));
    writeFileSync(
      path.join(dataDir, "secrets.json"),
      JSON.stringify({
        appSecret: secret,
        databasePassword: "p".repeat(20),
        databaseAdminPassword: "q".repeat(20),
      }),
    );
    const first = await saved({ DATA_DIR: dataDir });
    expect(statSync(first).mode & 0o077).toBe(0);

    const embedded = newDataDir();
    const restored = await run("restore", first, { DATA_DIR: embedded });
    expect(restored.said).toMatch(/^Restored \d+ rows as they stood at /m);
    expect(restored.code).toBe(0);
    expect(readFileSync(path.join(embedded, "files/photos/a.bin"))).toEqual(
      Buffer.from([0, 255, 10, 13]),
    );
    const kept = JSON.parse(readFileSync(path.join(embedded, "secrets.json"), "utf8"));
    expect(kept.appSecret).toBe(secret);
    expect(kept.databasePassword).not.toBe("p".repeat(20));

    const second = newFile();
    expect((await run("backup", second, { DATA_DIR: embedded })).code).toBe(0);
    const target = await emptyDatabase();
    const last = await run("restore", second, { DATABASE_URL: target, DATA_DIR: newDataDir() });
    expect(last.code).toBe(0);
    expect(await contentOf(target)).toEqual(before);
  });

  test("says which key to give when the key was given from outside", async () => {
    await someRows();
    const file = await saved({ APP_SECRET: secret });
    const target = await emptyDatabase();
    const { said } = await run("restore", file, { DATABASE_URL: target, DATA_DIR: newDataDir() });
    expect(said).toMatch(/APP_SECRET of the installation that was saved/);
  });

  test("is not written over another one, nor of nothing", async () => {
    const file = newFile();
    writeFileSync(file, "precious");
    const again = await run("backup", file, { DATABASE_URL: source, DATA_DIR: newDataDir() });
    expect(again).toMatchObject({
      code: 1,
      said: `${file} is there already: name another file.\n`,
    });
    expect(readFileSync(file, "utf8")).toBe("precious");
    const none = await run("backup", newFile(), { DATA_DIR: newDataDir() });
    expect(none.code).toBe(1);
    expect(none.said).toMatch(/^There is no database in \S+ to save\.\n$/);
  });
});

describe("a restore", { timeout: 120_000 }, () => {
  test("overwrites nothing", async () => {
    const before = await someRows();
    const file = await saved();
    const { code, said } = await run("restore", file, {
      DATABASE_URL: source,
      DATA_DIR: newDataDir(),
    });
    expect(code).toBe(1);
    expect(said).toMatch(/^The database is not empty, and a restore overwrites nothing/m);
    expect(await contentOf(source)).toEqual(before);
  });

  async function changed(file: string, change: (folder: string) => void): Promise<string> {
    const folder = newDataDir();
    await extract({ file, cwd: folder });
    change(folder);
    const target = newFile();
    await create({ file: target, cwd: folder, gzip: true }, ["manifest.json", "tables"]);
    return target;
  }

  test("of a damaged or foreign backup restores nothing and says why", async () => {
    await someRows();
    const file = await saved();
    const cut = newFile();
    writeFileSync(cut, readFileSync(file).subarray(0, 3_000));
    const text = newFile();
    writeFileSync(text, "not an archive");
    const rewrite = (name: string, edit: (content: string) => string) => (folder: string) => {
      const member = path.join(folder, name);
      writeFileSync(member, edit(readFileSync(member, "utf8")));
    };
    const cases: [string, RegExp][] = [
      [cut, /cannot be read as a backup/],
      [text, /cannot be read as a backup|is not a backup/],
      [
        await changed(
          file,
          rewrite("tables/Enquiry.copy", (rows) => rows.replace("kim@", "tim@")),
        ),
        /Nothing was restored: The backup is damaged: tables\/Enquiry\.copy/,
      ],
      [
        await changed(
          file,
          rewrite("tables/EmailMessage.copy", () => ""),
        ),
        /Nothing was restored: The backup is damaged: tables\/EmailMessage\.copy/,
      ],
      [
        await changed(
          file,
          rewrite("manifest.json", (json) =>
            json.replace("20261122000000_first", "20200101000000_old"),
          ),
        ),
        /was made by a version whose last migration is/,
      ],
      [
        await changed(
          file,
          rewrite("manifest.json", () => '{"format":99}'),
        ),
        /is not a backup of this product/,
      ],
    ];
    const target = await emptyDatabase();
    for (const [source, reason] of cases) {
      const { code, said } = await run("restore", source, {
        DATABASE_URL: target,
        DATA_DIR: newDataDir(),
      });
      expect(said).toMatch(reason);
      expect(said).not.toMatch(/\n +at /);
      expect(code).toBe(1);
      const rows = Object.values(await contentOf(target)).flat();
      expect(rows).toEqual([]);
    }
  });
});
