import "./load-dotenv.ts";
import { env } from "../lib/env.ts";
import { watchIslands } from "./islands.ts";
import {
  buildIfChanged,
  generateClient,
  migrate,
  migrateJobs,
  seed,
} from "./supervisor/prepare.ts";
import { progress } from "./supervisor/report.ts";
import { localAddress, type Mode, type Product, supervise } from "./supervisor/supervise.ts";

const root = process.cwd();
const mode: Mode = process.argv.includes("--database")
  ? "database only"
  : process.argv.includes("--dev")
    ? "development"
    : "production";

async function timed(what: string, work: Promise<unknown>) {
  const startedAt = performance.now();
  if ((await work) !== false) progress(what, startedAt);
}

const isAlive = () =>
  fetch(new URL("api/health/live", localAddress(env)), { signal: AbortSignal.timeout(5_000) }).then(
    ({ status }) => status === 200,
    () => false,
  );

const product: Product = {
  prepareMeanwhile: (context) =>
    timed("Database client generated", generateClient({ root, ...context })),
  prepare: async (context) => {
    await timed("Database brought up to date", migrate({ root, ...context }));
    await migrateJobs(context.databaseUrl);
    await timed("Clusters checked", seed({ root, ...context }));
    if (mode === "production") await timed("Site built", buildIfChanged({ root, ...context }));
    else await watchIslands(root);
  },
  parts: (childEnv) => [
    {
      name: "web",
      args: ["--import", "tsx", "scripts/web.ts", ...(mode === "development" ? ["--dev"] : [])],
      env: childEnv,
      isReady: isAlive,
      patience: 15_000,
    },
    {
      name: "worker",
      args: ["--import", "tsx", "scripts/worker.ts"],
      env: childEnv,
      patience: 15_000,
    },
  ],
};

if (mode === "database only" && env.DATABASE_URL) {
  process.stderr.write(
    "DATABASE_URL is set, so there is no embedded database to start: unset it.\n",
  );
  process.exit(1);
}
await supervise({ env, mode, product });
