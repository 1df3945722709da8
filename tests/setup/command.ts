import { type ChildProcess, spawn } from "node:child_process";

/** Settings of whoever runs the tests that must not reach what they start. */
const FOREIGN = [
  "APP_SECRET",
  "DATABASE_URL",
  "DATA_DIR",
  "FRONT_DIR",
  "HOST",
  "INDEXNOW_KEY",
  "INDEXNOW_URL",
  "LOG_LEVEL",
  "MAIL_FROM",
  "MAPBOX_STYLE",
  "MAPBOX_TOKEN",
  "MAP_PMTILES",
  "MAP_STYLE_URL",
  "NODE_ENV",
  "PORT",
  "SITE_URL",
  "SMTP_URL",
  "TRUST_PROXY",
  "npm_lifecycle_event",
];

export type RunningCommand = ReturnType<typeof startCommand>;

/** A command that keeps running, whose output can be read and waited for. */
export function startCommand(
  args: readonly string[],
  env: Record<string, string>,
  program = process.execPath,
) {
  const inherited = { ...process.env };
  for (const name of FOREIGN) delete inherited[name];
  for (const name of Object.keys(inherited)) if (name.startsWith("VITEST")) delete inherited[name];
  const child: ChildProcess = spawn(program, [...args], {
    env: { ...inherited, ...env } as NodeJS.ProcessEnv,
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  let ending: { code: number | null; signal: NodeJS.Signals | null } | undefined;
  const watchers = new Set<() => void>();
  const notify = () => {
    for (const watch of watchers) watch();
  };
  const append = (chunk: Buffer) => {
    output += chunk;
    notify();
  };
  child.stdout?.on("data", append);
  child.stderr?.on("data", append);
  const ended = new Promise<{ code: number | null; signal: NodeJS.Signals | null }>((resolve) => {
    // Not "close": a process that this one leaves behind would keep its output open.
    child.once("exit", (code, signal) => {
      ending = { code, signal };
      resolve(ending);
      notify();
    });
  });

  /** Waits until the output, from `from` on, matches; fails at once when the command ends without it. */
  const waitFor = (pattern: RegExp, { timeout = 60_000, from = 0 } = {}) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const fail = (why: string) => {
        stopWatching();
        reject(new Error(`${why} before it said ${pattern}; it said:\n${output.slice(-8_000)}`));
      };
      const timer = setTimeout(() => fail(`${timeout} ms passed`), timeout);
      const look = () => {
        const match = pattern.exec(output.slice(from));
        if (match) {
          stopWatching();
          resolve(match);
        } else if (ending) fail(`The command ended (${ending.signal ?? ending.code})`);
      };
      const stopWatching = () => {
        clearTimeout(timer);
        watchers.delete(look);
      };
      watchers.add(look);
      look();
    });

  return {
    pid: child.pid ?? 0,
    output: () => output,
    waitFor,
    ended,
    /** Sends a signal and waits for the end. */
    end: (signal: NodeJS.Signals) => {
      child.kill(signal);
      return ended;
    },
  };
}
