import { getField } from "@/lib/clusters/fields";
import type { GroupOutline } from "@/lib/clusters/format-outline";
import type { ClusterDetail } from "@/lib/clusters/types";
import { type Described, describe, namesOf } from "../describe";
import { citation } from "../key-figures";
import { hasTable } from "../tables";
import type { DocumentWords } from "../words";
import { unknownBox } from "./blocks";
import { drawLand } from "./land";
import { styles } from "./palette";
import type { Paper } from "./paper";
import { toRun } from "./runs";
import { type Cell, cell, columnsOf, drawTable, headCell } from "./table";
import { drawConnections, drawTenants } from "./ways-and-tenants";

type Of = { cluster: ClusterDetail; words: DocumentWords };

const factColumns = columnsOf([{ share: 150 }, { share: 232 }, { share: 88, align: "right" }]);

/** A group of the catalogue: its figures, what is drawn or tabled beside them, and what is not published. */
export function drawGroup(paper: Paper, { group, shown, unknown }: GroupOutline, of: Of): void {
  const rows = shown.filter((reading) => !hasTable(reading));
  if (rows.length > 0) {
    const title = of.words.groups(group);
    const cells = rows.map((reading) => factCells(describe(of.cluster, reading, of.words)));
    drawTable(paper, { columns: factColumns, title }, cells);
  }
  if (group === "land") drawLand(paper, of);
  if (group === "access") drawConnections(paper, of);
  if (group === "sectors") drawTenants(paper, of);
  if (unknown.length > 0) {
    const names = namesOf(unknown, of.words);
    unknownBox(paper, [
      {
        text: `${of.words.cluster("unknownBox.count", { count: names.length })}: `,
        style: styles.strong,
      },
      { text: `${names.join("; ")}.`, style: styles.body },
    ]);
  }
}

function factCells({ key, label, state, lines, remarks, when, sources }: Described): Cell[] {
  const { kind, store } = getField(key);
  const isProse = kind === "text" && store === "text";
  const style = state === "known" ? (isProse ? styles.body : styles.strong) : styles.state;
  const value = lines.map((line) => toRun(line, line.href ? styles.link : style));
  return [
    headCell({ text: label, style: styles.label }),
    cell(...value, ...remarks.map((line) => toRun(line, styles.small))),
    cell({ text: citation(when, sources), style: styles.aside }),
  ];
}
