import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { type RunningCommand, startCommand } from "../setup/command";
import { expect, test } from "../setup/e2e";
import { freePort } from "../setup/free-port";

const READY = /First page +([\d.]+) s/;
const STARTED = { timeout: 150_000 };

test.describe("npm start", () => {
  test.describe.configure({ mode: "serial", timeout: 200_000 });

  let dataDir: string;
  let port: number;
  let running: RunningCommand | undefined;

  const npmStart = (settings: Record<string, string> = {}) => {
    running = startCommand(
      ["start"],
      { PORT: String(port), DATA_DIR: dataDir, ...settings },
      "npm",
    );
    return running;
  };

  test.beforeAll(async () => {
    dataDir = mkdtempSync(path.join(tmpdir(), "ccn-start-"));
    port = await freePort();
  });
  test.afterEach(async () => {
    await running?.end("SIGTERM");
  });
  test.afterAll(() => rmSync(dataDir, { recursive: true, force: true }));

  test("brings everything up without a setting, and ends cleanly", async ({ page }) => {
    const command = npmStart();
    await command.waitFor(READY, STARTED);
    expect(command.output()).toContain(`http://localhost:${port}`);
    expect(command.output()).toContain(dataDir);
    expect(command.output()).toContain("held, no SMTP_URL set");
    await page.goto(`http://localhost:${port}/cum-cong-nghiep`);
    await expect(page.getByRole("link", { name: "An Khánh" }).first()).toBeVisible();
    expect(await command.end("SIGTERM")).toEqual({ code: 0, signal: null });
  });

  test("does nothing a second time that was done the first time", async () => {
    const command = npmStart();
    await command.waitFor(READY, STARTED);
    expect(command.output()).not.toMatch(/generated|brought up to date|Site built/);
    expect(command.output()).not.toMatch(/Seeded/);
  });

  test("starts again at once after it was killed", async ({ page }) => {
    const first = npmStart();
    await first.waitFor(READY, STARTED);
    await first.end("SIGKILL");
    const second = npmStart();
    await second.waitFor(READY, STARTED);
    await page.goto(`http://localhost:${port}/cum-cong-nghiep`);
    await expect(page.getByRole("link", { name: "An Khánh" }).first()).toBeVisible();
  });

  test("says in one sentence which setting is bad", async () => {
    const command = npmStart({ PORT: "abc" });
    expect((await command.ended).code).toBe(1);
    expect(command.output()).toMatch(/^PORT must be a whole number from 1 to 65535 .*\.$/m);
    expect(command.output()).not.toMatch(/^ +at /m);
  });
});
