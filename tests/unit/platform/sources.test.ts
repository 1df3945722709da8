import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { hashSources, isMarked } from "@/scripts/supervisor/sources";

describe("the hash of what a build reads", () => {
  let root: string;
  const write = (file: string, content: string) => {
    mkdirSync(path.join(root, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(root, file), content);
  };
  beforeEach(() => {
    root = mkdtempSync(path.join(tmpdir(), "ccn-sources-"));
    write("app/page.tsx", "one");
    write("lib/env.ts", "two");
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));

  test("stays while nothing changes", () => {
    expect(hashSources(root)).toBe(hashSources(root));
  });

  test.each([
    ["a file changes", () => write("app/page.tsx", "other")],
    ["a file comes", () => write("components/new.tsx", "")],
    ["a file goes", () => rmSync(path.join(root, "lib/env.ts"))],
    [
      "content moves between files",
      () => {
        write("app/page.tsx", "two");
        write("lib/env.ts", "one");
      },
    ],
    ["the settings of Next change", () => write("next.config.ts", "x")],
  ])("changes when %s", (_, change) => {
    const before = hashSources(root);
    change();
    expect(hashSources(root)).not.toBe(before);
  });

  test.each([
    "tests/a.test.ts",
    "README.md",
    ".data/x",
    "public/islands/a.js",
    "lib/db/generated/a.ts",
  ])("leaves %s out", (file) => {
    const before = hashSources(root);
    write(file, "new");
    expect(hashSources(root)).toBe(before);
  });

  test("counts work as done only for the hash that was left", () => {
    const mark = path.join(root, "mark");
    expect(isMarked(mark, "a")).toBe(false);
    write("mark", "a\n");
    expect(isMarked(mark, "a")).toBe(true);
    expect(isMarked(mark, "b")).toBe(false);
  });
});
