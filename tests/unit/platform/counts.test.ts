import { describe, expect, test } from "vitest";
import { countPlaywright, countVitest, settle, totalOf } from "@/scripts/testing/counts";

const file = (status: string, ...statuses: string[]) => ({
  name: "a.test.ts",
  status,
  assertionResults: statuses.map((one) => ({ status: one })),
});

describe("counting", () => {
  test("takes a skipped test and one still to be written for failed", () => {
    const report = { testResults: [file("passed", "passed", "skipped", "todo")] };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 2 });
  });

  test("takes a file that could not be loaded for one failed test", () => {
    const report = { testResults: [file("passed", "passed"), file("failed")] };
    expect(countVitest(report)).toEqual({ passed: 1, failed: 1 });
  });

  test("takes a file whose hook failed after its tests for failed", () => {
    expect(countVitest({ testResults: [file("failed", "passed")] })).toEqual({
      passed: 1,
      failed: 1,
    });
  });

  test("takes flaky and skipped browser tests and errors outside of tests for failed", () => {
    const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
    expect(countPlaywright({ stats, errors: ["setup"] })).toEqual({ passed: 5, failed: 5 });
  });

  test("fails a suite without a test, and one that ends badly without a failed test", () => {
    expect(settle({ passed: 0, failed: 0 }, 0)).toEqual({ passed: 0, failed: 1 });
    expect(settle({ passed: 3, failed: 0 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(settle({ passed: 3, failed: 1 }, 1)).toEqual({ passed: 3, failed: 1 });
    expect(settle({ passed: 3, failed: 0 }, 0)).toEqual({ passed: 3, failed: 0 });
  });

  test("adds suites up", () => {
    const all = [
      { passed: 1, failed: 0 },
      { passed: 2, failed: 3 },
    ];
    expect(totalOf(all)).toEqual({ passed: 3, failed: 3 });
  });
});
