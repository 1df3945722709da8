import type { AreaAccess, PlanChange } from "@/lib/clusters/types";

/** A line of a year: as the cluster's stages tell it, or a cut in area that a decision is known for. */
export type PlanEntry = Omit<PlanChange, "kind"> & {
  kind: PlanChange["kind"] | "cut";
  /** The decision on the whole plan that this is part of. */
  decidedBy: { id: string; on: string } | null;
};

type Decision = { id: string; on: string; cut: readonly string[]; sources: number[] };

export type YearOfPlan<One> = { year: string; decisions: One[]; entries: PlanEntry[] };

const order = ["removed", "cut", "added", "extended"] as const;

/** A cluster whose area a decision cut; null when it is not among those that have a page. */
function cutOf(code: string, changes: readonly PlanChange[], decision: Decision): PlanEntry | null {
  const cluster = changes.find((change) => change.code === code);
  if (!cluster) return null;
  return {
    ...cluster,
    kind: "cut",
    state: "done",
    dated: { date: decision.on, precision: "day" },
    decision: null,
    notes: [],
    sources: decision.sources,
    decidedBy: { id: decision.id, on: decision.on },
  };
}

/** What the decision on the whole plan says already is not said again in each of its lines. */
function toEntry(change: PlanChange, decisions: readonly Decision[]): PlanEntry {
  const decision =
    change.kind === "removed" && change.dated?.precision === "day"
      ? decisions.find(({ on }) => on === change.dated?.date)
      : undefined;
  if (!decision) return { ...change, decidedBy: null };
  const { id, on } = decision;
  return { ...change, decision: null, notes: [], decidedBy: { id, on } };
}

/**
 * Changes and decisions by year, newest first; what has no date stands apart.
 */
export function groupByYear<One extends Decision>(
  changes: readonly PlanChange[],
  decisions: readonly One[],
): { years: YearOfPlan<One>[]; undated: PlanEntry[] } {
  const cuts = decisions.flatMap((decision) =>
    decision.cut.flatMap((code) => cutOf(code, changes, decision) ?? []),
  );
  const cutCodes = new Set(cuts.map(({ code }) => code));
  const dated = [
    ...changes
      .filter((change) => change.dated !== null)
      .map((change) => toEntry(change, decisions)),
    ...cuts,
  ];
  const yearOf = (day: string) => day.slice(0, 4);
  const names = new Set([
    ...dated.map((entry) => yearOf(entry.dated?.date ?? "")),
    ...decisions.map(({ on }) => yearOf(on)),
  ]);
  const years = [...names]
    .sort((a, b) => b.localeCompare(a))
    .map((year) => ({
      year,
      decisions: decisions
        .filter(({ on }) => yearOf(on) === year)
        .toSorted((a, b) => b.on.localeCompare(a.on)),
      entries: dated
        .filter((entry) => yearOf(entry.dated?.date ?? "") === year)
        .toSorted((a, b) => order.indexOf(a.kind) - order.indexOf(b.kind)),
    }));
  // "In the plan" without a date says nothing of a cluster that has left it, and less than the cut that is known.
  const saysLittle = ({ kind, status, code }: PlanChange) =>
    kind === "added" && (status === "removed" || cutCodes.has(code));
  const undated = changes
    .filter((change) => change.dated === null && !saysLittle(change))
    .map((change) => toEntry(change, decisions));
  return { years, undated };
}

type Way = AreaAccess["ways"][number];

/** The same published distance for several clusters in one line: it was measured from their commune. */
export function waysTogether(ways: readonly Way[]): { way: Way; clusters: Way["cluster"][] }[] {
  const lines = new Map<string, { way: Way; clusters: Way["cluster"][] }>();
  for (const way of ways) {
    const { cluster, ...same } = way;
    const key = JSON.stringify(same);
    const line = lines.get(key);
    if (line) line.clusters.push(cluster);
    else lines.set(key, { way, clusters: [cluster] });
  }
  return [...lines.values()];
}
