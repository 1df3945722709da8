import { existsSync } from "node:fs";
import { expect, test } from "vitest";
import { installedBrowser, isWorking, packagedBrowser } from "../../setup/browser";

test("the browser from npm draws a page", { timeout: 120_000 }, async () => {
  expect(await isWorking(await packagedBrowser())).toBe(true);
});

test("a program that is no browser is not taken for one", { timeout: 60_000 }, async () => {
  expect(existsSync(process.execPath)).toBe(true);
  expect(await isWorking(installedBrowser(process.execPath))).toBe(false);
});
