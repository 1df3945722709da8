import { execFile } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { promisify } from "node:util";
import { provideProgram } from "../front/program.ts";

const run = promisify(execFile);
const provideWrk = () => provideProgram({ name: "wrk", debianPackage: "wrk", probe: ["-v"] });

const milliseconds = { us: 0.001, ms: 1, s: 1_000 } as const;

export type Load = { perSecond: number; p99: number; bytes: number; requests: number };

/** wrk against one address of this machine. Times in milliseconds; `bytes` is one answer with its headers. */
export async function load(
  url: string,
  { encoding, seconds, connections }: { encoding: string; seconds: number; connections: number },
): Promise<Load> {
  const { stdout } = await run(provideWrk(), [
    ...["-t2", `-c${connections}`, `-d${seconds}s`, "--latency", "--timeout", "10s"],
    ...["-H", `Accept-Encoding: ${encoding}`, url],
  ]);
  const failed = /Non-2xx or 3xx responses: (\d+)/.exec(stdout);
  if (failed) throw new Error(`${url} answered ${failed[1]} times with an error`);
  const find = (pattern: RegExp) => pattern.exec(stdout) ?? [];
  const [, time = "0", unit = "ms"] = find(/99% +([\d.]+)(us|ms|s)/);
  const [, requests = "1", amount = "0", size = "B"] = find(
    /(\d+) requests in [^,]+, ([\d.]+)(B|KB|MB|GB) read/,
  );
  const factor = { B: 1, KB: 2 ** 10, MB: 2 ** 20, GB: 2 ** 30 }[size] ?? 1;
  return {
    perSecond: Number(find(/Requests\/sec: +([\d.]+)/)[1] ?? 0),
    p99: Number(time) * milliseconds[unit as keyof typeof milliseconds],
    bytes: (Number(amount) * factor) / Number(requests),
    requests: Number(requests),
  };
}

/** Seconds of processor time that a process and its children have used; null where /proc does not tell. */
export function processorSeconds(pid: number): number | null {
  try {
    const statOf = (one: number | string) => {
      const stat = readFileSync(`/proc/${one}/stat`, "utf8");
      return stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    };
    const family = readdirSync("/proc").filter(
      (name) => /^\d+$/.test(name) && (Number(name) === pid || isChild(statOf, name, pid)),
    );
    const ticks = family.map((one) => Number(statOf(one)[11]) + Number(statOf(one)[12]));
    return ticks.reduce((sum, one) => sum + one, 0) / 100;
  } catch {
    return null;
  }
}

function isChild(statOf: (one: string) => string[], name: string, parent: number): boolean {
  try {
    return Number(statOf(name)[1]) === parent;
  } catch {
    return false; // it ended meanwhile
  }
}
