import { readFileSync } from "node:fs";
import path from "node:path";
import { isAlive } from "./process-alive.ts";

/** The address of the embedded server that runs over `dataDir`, or null. */
export function findRunningDatabase(dataDir: string): string | null {
  try {
    const announced = JSON.parse(readFileSync(path.join(dataDir, "database.json"), "utf8")) as {
      url: string;
      pid: number;
    };
    return isAlive(announced.pid) ? announced.url : null;
  } catch {
    return null;
  }
}

export const NO_DATABASE =
  "No database is running: start one with `npm start` or `npm run db`, or set DATABASE_URL.";

/**
 * The database to use: DATABASE_URL, or else the embedded server that is running.
 * @throws Error when there is neither.
 */
export function getDatabaseUrl(settings: { DATABASE_URL?: string; DATA_DIR: string }): string {
  const url = settings.DATABASE_URL ?? findRunningDatabase(settings.DATA_DIR);
  if (!url) throw new Error(NO_DATABASE);
  return url;
}
