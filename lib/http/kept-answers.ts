import { BoundedCache } from "./bounded-cache";

const megabyte = 1024 * 1024;
/** What weighs more than this counts as a file. */
const heaviestPage = 2 * megabyte;
const roomForFiles = 96 * megabyte;
/** In bytes. */
export const largestKept = roomForFiles / 2;

/** Beside the answer as it is there will be its encodings. */
export const weightOf = (body: Uint8Array) => body.length * 2;

/**
 * Finished answers, files of all clusters apart from pages: beside thousands of clusters one of them would drive out
 * every page.
 */
export class KeptAnswers<Value> {
  readonly #pages: BoundedCache<Value>;
  readonly #files: BoundedCache<Value>;

  constructor(roomForPages: number) {
    this.#pages = new BoundedCache(roomForPages);
    this.#files = new BoundedCache(roomForFiles);
  }

  get(key: string): Value | undefined {
    return this.#pages.get(key) ?? this.#files.get(key);
  }

  set(key: string, value: Value, bytes: number): void {
    this.delete(key);
    (bytes > heaviestPage ? this.#files : this.#pages).set(key, value, bytes);
  }

  delete(key: string): void {
    this.#pages.delete(key);
    this.#files.delete(key);
  }

  clear(): void {
    this.#pages.clear();
    this.#files.clear();
  }
}
