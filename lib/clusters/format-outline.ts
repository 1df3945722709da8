import { type FieldGroup, type FieldKey, listFields } from "@/lib/clusters/fields";
import type { ClusterDetail, ConnectionView, FieldReading } from "@/lib/clusters/types";

/** In the order in which an investor asks. */
export const groupOrder = [
  "land",
  "price",
  "utilities",
  "environment",
  "access",
  "people",
  "sectors",
  "incentives",
  "identity",
  "papers",
] as const satisfies readonly FieldGroup[];

export type GroupOutline = { group: FieldGroup; shown: FieldReading[]; unknown: FieldKey[] };
export type Outline = {
  /** Groups with at least one figure, state or drawing to show. */
  groups: GroupOutline[];
  /** Groups of which nothing is published: together one box, not many empty sections. */
  silent: GroupOutline[];
};

// Contacts, documents and images have sections of their own; only what is missing of them is said with the figures.
const drawnApart: FieldGroup = "papers";

// The page says these elsewhere: in its head, its drawing, or only when they happened.
const notAsked = new Set<FieldKey>(["status", "removalDecision"]);

export function outlineOf(cluster: Pick<ClusterDetail, "fields">): Outline {
  const all = groupOrder.map((group): GroupOutline => {
    const readings = listFields({ group })
      .map(({ key }) => cluster.fields[key])
      .filter((reading) => !notAsked.has(reading.key));
    return {
      group,
      shown: group === drawnApart ? [] : readings.filter(({ state }) => state !== "not_published"),
      unknown: readings.filter(({ state }) => state === "not_published").map(({ key }) => key),
    };
  });
  return {
    groups: all.filter(({ shown }) => shown.length > 0),
    silent: all.filter(({ shown, unknown }) => shown.length === 0 && unknown.length > 0),
  };
}

/** The most important unknown figures first: what an investor cannot decide without. */
export function byPriority(keys: readonly FieldKey[]): FieldKey[] {
  const rank = { M: 0, S: 1, C: 2 };
  const priorities = new Map(listFields({}).map(({ key, priority }) => [key, rank[priority]]));
  return keys.toSorted((a, b) => (priorities.get(a) ?? 0) - (priorities.get(b) ?? 0));
}

const destinationOrder = [
  "airport",
  "seaport",
  "border_gate",
  "dry_port",
  "rail_station",
  "expressway",
  "road",
  "city_centre",
  "town",
] as const satisfies readonly ConnectionView["kind"][];

/** Connections by what an investor asks for first. */
export function inAskedOrder(connections: readonly ConnectionView[]): ConnectionView[] {
  return connections.toSorted(
    (a, b) => destinationOrder.indexOf(a.kind) - destinationOrder.indexOf(b.kind),
  );
}
