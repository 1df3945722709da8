import { listFieldsWithValue } from "./checks";
import { clusterFields, connectionKinds, type FieldKey, isFieldKey } from "./fields";
import type { ClusterDocument, ClusterFactInput } from "./schema";
import type { DatedDay } from "./types";

type Day = { date: string; precision: DatedDay["precision"] };

/** The kind of each destination by its code. */
export type DestinationKinds = ReadonlyMap<string, string>;

const newest = (days: (Day | undefined)[]): Day | undefined =>
  days
    .filter((day): day is Day => day !== undefined)
    .sort((a, b) => b.date.localeCompare(a.date))[0];

const oldest = (days: (Day | undefined)[]): Day | undefined =>
  days
    .filter((day): day is Day => day !== undefined)
    .sort((a, b) => a.date.localeCompare(b.date))[0];

function factOfRows(rows: { source?: string; day: Day | undefined }[]): ClusterFactInput {
  const asOf = newest(rows.map((row) => row.day));
  const sources = [...new Set(rows.flatMap((row) => row.source ?? []))];
  return { state: "known", sources, ...(asOf ? { asOf } : {}) };
}

const dayOf = (date: string | undefined): Day | undefined =>
  date ? { date, precision: "day" } : undefined;

export function connectionsOf(document: ClusterDocument, key: FieldKey, kinds: DestinationKinds) {
  const wanted: readonly string[] = connectionKinds[key as keyof typeof connectionKinds] ?? [];
  return document.connections.filter((row) => wanted.includes(kinds.get(row.to) ?? ""));
}

/**
 * One fact for every field that has a value, so that the table says all there is to say: what the document states, and
 * for lists that name their own sources, and the computed occupancy, what follows from them.
 */
export function completeFacts(
  document: ClusterDocument,
  kinds: DestinationKinds,
): Map<FieldKey, ClusterFactInput> {
  const facts = new Map<FieldKey, ClusterFactInput>();
  const present = listFieldsWithValue(document);
  for (const { key } of clusterFields) {
    const stated = document.facts[key];
    if (stated) facts.set(key, stated);
    else if (key in connectionKinds) {
      const rows = connectionsOf(document, key, kinds);
      if (rows.length) facts.set(key, factOfRows(rows.map((row) => ({ ...row, day: row.asOf }))));
    } else if (present.has(key)) facts.set(key, factOf(document, key));
  }
  return facts;
}

function factOf(document: ClusterDocument, key: FieldKey): ClusterFactInput {
  if (key === "lots" || key === "buildings") {
    return factOfRows(document[key].map((row) => ({ ...row, day: dayOf(row.asOf) })));
  }
  if (key === "tenants")
    return factOfRows(document.tenants.map((row) => ({ ...row, day: row.asOf })));
  if (key === "occupancyRate") {
    const inputs = [document.facts.leasedAreaHa, document.facts.industrialAreaHa];
    const asOf = oldest(inputs.map((fact) => fact?.asOf));
    const sources = [...new Set(inputs.flatMap((fact) => fact?.sources ?? []))];
    return { state: "known", sources, ...(asOf ? { asOf } : {}) };
  }
  return { state: "known", sources: [] };
}

/** Facts about connections whose claim does not fit the connections there are. */
export function listConnectionIssues(document: ClusterDocument, kinds: DestinationKinds) {
  const issues: { path: string; message: string }[] = [];
  for (const [key, fact] of Object.entries(document.facts)) {
    if (!fact || !isFieldKey(key) || !(key in connectionKinds)) continue;
    const isThere = connectionsOf(document, key, kinds).length > 0;
    if (fact.state === "known" && !isThere) {
      issues.push({ path: `facts.${key}`, message: "is marked as known but has no connection" });
    }
    if (fact.state !== "known" && isThere) {
      issues.push({ path: `facts.${key}`, message: "has a connection but is not marked as known" });
    }
  }
  return issues;
}
