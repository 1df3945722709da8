import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { z } from "zod";

const secretsSchema = z.object({
  appSecret: z.string().min(32),
  databasePassword: z.string().min(16),
  databaseAdminPassword: z.string().min(16),
});

export type Secrets = z.infer<typeof secretsSchema>;

/** Writes a file that only its owner may read, whole or not at all. */
export function writePrivateFile(file: string, content: string) {
  const part = `${file}.${process.pid}.part`;
  writeFileSync(part, content, { mode: 0o600 });
  renameSync(part, file);
}

/**
 * The secrets of this installation, made on first use and kept in DATA_DIR.
 * @throws Error with one sentence when they are lost or damaged while a database that needs them exists.
 */
export function readOrCreateSecrets(dataDir: string): Secrets {
  // 0711: as root, PostgreSQL runs under another user, which must be able to pass through to its own folder.
  mkdirSync(dataDir, { recursive: true, mode: 0o711 });
  const file = path.join(dataDir, "secrets.json");
  if (existsSync(file)) {
    try {
      return secretsSchema.parse(JSON.parse(readFileSync(file, "utf8")));
    } catch {
      throw new Error(
        `${file} cannot be read or is damaged: restore it from a backup, or delete ${dataDir} to begin with an empty database.`,
      );
    }
  }
  if (existsSync(path.join(dataDir, "postgres"))) {
    throw new Error(
      `${file} is missing, and without it the database in ${dataDir} cannot be opened: restore it from a backup, or delete ${dataDir} to begin with an empty database.`,
    );
  }
  const secret = () => randomBytes(32).toString("base64url");
  const secrets: Secrets = {
    appSecret: secret(),
    databasePassword: secret(),
    databaseAdminPassword: secret(),
  };
  writePrivateFile(file, `${JSON.stringify(secrets, null, 2)}\n`);
  return secrets;
}

/** Takes over what signs links from another installation, whose data this one now holds. */
export function replaceAppSecret(dataDir: string, appSecret: string): void {
  const secrets: Secrets = { ...readOrCreateSecrets(dataDir), appSecret };
  writePrivateFile(path.join(dataDir, "secrets.json"), `${JSON.stringify(secrets, null, 2)}\n`);
}
