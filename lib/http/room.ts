/**
 * How much room a part of a page takes on a phone, guessed from its HTML: what is laid out late (late-layout.ts) keeps
 * its place meanwhile. With too little, programs that judge a page see it lie over what follows; with too much the page
 * only seems longer for a while, so the guess is generous. tests/e2e/late.spec.ts holds it against real heights.
 */

export const roomClass = "room-";
/** Heights in rem that app/globals.css has a rule for each. */
export const rooms = [6, 9, 13, 19, 27, 38, 54, 76, 107, 150, 210, 300, 420] as const;

const LATE_PART = /<[a-z][\w-]*\b[^>]*?\bclass="(?:[^"]*\s)?far(?:-row)?(?=[\s"])/g;
const LATE_CLASS = /\bclass="(?:[^"]*\s)?far(?:-row)?[\s"]/;
const MARK = /<!--[\s\S]*?-->|<(\/?)([a-z][\w-]*)([^>"]*(?:"[^"]*"[^>"]*)*)>/g;
const UNSEEN = /\shidden=""|\bclass="(?:[^"]*\s)?(?:sr-only|print-only)[\s"]/;
/** What a page was given before, when it comes by again in another shape (lib/documents/shell.ts). */
const GIVEN_ROOM = /\bclass="room-\d+ /g;
const OPEN = /\sopen(?:=""|(?=\s|$))/;
const IN_LINE = /\btype="(?:hidden|checkbox|radio)"/;
const BLANKS_AND_ENTITIES = /\s+|&[#\w]+;/g;
const SIZE = /\b(?:viewBox="[\d.-]+ [\d.-]+ ([\d.]+) ([\d.]+)"|width="(\d+)"[^>]*\bheight="(\d+)")/;

const unseenTags = new Set([
  "script",
  "style",
  "template",
  "option",
  "datalist",
  "colgroup",
  "svg",
]);
const withoutEnd = new Set(["br", "col", "hr", "img", "input", "link", "meta", "source", "wbr"]);

/** On a phone 360 px wide: characters of a line, its height in rem, and the widest that a picture can be. */
const charactersOfLine = 38;
const line = 1.6;
const widest = 20.5;
/** An icon is part of a line. */
const smallestPicture = 100;
/** A row of a table is a card on a phone, several cells of which share a line. */
const rowShare = 0.7;
const generosity = 1.1;

/** What stands around a block of each kind, in rem; a kind that is not named stands in a line. */
const around: Readonly<Record<string, number>> = {
  article: 1,
  aside: 1.5,
  caption: 0.5,
  dd: 0.6,
  details: 0.5,
  div: 0.1,
  dl: 0.6,
  dt: 0.4,
  fieldset: 1.5,
  figcaption: 0.5,
  figure: 1.5,
  form: 2,
  h2: 1.6,
  h3: 1.3,
  h4: 1,
  label: 0.6,
  legend: 1,
  li: 0.5,
  nav: 1,
  ol: 0.6,
  p: 0.5,
  pre: 2,
  section: 4,
  small: 0,
  summary: 1.4,
  table: 0.5,
  td: 0.5,
  th: 0.6,
  tr: 0.7,
  ul: 0.6,
};
const controls: Readonly<Record<string, number>> = {
  button: 2,
  input: 3,
  select: 3.2,
  textarea: 10,
};

type Part = { depth: number; at: number; share: number; rem: number };
type Given = { at: number; room: number };

/** The page with a class `room-…` for each part that waits. */
export function giveRooms(rendered: string): string {
  const page = rendered.replace(GIVEN_ROOM, 'class="');
  const given: Given[] = [];
  LATE_PART.lastIndex = 0;
  for (let found = LATE_PART.exec(page); found; found = LATE_PART.exec(page))
    LATE_PART.lastIndex = measure(page, found.index, given);
  let html = "";
  let from = 0;
  for (const { at, room } of given.sort((one, other) => one.at - other.at)) {
    html += `${page.slice(from, at)}${roomClass}${room} `;
    from = at;
  }
  return html + page.slice(from);
}

const roomFor = (rem: number) =>
  rooms.find((room) => room >= rem * generosity) ?? Math.max(...rooms);

/** Goes through the part that begins at `start`, and those in it; returns where it ends. */
function measure(page: string, start: number, given: Given[]): number {
  const parts: Part[] = [];
  /** Depth of the outermost element whose content nobody sees, and of the closed one that shows its summary only. */
  let unseen = Number.POSITIVE_INFINITY;
  let closed = Number.POSITIVE_INFINITY;
  let isSummary = false;
  let depth = 0;
  let characters = 0;
  let from = start;
  const isSeen = () => depth < unseen && (depth < closed || isSummary);
  const add = (rem: number) => {
    const part = parts.at(-1);
    if (part) part.rem += rem;
  };
  const endLine = () => {
    add(Math.ceil(characters / charactersOfLine) * line);
    characters = 0;
  };
  MARK.lastIndex = start;
  for (let mark = MARK.exec(page); mark; mark = MARK.exec(page)) {
    if (isSeen())
      characters += page.slice(from, mark.index).replace(BLANKS_AND_ENTITIES, " ").trim().length;
    from = MARK.lastIndex;
    const [all, slash, tag, attributes = ""] = mark;
    if (!tag) continue;
    const space = around[tag];
    if (space !== undefined || tag === "br") endLine();
    if (slash) {
      if (depth === unseen) unseen = Number.POSITIVE_INFINITY;
      if (depth === closed) closed = Number.POSITIVE_INFINITY;
      if (tag === "summary") isSummary = false;
      const part = parts.at(-1);
      if (part?.depth === depth) {
        parts.pop();
        const rem = part.rem * part.share;
        given.push({ at: part.at, room: roomFor(rem) });
        add(rem);
        if (parts.length === 0) return from;
      }
      depth -= 1;
      continue;
    }
    const hasEnd = !withoutEnd.has(tag) && !attributes.endsWith("/");
    if (hasEnd) depth += 1;
    const late = LATE_CLASS.exec(attributes);
    if (late) {
      const at = mark.index + all.indexOf('class="') + 'class="'.length;
      parts.push({ depth, at, share: tag === "tr" ? rowShare : 1, rem: 0 });
    }
    if (tag === "summary" && depth === closed + 1) isSummary = true;
    if (isSeen()) add(ownHeight(tag, attributes));
    if (!hasEnd) continue;
    if (depth < unseen && (unseenTags.has(tag) || UNSEEN.test(attributes))) unseen = depth;
    if (depth < closed && tag === "details" && !OPEN.test(attributes)) closed = depth;
  }
  return page.length;
}

/** What an element takes besides the lines of its text. */
function ownHeight(tag: string, attributes: string): number {
  if (tag === "img" || tag === "svg") {
    const [, boxWidth, boxHeight, width = boxWidth, height = boxHeight] =
      SIZE.exec(attributes) ?? [];
    const isPicture = Number(width) >= smallestPicture;
    return isPicture ? (widest * Number(height)) / Number(width) : 0;
  }
  const control = controls[tag];
  if (control) return IN_LINE.test(attributes) ? 0 : control;
  return (around[tag] ?? 0) + (attributes.includes("data-label=") ? line : 0);
}
