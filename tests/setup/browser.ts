import { existsSync, readFileSync, renameSync, rmSync } from "node:fs";
import { mkdir, mkdtemp } from "node:fs/promises";
import path from "node:path";
import { chromium } from "@playwright/test";

const CACHE = path.resolve("node_modules/.cache");
const INSTALLED = ["/usr/bin/chromium", "/usr/bin/google-chrome", "/usr/bin/chromium-browser"];

export type Browser = { executablePath: string; args: string[]; env: Record<string, string> };

/** As root there is no sandbox, and containers often have little shared memory. */
const ARGS = ["--no-sandbox", "--disable-dev-shm-usage"];

/** Whether it draws a page, not only whether it is there: a library may be missing. */
export async function isWorking({ executablePath, args, env }: Browser): Promise<boolean> {
  let browser: Awaited<ReturnType<typeof chromium.launch>> | undefined;
  try {
    const launchEnv = { ...process.env, ...env } as Record<string, string>;
    browser = await chromium.launch({ executablePath, args, env: launchEnv, timeout: 30_000 });
    const page = await browser.newPage();
    await page.setContent("<p>drawn</p>");
    return (await page.textContent("p")) === "drawn";
  } catch {
    return false;
  } finally {
    await browser?.close();
  }
}

export const installedBrowser = (executablePath: string): Browser => ({
  executablePath,
  args: ARGS,
  env: {},
});

/**
 * Unpacks the browser of the npm package @sparticuz/chromium into node_modules/.cache, with the libraries it brings
 * for machines that have none.
 */
export async function packagedBrowser(): Promise<Browser> {
  const manifest = "node_modules/@sparticuz/chromium/package.json";
  const { version } = JSON.parse(readFileSync(manifest, "utf8")) as { version: string };
  const dir = path.join(CACHE, `chromium-${version}`);
  if (!existsSync(dir)) {
    await mkdir(CACHE, { recursive: true });
    const draft = await mkdtemp(`${dir}-`);
    await unpackInto(draft);
    try {
      renameSync(draft, dir);
    } catch {
      rmSync(draft, { recursive: true, force: true }); // another process was quicker
    }
  }
  const executablePath = path.join(dir, "chromium");
  const plain: Browser = { executablePath, args: ARGS, env: {} };
  if (await isWorking(plain)) return plain;
  const libraries = path.join(dir, "al2023/lib");
  const env = { LD_LIBRARY_PATH: libraries, FONTCONFIG_PATH: path.join(dir, "fonts") };
  return { executablePath, args: ARGS, env };
}

async function unpackInto(dir: string) {
  const before = { TMPDIR: process.env.TMPDIR, AWS_EXECUTION_ENV: process.env.AWS_EXECUTION_ENV };
  // The package unpacks into the temporary folder, and its libraries only where it believes to be in that environment.
  Object.assign(process.env, { TMPDIR: dir, AWS_EXECUTION_ENV: "AWS_Lambda_nodejs24.x" });
  const libraryPath = process.env.LD_LIBRARY_PATH;
  const fontPath = process.env.FONTCONFIG_PATH;
  try {
    const { default: packaged } = await import("@sparticuz/chromium");
    await packaged.executablePath();
  } finally {
    restore({ ...before, LD_LIBRARY_PATH: libraryPath, FONTCONFIG_PATH: fontPath });
  }
}

function restore(values: Record<string, string | undefined>) {
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) delete process.env[name];
    else process.env[name] = value;
  }
}

/**
 * CHROMIUM_PATH, else an installed browser that works, else the one from npm.
 * @throws Error when none of them draws a page
 */
export async function chooseBrowser(): Promise<Browser> {
  const wished = process.env.CHROMIUM_PATH;
  if (wished) {
    const browser = installedBrowser(wished);
    if (await isWorking(browser)) return browser;
    throw new Error(`CHROMIUM_PATH ${wished} does not start: correct or unset it.`);
  }
  for (const browser of INSTALLED.filter((file) => existsSync(file)).map(installedBrowser)) {
    if (await isWorking(browser)) return browser;
  }
  const packaged = await packagedBrowser();
  if (await isWorking(packaged)) return packaged;
  throw new Error("No browser works here: install Chromium and name it in CHROMIUM_PATH.");
}
