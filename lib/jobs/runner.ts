import { Logger, type Runner, run } from "graphile-worker";
import { log } from "@/lib/log";
import { crontab } from "./schema";
import { taskList } from "./tasks";

const levels = { error: "error", warning: "warn", info: "debug", debug: "trace" } as const;

/** The queue's own words, as our log lines. */
export const queueLogger = new Logger((scope) => (level, message) => {
  log[levels[level as keyof typeof levels] ?? "info"](
    { part: "queue", worker: scope.workerId, job: scope.jobId, task: scope.taskIdentifier },
    message,
  );
});

/** Starts working on jobs. The caller stops it, and deals with its end (`runner.promise`). */
export async function startRunner(options: {
  connectionString: string;
  concurrency?: number;
  pollInterval?: number;
}): Promise<Runner> {
  return run({
    connectionString: options.connectionString,
    concurrency: options.concurrency ?? 4,
    pollInterval: options.pollInterval ?? 2_000,
    noHandleSignals: true,
    logger: queueLogger,
    taskList,
    crontab,
  });
}
