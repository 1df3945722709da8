import type { Locale } from "@/lib/i18n/routing";
import type { Style } from "./palette";

/** A piece of text in one style; `lang` when it is another language than what it stands in. */
export type Run = { text: string; style: Style; lang?: Locale | null; href?: string };
export type PlacedRun = Run & { x: number; width: number };
export type TextLine = { runs: PlacedRun[]; width: number; leading: number };
export type Measure = (text: string, style: Style) => number;

const longest = 6000;
/** Stands for letters that the typeface does not have. */
const omission = "[…]";
// Signs of the messages that the typeface lacks, by ones that say the same.
const replaced: Record<string, string> = { "→": "›", "←": "‹", "\u202F": "\u00A0", "\u2009": " " };
/** A number and its unit stay on one line. */
const measures =
  /(\d) (?=(?:%|ha|km|k?m²|m³|m|mm|cm|kg|t|kV|kVA|MVA|MWp?|kPa|mg\/l|đ|USD|tỷ|triệu|tấn|phút|min|năm|tháng|ngày|tầng)(?![\p{L}\p{N}]))/gu;
const graphemes = new Intl.Segmenter("vi", { granularity: "grapheme" });

/** Composed letters, one space between words, and no signs that steer the direction or the terminal. */
export function clean(text: string): string {
  const kept = text
    .slice(0, longest)
    .replace(/\p{Surrogate}/gu, "")
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, "\n")
    .replace(/[\p{Cf}\p{Variation_Selector}]/gu, "")
    .replace(/(?:[^\S\n\u00A0]|[^\P{Cc}\n])+/gu, " ")
    .replace(/ *\n */g, "\n")
    .trim();
  return text.length > longest ? `${kept}…` : kept;
}

/**
 * Text that can be set: clean, a number and its unit together, without pictures, and with a mark where letters had to be
 * left out because the typeface has none. A paragraph's line breaks stay.
 */
export function settable(text: string, hasGlyph: (codePoint: number) => boolean): string {
  const signs = text.replace(/[→←\u202F\u2009]/g, (sign: string) => replaced[sign] ?? sign);
  const whole = clean(signs).replace(measures, "$1\u00A0");
  const isSet = (part: string) =>
    [...part].every((char) => char === "\n" || hasGlyph(char.codePointAt(0) ?? 0));
  if (isSet(whole)) return whole;
  let made = "";
  for (const { segment } of graphemes.segment(whole)) {
    if (isSet(segment)) made += segment;
    else if (!/\p{Extended_Pictographic}/u.test(segment) && !made.endsWith(omission))
      made += omission;
  }
  return made.replace(/ {2,}/g, " ").trim();
}

/** `isGlued`: nothing stands between it and the one before; `isLast`: it cannot be broken any more. */
type Chunk = { parts: Run[]; width: number; isGlued?: boolean; isLast?: boolean };

/** Words as they may be parted by a line's end; `null` is a line's end that the text itself has. */
function chunksOf(runs: readonly Run[], measure: Measure): (Chunk | null)[] {
  const chunks: (Chunk | null)[] = [];
  let isOpen = false;
  for (const run of runs) {
    for (const [index, line] of run.text.split("\n").entries()) {
      if (index > 0) {
        chunks.push(null);
        isOpen = false;
      }
      for (const token of line.split(/( +)/)) {
        if (token === "") continue;
        if (token.startsWith(" ")) {
          isOpen = false;
          continue;
        }
        const part = { ...run, text: token };
        const last = chunks.at(-1);
        const width = measure(token, run.style);
        if (isOpen && last) {
          last.parts.push(part);
          last.width += width;
        } else chunks.push({ parts: [part], width });
        isOpen = true;
      }
    }
  }
  return chunks;
}

/** A word that is wider than the line, in pieces that are not: an address after its slashes, else anywhere. */
function broken(chunk: Chunk, width: number, measure: Measure): Chunk[] {
  const pieces: Chunk[] = [];
  const add = (run: Run, text: string) => {
    const size = measure(text, run.style);
    pieces.push({
      parts: [{ ...run, text }],
      width: size,
      isGlued: pieces.length > 0 || chunk.isGlued === true,
      isLast: true,
    });
  };
  for (const run of chunk.parts) {
    for (const piece of run.text.match(/[^-/@._?&=]*[-/@._?&=]*/g) ?? []) {
      if (!piece) continue;
      if (measure(piece, run.style) <= width) {
        add(run, piece);
        continue;
      }
      let part = "";
      for (const { segment } of graphemes.segment(piece)) {
        if (part && measure(part + segment, run.style) > width) {
          add(run, part);
          part = "";
        }
        part += segment;
      }
      if (part) add(run, part);
    }
  }
  return pieces;
}

const isAlike = (a: Run, b: Run) =>
  a.style === b.style && (a.lang ?? null) === (b.lang ?? null) && a.href === b.href;

/**
 * Breaks text into lines of a width in points. With `maxLines` the rest is cut off and the cut is shown.
 * Runs of one style on a line come back as one, so that they are drawn in one go.
 */
export function wrap(
  runs: readonly Run[],
  { width, measure, maxLines }: { width: number; measure: Measure; maxLines?: number },
): TextLine[] {
  const lines: TextLine[] = [];
  let line: TextLine = { runs: [], width: 0, leading: 0 };
  const close = () => {
    if (line.leading === 0) line.leading = runs[0]?.style.leading ?? 0;
    lines.push(line);
    line = { runs: [], width: 0, leading: 0 };
  };
  const place = (run: Run, isSpaced: boolean) => {
    const last = line.runs.at(-1);
    if (last && isAlike(last, run)) {
      last.text += isSpaced ? ` ${run.text}` : run.text;
      last.width += (isSpaced ? measure(" ", last.style) : 0) + measure(run.text, run.style);
      line.width = last.x + last.width;
    } else {
      const x = line.width + (isSpaced && last ? measure(" ", last.style) : 0);
      const size = measure(run.text, run.style);
      line.runs.push({ ...run, x, width: size });
      line.width = x + size;
    }
    line.leading = Math.max(line.leading, run.style.leading);
  };
  const queue = chunksOf(runs, measure);
  for (let index = 0; index < queue.length; index += 1) {
    const chunk = queue[index];
    if (!chunk) {
      close();
      continue;
    }
    const last = line.runs.at(-1);
    const isSpaced = last !== undefined && !chunk.isGlued;
    const space = isSpaced ? measure(" ", last.style) : 0;
    if (last && line.width + space + chunk.width > width) {
      close();
      index -= 1;
      continue;
    }
    if (chunk.width > width && !chunk.isLast) {
      queue.splice(index, 1, ...broken(chunk, width, measure));
      index -= 1;
      continue;
    }
    for (const [part, run] of chunk.parts.entries()) place(run, isSpaced && part === 0);
  }
  if (line.runs.length > 0 || lines.length === 0) close();
  return maxLines && lines.length > maxLines
    ? clipped(lines.slice(0, maxLines), width, measure)
    : lines;
}

function clipped(lines: TextLine[], width: number, measure: Measure): TextLine[] {
  const last = lines.at(-1)?.runs.at(-1);
  if (!last) return lines;
  const letters = [...last.text];
  while (letters.length > 1 && last.x + measure(`${letters.join("")}…`, last.style) > width) {
    letters.pop();
  }
  last.text = `${letters.join("").trimEnd()}…`;
  last.width = measure(last.text, last.style);
  return lines;
}

export const heightOf = (lines: readonly TextLine[]) =>
  lines.reduce((height, { leading }) => height + leading, 0);
