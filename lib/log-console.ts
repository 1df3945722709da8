import { format, stripVTControlCharacters } from "node:util";
import type { log as Log } from "./log.ts";
import { withoutContacts } from "./log.ts";

const levels = {
  debug: "debug",
  log: "info",
  info: "info",
  warn: "warn",
  error: "error",
  trace: "debug",
} as const;

/** The first and the last line: between them a framework repeats what it was given. */
function essence(said: string): string {
  const lines = stripVTControlCharacters(said)
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line && !/^at /.test(line));
  const ends = lines.length > 1 ? [lines[0], lines.at(-1)] : lines;
  return withoutContacts(ends.join(" … ")).slice(0, 500);
}

/**
 * What libraries write to the console becomes log lines like all others: JSON, and without what a person typed. Objects
 * are left out, errors are described.
 */
export function logConsole(target: Pick<Console, keyof typeof levels>, log: typeof Log): void {
  for (const [name, level] of Object.entries(levels) as [keyof typeof levels, "info"][]) {
    target[name] = (...args: unknown[]) => {
      const err = args.find((one) => one instanceof Error);
      const words = args.filter((one) => ["string", "number", "boolean"].includes(typeof one));
      const msg = essence(format(...words));
      if (!err && !msg) return;
      log[level]({ part: "framework", ...(err ? { err } : {}) }, msg);
    };
  }
}
