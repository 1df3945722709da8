import path from "node:path";
import * as esbuild from "esbuild";
import { builtWorker } from "../lib/documents/built-worker.ts";

/**
 * Puts the thread that makes documents into one file: read from its sources, a first document after a start or a quiet
 * half hour took more than a second longer.
 */
export async function buildDocumentWorker(root: string): Promise<void> {
  await esbuild.build({
    absWorkingDir: root,
    entryPoints: ["lib/documents/worker.ts"],
    outfile: path.join(root, builtWorker),
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node24",
    jsx: "automatic",
    logLevel: "warning",
  });
}
