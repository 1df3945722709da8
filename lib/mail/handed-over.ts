import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, rmSync } from "node:fs";
import path from "node:path";
import { log } from "@/lib/log";

/**
 * Mails that a mail server has taken and whose record is not committed yet, as empty files named by their ids. When the
 * database goes away between the two, or the worker is killed, the next try finds the file and only writes the record.
 */
export class HandedOver {
  readonly #known = new Set<string>();
  readonly #dir: string;

  /** @param dir made when it is first needed */
  constructor(dir: string) {
    this.#dir = dir;
  }

  #file(mailId: string): string {
    if (!/^[\w-]+$/.test(mailId)) throw new Error(`"${mailId}" is no id of a mail`);
    return path.join(this.#dir, mailId);
  }

  has(mailId: string): boolean {
    return this.#known.has(mailId) || existsSync(this.#file(mailId));
  }

  /** On a disk without room it is remembered for as long as the process lives. */
  add(mailId: string): void {
    this.#known.add(mailId);
    try {
      // The folder above is passed through by PostgreSQL too (lib/db/secrets.ts).
      mkdirSync(path.dirname(this.#dir), { recursive: true, mode: 0o711 });
      mkdirSync(this.#dir, { recursive: true, mode: 0o700 });
      const file = openSync(this.#file(mailId), "w", 0o600);
      fsyncSync(file);
      closeSync(file);
    } catch (error) {
      log.warn({ err: error, emailId: mailId }, "that a mail has left could not be noted on disk");
    }
  }

  /** To be called once the record is committed. */
  remove(mailId: string): void {
    this.#known.delete(mailId);
    try {
      rmSync(this.#file(mailId), { force: true });
    } catch (error) {
      // Nobody asks for it again: the record says that the mail was sent.
      log.warn({ err: error, emailId: mailId }, "the note of a mail could not be taken away");
    }
  }
}
