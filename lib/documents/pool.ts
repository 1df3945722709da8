import { existsSync } from "node:fs";
import { availableParallelism } from "node:os";
import path from "node:path";
import Tinypool from "tinypool";
import { env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { BoundedCache } from "@/lib/http/bounded-cache";
import { builtWorker } from "./built-worker";
import type { DocumentJob } from "./types";

const megabyte = 1024 * 1024;
/** Documents that wait for a thread; beyond them an asker is told to come back. */
const mostWaiting = 12;
const patience = 20_000;
const retryAfter = 5;

/** The thread as the build left it; in development and in tests, its sources. */
function findWorker() {
  const built = path.join(/* turbopackIgnore: true */ process.cwd(), builtWorker);
  return env.NODE_ENV === "production" && existsSync(built)
    ? { filename: built }
    : {
        filename: path.join(process.cwd(), "lib/documents/worker.ts"),
        execArgv: ["--import", "tsx"],
      };
}

export type MadeDocument = { bytes: Uint8Array; tag: string };

/**
 * Makes documents in threads of their own, few at a time, each with bounded memory. The same document is made once
 * however many ask for it, and kept while there is room.
 */
export class DocumentPool {
  readonly #underWay = new Map<string, Promise<Uint8Array>>();
  readonly #made = new BoundedCache<Uint8Array>(24 * megabyte);
  #pool: Tinypool | null = null;

  constructor(
    readonly options: { threads?: number; mostWaiting?: number; patience?: number } = {},
  ) {}

  /** Documents that are being made or wait to be. */
  get inFlight(): number {
    return this.#underWay.size;
  }

  /** @throws AppError UNAVAILABLE when too many are waiting, or this one takes too long */
  async make(tag: string, job: DocumentJob): Promise<Uint8Array> {
    const known = this.#made.get(tag);
    if (known) return known;
    const running = this.#underWay.get(tag);
    if (running) return running;
    const most = this.#threads + (this.options.mostWaiting ?? mostWaiting);
    if (this.#underWay.size >= most) {
      throw new AppError("UNAVAILABLE", "Too many documents are being made.", { retryAfter });
    }
    const making = this.#run(job).finally(() => this.#underWay.delete(tag));
    this.#underWay.set(tag, making);
    const bytes = await making;
    this.#made.set(tag, bytes, bytes.length);
    return bytes;
  }

  async close(): Promise<void> {
    await this.#pool?.destroy();
    this.#pool = null;
  }

  // One core is left to the pages.
  get #threads(): number {
    return this.options.threads ?? Math.max(1, Math.min(2, availableParallelism() - 1));
  }

  async #run(job: DocumentJob): Promise<Uint8Array> {
    this.#pool ??= new Tinypool({
      ...findWorker(),
      name: "makeDocument",
      // One stays: to start it anew costs whoever asks next half a second and more.
      minThreads: 1,
      maxThreads: this.#threads,
      idleTimeout: 1_800_000,
      resourceLimits: { maxOldGenerationSizeMb: 256 },
    });
    const signal = AbortSignal.timeout(this.options.patience ?? patience);
    try {
      return await this.#pool.run(job, { signal });
    } catch (error) {
      if (!signal.aborted) throw error;
      throw new AppError("UNAVAILABLE", "The document takes too long.", {
        retryAfter,
        cause: error,
      });
    }
  }
}

const globalStore = globalThis as { documentPool?: DocumentPool };

/** One per process; kept on the global object because each route may be a bundle of its own. */
export function documentPool(): DocumentPool {
  globalStore.documentPool ??= new DocumentPool();
  return globalStore.documentPool;
}
