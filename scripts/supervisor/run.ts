import { type ChildProcess, spawn } from "node:child_process";
import { StartFailure } from "./failure.ts";

const SHOWN_LINES = 40;
const running = new Set<ChildProcess>();

export type Command = {
  /** What is being done, for the message when it fails: "Prisma could not …". */
  failure: string;
  args: readonly string[];
  env: NodeJS.ProcessEnv;
  /** Passed through while it runs; otherwise the output is only shown when it fails. */
  isShown?: boolean;
};

/**
 * Runs Node with `args` to its end.
 * @throws StartFailure with the last lines the command wrote.
 */
export async function runNode({ failure, args, env, isShown = false }: Command): Promise<void> {
  const child = spawn(process.execPath, [...args], {
    env,
    stdio: ["ignore", isShown ? "inherit" : "pipe", isShown ? "inherit" : "pipe"],
    detached: true,
  });
  running.add(child);
  let output = "";
  const keep = (chunk: Buffer) => {
    output = (output + chunk).slice(-20_000);
  };
  child.stdout?.on("data", keep);
  child.stderr?.on("data", keep);
  const ending = await new Promise<string>((resolve) => {
    child.once("error", (error) => resolve(error.message));
    child.once("close", (code, signal) =>
      resolve(code === 0 ? "" : signal ? `ended by ${signal}` : `exit code ${code}`),
    );
  });
  running.delete(child);
  if (!ending) return;
  const lines = output.trim().split("\n").slice(-SHOWN_LINES).join("\n");
  throw new StartFailure(`${failure} (${ending})${lines ? `:\n${lines}` : "."}`);
}

/** Ends what `runNode` is running, with its own children, when the start is called off. */
export function stopRunningCommands() {
  for (const child of running) {
    if (child.pid === undefined) continue;
    try {
      process.kill(-child.pid, "SIGTERM");
    } catch {
      // It ended by itself in the meantime.
    }
  }
}
