import { spawnSync } from "node:child_process";
import { mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

const root = path.resolve(import.meta.dirname, "..");
const ENGINE = path.join(root, "scripts/prisma-schema-engine.mjs");
const NATIVE_DIR = path.join(root, "node_modules/@prisma/engines");
const DECISION_FILE = path.join(root, "node_modules/.cache/prisma-schema-engine.json");
const DECISION_LIFE = 24 * 60 * 60 * 1000;
const PROBE_TIMEOUT = 2_500;

function hasNativeEngine(): boolean {
  try {
    return readdirSync(NATIVE_DIR).some(
      (name) =>
        /^schema-engine-/.test(name) &&
        !/\.(sha256|gz|tmp)/.test(name) &&
        statSync(path.join(NATIVE_DIR, name)).size > 0,
    );
  } catch {
    return false;
  }
}

/** Asks the download host for a small file that Prisma itself would ask for first. */
function isDownloadHostReachable(): boolean {
  const mirror = process.env.PRISMA_ENGINES_MIRROR ?? "https://binaries.prisma.sh";
  const versions = path.join(root, "node_modules/@prisma/engines-version/package.json");
  const { prisma } = JSON.parse(readFileSync(versions, "utf8")) as {
    prisma: { enginesVersion: string };
  };
  const file = `all_commits/${prisma.enginesVersion}/debian-openssl-3.0.x/schema-engine.gz.sha256`;
  const script = `
    fetch(process.argv[1], { method: "HEAD", signal: AbortSignal.timeout(${PROBE_TIMEOUT}) })
      .then((answer) => process.exit(answer.ok ? 0 : 1), () => process.exit(1));`;
  const probe = spawnSync(process.execPath, ["-e", script, `${mirror}/${file}`], {
    env: { ...process.env, NODE_USE_ENV_PROXY: "1" },
    stdio: "ignore",
    timeout: PROBE_TIMEOUT + 1_500,
  });
  return probe.status === 0;
}

function wasUnreachableLately(): boolean {
  try {
    const { unreachableAt } = JSON.parse(readFileSync(DECISION_FILE, "utf8")) as {
      unreachableAt: number;
    };
    return Date.now() - unreachableAt < DECISION_LIFE;
  } catch {
    return false;
  }
}

function rememberUnreachable() {
  try {
    mkdirSync(path.dirname(DECISION_FILE), { recursive: true });
    writeFileSync(DECISION_FILE, JSON.stringify({ unreachableAt: Date.now() }));
  } catch {
    // A read-only installation asks again the next time.
  }
}

/**
 * Names the engine of scripts/prisma-schema-engine.mjs to Prisma's CLI when the ordinary one is neither here nor to be
 * had. Commands that must not depend on another host (`npm start`, the tests) pass "never" and use ours without asking.
 */
export function chooseSchemaEngine(download: "when reachable" | "never") {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY || hasNativeEngine()) return;
  if (download === "when reachable" && !wasUnreachableLately()) {
    if (isDownloadHostReachable()) return;
    rememberUnreachable();
  }
  process.env.PRISMA_SCHEMA_ENGINE_BINARY = ENGINE;
}
