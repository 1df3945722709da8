import { divide, Exact, type Sums, sumOf } from "./money";
import { type CostPart, costParts } from "./schema";
import type { CostEstimate } from "./types";

/**
 * The parts that are priced in full for every cluster, and what they come to per m² and year for each: the only sums of
 * several clusters that can be set side by side.
 */
export function comparableParts(estimates: readonly CostEstimate[]): {
  parts: CostPart[];
  perM2Year: Sums[];
} {
  const parts = costParts.filter((part) =>
    estimates.every((estimate) => {
      const own = estimate.parts.find((one) => one.part === part);
      return own !== undefined && own.lines.length > 0 && own.gaps.length === 0;
    }),
  );
  const perM2Year = estimates.map(({ parts: all, assumptions }) => {
    const size = new Exact(assumptions.areaM2).times(assumptions.years);
    const sums = sumOf(all.filter(({ part }) => parts.includes(part)).map(({ total }) => total));
    return divide(sums, size);
  });
  return { parts, perM2Year };
}
