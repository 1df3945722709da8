import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

const use = (source: string) => `import { x } from "${source}";\nconsole.info(x);\n`;
const IMPORTS = "lint/style/noRestrictedImports";

/** Where a file lies, what it holds, and the rule that must speak up; null where none may. */
const cases: [file: string, content: string, rule: string | null][] = [
  // app → components → lib, never back
  ["components/one/back.ts", use("@/app/page"), IMPORTS],
  ["components/one/back-relative.ts", use("../../app/page"), IMPORTS],
  ["lib/one/format-back.ts", use("@/components/ui/button"), IMPORTS],
  ["lib/one/back-relative.ts", use("../../components/ui/button"), IMPORTS],
  ["lib/one/app.ts", use("@/app/page"), IMPORTS],
  ["app/page.ts", use("@/components/ui/button"), null],
  // components take from a feature only what needs no server
  ["components/one/service.ts", use("@/lib/clusters/service"), IMPORTS],
  ["components/one/cached.ts", use("@/lib/clusters/cached"), IMPORTS],
  ["components/one/database.ts", use("@/lib/db/client"), IMPORTS],
  [
    "components/one/type.ts",
    'import type { X } from "@/lib/a/repo";\nexport type Y = X;\n',
    IMPORTS,
  ],
  ["components/one/schema.ts", use("@/lib/clusters/schema"), null],
  ["components/one/format.ts", use("@/lib/clusters/format"), null],
  ["components/one/fields.ts", use("@/lib/clusters/fields"), null],
  ["components/one/i18n.ts", use("@/lib/i18n/routing"), null],
  // worker and tests run these outside of Next
  ["lib/next-one/repo.ts", use("next/cache"), IMPORTS],
  ["lib/next-one/repo-write.ts", use("next/headers"), IMPORTS],
  ["lib/next-one/service.ts", use("next-intl/server"), IMPORTS],
  ["lib/next-one/schema.ts", 'export { x } from "next/cache";\n', IMPORTS],
  ["lib/jobs/task.ts", 'const x = await import("next/cache");\nconsole.info(x);\n', IMPORTS],
  ["lib/next-one/cached.ts", use("next/cache"), null],
  // a repo is its feature's own
  ["lib/two/service.ts", use("@/lib/clusters/repo"), IMPORTS],
  ["lib/two/cached.ts", use("../clusters/repo-write"), IMPORTS],
  ["lib/jobs/other.ts", use("@/lib/enquiries/replies-repo"), IMPORTS],
  ["app/other/page.ts", use("@/lib/clusters/repo"), IMPORTS],
  ["lib/seven/service.ts", use("./repo"), null],
  ["lib/three/other-service.ts", use("@/lib/clusters/service"), null],
  ["lib/three/repo.ts", use("./service"), IMPORTS],
  ["lib/eight/a.ts", `${use("./b")}export const y = 1;\n`, "lint/suspicious/noImportCycles"],
  [
    "lib/eight/b.ts",
    'import { y } from "./a";\nexport const x = y;\n',
    "lint/suspicious/noImportCycles",
  ],
  // Prisma's types stay with the queries; pages hold none
  ["lib/four/service.ts", use("@/lib/db/generated/client"), IMPORTS],
  ["lib/four/format.ts", use("../db/generated/client"), IMPORTS],
  ["app/four/page.ts", use("@/lib/db/client"), IMPORTS],
  ["lib/four/repo.ts", use("@/lib/db/generated/client"), null],
  // settings come from lib/env.ts
  ["lib/five/service.ts", "console.info(process.env.PORT);\n", "lint/style/noProcessEnv"],
  ["components/five/a.ts", "console.info(process.env.PORT);\n", "lint/style/noProcessEnv"],
  ["lib/env.ts", "console.info(process.env.PORT);\n", null],
  ["scripts/five.ts", "console.info(process.env.PORT);\n", null],
  // house style
  ["lib/six/a.ts", "export const a = (b: any) => b;\n", "lint/suspicious/noExplicitAny"],
  ["lib/six/b.ts", 'export * from "./c";\n', "lint/performance/noReExportAll"],
  ["lib/six/d.ts", 'export { x } from "./c";\n', "lint/performance/noBarrelFile"],
  ["lib/six/e.ts", "export default 1;\n", "lint/style/noDefaultExport"],
  ["app/six/page.ts", "export default 1;\n", null],
  ["lib/six/f.ts", "export interface F {\n  a: 1;\n}\n", "lint/style/useConsistentTypeDefinitions"],
  ["lib/six/g.ts", "export enum G {\n  A = 1,\n}\n", "lint/style/noEnum"],
  ["lib/six/CamelCase.ts", "export const a = 1;\n", "lint/style/useFilenamingConvention"],
  ["lib/six/h.ts", 'import { T } from "./t";\nexport type U = T;\n', "lint/style/useImportType"],
  ["tests/unit/i.test.ts", 'test.skip("a", () => {});\n', "lint/suspicious/noSkippedTests"],
  ["tests/unit/j.test.ts", 'test.only("a", () => {});\n', "lint/suspicious/noFocusedTests"],
  ["app/six/globals.css", '@import "tailwindcss";\n\n@theme {\n  --a: 1px;\n}\n', null],
];

type Diagnostic = { category: string; location: { path: string } };

describe("the linter", () => {
  const dir = mkdtempSync(path.join(tmpdir(), "ccn-lint-"));
  const found = new Map<string, string[]>();

  beforeAll(() => {
    const config = JSON.parse(readFileSync("biome.json", "utf8"));
    config.vcs = { enabled: false };
    delete config.$schema;
    writeFileSync(path.join(dir, "biome.json"), JSON.stringify(config));
    for (const [file, content] of cases) {
      mkdirSync(path.join(dir, path.dirname(file)), { recursive: true });
      writeFileSync(path.join(dir, file), content);
    }
    const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "lint", "--reporter=json", "--max-diagnostics=none", "."];
    const { stdout } = spawnSync(process.execPath, args, { cwd: dir, encoding: "utf8" });
    for (const { category, location } of JSON.parse(stdout).diagnostics as Diagnostic[]) {
      found.set(location.path, [...(found.get(location.path) ?? []), category]);
    }
  });
  afterAll(() => rmSync(dir, { recursive: true, force: true }));

  test.each(cases)("%s", (file, _, rule) => {
    if (rule) expect(found.get(file)).toContain(rule);
    else expect(found.get(file)).toBeUndefined();
  });

  test("formats with the house's settings", () => {
    const biome = path.resolve("node_modules/@biomejs/biome/bin/biome");
    const args = [biome, "format", "--stdin-file-path=lib/a.ts"];
    const input = "const a = 'b'\nif (a) {\n\tconsole.info(a)\n}\n";
    expect(execFileSync(process.execPath, args, { input, encoding: "utf8" })).toBe(
      'const a = "b";\nif (a) {\n  console.info(a);\n}\n',
    );
  });
});
