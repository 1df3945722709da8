import { readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { commandLineOf, processIdentity } from "./embedded-os.ts";
import { isAlive } from "./process-alive.ts";

const FAST = 15_000;
const FAST_FOR_LEFTOVER = 4_000;

/** Ends a PostgreSQL server, gently first, for at most `fast` milliseconds. Returns once it has gone. */
export async function stopServer(pid: number, fast = FAST) {
  const endings = [
    { signal: "SIGINT", patience: fast }, // fast: open transactions are rolled back, data is written
    { signal: "SIGQUIT", patience: 2_000 }, // immediate: recovers at the next start
    { signal: "SIGKILL", patience: 5_000 },
  ] as const;
  for (const { signal, patience } of endings) {
    if (processIdentity(pid) === null) return;
    try {
      process.kill(pid, signal);
    } catch {
      return;
    }
    const deadline = Date.now() + patience;
    while (Date.now() < deadline) {
      if (processIdentity(pid) === null) return;
      await sleep(25);
    }
  }
}

/**
 * A supervisor that was killed may leave its server running, or a note of one that is gone. Only a process that is
 * visibly the server of this very folder is stopped; a note that points to anything else is removed.
 */
export async function stopLeftover(clusterDir: string) {
  const note = path.join(clusterDir, "postmaster.pid");
  let pid: number;
  try {
    pid = Number.parseInt(readFileSync(note, "utf8"), 10);
  } catch {
    return;
  }
  // With its process gone the note stays: PostgreSQL reads in it which shared memory to look for.
  if (!isAlive(pid)) return;
  const command = commandLineOf(pid).split(" -c ")[0] ?? "";
  const isOurs = /postgres/.test(command) && command.includes(` -D ${clusterDir} `);
  if (isOurs) await stopServer(pid, FAST_FOR_LEFTOVER);
  else rmSync(note, { force: true });
}
