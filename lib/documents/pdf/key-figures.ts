import type { KeyFigure } from "../key-figures";
import { palette, type Style, styles } from "./palette";
import type { Paper } from "./paper";
import { measureWide, sheet } from "./sheet";
import { heightOf, type Run, type TextLine } from "./text";

/** The figures in a row between two rules. */
export function drawKeyFigures(paper: Paper, figures: readonly KeyFigure[]): void {
  const gap = 14;
  const widths = widthsOf(paper, figures, measureWide - gap * (figures.length - 1));
  const size = commonSize(paper, figures, widths);
  const set = figures.map((figure, index) =>
    setFigure(paper, figure, { width: widths[index] ?? 0, size }),
  );
  const height = (part: "label" | "value" | "note") =>
    Math.max(...set.map((figure) => heightOf(figure[part])));
  const [labels, values, notes] = [height("label"), height("value"), height("note")];
  const total = labels + values + notes + 20;
  if (!paper.ensure(total + 16)) paper.y += 16;
  const top = paper.y + 10;
  paper.rule(paper.y, { color: palette.lineStrong });
  let x: number = sheet.left;
  paper.element("L", {}, () => {
    for (const [index, { label, value, note }] of set.entries()) {
      paper.element("LI", {}, () => {
        paper.element("Lbl", {}, () =>
          paper.setLines(label, { x, y: top + labels - heightOf(label) }),
        );
        paper.element("LBody", {}, () => {
          paper.setLines(value, { x, y: top + labels });
          if (note.length > 0) paper.setLines(note, { x, y: top + labels + values });
        });
      });
      x += (widths[index] ?? 0) + gap;
    }
  });
  paper.y = top + labels + values + notes + 10;
  paper.rule(paper.y, { color: palette.line });
}

const sizes = [styles.figure.size, 16, 13] as const;
/** Points that a label and a state in words take. */
const narrowest = 66;

/** Alike for up to four figures; more of them have each as much of the row as its number needs. */
function widthsOf(paper: Paper, figures: readonly KeyFigure[], free: number): number[] {
  if (figures.length <= 4) return figures.map(() => free / figures.length);
  const needs = figures.map(({ number }) => {
    const [line] = number ? paper.wrap(runsOf(number, sizes[0]), free) : [];
    return Math.max(line?.width ?? 0, narrowest);
  });
  const all = needs.reduce((sum, need) => sum + need, 0);
  return needs.map((need) => (free * need) / all);
}

/** The largest size in which every number stands on one line: the figures of a row are set alike. */
function commonSize(
  paper: Paper,
  figures: readonly KeyFigure[],
  widths: readonly number[],
): number {
  const fits = (size: number) =>
    figures.every(
      ({ number }, index) =>
        !number || paper.wrap(runsOf(number, size), widths[index] ?? 0).length === 1,
    );
  return sizes.find(fits) ?? 13;
}

function runsOf({ before, text, after }: NonNullable<KeyFigure["number"]>, size: number): Run[] {
  const figure: Style = { ...styles.figure, size };
  return [
    { text: before, style: styles.figureUnit },
    { text, style: figure },
    { text: after, style: styles.figureUnit },
  ].filter((run) => run.text !== "");
}

function setFigure(
  paper: Paper,
  { number, state, label, provenance }: KeyFigure,
  { width, size }: { width: number; size: number },
): Record<"label" | "value" | "note", TextLine[]> {
  const small = (text: string, most: number) =>
    paper.wrap([{ text, style: styles.small }], width, most);
  return {
    label: small(label, 3),
    value: number
      ? paper.wrap(runsOf(number, size), width, 2)
      : paper.wrap([{ text: state, style: styles.state }], width, 2),
    note: provenance ? small(provenance, 2) : [],
  };
}
