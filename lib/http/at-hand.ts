import type { OutgoingHttpHeader } from "node:http";
import { KeptAnswers } from "./kept-answers";

type Kept<Page> = { page: Page; headers: Record<string, OutgoingHttpHeader>; until: number };

/**
 * Static answers that are given without asking the renderer, which takes some milliseconds to say what it said before.
 * A publication empties it, and what was being rendered before that is not taken any more. Nothing stays for longer than
 * `lifetimeMs`, so that what the renderer changes by the clock shows too.
 */
export class AtHand<Page> {
  readonly #pages: KeptAnswers<Kept<Page>>;
  #edition = 0;

  constructor(
    mostBytes: number,
    readonly lifetimeMs: number,
    readonly now: () => number = Date.now,
  ) {
    this.#pages = new KeptAnswers(mostBytes);
  }

  /** Counts publications: whoever begins to render notes it and says it with the result. */
  get edition(): number {
    return this.#edition;
  }

  get(path: string): Kept<Page> | undefined {
    const kept = this.#pages.get(path);
    if (kept && kept.until < this.now()) {
      this.#pages.delete(path);
      return undefined;
    }
    return kept;
  }

  keep(
    path: string,
    {
      page,
      headers,
      bytes,
      edition,
    }: Omit<Kept<Page>, "until"> & { bytes: number; edition: number },
  ): void {
    if (edition !== this.#edition) return;
    this.#pages.set(path, { page, headers, until: this.now() + this.lifetimeMs }, bytes);
  }

  forgetAll(): void {
    this.#edition += 1;
    this.#pages.clear();
  }
}
