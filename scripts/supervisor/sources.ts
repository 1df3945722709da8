import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";

/** Everything a build reads. Folders are walked; what is missing is passed over. */
const BUILD_INPUTS = [
  "app",
  "components",
  "lib",
  "messages",
  "public",
  "prisma/schema.prisma",
  "scripts/build.ts",
  "scripts/islands.ts",
  "next.config.ts",
  "postcss.config.mjs",
  "proxy.ts",
  "instrumentation.ts",
  "tsconfig.json",
  "package.json",
  "package-lock.json",
] as const;

/** Made by the build itself, or by `prisma generate` from the schema. */
const MADE = new Set(["public/islands", "lib/db/generated", "components/islands/manifest.json"]);

function listFiles(root: string, relative: string): string[] {
  if (MADE.has(relative)) return [];
  const absolute = path.join(root, relative);
  if (!existsSync(absolute)) return [];
  if (!statSync(absolute).isDirectory()) return [relative];
  return readdirSync(absolute).flatMap((name) => listFiles(root, `${relative}/${name}`));
}

/** One value for the content of `inputs` below `root`: it changes when any file does, comes or goes. */
export function hashSources(root: string, inputs: readonly string[] = BUILD_INPUTS): string {
  const hash = createHash("sha256");
  const files = inputs.flatMap((input) => listFiles(root, input)).sort();
  for (const file of files) {
    const content = readFileSync(path.join(root, file));
    hash.update(`${file}\0${content.length}\0`).update(content);
  }
  return hash.digest("hex");
}

/** Whether `mark` was left for exactly this hash by work that was finished. */
export function isMarked(mark: string, hash: string): boolean {
  return existsSync(mark) && readFileSync(mark, "utf8").trim() === hash;
}
