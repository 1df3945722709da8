import { compress, type Encoding } from "./compress";

/** An encoding that was made, and whether it is as small as it gets. */
export type Encoded = { bytes: Buffer; isBest: boolean };

export type Encodable = { body: Buffer; encoded: Map<Encoding, Encoded> };

/**
 * Compresses anew what was compressed quickly for the first who asked: one after the other, once nobody has published
 * for a while. After a publication all pages are asked for at once, and what takes long then, all wait for.
 */
export class BetterLater {
  readonly #waiting = new Map<Encodable, Encoding>();
  #timer: NodeJS.Timeout | null = null;
  #isAtWork = false;

  /**
   * @param calmMs how long to wait, in ms
   * @param mostWaiting those that wait hold their pages in memory
   */
  constructor(
    readonly calmMs = 2_000,
    readonly mostWaiting = 300,
  ) {}

  /** How many wait. */
  get size(): number {
    return this.#waiting.size;
  }

  /** To be called whenever the quick one is used: what has been dropped meanwhile is found again so. */
  add(page: Encodable, encoding: Encoding): void {
    if (this.#waiting.size >= this.mostWaiting) return;
    this.#waiting.set(page, encoding);
    if (!this.#timer && !this.#isAtWork) this.#startLater();
  }

  /** At a publication: what waits may be out of date, and will be asked for again if it is not. */
  putOff(): void {
    this.#waiting.clear();
    if (this.#timer) this.#startLater();
  }

  #startLater(): void {
    if (this.#timer) clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#work(), this.calmMs).unref();
  }

  async #work(): Promise<void> {
    this.#timer = null;
    this.#isAtWork = true;
    try {
      for (const [page, encoding] of this.#waiting) {
        const bytes = await compress(page.body, encoding, "best");
        page.encoded.set(encoding, { bytes, isBest: true });
        this.#waiting.delete(page);
      }
    } finally {
      this.#isAtWork = false;
    }
  }
}
