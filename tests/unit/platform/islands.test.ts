import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { buildIslands, watchIslands } from "@/scripts/islands";

describe("bundling islands", () => {
  let root: string;
  const island = (name: string, content: string) =>
    writeFileSync(path.join(root, "components/islands", name), content);
  const manifest = (): Record<string, string> =>
    JSON.parse(readFileSync(path.join(root, "components/islands/manifest.json"), "utf8"));
  const bundle = (name: string) => path.join(root, "public", manifest()[name] ?? "missing");

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "ccn-islands-"));
    mkdirSync(path.join(root, "components/islands"), { recursive: true });
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test("names each bundle in the manifest, and only modules that are islands", async () => {
    island("hello-there.ts", 'document.title = "hello";');
    island("types.d.ts", "declare const a: 1;");
    await buildIslands(root);
    expect(Object.keys(manifest())).toEqual(["hello-there"]);
    expect(manifest()["hello-there"]).toMatch(/^\/islands\/hello-there-[A-Z0-9]+\.js$/);
    expect(readFileSync(bundle("hello-there"), "utf8")).toContain("hello");
  });

  test("gives changed content a new name and removes the old file", async () => {
    island("a.ts", 'document.title = "one";');
    await buildIslands(root);
    const before = bundle("a");
    island("a.ts", 'document.title = "two";');
    await buildIslands(root);
    expect(bundle("a")).not.toBe(before);
    expect(existsSync(before)).toBe(false);
    expect(existsSync(bundle("a"))).toBe(true);
  });

  test("writes an empty manifest when there is no island", async () => {
    await buildIslands(root);
    expect(manifest()).toEqual({});
  });

  test("says while it watches that islands wait for the framework's own scripts", async () => {
    island("a.ts", 'document.title = "one";');
    const stop = await watchIslands(root);
    try {
      await expect.poll(() => manifest()["@watched"], { timeout: 10_000 }).toBe("true");
      expect(manifest().a).toMatch(/^\/islands\/a-/);
    } finally {
      await stop();
    }
    await buildIslands(root);
    expect(Object.keys(manifest())).toEqual(["a"]);
  });

  test("fails on a module that cannot be bundled", async () => {
    island("broken.ts", 'import "./nowhere";');
    await expect(buildIslands(root)).rejects.toThrow("nowhere");
  });
});
