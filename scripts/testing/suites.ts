import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIslands } from "../islands.ts";
import { buildIfChanged, generateClient } from "../supervisor/prepare.ts";
import { type Counts, countPlaywright, countVitest, settle, totalOf } from "./counts.ts";

const root = process.cwd();
const bin = (file: string) => path.join(root, "node_modules", file);
const programs = {
  tsc: bin("typescript/bin/tsc"),
  biome: bin("@biomejs/biome/bin/biome"),
  next: bin("next/dist/bin/next"),
  vitest: bin("vitest/vitest.mjs"),
  playwright: bin("@playwright/test/cli.js"),
};

type Run = { filters: readonly string[]; reportFile: string };
type Suite = (run: Run) => Promise<Counts>;

async function node(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  const child = spawn(process.execPath, [...args], {
    stdio: "inherit",
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: "1", ...env },
  });
  const [code] = (await once(child, "close")) as [number | null];
  return code ?? 1;
}

/** A suite that is one check: it holds or it does not. */
const asOne = (holds: boolean): Counts => ({ passed: holds ? 1 : 0, failed: holds ? 0 : 1 });

async function counted(
  args: readonly string[],
  count: (report: unknown) => Counts,
  { reportFile, env }: { reportFile: string; env?: Record<string, string> },
): Promise<Counts> {
  const code = await node(args, env);
  let counts: Counts = { passed: 0, failed: 0 };
  try {
    counts = count(JSON.parse(readFileSync(reportFile, "utf8")));
  } catch {
    process.stderr.write("The suite wrote no report.\n");
  }
  return settle(counts, code);
}

const vitest =
  (project: string): Suite =>
  ({ filters, reportFile }) =>
    counted(
      [
        ...[programs.vitest, "run", "--project", project, ...filters],
        ...["--reporter=default", "--reporter=json", `--outputFile.json=${reportFile}`],
      ],
      countVitest,
      { reportFile },
    );

const playwright =
  (project: string): Suite =>
  ({ filters, reportFile }) =>
    counted(
      [
        ...[programs.playwright, "test", `--project=${project}`, "--reporter=list,json"],
        ...filters,
      ],
      countPlaywright,
      { reportFile, env: { PLAYWRIGHT_JSON_OUTPUT_NAME: reportFile } },
    );

/** What is generated from sources and named by them: without it a fresh checkout has type errors of its own. */
async function generateSources() {
  await generateClient({ root, env: process.env });
  await buildIslands(root);
  if ((await node([programs.next, "typegen"])) !== 0) throw new Error("next typegen failed");
}

const suites = {
  types: async () => {
    await generateSources();
    return asOne((await node([programs.tsc, "--noEmit"])) === 0);
  },
  lint: async () => asOne((await node([programs.biome, "check", "--error-on-warnings"])) === 0),
  unit: vitest("unit"),
  integration: vitest("integration"),
  build: async () => {
    await generateClient({ root, env: process.env });
    await buildIfChanged({ root, env: process.env });
    return asOne(true);
  },
  e2e: playwright("e2e"),
  alone: playwright("alone"),
} satisfies Record<string, Suite>;

type SuiteName = keyof typeof suites;
const suiteNames = Object.keys(suites) as SuiteName[];
const isSuiteName = (name: string): name is SuiteName => suiteNames.includes(name as SuiteName);

async function runSuite(name: SuiteName, filters: readonly string[]): Promise<Counts> {
  const dir = mkdtempSync(path.join(tmpdir(), "ccn-report-"));
  try {
    return await suites[name]({ filters, reportFile: path.join(dir, "report.json") });
  } catch (error) {
    process.stderr.write(`${(error as Error).message}\n`);
    return asOne(false);
  } finally {
    rmSync(dir, { recursive: true, force: true });
  }
}

/**
 * Runs the named suites, or all, one after the other; a failing one does not keep the others from being counted.
 * The last line written is the sum of all.
 * @returns the exit code
 */
export async function runSuites(names: readonly string[], filters: readonly string[]) {
  const unknown = names.filter((name) => !isSuiteName(name));
  if (unknown.length > 0) {
    const known = suiteNames.join(", ");
    process.stderr.write(`No suite is called ${unknown.join(", ")}; there are ${known}.\n`);
    return 1;
  }
  const chosen = names.length > 0 ? names.filter(isSuiteName) : suiteNames;
  const results: [SuiteName, Counts, number][] = [];
  for (const name of chosen) {
    process.stdout.write(`\n── ${name}\n`);
    const startedAt = performance.now();
    const counts = await runSuite(name, filters);
    results.push([name, counts, (performance.now() - startedAt) / 1000]);
  }
  process.stdout.write("\n");
  for (const [name, { passed, failed }, seconds] of results) {
    process.stdout.write(
      `${name.padEnd(12)} ${passed} passed, ${failed} failed (${seconds.toFixed(0)} s)\n`,
    );
  }
  const total = totalOf(results.map(([, counts]) => counts));
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed > 0 ? 1 : 0;
}
