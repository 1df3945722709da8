import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { buildIslands } from "@/scripts/islands";

describe("files that an island brings along", () => {
  let root: string;
  const write = (name: string, content: string) => {
    const file = path.join(root, "components/islands", name);
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, content);
  };
  const manifest = (): Record<string, string> =>
    JSON.parse(readFileSync(path.join(root, "components/islands/manifest.json"), "utf8"));
  const read = (address: string) => readFileSync(path.join(root, "public", address), "utf8");

  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "ccn-bundle-"));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  it("puts what is loaded later into a file of its own, which is no island", async () => {
    write("map.ts", 'import("./map/engine").then(({ draw }) => draw());');
    write("map/engine.ts", 'export const draw = () => { document.title = "drawn"; };');
    await buildIslands(root);
    expect(Object.keys(manifest())).toEqual(["map"]);
    const loader = read(manifest().map ?? "");
    const part = /"(\/islands\/part-engine-[A-Z0-9]+\.js)"/.exec(loader)?.[1];
    expect(loader).not.toContain("drawn");
    expect(read(part ?? "missing")).toContain("drawn");
  });

  it("gives the address of a style sheet that is asked for as a file", async () => {
    write("map.ts", 'import sheet from "./map/look.css?file"; document.title = sheet;');
    write("map/look.css", ".look { color: red }");
    await buildIslands(root);
    const address = /"(\/islands\/look-[A-Z0-9]+\.css)"/.exec(read(manifest().map ?? ""))?.[1];
    expect(read(address ?? "missing")).toBe(".look { color: red }");
  });

  it("bundles a worker into one file that every server knows as a script", async () => {
    write("map.ts", 'import worker from "./map/work.mjs?worker"; new Worker(worker);');
    write("map/work.mjs", 'import { word } from "./word.mjs"; postMessage(word);');
    write("map/word.mjs", 'export const word = "bundled";');
    await buildIslands(root);
    const address = /"(\/islands\/work-[A-Z0-9]+\.js)"/.exec(read(manifest().map ?? ""))?.[1];
    const script = read(address ?? "missing");
    expect(script).toContain("bundled");
    expect(script).not.toContain("import");
  });

  it("removes what an earlier bundle brought along", async () => {
    write("map.ts", 'import sheet from "./map/look.css?file"; document.title = sheet;');
    write("map/look.css", ".old {}");
    await buildIslands(root);
    const before = /"(\/islands\/look-[A-Z0-9]+\.css)"/.exec(read(manifest().map ?? ""))?.[1] ?? "";
    write("map/look.css", ".new {}");
    await buildIslands(root);
    expect(existsSync(path.join(root, "public", before))).toBe(false);
  });

  it("fails on a file that is not there", async () => {
    write("map.ts", 'import sheet from "./map/none.css?file"; document.title = sheet;');
    await expect(buildIslands(root)).rejects.toThrow("none.css");
  });
});
