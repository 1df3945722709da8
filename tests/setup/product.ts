import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { startEmbedded } from "../../lib/db/embedded.ts";
import { startCommand } from "./command.ts";
import { freePort } from "./free-port.ts";
import { startMailServer } from "./mail-server.ts";
import { openMailbox } from "./mailbox.ts";
import { openLine } from "./tcp-line.ts";

const START_TIMEOUT = 300_000;
const READY = /First page +[\d.]+ s/;

/**
 * The whole product through the command that people use, with empty data of its own and a mail server of its own.
 * `withLine` puts a line to the database in between that tests can cut; `settings` are added to its environment.
 */
export async function startProduct({
  withLine = false,
  settings = {},
  dataDir = mkdtempSync(path.join(tmpdir(), "ccn-e2e-")),
}: {
  withLine?: boolean;
  settings?: Record<string, string>;
  dataDir?: string;
} = {}) {
  const port = await freePort();
  const mailServer = await startMailServer();
  const database = withLine ? await startDatabaseWithLine(path.join(dataDir, "server")) : undefined;
  const command = startCommand(["scripts/start.ts"], {
    PORT: String(port),
    DATA_DIR: dataDir,
    SMTP_URL: mailServer.smtpUrl,
    MAIL_FROM: "Ban quản lý <no-reply@ccn.test>",
    TRUST_PROXY: "1",
    ...(database ? { DATABASE_URL: database.lineUrl } : {}),
    ...settings,
  });
  const stop = async () => {
    const { code, signal } = await command.end("SIGTERM");
    await database?.stop();
    await mailServer.stop();
    await mkdir("test-results", { recursive: true });
    await writeFile(`test-results/product-${port}.log`, command.output());
    rmSync(dataDir, { recursive: true, force: true });
    if (code !== 0) throw new Error(`The product ended with ${signal ?? code} instead of 0.`);
  };
  try {
    await command.waitFor(READY, { timeout: START_TIMEOUT });
  } catch (error) {
    await stop().catch(() => undefined);
    throw error;
  }
  const announced = path.join(dataDir, "database.json");
  return {
    baseUrl: `http://localhost:${port}`,
    databaseUrl: database?.url ?? (JSON.parse(readFileSync(announced, "utf8")).url as string),
    doorUrl: mailServer.doorUrl,
    smtpUrl: mailServer.smtpUrl,
    mailbox: openMailbox(mailServer.doorUrl),
    /** Cuts and joins the product's line to its database. */
    database: database?.line,
    dataDir,
    command,
    stop,
  };
}

export type Product = Awaited<ReturnType<typeof startProduct>>;

async function startDatabaseWithLine(dataDir: string) {
  const server = await startEmbedded({ dataDir, durable: false });
  const line = await openLine({ host: "127.0.0.1", port: server.port });
  const lineUrl = server.url.replace(`:${server.port}/`, `:${line.port}/`);
  const stop = async () => {
    await line.down();
    await server.stop();
  };
  return { url: server.url, lineUrl, line, stop };
}
