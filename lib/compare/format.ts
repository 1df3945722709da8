import { type ClusterField, type FieldKey, listFields } from "@/lib/clusters/fields";
import { byPriority, groupOrder } from "@/lib/clusters/format-outline";
import type { ClusterDetail } from "@/lib/clusters/types";
import { connectionRows } from "./format-connections";
import { wholeLine } from "./format-lines";
import { SourceTable } from "./format-sources";
import { type Describe, describeField, isConnectionField } from "./format-values";
import type {
  ComparedGroup,
  ComparedRow,
  ComparedValue,
  CompareWords,
  Comparison,
  Difference,
} from "./types";

/** Said only where it happened, never asked for. */
const neverMissed = new Set<FieldKey>(["removalDecision"]);

/** Stands with each cluster's name. */
const inHead = new Set<FieldKey>(["code"]);

/**
 * How the values of a row stand to each other (see `Difference`). What tells the prices of a cluster apart is compared,
 * such as the years that each holds for; terms that all of them share, dates and sources are not.
 */
export function differenceOf(values: readonly ComparedValue[]): Difference {
  const said = values.filter(({ state }) => state !== "not_published");
  if (said.length === 0) return "unknown";
  const distinct = new Set(
    said.map(({ state, lines }) => JSON.stringify([state, lines.map(wholeLine).sort()])),
  );
  if (distinct.size > 1) return "differs";
  return said.length < values.length ? "partly" : "same";
}

/**
 * Clusters side by side: every field of the catalogue by group, each value in words of the clusters' language with its
 * day and sources. What nobody has published is named per group and has no row. Pure; the table, the spreadsheet and
 * the printed page are drawn from it.
 */
export function compareClusters(
  clusters: readonly ClusterDetail[],
  words: CompareWords,
): Comparison {
  const sources = new SourceTable();
  const describe: Describe = { words, sources };
  const groups = groupOrder.map((group): ComparedGroup => {
    const fields = listFields({ group }).filter(({ key }) => !inHead.has(key));
    const rows = fields.flatMap((field) => rowsOf(field, clusters, describe));
    const shown = rows.filter(
      ({ field, difference, values }) =>
        difference !== "unknown" &&
        (!neverMissed.has(field) || values.some(({ state }) => state === "known")),
    );
    const withRow = new Set(shown.map(({ field }) => field));
    const unknown = fields
      .map(({ key }) => key)
      .filter((key) => !withRow.has(key) && !neverMissed.has(key));
    return {
      group,
      label: words.groups(group),
      rows: shown,
      unknown: byPriority(unknown).map((key) => ({ key, label: words.fields(`${key}.label`) })),
    };
  });
  return {
    clusters: clusters.map(({ code, name, slug, isSample }) => ({ code, name, slug, isSample })),
    groups,
    sources: sources.list(),
  };
}

function rowsOf(
  field: ClusterField,
  clusters: readonly ClusterDetail[],
  describe: Describe,
): ComparedRow[] {
  if (isConnectionField(field.key)) {
    return connectionRows(field.key, clusters, describe).map((row) => ({
      ...row,
      difference: differenceOf(row.values),
    }));
  }
  const values = clusters.map((cluster) => describeField(cluster, field, describe));
  return [
    {
      key: field.key,
      field: field.key,
      label: describe.words.fields(`${field.key}.label`),
      values,
      difference: differenceOf(values),
    },
  ];
}

/** Rows that are not proven to be the same for all, and the groups that then still have something to say. */
export function onlyDifferences(groups: readonly ComparedGroup[]): ComparedGroup[] {
  return groups.map((group) => ({
    ...group,
    rows: group.rows.filter(({ difference }) => difference !== "same"),
  }));
}
