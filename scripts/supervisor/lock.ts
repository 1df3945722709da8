import {
  accessSync,
  constants,
  linkSync,
  mkdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import path from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { processIdentity } from "../../lib/db/embedded-os.ts";
import { StartFailure } from "./failure.ts";

type Holder = { pid: number; identity: string | null; isStopping?: true };

export type Lock = {
  /** Says that whoever waits for this lock gets it before long. */
  announceStop: () => void;
  /** Gives the lock back. */
  release: () => void;
};

export type LockPatience = {
  /** Milliseconds to wait for a holder that gives no sign of stopping. */
  forRunning: number;
  /** Milliseconds to wait for one that has begun to stop. */
  forStopping: number;
};

const read = (file: string): string | null => {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return null;
  }
};

function holderOf(content: string): Holder | null {
  try {
    const holder = JSON.parse(content) as Holder;
    const isHeld = holder.identity !== null && processIdentity(holder.pid) === holder.identity;
    return isHeld ? holder : null;
  } catch {
    return null;
  }
}

/**
 * Makes this process the only one that works on `file`'s folder. A lock whose process has ended counts for nothing;
 * one that is held is waited for, longer when its holder has said that it is stopping.
 * @throws StartFailure when it stays held
 */
export async function takeLock(
  file: string,
  patience: LockPatience,
  describe: (pid: number) => string,
): Promise<Lock> {
  openFolder(path.dirname(file));
  const holder: Holder = { pid: process.pid, identity: processIdentity(process.pid) };
  let own = JSON.stringify(holder);
  const startedAt = Date.now();
  while (!placeLock(file, own)) {
    const content = read(file);
    const other = content === null ? null : holderOf(content);
    if (other) {
      const longest = other.isStopping ? patience.forStopping : patience.forRunning;
      if (Date.now() - startedAt > longest) throw new StartFailure(describe(other.pid));
      await sleep(200);
    } else if (content !== null) removeStale(file, content);
  }
  return {
    announceStop: () => {
      if (read(file) !== own) return;
      own = JSON.stringify({ ...holder, isStopping: true } satisfies Holder);
      const draft = `${file}.${process.pid}`;
      writeFileSync(draft, own, { mode: 0o600 });
      renameSync(draft, file);
    },
    release: () => {
      if (read(file) === own) rmSync(file, { force: true });
    },
  };
}

function openFolder(folder: string): void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o711 });
    accessSync(folder, constants.W_OK);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new StartFailure(`DATA_DIR cannot be used: ${folder} cannot be written to (${code}).`);
  }
}

/** Linking fails when the lock exists, and never shows it half written. */
function placeLock(file: string, own: string): boolean {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, own, { mode: 0o600 });
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    return false;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** Of several processes that see the same stale lock, none may remove the fresh one of the quickest. */
function removeStale(file: string, content: string) {
  const aside = `${file}.${process.pid}.stale`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  if (read(aside) !== content) {
    try {
      linkSync(aside, file);
    } catch {
      // Someone has taken the lock anew.
    }
  }
  rmSync(aside, { force: true });
}
