import { readFileSync } from "node:fs";
import path from "node:path";
import { LateIsland } from "./late-island";

// Written by the bundler of islands (scripts/islands.ts) before the pages are rendered.
const manifestFile = path.join(process.cwd(), "components/islands/manifest.json");

/** Stands in the manifest while `npm run dev` bundles islands anew with each change. */
const watchedMark = "@watched";

function readManifest(): Record<string, string> {
  try {
    return JSON.parse(readFileSync(manifestFile, "utf8"));
  } catch {
    return {};
  }
}

/** Where the bundle of `components/islands/<name>.ts` lies, for scripts that load it themselves; undefined before it is bundled. */
export function islandAddress(name: string): string | undefined {
  return readManifest()[name];
}

/**
 * Loads `components/islands/<name>.ts` on this page. An island only adds comfort: without it, or before it is bundled,
 * the page works the same. Finished pages ask for their islands when they have been painted (lib/http/late-islands.ts).
 */
export function Island({ name }: { name: string }) {
  const { [name]: address, [watchedMark]: isWatched } = readManifest();
  if (!address) return null;
  return isWatched ? <LateIsland address={address} /> : <script type="module" src={address} />;
}
