import { inflateSync } from "node:zlib";
import { getDocumentProxy } from "unpdf";

export type Word = {
  text: string;
  page: number;
  x: number;
  y: number;
  width: number;
  size: number;
};
type StructNode = { role?: string; alt?: string; children?: StructNode[] };
export type PdfLink = { url: string | null; place: string | null };

/** What a reader finds in a PDF: its text where it stands, its structure, its links, what it says of itself. */
export async function readPdf(bytes: Uint8Array) {
  const raw = Buffer.from(bytes).toString("latin1");
  const pdf = await getDocumentProxy(new Uint8Array(bytes));
  const words: Word[] = [];
  const links: PdfLink[] = [];
  const roles: string[] = [];
  const alts: string[] = [];
  const sizes: [number, number][] = [];
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    sizes.push([width, height]);
    for (const item of (await page.getTextContent()).items) {
      if (!("str" in item) || item.str.trim() === "") continue;
      const [, , , size = 0, x = 0, y = 0] = item.transform as number[];
      words.push({ text: item.str, page: number, x, y, width: item.width, size: Math.abs(size) });
    }
    for (const one of await page.getAnnotations()) {
      if (one.subtype === "Link") links.push({ url: one.url ?? null, place: one.dest ?? null });
    }
    const walk = (node: StructNode) => {
      if (node.role) roles.push(node.role);
      if (node.alt) alts.push(node.alt);
      for (const child of node.children ?? []) walk(child);
    };
    const tree = await page.getStructTree();
    if (tree) walk(tree as StructNode);
  }
  const { info } = await pdf.getMetadata();
  return {
    raw,
    pages: pdf.numPages,
    sizes,
    words,
    /** All text, with ordinary spaces, as one line. */
    text: words
      .map(({ text }) => text)
      .join(" ")
      .replaceAll(/\s+/g, " "),
    links,
    roles,
    alts,
    info: info as Record<string, unknown>,
    markInfo: await pdf.getMarkInfo(),
    outline: (await pdf.getOutline()) ?? [],
  };
}

/** Words that are printed over each other. */
export function overlaps(words: readonly Word[]): string[] {
  const found: string[] = [];
  for (const [index, one] of words.entries()) {
    for (const other of words.slice(index + 1)) {
      if (other.page !== one.page) break;
      const isLevel = Math.abs(one.y - other.y) < 0.45 * Math.min(one.size, other.size);
      const shared = Math.min(one.x + one.width, other.x + other.width) - Math.max(one.x, other.x);
      if (isLevel && shared > 1.5)
        found.push(`page ${one.page}: "${one.text}" and "${other.text}"`);
    }
  }
  return found;
}

/** Every content stream, as the instructions that draw a page. */
export function contentStreams(bytes: Uint8Array): string[] {
  const raw = Buffer.from(bytes);
  const streams: string[] = [];
  let from = 0;
  for (;;) {
    const start = raw.indexOf("stream\n", from);
    if (start < 0) return streams;
    const end = raw.indexOf("\nendstream", start);
    if (end < 0) return streams;
    try {
      streams.push(inflateSync(raw.subarray(start + 7, end)).toString("latin1"));
    } catch {
      // Not deflated: an XML stream that says what the info says.
    }
    from = end + 10;
  }
}
