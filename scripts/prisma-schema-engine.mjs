#!/usr/bin/env node
// Answers Prisma's CLI in place of its native schema engine, on machines that cannot download that engine. The CLI
// starts the file named in PRISMA_SCHEMA_ENGINE_BINARY and talks JSON-RPC with it, one message per line; the answers
// come from the same engine compiled to WebAssembly (@prisma/schema-engine-wasm). Plain JavaScript, because the CLI
// may start it under any Node from 20 on. prisma.config.ts decides when it is used.
import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import readline from "node:readline";
import { pathToFileURL } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory } from "@prisma/driver-adapter-utils";
import pg from "pg";

const OID_CHAR = 18; // the catalogue's own "char"
const OID_TEXT = 25;
const COLUMN_TYPE_CHARACTER = 6;

const UNKNOWN_DATABASE = "3D000";
const DUPLICATE_DATABASE = "42P04";
const PRISMA_CODES = {
  [UNKNOWN_DATABASE]: "P1003",
  "28P01": "P1000",
  28000: "P1000",
  42501: "P1010",
};

/** @param {string[]} argv */
function parseArguments(argv) {
  const parsed = {
    schemaFiles: [],
    url: process.env.DATABASE_URL,
    shadowUrl: undefined,
    command: undefined,
  };
  for (let i = 0; i < argv.length; i += 1) {
    if (argv[i] === "--datamodels") parsed.schemaFiles.push(argv[++i]);
    else if (argv[i] === "--datasource") {
      const datasource = JSON.parse(argv[++i]);
      parsed.url = datasource.url ?? parsed.url;
      parsed.shadowUrl = datasource.shadowDatabaseUrl;
    } else if (argv[i] === "cli") parsed.command = argv[++i];
  }
  return parsed;
}

/**
 * The parts of an address one by one: an adapter made from a whole address would take the main database for the
 * shadow database too.
 */
function connectionParts(url) {
  const { host, port, user, password, database, ssl } = new pg.Client({ connectionString: url });
  return { host, port, user, password: password ?? undefined, database, ssl };
}

async function query(config, sql) {
  const client = new pg.Client({ ...config, connectionTimeoutMillis: 10_000 });
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(sql);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const quoted = (name) => `"${String(name).replaceAll('"', '""')}"`;

/** The one-off commands of the engine: exit code 0, or the reason as log lines on standard error. */
async function runCommand(command, url) {
  const config = connectionParts(url);
  try {
    if (command === "can-connect-to-database") await query(config, "SELECT 1");
    else if (command === "create-database") {
      await query(
        { ...config, database: "postgres" },
        `CREATE DATABASE ${quoted(config.database)}`,
      );
    } else throw new Error(`Unknown command ${command}`);
  } catch (error) {
    if (command === "create-database" && error.code === DUPLICATE_DATABASE) return 0;
    const code = PRISMA_CODES[error.code] ?? "P1001";
    const reason =
      code === "P1001"
        ? `Can't reach database server at ${config.host}:${config.port}: ${error.message || error.code}`
        : error.message;
    const line = (level, message, error_code) =>
      JSON.stringify({
        timestamp: new Date().toISOString(),
        level,
        fields: { message, error_code },
        target: "schema_engine::logger",
      });
    // The CLI leaves out the first line.
    process.stderr.write(`${line("INFO", `Running ${command}`)}\n${line("ERROR", reason, code)}\n`);
    return 1;
  }
  return 0;
}

/**
 * Two things the adapter cannot do for migrations. It cuts scripts at every semicolon, function bodies too: here they
 * are sent whole, which also makes each migration one transaction, as the native engine does. And it has no column type
 * for "char", which the engine wants as a character: such columns are read as text and relabelled. PostgreSQL 18 lists
 * NOT NULL constraints that way, so every schema needs it.
 */
function forMigrations(connection) {
  let charColumns = new Set();
  const performIO = connection.performIO.bind(connection);
  const queryRaw = connection.queryRaw.bind(connection);
  const startTransaction = connection.startTransaction?.bind(connection);
  connection.performIO = async (statement) => {
    const result = await performIO(statement);
    charColumns = new Set();
    for (const [index, field] of (result.fields ?? []).entries()) {
      if (field.dataTypeID !== OID_CHAR) continue;
      field.dataTypeID = OID_TEXT;
      charColumns.add(index);
    }
    return result;
  };
  connection.queryRaw = async (statement) => {
    const result = await queryRaw(statement);
    const columnTypes = result.columnTypes.map((type, index) =>
      charColumns.has(index) ? COLUMN_TYPE_CHARACTER : type,
    );
    return { ...result, columnTypes };
  };
  connection.executeScript = async (script) => {
    try {
      await connection.underlyingDriver().query(script);
    } catch (error) {
      connection.onError(error);
    }
  };
  if (startTransaction) {
    connection.startTransaction = async (...args) => forMigrations(await startTransaction(...args));
  }
  return connection;
}

function createAdapterFactory(url, shadowUrl) {
  const schema = URL.parse?.(url)?.searchParams.get("schema") ?? undefined;
  const config = connectionParts(url);
  const factory = new PrismaPg(config, { schema });
  const connect = factory.connect.bind(factory);
  factory.connect = async () => forMigrations(await connect());
  // A database of its own, made and dropped for each use: the main one is never touched by it.
  factory.connectToShadowDb = async () => {
    const server = shadowUrl ? connectionParts(shadowUrl) : config;
    const database = `prisma_migrate_shadow_db_${randomUUID()}`;
    await query(server, `CREATE DATABASE ${quoted(database)}`);
    const connection = await new PrismaPg({ ...server, database }).connect();
    const dispose = connection.dispose.bind(connection);
    connection.dispose = async () => {
      await dispose();
      await query(server, `DROP DATABASE IF EXISTS ${quoted(database)} WITH (FORCE)`);
    };
    return forMigrations(connection);
  };
  return factory;
}

async function loadEngine({ schemaFiles, url, shadowUrl }) {
  const require = createRequire(import.meta.url);
  const dir = path.dirname(require.resolve("@prisma/schema-engine-wasm"));
  globalThis.PRISMA_WASM_PANIC_REGISTRY = {
    set_message: (message) => process.stderr.write(`${message}\n`),
  };
  const bindings = await import(pathToFileURL(path.join(dir, "schema_engine_bg.js")).href);
  const wasm = readFileSync(path.join(dir, "schema_engine_bg.wasm"));
  const { instance } = await WebAssembly.instantiate(wasm, { "./schema_engine_bg.js": bindings });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start?.();
  const datamodels = schemaFiles.map((file) => [file, readFileSync(file, "utf8")]);
  const factory = createAdapterFactory(url ?? "postgresql://127.0.0.1:1/none", shadowUrl);
  return bindings.SchemaEngine.new(
    { datamodels: datamodels.length > 0 ? datamodels : undefined },
    () => {},
    bindMigrationAwareSqlAdapterFactory(factory),
  );
}

const send = (message) =>
  process.stdout.write(`${JSON.stringify({ jsonrpc: "2.0", ...message })}\n`);

function sendError(id, error) {
  const data = {
    is_panic: false,
    message: String(error?.message ?? error),
    meta: error?.meta ?? {},
    error_code: error?.code ?? "",
  };
  const message = "An error happened. Check the data field for details.";
  send({ id, error: { code: 4466, message, data } });
}

async function answer(engine, { id, method, params }) {
  const name = method === "getDatabaseVersion" ? "version" : method;
  try {
    const result = await (await engine())[name](params);
    // The native engine prints a difference itself, by asking the CLI to.
    if (method === "diff" && result?.stdout) {
      send({ id: 10_000 + id, method: "print", params: { content: result.stdout } });
    }
    send({ id, result: result ?? {} });
  } catch (error) {
    sendError(id, error);
  }
}

async function main() {
  const argv = process.argv.slice(2);
  if (argv[0] === "--version") {
    process.stdout.write("schema-engine-cli wasm\n");
    return;
  }
  const options = parseArguments(argv);
  if (options.command) {
    process.exitCode = await runCommand(options.command, options.url);
    return;
  }
  let loading;
  const engine = () => {
    loading ??= loadEngine(options);
    return loading;
  };
  for await (const line of readline.createInterface({ input: process.stdin })) {
    if (!line.trim()) continue;
    const message = JSON.parse(line);
    if (message.method) await answer(engine, message);
  }
  process.exit(); // pools of the engine would keep the process waiting
}

await main();
