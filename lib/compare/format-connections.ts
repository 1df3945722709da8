import { connectionKinds } from "@/lib/clusters/fields";
import { inAskedOrder } from "@/lib/clusters/format-outline";
import type { ClusterDetail, ConnectionView } from "@/lib/clusters/types";
import { formatNumber } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { line, localizedLine } from "./format-lines";
import type { ConnectionField, Describe } from "./format-values";
import type { ComparedRow, ComparedValue } from "./types";

type Row = Omit<ComparedRow, "difference">;
type Measure = "km" | "minutes";

/** The ways by road of one kind: a row of kilometres for each destination, and one of minutes where anybody says them. */
export function connectionRows(
  field: ConnectionField,
  clusters: readonly ClusterDetail[],
  describe: Describe,
): Row[] {
  const kinds: readonly string[] = connectionKinds[field];
  const ways = inAskedOrder(
    clusters.flatMap(({ connections }) => connections.filter(({ kind }) => kinds.includes(kind))),
  );
  const destinations = [...new Map(ways.map((way) => [way.code, way])).values()];
  if (destinations.length === 0) return [silentRow(field, clusters, describe)];
  return destinations.flatMap((destination) => {
    const timed = ways.some(({ code, minutes }) => code === destination.code && minutes !== null);
    const measures: Measure[] = timed ? ["km", "minutes"] : ["km"];
    return measures.map((measure) => ({
      key: `${destination.code}.${measure}`,
      field,
      label: labelOf(destination, measure, { clusters, describe }),
      values: clusters.map((cluster) =>
        describeWay(cluster, { field, code: destination.code, measure }, describe),
      ),
    }));
  });
}

function labelOf(
  { name }: ConnectionView,
  measure: Measure,
  { clusters, describe }: { clusters: readonly ClusterDetail[]; describe: Describe },
): string {
  const place = inLanguage(name, clusters[0]?.locale ?? "vi").text;
  return describe.words.compare(measure === "km" ? "wayKm" : "wayMinutes", { place });
}

function describeWay(
  cluster: ClusterDetail,
  { field, code, measure }: { field: ConnectionField; code: string; measure: Measure },
  { words, sources }: Describe,
): ComparedValue {
  const way = cluster.connections.find((one) => one.code === code);
  if (!way) return stateOf(cluster, field);
  const text = wordsOf(way, measure, { cluster, words });
  return {
    state: text === null ? "not_published" : "known",
    lines: text === null ? [] : [line(text)],
    remarks: [
      ...(text !== null && way.method !== "adjoins"
        ? [line(words.choices(`method.${way.method}`))]
        : []),
      ...(way.note && measure === "km" ? [localizedLine(way.note, cluster.locale)] : []),
    ],
    number: measure === "km" ? way.roadKm : way.minutes,
    // A way that is known by its kilometres only has nothing to prove about its minutes.
    asOf: text === null ? null : way.asOf,
    sources: text === null ? [] : sources.of(cluster, [way.source]),
  };
}

function wordsOf(
  way: ConnectionView,
  measure: Measure,
  { cluster, words }: { cluster: ClusterDetail; words: Describe["words"] },
): string | null {
  if (measure === "minutes") {
    return way.minutes === null ? null : words.compare("minutes", { minutes: way.minutes });
  }
  if (way.roadKm !== null) {
    return `${formatNumber(cluster.locale, way.roadKm, { maxFraction: 1 })} km`;
  }
  return way.method === "adjoins" ? words.choices("method.adjoins") : null;
}

/** A way that the cluster does not list: what it says of such ways at all, unless it lists others of them. */
function stateOf({ fields }: ClusterDetail, field: ConnectionField): ComparedValue {
  const { state, asOf } = fields[field];
  return {
    state: state === "known" ? "not_published" : state,
    lines: [],
    remarks: [],
    number: null,
    asOf: state === "known" ? null : asOf,
    sources: [],
  };
}

function silentRow(
  field: ConnectionField,
  clusters: readonly ClusterDetail[],
  { words }: Describe,
): Row {
  return {
    key: field,
    field,
    label: words.fields(`${field}.label`),
    values: clusters.map((cluster) => stateOf(cluster, field)),
  };
}
