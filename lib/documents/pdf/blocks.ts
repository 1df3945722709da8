import { palette, type Style, styles } from "./palette";
import type { Paper } from "./paper";
import { measureWide, sheet } from "./sheet";
import { heightOf, type Run } from "./text";

type Size = { width?: number; x?: number; maxLines?: number };

/** How many of the lines that fit stay on the page, so that no line stands alone before or after its end. */
export function keptTogether(fitting: number, all: number): number {
  if (fitting >= all || all < 3) return fitting >= all ? all : 0;
  const kept = all - fitting === 1 ? fitting - 1 : fitting;
  return kept < 2 ? 0 : kept;
}

/** A paragraph at the cursor; it goes on over the page. */
export function paragraph(
  paper: Paper,
  runs: readonly Run[] | string,
  {
    style = styles.body,
    tag = "P",
    after = 0,
    lang,
    ...size
  }: Size & {
    style?: Style;
    tag?: "P" | "H1" | "H2" | "H3" | "LBody" | "Lbl" | "Caption";
    after?: number;
    lang?: string;
  } = {},
): void {
  const { x = sheet.left, width = measureWide, maxLines } = size;
  const set = typeof runs === "string" ? [{ text: runs, style }] : runs;
  const lines = paper.wrap(set, width, maxLines);
  paper.element(tag, lang ? { lang } : {}, () => {
    let rest = lines;
    while (rest.length > 0) {
      let count = 0;
      let height = 0;
      for (const line of rest) {
        if (paper.y + height + line.leading > paper.floor) break;
        height += line.leading;
        count += 1;
      }
      const kept = keptTogether(count, rest.length);
      height -= heightOf(rest.slice(kept, count));
      count = kept;
      if (count > 0) paper.setLines(rest.slice(0, count), { x });
      paper.y += height;
      rest = rest.slice(count);
      if (rest.length > 0) paper.newPage();
    }
  });
  paper.y += after;
}

/** The narrowest width that takes no more lines: a long name breaks into lines of a like length. */
export function balancedWidth(paper: Paper, run: Run, width: number): number {
  const lines = paper.wrap([run], width).length;
  if (lines === 1) return width;
  let [low, high] = [width / lines, width];
  while (high - low > 2) {
    const middle = (low + high) / 2;
    if (paper.wrap([run], middle).length > lines) low = middle;
    else high = middle;
  }
  return high;
}

/** The head of a section, with a rule above it; never alone at the foot of a page. */
export function section(
  paper: Paper,
  title: string,
  { outline, keep = 64 }: { outline: PDFKit.PDFOutline | null; keep?: number },
): void {
  if (!paper.ensure(34 + keep) && paper.y > sheet.top) paper.y += 18;
  paper.bookmark(title, outline);
  paragraph(paper, title, { style: styles.heading, tag: "H2", after: 5 });
}

export function subsection(paper: Paper, title: string, keep = 60): void {
  if (!paper.ensure(24 + keep)) paper.y += 10;
  paragraph(paper, title, { style: styles.subheading, tag: "H3", after: 3 });
}

/** What is not published, in a calm box with a broken edge. */
export function unknownBox(paper: Paper, runs: readonly Run[]): void {
  const inset = 9;
  const lines = paper.wrap(runs, measureWide - 2 * inset);
  const height = heightOf(lines) + 2 * inset - 3;
  if (height > 320) {
    paragraph(paper, runs, { after: 6 });
    return;
  }
  if (!paper.ensure(height + 8)) paper.y += 8;
  const top = paper.y;
  paper.artifact(() =>
    paper.doc
      .rect(sheet.left, top, measureWide, height)
      .lineWidth(0.6)
      .dash(2.4, { space: 2 })
      .strokeColor(palette.clayLine)
      .stroke()
      .undash(),
  );
  paper.element("P", {}, () =>
    paper.setLines(lines, { x: sheet.left + inset, y: top + inset - 1.5 }),
  );
  paper.y = top + height;
}

/** A word on a ground of its own, such as a status. @returns its width */
export function badge(
  paper: Paper,
  text: string,
  {
    x,
    y,
    style = styles.badge,
    ground = palette.teaSoft as string,
  }: {
    x: number;
    y: number;
    style?: Style;
    ground?: string;
  },
): number {
  const [line] = paper.wrap([{ text, style }], measureWide / 2, 1);
  if (!line) return 0;
  const width = line.width + 14;
  paper.artifact(() => paper.doc.rect(x, y, width, 17).fill(ground));
  paper.element("P", {}, () => paper.setLines([line], { x: x + 7, y: y + 3 }));
  return width;
}
