import { z } from "zod";

export type Counts = { passed: number; failed: number };

const vitestReport = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      assertionResults: z.array(z.object({ status: z.string() })),
    }),
  ),
});

const playwrightReport = z.object({
  stats: z.object({
    expected: z.number(),
    unexpected: z.number(),
    flaky: z.number(),
    skipped: z.number(),
  }),
  errors: z.array(z.unknown()),
});

/** A skipped test proves nothing, and a file that could not be loaded hides its tests: both count as failed. */
export function countVitest(report: unknown): Counts {
  const { testResults } = vitestReport.parse(report);
  let [passed, failed] = [0, 0];
  for (const file of testResults) {
    const statuses = file.assertionResults.map(({ status }) => status);
    const good = statuses.filter((status) => status === "passed").length;
    const bad = statuses.length - good;
    passed += good;
    failed += bad === 0 && file.status !== "passed" ? 1 : bad;
  }
  return { passed, failed };
}

/** A flaky test is a failed one; errors outside of tests count one each. */
export function countPlaywright(report: unknown): Counts {
  const { stats, errors } = playwrightReport.parse(report);
  return {
    passed: stats.expected,
    failed: stats.unexpected + stats.flaky + stats.skipped + errors.length,
  };
}

/** What a suite adds to the total: it fails as a whole when it had nothing to say, or ended badly without a reason. */
export function settle(counts: Counts, exitCode: number): Counts {
  const isSilent = counts.passed + counts.failed === 0;
  const isUnexplained = exitCode !== 0 && counts.failed === 0;
  return isSilent || isUnexplained ? { ...counts, failed: counts.failed + 1 } : counts;
}

export const totalOf = (all: readonly Counts[]): Counts =>
  all.reduce(
    (sum, { passed, failed }) => ({ passed: sum.passed + passed, failed: sum.failed + failed }),
    { passed: 0, failed: 0 },
  );
