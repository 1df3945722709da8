import "./load-dotenv.ts";
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { buildDocumentWorker } from "./document-worker.ts";
import { buildIslands } from "./islands.ts";
import { BUILD_MARK } from "./supervisor/prepare.ts";
import { hashSources } from "./supervisor/sources.ts";

const root = process.cwd();
const mark = path.join(root, BUILD_MARK);

// The mark is only there while the build it stands for is whole.
rmSync(mark, { force: true });
const hash = hashSources(root);
await buildIslands(root);
const next = createRequire(import.meta.url).resolve("next/dist/bin/next");
const child = spawn(process.execPath, [next, "build"], {
  stdio: "inherit",
  env: { ...process.env, NODE_ENV: "production", NEXT_TELEMETRY_DISABLED: "1" },
});
const [code] = (await once(child, "close")) as [number | null];
if (code === 0) {
  await buildDocumentWorker(root);
  mkdirSync(path.dirname(mark), { recursive: true });
  writeFileSync(mark, `${hash}\n`);
} else process.exitCode = 1;
