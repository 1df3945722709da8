import { paragraph } from "./blocks";
import { palette, styles } from "./palette";
import type { Paper } from "./paper";
import { measureWide, sheet } from "./sheet";
import { heightOf, type Run, type TextLine } from "./text";

export type Column = { width: number; align?: "right" };
/** Paragraphs of a cell; `isHead` names its row. */
export type Cell = { paragraphs: readonly (readonly Run[])[]; isHead?: boolean };
export type TableShape = {
  columns: readonly Column[];
  /** Heads of the columns; repeated on each page. Without them the rows name themselves. */
  heads?: readonly string[];
  /** Points above and below a row's text. */
  padding?: number;
  /** What the table is, for those who cannot see it stand under its heading. */
  title?: string;
  /** A line that is read before it, and stays with it. */
  lead?: string;
};

const gap = 12;

export const cell = (...paragraphs: (readonly Run[] | Run)[]): Cell => ({
  paragraphs: paragraphs.map((one) => (Array.isArray(one) ? one : [one as Run])),
});
export const headCell = (...paragraphs: (readonly Run[] | Run)[]): Cell => ({
  ...cell(...paragraphs),
  isHead: true,
});

/** Widths of columns by their shares, which take the whole measure together with the gaps between them. */
export function columnsOf(
  shares: readonly { share: number; align?: "right" }[],
  width = measureWide,
): Column[] {
  const sum = shares.reduce((total, { share }) => total + share, 0);
  const free = width - gap * (shares.length - 1);
  return shares.map(({ share, align }) => ({
    width: (free * share) / sum,
    ...(align ? { align } : {}),
  }));
}

type SetCell = { lines: TextLine[]; isHead: boolean };

/** A table of hairlines. Rows are kept whole where they can be, and go on over the page where they are too long. */
export function drawTable(
  paper: Paper,
  shape: TableShape,
  rows: readonly (readonly Cell[])[],
): void {
  const padding = shape.padding ?? 4;
  const set = (row: readonly Cell[]): SetCell[] =>
    row.map(({ paragraphs, isHead }, index) => ({
      lines: paragraphs.flatMap((runs) => paper.wrap(runs, shape.columns[index]?.width ?? 0)),
      isHead: isHead === true,
    }));
  const headRow = (shape.heads ?? []).map((text) => headCell({ text, style: styles.small }));
  const heads = shape.heads ? set(headRow) : null;
  const headHeight = heads ? heightOfRow(heads) + 2 * padding : 0;
  const lead = shape.lead
    ? paper.wrap([{ text: shape.lead, style: styles.small }], measureWide)
    : [];
  paper.ensure(
    heightOf(lead) + headHeight + Math.min(beginning(rows.slice(0, 2).map(set), padding), 160),
  );
  if (shape.lead) paragraph(paper, shape.lead, { style: styles.small, after: 3 });
  paper.element("Table", shape.title ? { alt: shape.title } : {}, () => {
    if (heads) {
      paper.element("THead", {}, () =>
        paper.element("TR", {}, () =>
          drawRow(paper, shape, { cells: heads, padding, scope: "Column" }),
        ),
      );
    }
    paper.rule(paper.y, { color: heads ? palette.lineStrong : palette.line });
    const turn = () => {
      paper.newPage();
      if (heads) repeatHeads(paper, shape, { heads, padding });
      paper.rule(paper.y, { color: heads ? palette.lineStrong : palette.line });
    };
    paper.element("TBody", {}, () => {
      for (const row of rows) {
        paper.element("TR", {}, () =>
          drawWholeOrParted(paper, shape, { cells: set(row), padding, turn }),
        );
        paper.rule(paper.y);
      }
    });
  });
}

const heightOfRow = (cells: readonly SetCell[]) =>
  Math.max(...cells.map(({ lines }) => heightOf(lines)), 0);

const lowRow = 30;

/** What begins where the heads stand: a row, and another one where the first is a line or two. */
function beginning(rows: readonly (readonly SetCell[])[], padding: number): number {
  const [first = 0, second = 0] = rows.map((row) => heightOfRow(row) + 2 * padding);
  return first < lowRow ? first + second : first;
}

type RowDrawing = { cells: readonly SetCell[]; padding: number };

function drawWholeOrParted(
  paper: Paper,
  shape: TableShape,
  { cells, padding, turn }: RowDrawing & { turn: () => void },
): void {
  const height = heightOfRow(cells) + 2 * padding;
  const fits = paper.y + height <= paper.floor;
  const isTall = height > (paper.floor - sheet.top) * 0.6;
  if (!fits && !isTall) turn();
  if (fits || !isTall) drawRow(paper, shape, { cells, padding, scope: "Row" });
  else drawParted(paper, shape, { cells, padding, turn });
}

function drawParted(
  paper: Paper,
  shape: TableShape,
  { cells, padding, turn }: RowDrawing & { turn: () => void },
): void {
  let left = cells.map(({ lines }) => [...lines]);
  const parts: TextLine[][][] = [];
  let room = paper.floor - paper.y - 2 * padding;
  while (left.some((lines) => lines.length > 0)) {
    const part = left.map((lines) => takeLines(lines, room));
    if (part.some((lines) => lines.length > 0)) parts.push(part);
    else if (room >= fullRoom(padding)) throw new Error("A line is higher than a page.");
    else parts.push([]);
    left = left.map((lines, index) => lines.slice(part[index]?.length ?? 0));
    room = fullRoom(padding);
  }
  for (const [index, part] of parts.entries()) {
    if (index > 0) turn();
    if (part.length === 0) continue;
    const drawn = part.map((lines, place) => ({ lines, isHead: cells[place]?.isHead ?? false }));
    drawRow(paper, shape, { cells: drawn, padding, scope: "Row" });
  }
}

// Room for the repeated heads is left at any rate.
const fullRoom = (padding: number) => sheet.height - sheet.top - sheet.bottom - 2 * padding - 40;

function takeLines(lines: readonly TextLine[], room: number): TextLine[] {
  let height = 0;
  const taken: TextLine[] = [];
  for (const line of lines) {
    height += line.leading;
    if (height > room) break;
    taken.push(line);
  }
  return taken;
}

function drawRow(
  paper: Paper,
  shape: TableShape,
  { cells, padding, scope }: RowDrawing & { scope: "Row" | "Column" },
): void {
  const top = paper.y + padding;
  let x: number = sheet.left;
  for (const [index, { lines, isHead }] of cells.entries()) {
    const { width = 0, align } = shape.columns[index] ?? {};
    paper.element(isHead ? "TH" : "TD", isHead ? { scope } : {}, () =>
      paper.setLines(lines, { x, y: top, width, ...(align ? { align } : {}) }),
    );
    x += width + gap;
  }
  paper.y = top + heightOfRow(cells) + padding;
}

/** The heads again on a further page: for the eye only, since the table's own heads are there to be heard. */
function repeatHeads(
  paper: Paper,
  shape: TableShape,
  { heads, padding }: { heads: readonly SetCell[]; padding: number },
): void {
  const top = paper.y + padding;
  let x: number = sheet.left;
  paper.artifact(() => {
    for (const [index, { lines }] of heads.entries()) {
      const { width = 0, align } = shape.columns[index] ?? {};
      let y = top;
      for (const line of lines) {
        const left = x + (align === "right" ? width - line.width : 0);
        for (const run of line.runs) {
          paper.write(run.text, { x: left + run.x, baseline: y + 8, style: run.style });
        }
        y += line.leading;
      }
      x += width + gap;
    }
  }, "Pagination");
  paper.y = top + heightOfRow(heads) + padding;
}
