export type Cell = string | number | null;
export type Table = {
  title: string;
  notes?: readonly string[];
  columns: readonly string[];
  rows: Cell[][];
};

/** Three figures are all that such a measurement carries. */
function show(cell: Cell): string {
  if (cell === null) return "–";
  if (typeof cell === "string") return cell;
  if (Math.abs(cell) >= 100) return Math.round(cell).toLocaleString("en");
  return String(Number(cell.toPrecision(3)));
}

export function printTable({ title, notes = [], columns, rows }: Table): void {
  const cells = [columns.map(String), ...rows.map((row) => row.map(show))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => (row[at] ?? "").length)));
  const isNumber = columns.map((_, at) => rows.every((row) => typeof row[at] !== "string"));
  const line = (row: string[]) =>
    row
      .map((cell, at) =>
        isNumber[at] ? cell.padStart(widths[at] ?? 0) : cell.padEnd(widths[at] ?? 0),
      )
      .join("  ")
      .trimEnd();
  const [head = [], ...body] = cells;
  process.stdout.write(
    `\n${title}\n${[line(head), widths.map((width) => "─".repeat(width)).join("  "), ...body.map(line)].map((text) => `  ${text}`).join("\n")}\n`,
  );
  for (const note of notes) process.stdout.write(`  ${note}\n`);
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[middle]];
  return (low + high) / 2;
}

/** @param share from 0 to 1, as 0.99 for the value that one in a hundred exceeds */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)] ?? 0;
}
