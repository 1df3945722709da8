import { type ChildProcess, spawn } from "node:child_process";
import { setTimeout as sleep } from "node:timers/promises";
import type { log as Log } from "../../lib/log.ts";
import { StartFailure } from "./failure.ts";

const FIRST_PAUSE = 500;
const LONGEST_PAUSE = 30_000;
const HEALTHY_AFTER = 60_000;
const ATTEMPTS_TO_START = 3;
const READY_TIMEOUT = 120_000;
const PRELOAD = new URL("../exit-with-parent.mjs", import.meta.url).href;

export type PartSpec = {
  name: string;
  /** Arguments for Node: the script and what it takes. */
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Answers true once the part does its work; left out, a part counts as ready when it has been started. */
  isReady?: () => Promise<boolean>;
  /** Milliseconds it may take to finish what it is doing when it is asked to stop. */
  patience: number;
};

export type Part = {
  name: string;
  /** Settles when it is ready for the first time; rejects with a StartFailure when it never gets there. */
  ready: Promise<void>;
  pid: () => number | undefined;
  stop: () => Promise<void>;
  kill: () => void;
};

/** Keeps one process running: started again with growing pauses when it ends, until it is told to stop. */
export function startPart(spec: PartSpec, log: typeof Log): Part {
  let child: ChildProcess | undefined;
  let isStopping = false;
  const wakeUp = new AbortController();

  const launch = () => {
    const started = spawn(process.execPath, ["--import", PRELOAD, ...spec.args], {
      env: { ...spec.env, SUPERVISOR_PID: String(process.pid) },
      stdio: ["ignore", "inherit", "inherit"],
      detached: true, // Ctrl-C is for the supervisor, which stops the parts in order
    });
    child = started;
    let isOver = false;
    const over = new Promise<string>((resolve) => {
      started.once("error", (error) => resolve(error.message));
      started.once("exit", (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
    over.then(() => {
      isOver = true;
    });
    return { over, isOver: () => isOver };
  };

  const becomeReady = async (isOver: () => boolean): Promise<boolean> => {
    const deadline = Date.now() + READY_TIMEOUT;
    while (!isOver() && !isStopping && Date.now() < deadline) {
      if (!spec.isReady || (await spec.isReady())) return !isOver();
      await sleep(50);
    }
    if (!isStopping) signalGroup("SIGKILL"); // alive, but it never came to work
    return false;
  };

  let resolveReady = () => {};
  let rejectReady = (_: StartFailure) => {};
  const ready = new Promise<void>((resolve, reject) => {
    resolveReady = resolve;
    rejectReady = reject;
  });
  ready.catch(() => undefined);

  const keepRunning = async () => {
    let hasBeenReady = false;
    let pause = FIRST_PAUSE;
    for (let attempt = 1; !isStopping; attempt += 1) {
      const startedAt = Date.now();
      const { over, isOver } = launch();
      const isReady = becomeReady(isOver).then((answer) => {
        if (!answer) return;
        hasBeenReady = true;
        resolveReady();
      });
      const ending = await over;
      await isReady;
      if (isStopping) return;
      if (!hasBeenReady && attempt === ATTEMPTS_TO_START) {
        const message = `The ${spec.name} process ended ${attempt} times before it was ready (${ending}); its output is above.`;
        rejectReady(new StartFailure(message));
        return;
      }
      if (Date.now() - startedAt > HEALTHY_AFTER) pause = FIRST_PAUSE;
      log.error(
        { part: spec.name, ending, restartInMs: pause },
        "a part ended and is started again",
      );
      await sleep(pause, undefined, { signal: wakeUp.signal }).catch(() => undefined);
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
  };
  const done = keepRunning();

  const signalGroup = (signal: NodeJS.Signals) => {
    if (child?.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
    try {
      process.kill(signal === "SIGKILL" ? -child.pid : child.pid, signal);
    } catch {
      // It ended by itself in the meantime.
    }
  };

  return {
    name: spec.name,
    ready,
    pid: () => child?.pid,
    kill: () => {
      isStopping = true;
      wakeUp.abort();
      signalGroup("SIGKILL");
    },
    stop: async () => {
      isStopping = true;
      wakeUp.abort();
      signalGroup("SIGTERM");
      const patience = setTimeoutUnref(() => signalGroup("SIGKILL"), spec.patience);
      await done;
      clearTimeout(patience);
    },
  };
}

function setTimeoutUnref(action: () => void, delay: number) {
  const timer = globalThis.setTimeout(action, delay);
  timer.unref();
  return timer;
}
