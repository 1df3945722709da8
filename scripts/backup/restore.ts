/** `npm run restore -- FILE`: fills an empty database and the folder of files from a backup. */
import "../load-dotenv.ts";
import { existsSync } from "node:fs";
import path from "node:path";
import { replaceAppSecret } from "../../lib/db/secrets.ts";
import { env } from "../../lib/env.ts";
import { StartFailure } from "../supervisor/failure.ts";
import { migrate } from "../supervisor/prepare.ts";
import { readBackup } from "./archive.ts";
import { runCommand, withDatabaseAlone } from "./database.ts";
import { countAnyRows } from "./tables.ts";

await runCommand(async () => {
  const given = process.argv[2];
  if (!given) throw new StartFailure("Name the backup: npm run restore -- backups/ccn-….tar.gz");
  const source = path.resolve(given);
  if (!existsSync(source)) throw new StartFailure(`There is no file ${source}.`);
  const { appSecret, createdAt, rows } = await withDatabaseAlone(
    env,
    async (client, databaseUrl) => {
      await migrate({ root: process.cwd(), env: process.env, databaseUrl });
      if ((await countAnyRows(client)) > 0) {
        throw new StartFailure(
          "The database is not empty, and a restore overwrites nothing: name an empty one with DATABASE_URL, or another DATA_DIR.",
        );
      }
      return readBackup(client, { source, dataDir: env.DATA_DIR });
    },
  );
  if (appSecret && !env.APP_SECRET) replaceAppSecret(env.DATA_DIR, appSecret);
  const key = appSecret
    ? ""
    : " Start it with the APP_SECRET of the installation that was saved, or links in mails already sent lead nowhere.";
  return `Restored ${rows} rows as they stood at ${createdAt}.${key} Start with \`npm start\`.`;
});
