import type { Locale } from "@/lib/i18n/routing";
import { type About, newDocument } from "./new-document";
import { palette, type Style } from "./palette";
import { measureWide, sheet } from "./sheet";
import type { StructureOptions, Tag } from "./structure";
import { clean, type Measure, type Run, type TextLine } from "./text";
import { Typesetter } from "./typesetter";

/** What is printed in the margins of a page: they belong to what stands on it. */
export type Running = {
  locale: Locale;
  left: string;
  right: string;
  note: string;
  isSample: boolean;
};

/**
 * A tagged document under way: the cursor on the page, the element of the structure that is open, and text set in it.
 * What is drawn is either marked (`mark`) as content of the open element, or an artifact that no reader is told of.
 */
export class Paper {
  readonly doc: PDFKit.PDFDocument;
  /** Where the next thing goes, from the top of the page. */
  y = 0;
  running: Running | null = null;
  readonly #pages: (Running | null)[] = [];
  readonly #open: PDFKit.PDFStructureElement[] = [];
  readonly #type: Typesetter;

  constructor(options: About) {
    this.doc = newDocument(options);
    this.#type = new Typesetter(this.doc);
    const root = this.doc.struct("Document");
    this.doc.addStructure(root);
    this.#open.push(root);
  }

  readonly measure: Measure = (text, style) => this.#type.measure(text, style);

  settable(text: string): string {
    return this.#type.settable(text);
  }

  /** Lines of a width; texts are made settable first. */
  wrap(runs: readonly Run[], width: number, maxLines?: number): TextLine[] {
    return this.#type.wrap(runs, width, maxLines);
  }

  /** Content of the page ends here. */
  get floor(): number {
    return sheet.height - sheet.bottom;
  }

  get pageCount(): number {
    return this.#pages.length;
  }

  newPage(): void {
    this.doc.addPage();
    this.#pages.push(this.running);
    this.y = sheet.top;
  }

  /** Turns the page unless so much is left of it. @returns whether it was turned */
  ensure(height: number): boolean {
    if (this.y + height <= this.floor) return false;
    this.newPage();
    return true;
  }

  get #current(): PDFKit.PDFStructureElement {
    const current = this.#open.at(-1);
    if (!current) throw new Error("The document's structure is closed.");
    return current;
  }

  /** An element of the structure, open while `fill` runs. */
  element(tag: Tag, options: StructureOptions, fill: () => void): void {
    const alt = options.alt === undefined ? {} : { alt: clean(options.alt) };
    const element = this.doc.struct(tag, { ...options, ...alt });
    this.#current.add(element);
    this.#open.push(element);
    fill();
    this.#open.pop();
    element.end();
  }

  /** Content of the open element; it must not turn the page. */
  mark(draw: () => void): void {
    this.#current.add(draw);
  }

  /** Drawing that says nothing: rules, grounds, margins. */
  artifact(draw: () => void, type: "Layout" | "Pagination" = "Layout"): void {
    this.doc.markContent("Artifact", { type });
    draw();
    this.doc.endMarkedContent();
  }

  /** A named place of the outline, at the cursor. */
  bookmark(title: string, parent: PDFKit.PDFOutline | null = null): PDFKit.PDFOutline {
    const options = { top: Math.max(0, this.y - 12), expanded: parent === null };
    const under = parent ?? (this.doc.outline as PDFKit.PDFOutline);
    return under.addItem(this.settable(title).slice(0, 120), options);
  }

  /** Text at a baseline, without tags of its own. */
  write(text: string, { x, baseline, style }: { x: number; baseline: number; style: Style }): void {
    this.doc
      .font(style.face)
      .fontSize(style.size)
      .fillColor(style.color)
      .text(text, x, baseline, { lineBreak: false, baseline: "alphabetic" });
  }

  /** Lines from the cursor or `y` down, content of the open element; the page must have room. */
  setLines(
    lines: readonly TextLine[],
    {
      x,
      y = this.y,
      width,
      align = "left",
    }: { x: number; y?: number; width?: number; align?: "left" | "right" },
  ): void {
    let top = y;
    let plain: (() => void)[] = [];
    const flush = () => {
      const draws = plain;
      plain = [];
      if (draws.length > 0)
        this.mark(() => {
          for (const draw of draws) draw();
        });
    };
    for (const [index, line] of lines.entries()) {
      const left = x + (align === "right" && width ? width - line.width : 0);
      const size = Math.max(...line.runs.map(({ style }) => style.size), 0);
      const baseline = top + line.leading / 2 + size * 0.36;
      for (const [place, run] of line.runs.entries()) {
        // A space at a line's end, and between two styles, keeps words apart for those who listen.
        const next = line.runs[place + 1];
        const isEnd = !next && index < lines.length - 1;
        const isSpaced = next !== undefined && next.x > run.x + run.width + 0.01;
        const text = isEnd || isSpaced ? `${run.text} ` : run.text;
        const draw = () => this.write(text, { x: left + run.x, baseline, style: run.style });
        if (!run.lang && !run.href) plain.push(draw);
        else {
          flush();
          const at = {
            x: left + run.x,
            y: baseline - run.style.size,
            width: run.width,
            height: run.style.size * 1.3,
          };
          this.#setApart(run, at, draw);
        }
      }
      top += line.leading;
    }
    flush();
  }

  /** A link, or words of another language: an element of its own. */
  #setApart(
    run: Run,
    at: { x: number; y: number; width: number; height: number },
    draw: () => void,
  ): void {
    const lang = run.lang ? { lang: run.lang } : {};
    if (!run.href) {
      this.element("Span", lang, () => this.mark(draw));
      return;
    }
    const { href } = run;
    const isInside = href.startsWith("#");
    this.element("Link", { ...lang, alt: isInside ? run.text : `${run.text}: ${href}` }, () => {
      this.mark(draw);
      const options = {
        structParent: this.#current,
        Contents: new String(isInside ? run.text : href),
      } as unknown as PDFKit.Mixins.AnnotationOption;
      if (isInside) this.doc.goTo(at.x, at.y, at.width, at.height, href.slice(1), options);
      else this.doc.link(at.x, at.y, at.width, at.height, href, options);
    });
  }

  /** What links with "#name" lead to: the top of the page that is open. */
  anchor(name: string): void {
    this.doc.addNamedDestination(name, "XYZ", null, 0, null);
  }

  rule(
    y: number,
    { x = sheet.left, width = measureWide, color = palette.line as string, weight = 0.5 } = {},
  ): void {
    this.artifact(() =>
      this.doc
        .moveTo(x, y)
        .lineTo(x + width, y)
        .lineWidth(weight)
        .strokeColor(color)
        .stroke(),
    );
  }

  /** Prints the margins of every page with `print`, which is told the page's number and their count. */
  printMargins(print: (running: Running, page: { number: number; count: number }) => void): void {
    const { start, count } = this.doc.bufferedPageRange();
    for (let index = 0; index < count; index += 1) {
      const running = this.#pages[index];
      if (!running) continue;
      this.doc.switchToPage(start + index);
      this.artifact(() => print(running, { number: index + 1, count }), "Pagination");
    }
  }

  /** Ends the document and hands over its bytes. */
  async finish(): Promise<Buffer> {
    for (let open = this.#open.pop(); open; open = this.#open.pop()) open.end();
    const chunks: Buffer[] = [];
    const done = new Promise<Buffer>((resolve, reject) => {
      this.doc.on("data", (chunk: Buffer) => chunks.push(chunk));
      this.doc.once("end", () => resolve(Buffer.concat(chunks)));
      this.doc.once("error", reject);
    });
    this.doc.end();
    return done;
  }
}
