import { readFileSync } from "node:fs";
import path from "node:path";
import { type Face, faces } from "./palette";
import { type Measure, type Run, settable, type TextLine, wrap } from "./text";

const fontFolder = path.join(process.cwd(), "node_modules/@expo-google-fonts/be-vietnam-pro");
const fontFiles = new Map<Face, Buffer>();

function fontFile(face: Face): Buffer {
  const known = fontFiles.get(face);
  if (known) return known;
  const file = readFileSync(path.join(fontFolder, faces[face]));
  fontFiles.set(face, file);
  return file;
}

/** pdfkit's own inside of a font, of which it types nothing. */
type InnerFont = { font: { hasGlyphForCodePoint: (codePoint: number) => boolean } };

/** Turns text into lines of the document's typeface. */
export class Typesetter {
  readonly #doc: PDFKit.PDFDocument;
  readonly #widths = new Map<string, number>();
  readonly #glyphs = new Map<number, boolean>();

  constructor(doc: PDFKit.PDFDocument) {
    this.#doc = doc;
    for (const face of Object.keys(faces) as Face[]) doc.registerFont(face, fontFile(face));
  }

  readonly measure: Measure = (text, { face, size }) => {
    const key = `${face} ${text}`;
    const known = this.#widths.get(key);
    if (known !== undefined) return known * size;
    const width = this.#doc.font(face).fontSize(1000).widthOfString(text) / 1000;
    this.#widths.set(key, width);
    return width * size;
  };

  #hasGlyph = (codePoint: number): boolean => {
    const known = this.#glyphs.get(codePoint);
    if (known !== undefined) return known;
    this.#doc.font("regular");
    const { font } = (this.#doc as unknown as { _font: InnerFont })._font;
    const has = font.hasGlyphForCodePoint(codePoint);
    this.#glyphs.set(codePoint, has);
    return has;
  };

  settable(text: string): string {
    return settable(text, this.#hasGlyph);
  }

  /** Lines of a width; texts are made settable first. */
  wrap(runs: readonly Run[], width: number, maxLines?: number): TextLine[] {
    const set = runs.map((run) => {
      const text = this.settable(run.text);
      // Spaces at the seams of runs belong to them: without them words of two styles would grow together.
      const before = /^ *\n/.test(run.text) ? "\n" : /^\s/.test(run.text) ? " " : "";
      const after = text && /\s$/.test(run.text) ? " " : "";
      return { ...run, text: `${before}${text}${after}` };
    });
    return wrap(set, { width, measure: this.measure, ...(maxLines ? { maxLines } : {}) });
  }
}
