/**
 * Gets a server ready, where web and worker are started by something else than `npm start` (deploy/README.md):
 * `npm run prepare:server` does all, `-- build` what needs no database, `-- database` what needs nothing else.
 */
import "./load-dotenv.ts";
import { env } from "../lib/env.ts";
import { StartFailure } from "./supervisor/failure.ts";
import {
  buildIfChanged,
  generateClient,
  migrate,
  migrateJobs,
  seed,
} from "./supervisor/prepare.ts";
import { progress } from "./supervisor/report.ts";

const root = process.cwd();
const childEnv: NodeJS.ProcessEnv = {
  ...process.env,
  NODE_ENV: "production",
  NEXT_TELEMETRY_DISABLED: "1",
};

async function timed(what: string, work: Promise<unknown>) {
  const startedAt = performance.now();
  if ((await work) !== false) progress(what, startedAt);
}

async function build() {
  await timed("Database client generated", generateClient({ root, env: childEnv }));
  await timed("Site built", buildIfChanged({ root, env: childEnv }));
}

async function prepareDatabase() {
  const databaseUrl = env.DATABASE_URL;
  if (!databaseUrl) throw new StartFailure("DATABASE_URL is not set: name the server's database.");
  const context = { root, env: childEnv, databaseUrl };
  await timed("Database brought up to date", migrate(context));
  await migrateJobs(databaseUrl);
  await timed("Clusters checked", seed(context));
}

const steps: Record<string, () => Promise<void>> = { build, database: prepareDatabase };
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in steps));
try {
  if (unknown.length > 0)
    throw new StartFailure(`There is no step ${unknown.join(", ")}; there are build and database.`);
  for (const [name, step] of Object.entries(steps))
    if (asked.length === 0 || asked.includes(name)) await step();
} catch (error) {
  if (!(error instanceof StartFailure)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
