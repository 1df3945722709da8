import { parseCrontab } from "graphile-worker";
import { describe, expect, it } from "vitest";
import { crontab, type JobName, jobSchemas } from "@/lib/jobs/schema";
import { taskList } from "@/lib/jobs/tasks";

describe("jobs", () => {
  it("have a task each, and no task is without a schema", () => {
    expect(Object.keys(taskList).sort()).toEqual(Object.keys(jobSchemas).sort());
  });

  it("are only started by the clock when they need nothing but the clock", () => {
    const items = parseCrontab(crontab);
    expect(items.length).toBeGreaterThan(0);
    for (const { task } of items) {
      expect(jobSchemas[task as JobName]?.safeParse({ _cron: { ts: "now" } }).success).toBe(true);
    }
  });

  it("refuse a payload that is not theirs", async () => {
    for (const payload of [null, {}, { emailId: "1" }, { emailId: "'; DROP TABLE x" }]) {
      const run = async () => taskList["mail:send"]?.(payload, {} as never);
      await expect(run()).rejects.toThrow();
    }
  });
});
