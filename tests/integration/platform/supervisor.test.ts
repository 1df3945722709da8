import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import path from "node:path";
import pg from "pg";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { processIdentity } from "@/lib/db/embedded-os";
import { type RunningCommand, startCommand } from "../../setup/command";
import { freePort } from "../../setup/free-port";

const READY = /First page +[\d.]+ s/;
const LONG = 60_000;

describe("the supervisor", { timeout: LONG }, () => {
  let dataDir: string;
  let port: number;
  const commands: RunningCommand[] = [];

  const start = (settings: Record<string, string> = {}) => {
    const command = startCommand(["tests/setup/stand-in/start.ts"], {
      PORT: String(port),
      DATA_DIR: dataDir,
      ...settings,
    });
    commands.push(command);
    return command;
  };
  const ask = async (address: string) =>
    (
      await fetch(`http://127.0.0.1:${port}${address}`, { headers: { connection: "close" } })
    ).text();
  const postmasterPid = () =>
    Number.parseInt(readFileSync(path.join(dataDir, "postgres/postmaster.pid"), "utf8"), 10);
  const query = async (sql: string) => {
    const { url } = JSON.parse(readFileSync(path.join(dataDir, "database.json"), "utf8"));
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  };

  beforeEach(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), "ccn-supervisor-"));
    port = await freePort();
  });
  afterEach(async () => {
    for (const command of commands.splice(0)) await command.end("SIGTERM");
    rmSync(dataDir, { recursive: true, force: true });
  });

  test("needs no settings, answers, and says where everything is", async () => {
    const command = start();
    await command.waitFor(READY);
    expect(await ask("/")).toBe("ok");
    expect(command.output()).toContain(`http://localhost:${port}`);
    expect(command.output()).toContain(dataDir);
    expect(command.output()).toContain("held, no SMTP_URL set");
  });

  test.each(["SIGTERM", "SIGINT"] as const)(
    "ends in order and with code 0 on %s",
    async (signal) => {
      const command = start();
      await command.waitFor(READY);
      const postmaster = postmasterPid();
      const slow = ask("/slow");
      await ask("/");
      expect(await command.end(signal)).toEqual({ code: 0, signal: null });
      expect(await slow).toBe("finished");
      const order = ["web: stopping", "web: stopped", "worker: stopped"];
      const places = order.map((text) => command.output().indexOf(text));
      expect(places).toEqual([...places].sort((a, b) => a - b));
      expect(places).not.toContain(-1);
      expect(processIdentity(postmaster)).toBeNull();
      expect(existsSync(path.join(dataDir, "supervisor.lock"))).toBe(false);
    },
  );

  test("ends cleanly when it is told to while it starts", async () => {
    const command = start();
    await command.waitFor(/PostgreSQL started/);
    expect(await command.end("SIGTERM")).toEqual({ code: 0, signal: null });
    await expect(ask("/")).rejects.toThrow();
  });

  test("killed, leaves nothing that stops the next start, and keeps the data", async () => {
    const first = start();
    await first.waitFor(READY);
    await query("CREATE TABLE kept AS SELECT 7 AS number");
    await first.end("SIGKILL");
    const second = start();
    await second.waitFor(READY);
    expect(await query("SELECT number FROM kept")).toEqual([{ number: 7 }]);
    expect(await second.end("SIGTERM")).toEqual({ code: 0, signal: null });
  });

  test("starts over a server that was left running", async () => {
    const first = start();
    await first.waitFor(READY);
    const left = postmasterPid();
    process.kill(left, "SIGSTOP"); // it cannot follow its supervisor
    await first.end("SIGKILL");
    const second = start();
    await second.waitFor(/PostgreSQL started/);
    expect(processIdentity(left)).toBeNull();
    await second.waitFor(READY);
  });

  test("replaces a web process that was killed", async () => {
    const command = start();
    await command.waitFor(READY);
    const before = await ask("/pid");
    process.kill(Number(before), "SIGKILL");
    await command.waitFor(/"part":"web".*started again/);
    await expect.poll(() => ask("/pid").catch(() => before), { timeout: 10_000 }).not.toBe(before);
  });

  test("brings the database back on the same port when it was killed", async () => {
    const command = start();
    await command.waitFor(READY);
    const { port: before } = JSON.parse(readFileSync(path.join(dataDir, "database.json"), "utf8"));
    process.kill(postmasterPid(), "SIGKILL");
    await command.waitFor(/"part":"database".*running again/);
    expect(await query("SELECT inet_server_port() AS port")).toEqual([{ port: before }]);
  });

  test("says in one sentence that the port is taken", async () => {
    const other = createServer().listen(port, "127.0.0.1");
    const command = start();
    expect(await command.ended).toEqual({ code: 1, signal: null });
    expect(command.output()).toMatch(new RegExp(`^Port ${port} is used by [^\n]+\\.\n$`));
    other.close();
  });

  test("says in one sentence that the data is in use", async () => {
    await start().waitFor(READY);
    const second = start({ PORT: String(await freePort()) });
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.output()).toMatch(/^Process \d+ is already running with the data in [^\n]+\n$/);
  });

  test("runs beside another one with its own port and data", async () => {
    const otherDir = mkdtempSync(path.join(tmpdir(), "ccn-supervisor-"));
    const [one, two] = [start(), start({ PORT: String(await freePort()), DATA_DIR: otherDir })];
    await Promise.all([one.waitFor(READY), two.waitFor(READY)]);
    await two.end("SIGTERM");
    expect(await ask("/")).toBe("ok");
    rmSync(otherDir, { recursive: true, force: true });
  });

  test("stops at a bad setting with one sentence and no stack", async () => {
    const command = start({ SITE_URL: "example" });
    expect(await command.ended).toEqual({ code: 1, signal: null });
    expect(command.output()).toMatch(/^SITE_URL must [^\n]+\n$/);
  });

  test("says that the database of DATABASE_URL does not answer", async () => {
    const nowhere = `postgresql://a:secret-word@127.0.0.1:${await freePort()}/none`;
    const command = startCommand(["scripts/start.ts"], {
      PORT: String(port),
      DATA_DIR: dataDir,
      DATABASE_URL: nowhere,
    });
    expect(await command.ended).toEqual({ code: 1, signal: null });
    expect(command.output()).toMatch(/The database of DATABASE_URL cannot be reached/);
    expect(command.output()).not.toMatch(/secret-word|\n +at /);
  });

  test("keeps its secrets from other users", async () => {
    await start().waitFor(READY);
    for (const file of ["secrets.json", "database.json"]) {
      expect(statSync(path.join(dataDir, file)).mode & 0o077).toBe(0);
    }
  });

  test("does not start without the secrets of its data", async () => {
    const first = start();
    await first.waitFor(READY);
    await first.end("SIGTERM");
    rmSync(path.join(dataDir, "secrets.json"));
    const second = start();
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(second.output()).toMatch(/^\S+secrets\.json is missing[^\n]+\n$/);
  });
});
