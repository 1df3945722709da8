import { stageKinds } from "./schema-rows";
import type { ClusterStageView } from "./types";

export type Step = ClusterStageView | { kind: ClusterStageView["kind"]; state: "unknown" };

/** Steps that every cluster takes. */
const everyones = ["planned", "established", "cleared", "operating"] as const;

/**
 * The steps of a cluster with those that no source tells of, so that a single dated one does not look like the whole
 * way. What is told keeps its order; an untold step stands before the first told one that comes after it in life.
 */
export function withUnknownSteps(stages: readonly ClusterStageView[]): Step[] {
  if (stages.some(({ kind }) => kind === "removed")) return [...stages];
  const steps: Step[] = [...stages];
  for (const kind of everyones) {
    if (steps.some((step) => step.kind === kind)) continue;
    const next = steps.findIndex(
      (step) => stageKinds.indexOf(step.kind) > stageKinds.indexOf(kind),
    );
    steps.splice(next === -1 ? steps.length : next, 0, { kind, state: "unknown" });
  }
  return steps;
}
