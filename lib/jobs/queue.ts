import type { Db } from "@/lib/db/client";
import { type JobName, type JobPayload, jobSchemas } from "./schema";

export type JobOptions = {
  /** A job under the same key replaces the one that waits. */
  key?: string;
  maxAttempts?: number;
};

const DEFAULT_ATTEMPTS = 25;

/** Adds a job within the transaction of what it belongs to: both are there, or neither. */
export async function enqueue<N extends JobName>(
  db: Db,
  name: N,
  payload: JobPayload<N>,
  options: JobOptions = {},
): Promise<void> {
  const checked = JSON.stringify(jobSchemas[name].parse(payload));
  await db.$executeRaw`
    SELECT graphile_worker.add_job(
      ${name}::text,
      payload => ${checked}::json,
      job_key => ${options.key ?? null}::text,
      max_attempts => ${options.maxAttempts ?? DEFAULT_ATTEMPTS}::int)`;
}

/** Lets jobs that wait for their next try run now. */
export async function hurryJobs(db: Db, name: JobName): Promise<number> {
  const rows = await db.$queryRaw<{ id: bigint }[]>`
    SELECT (graphile_worker.reschedule_jobs(array_agg(j.id), run_at => now())).id
    FROM graphile_worker.jobs j
    WHERE j.task_identifier = ${name} AND j.locked_at IS NULL AND j.attempts > 0
      AND j.attempts < j.max_attempts AND j.run_at > now() + interval '1 minute'
    HAVING count(*) > 0`;
  return rows.length;
}
