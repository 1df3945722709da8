/** `npm run backup [-- FILE]`: saves database and files while everything goes on. */
import "../load-dotenv.ts";
import { existsSync } from "node:fs";
import path from "node:path";
import { readOrCreateSecrets } from "../../lib/db/secrets.ts";
import { env } from "../../lib/env.ts";
import { StartFailure } from "../supervisor/failure.ts";
import { writeBackup } from "./archive.ts";
import { runCommand, withDatabase } from "./database.ts";

const stamp = new Date().toISOString().slice(0, 19).replaceAll(":", "");
const target = path.resolve(process.argv[2] ?? `backups/ccn-${stamp}Z.tar.gz`);

await runCommand(async () => {
  if (existsSync(target)) throw new StartFailure(`${target} is there already: name another file.`);
  const hasData = env.DATABASE_URL || existsSync(path.join(env.DATA_DIR, "postgres"));
  if (!hasData) throw new StartFailure(`There is no database in ${env.DATA_DIR} to save.`);
  const appSecret = env.APP_SECRET ? null : readOrCreateSecrets(env.DATA_DIR).appSecret;
  const { rows, tables } = await withDatabase(env, (client) =>
    writeBackup(client, { target, dataDir: env.DATA_DIR, appSecret }),
  );
  return `Saved ${rows} rows of ${tables} tables, and the files, in ${target}. It holds personal data and the key that signs links: keep it where only you can read it.`;
});
