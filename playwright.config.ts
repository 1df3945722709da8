import { defineConfig } from "@playwright/test";
import { type Browser, chooseBrowser } from "./tests/setup/browser.ts";

// Workers load this file again; they inherit what was found out.
process.env.E2E_BROWSER ??= JSON.stringify(await chooseBrowser());
const browser = JSON.parse(process.env.E2E_BROWSER) as Browser;

/** What measures time, loads the machine or starts everything anew: nothing else runs beside these. */
const alone = /(?:faults|flood|front|publication|start)\.spec\.ts$/;

export default defineConfig({
  testDir: "tests/e2e",
  projects: [
    { name: "e2e", testMatch: "**/*.spec.ts", testIgnore: alone },
    { name: "alone", testMatch: alone, workers: 1 },
  ],
  outputDir: "test-results/e2e",
  globalSetup: "./tests/setup/e2e-server.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000, // a busy machine is slow, and slowness is for the bench to tell
  expect: { timeout: 10_000 },
  reporter: "list",
  use: {
    viewport: { width: 1360, height: 900 },
    timezoneId: "Asia/Ho_Chi_Minh",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath: browser.executablePath,
      args: browser.args,
      env: { ...process.env, ...browser.env } as Record<string, string>,
    },
  },
});
