import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { takeLock } from "@/scripts/supervisor/lock";

describe("the lock on a folder", () => {
  let dir: string;
  const file = () => path.join(dir, "the.lock");
  const take = (forStopping = 0) =>
    takeLock(file(), { forRunning: 0, forStopping }, (pid) => `held by ${pid}`);
  beforeEach(() => {
    dir = mkdtempSync(path.join(tmpdir(), "ccn-lock-"));
  });
  afterEach(() => rmSync(dir, { recursive: true, force: true }));

  test("is refused while this process holds it, and free afterwards", async () => {
    const lock = await take();
    await expect(take()).rejects.toThrow(`held by ${process.pid}`);
    lock.release();
    (await take()).release();
    expect(readdirSync(dir)).toEqual([]);
  });

  test("is waited for while its holder is stopping, and passes on when it has stopped", async () => {
    const lock = await take();
    lock.announceStop();
    await expect(take(0)).rejects.toThrow(`held by ${process.pid}`);
    const waiting = take(60_000);
    lock.release();
    (await waiting).release();
    expect(readdirSync(dir)).toEqual([]);
  });

  test("counts for nothing when its process has ended", async () => {
    const child = spawn(process.execPath, ["-e", ""]);
    await once(child, "exit");
    writeFileSync(file(), JSON.stringify({ pid: child.pid, identity: "boot:1" }));
    (await take()).release();
  });

  test("counts for nothing when its number now belongs to another process", async () => {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, identity: "boot:1" }));
    (await take()).release();
  });

  test.each(["", "{", "null"])("counts for nothing when it holds %j", async (content) => {
    writeFileSync(file(), content);
    (await take()).release();
  });

  test("says which folder cannot be used when it cannot be written to", async () => {
    writeFileSync(path.join(dir, "file"), "");
    const inFile = path.join(dir, "file", "data");
    const taken = takeLock(
      path.join(inFile, "the.lock"),
      { forRunning: 0, forStopping: 0 },
      () => "held",
    );
    await expect(taken).rejects.toThrow(`DATA_DIR cannot be used: ${inFile}`);
  });

  test("goes to exactly one of many that see the same stale lock", async () => {
    writeFileSync(file(), JSON.stringify({ pid: process.pid, identity: "boot:1" }));
    const results = await Promise.allSettled(Array.from({ length: 10 }, () => take()));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
  });
});
