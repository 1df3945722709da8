import { decidingFields, openQuestions } from "./rules";
import type { Assessed, FitGroup, FitQuery, UnknownCount } from "./types";

/** How many of a group stand on the page of all groups, and on a page of its own. */
const shownTogether: Record<FitGroup, number> = { fits: 20, might: 30, out: 10, sample: 6 };
const shownAlone = 50;

const known = ({ assessment }: Assessed) =>
  assessment.results.filter(({ outcome }) => outcome === "fits").length;
const kilometres = ({ candidate }: Assessed) => candidate.way?.roadKm ?? Number.POSITIVE_INFINITY;
const against = ({ assessment }: Assessed) =>
  assessment.results.filter(({ outcome }) => outcome === "fails").length;

/** Fewest open questions first, then what is proven, then the nearer; otherwise in the order given. */
export function nearestFirst(list: readonly Assessed[]): Assessed[] {
  const rows = list.map((one) => ({
    one,
    open: decidingFields(one.assessment).length,
    known: known(one),
    km: kilometres(one),
    questions: openQuestions(one.assessment),
  }));
  return rows
    .toSorted(
      (a, b) =>
        a.open - b.open ||
        b.known - a.known ||
        a.questions.localeCompare(b.questions) ||
        (a.km === b.km ? 0 : a.km - b.km),
    )
    .map(({ one }) => one);
}

const rank = { fits: 0, unknown: 1, fails: 2 } as const;

/** Real clusters by what came out of the check; samples apart, whatever came out. */
export function sortIntoGroups(list: readonly Assessed[]): Record<FitGroup, Assessed[]> {
  const real = list.filter(({ candidate }) => !candidate.isSample);
  const of = (outcome: keyof typeof rank) =>
    real.filter(({ assessment }) => assessment.outcome === outcome);
  return {
    fits: nearestFirst(of("fits")),
    might: nearestFirst(of("unknown")),
    out: of("fails").toSorted((a, b) => against(a) - against(b)),
    sample: nearestFirst(list.filter(({ candidate }) => candidate.isSample)).toSorted(
      (a, b) => rank[a.assessment.outcome] - rank[b.assessment.outcome],
    ),
  };
}

/** The rows of a group that this page shows: some of each group, or one group in full. */
export function pageOf(
  list: readonly Assessed[],
  group: FitGroup,
  { group: only, page }: Pick<FitQuery, "group" | "page">,
): { items: Assessed[]; total: number; page: number; pages: number } {
  const total = list.length;
  if (only === null) {
    return { items: list.slice(0, shownTogether[group]), total, page: 1, pages: 1 };
  }
  if (only !== group) return { items: [], total, page: 1, pages: 1 };
  const pages = Math.max(1, Math.ceil(total / shownAlone));
  const shown = Math.min(page, pages);
  return {
    items: list.slice((shown - 1) * shownAlone, shown * shownAlone),
    total,
    page: shown,
    pages,
  };
}

/** What keeps clusters from being decided, the most frequent first. */
export function countUnknowns(might: readonly Assessed[]): UnknownCount[] {
  const counts = new Map<string, UnknownCount>();
  for (const { assessment } of might) {
    for (const { need, field, outcome } of assessment.results) {
      if (outcome !== "unknown") continue;
      const key = `${need}.${field}`;
      const count = counts.get(key) ?? { need, field, count: 0 };
      counts.set(key, { ...count, count: count.count + 1 });
    }
  }
  return [...counts.values()].toSorted((a, b) => b.count - a.count);
}

export function countWayless(list: readonly Assessed[]): number {
  return list.filter(({ candidate: { way } }) => way?.roadKm == null && way?.minutes == null)
    .length;
}
