import { access, mkdir, rm, stat, writeFile } from "node:fs/promises";
import path from "node:path";
import { setTimeout } from "node:timers/promises";

/** nginx reads the clock once for all that it does in one go. */
const slack = 30;

/**
 * The mark that the proxy in front (deploy/nginx) reads with every request: a file that is there or not. What it keeps
 * for one state is not found in the other, so turning the mark ends all that was kept before a publication.
 */
export class FrontMark {
  #isDue = false;
  #turning: Promise<void> = Promise.resolve();

  /** @param folder holds the mark and nothing else: its time of change tells when any process turned the mark last */
  constructor(readonly folder: string) {}

  /** Turns the mark. One turn serves all who asked for it before it happens. */
  turn(): Promise<void> {
    if (this.#isDue) return this.#turning;
    this.#isDue = true;
    this.#turning = this.#turning.catch(() => {}).then(() => this.#turnInTime());
    return this.#turning;
  }

  async #turnInTime(): Promise<void> {
    const mark = path.join(this.folder, "mark");
    try {
      const isNew = (await mkdir(this.folder, { recursive: true, mode: 0o755 })) !== undefined;
      if (!isNew) await this.#waitForEndOfSecond();
    } finally {
      this.#isDue = false;
    }
    const isThere = await access(mark).then(
      () => true,
      () => false,
    );
    if (isThere) await rm(mark, { force: true });
    else await writeFile(mark, "");
  }

  /** What was kept for the other state counts until the end of the second in which it was left. */
  async #waitForEndOfSecond(): Promise<void> {
    for (;;) {
      const { mtimeMs } = await stat(this.folder);
      const wait = (Math.floor(mtimeMs / 1_000) + 1) * 1_000 + slack - Date.now();
      if (wait <= 0 || wait > 1_000 + slack) return;
      await setTimeout(wait);
    }
  }
}
