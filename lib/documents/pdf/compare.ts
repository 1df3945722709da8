import { listFields } from "@/lib/clusters/fields";
import type { ClusterDetail } from "@/lib/clusters/types";
import { compareClusters } from "@/lib/compare/format";
import { termBreak } from "@/lib/compare/format-lines";
import type { ComparedRow, ComparedValue, Comparison } from "@/lib/compare/types";
import type { DocumentWords } from "../words";
import { paragraph, subsection } from "./blocks";
import { styles } from "./palette";
import type { Paper } from "./paper";
import { toRun } from "./runs";
import { measureWide } from "./sheet";
import { type Cell, cell, columnsOf, drawTable, headCell } from "./table";

/** Side by side more cannot be read on a sheet; a longer shortlist takes several tables. */
const abreast = 4;
const fieldsOfTable = new Set(listFields({ surface: "compare" }).map(({ key }) => key));

/** The figures that a choice is made by, cluster beside cluster; a mark stands with those that differ. */
export function drawComparison(
  paper: Paper,
  clusters: readonly ClusterDetail[],
  { words, outline }: { words: DocumentWords; outline: PDFKit.PDFOutline | null },
): void {
  for (let first = 0; first < clusters.length; first += abreast) {
    const some = clusters.slice(first, first + abreast);
    drawAbreast(paper, compareClusters(some, words), { words, outline });
  }
}

function drawAbreast(
  paper: Paper,
  comparison: Comparison,
  { words, outline }: { words: DocumentWords; outline: PDFKit.PDFOutline | null },
): void {
  const { clusters } = comparison;
  const columns = columnsOf(
    [{ share: 1.15 }, ...clusters.map(() => ({ share: 1.1 }))],
    measureWide,
  );
  const nameOf = ({ name, code, isSample }: Comparison["clusters"][number]) =>
    `${name} (${code})${isSample ? `\n${words.site("sample.short")}` : ""}`;
  const heads = [words.t("xlsx.figure"), ...clusters.map(nameOf)];
  for (const group of comparison.groups) {
    const rows = group.rows.filter(({ field }) => fieldsOfTable.has(field));
    if (rows.length === 0) continue;
    subsection(paper, group.label, 80);
    paper.bookmark(group.label, outline);
    drawTable(
      paper,
      { columns, heads, padding: 3, title: group.label },
      rows.map((row) => cellsOf(row, words)),
    );
  }
}

function cellsOf(row: ComparedRow, words: DocumentWords): Cell[] {
  const differs = row.difference === "differs" ? [{ text: "\u00A0≠", style: styles.slip }] : [];
  return [
    headCell([{ text: row.label, style: styles.label }, ...differs]),
    ...row.values.map((value) => valueCell(value, words)),
  ];
}

function valueCell({ state, lines, remarks }: ComparedValue, words: DocumentWords): Cell {
  if (state !== "known") {
    const text =
      state === "not_published" ? words.cluster("unknown") : words.choices(`factState.${state}`);
    return cell({ text, style: { ...styles.label } });
  }
  return cell(
    ...lines.map((line) => [
      toRun(line, styles.body),
      ...(line.terms ?? []).flatMap((term) => [
        { text: termBreak, style: styles.small },
        toRun(term, styles.small),
      ]),
    ]),
    ...remarks.map((line) => toRun(line, styles.small)),
  );
}

export function comparisonLead(paper: Paper, { t }: DocumentWords): void {
  paragraph(paper, t("comparisonLead"), { style: styles.label, after: 2 });
}
