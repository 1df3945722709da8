import postcss, { type AtRule, type ChildNode, type Container } from "postcss";

type Variable = { name: string; css: string };

/** What one selector asks of an element or its surroundings. */
type Need = { classes: readonly string[]; tags: readonly string[] };

/** One rule or at-rule of a sheet, with what a page must hold for it to matter. */
export type Piece =
  | { kind: "always"; css: string }
  | { kind: "rule"; css: string; needs: readonly Need[] }
  /** Matters when something in it does. */
  | { kind: "block"; head: string; pieces: readonly Piece[] }
  /** Declares variables, of which those matter that are used. */
  | { kind: "variables"; selector: string; values: readonly Variable[] }
  /** Says what kind of value a variable has. */
  | { kind: "registered"; name: string; css: string };

const ESCAPED = /\\(?:([0-9a-f]{1,6})\s?|(.))/gi;
const BLOCKS = new Set(["layer", "media", "supports", "container"]);
const ARGUMENTS = /(?<!\\):([\w-]+)\(((?:\\.|[^()\\])*)\)/g;
const ATTRIBUTE = /(?<!\\)\[(?:"[^"]*"|'[^']*'|\\.|[^\]"'\\])*\]/g;
const STATE_OR_ID = /(?:::?|#)-?[\w-]+/g;
const TAG = /[a-z][\w-]*/gi;
const CLASS = /(?<!\\)\.((?:\\(?:[0-9a-f]{1,6}\s?|.)|[\w-]|[^\0-\x7f])+)/gi;

/** Of `.a:where(.b>p):not(.c):is(.d,.e)` `.a.b>p`: the others may be the opposite, or one of several. */
function bareOf(selector: string): string {
  let bare = selector.replace(ATTRIBUTE, "");
  for (let before = ""; before !== bare; ) {
    before = bare;
    bare = bare.replace(ARGUMENTS, (_, name: string, inner: string) =>
      (name === "is" || name === "where") && !inner.includes(",") ? inner : "",
    );
  }
  return bare;
}

/** The classes and the kinds of element without which a selector finds nothing. */
export function needOf(selector: string): Need {
  const bare = bareOf(selector);
  const classes = [...bare.matchAll(CLASS)].map(([, name = ""]) =>
    name.replace(ESCAPED, (_, hex: string | undefined, plain: string) =>
      hex ? String.fromCodePoint(Number.parseInt(hex, 16)) : plain,
    ),
  );
  const tags = bare.replace(CLASS, " ").replace(STATE_OR_ID, " ").match(TAG) ?? [];
  return { classes, tags: tags.map((tag) => tag.toLowerCase()) };
}

/** Null when it sets anything else. */
function variablesOf({ nodes }: Container): Variable[] | null {
  const values = nodes?.flatMap((node) =>
    node.type === "decl" && node.prop.startsWith("--")
      ? [{ name: node.prop, css: `${node.toString()};` }]
      : [],
  );
  return values && values.length === nodes?.length ? values : null;
}

function pieceOf(node: ChildNode): Piece[] {
  if (node.type === "comment" || node.type === "decl") return [];
  if (node.type === "rule") {
    const needs = node.selectors.map(needOf);
    const values = variablesOf(node);
    return values && needs.some(({ classes, tags }) => classes.length + tags.length === 0)
      ? [{ kind: "variables", selector: node.selector, values }]
      : [{ kind: "rule", css: node.toString(), needs }];
  }
  const { name, params, nodes } = node as AtRule;
  if (name === "property") return [{ kind: "registered", name: params, css: node.toString() }];
  if (nodes && BLOCKS.has(name))
    return [{ kind: "block", head: `@${name} ${params}`, pieces: piecesOf(node as AtRule) }];
  return [{ kind: "always", css: nodes ? node.toString() : `${node.toString()};` }];
}

const piecesOf = (container: Container): Piece[] => (container.nodes ?? []).flatMap(pieceOf);

/** @param href where the sheet lies: its addresses are meant from there */
export const readSheet = (css: string, href: string): readonly Piece[] =>
  piecesOf(postcss.parse(fromRoot(css, href)));

/** Addresses in a sheet are meant from where it lies. */
const fromRoot = (css: string, href: string) =>
  css.replace(/url\((["']?)(?!data:|#|\/)([^"')]+)\1\)/g, (_, quote: string, address: string) => {
    const { pathname, search, hash } = new URL(address, `http://sheet${href}`);
    return `url(${quote}${pathname}${search}${hash}${quote})`;
  });

/** What a page holds. */
export type Held = {
  hasClass: (name: string) => boolean;
  hasTag: (name: string) => boolean;
  /** Variables that it names itself. */
  variables: Iterable<string>;
};

function textOf(
  pieces: readonly Piece[],
  needs: Pick<Held, "hasClass" | "hasTag"> & { uses: ReadonlySet<string> },
): string {
  const isThere = ({ classes, tags }: Need) =>
    classes.every(needs.hasClass) && tags.every(needs.hasTag);
  let text = "";
  for (const piece of pieces) {
    if (piece.kind === "always") text += piece.css;
    else if (piece.kind === "rule") {
      if (piece.needs.some(isThere)) text += piece.css;
    } else if (piece.kind === "variables") {
      const values = piece.values.filter(({ name }) => needs.uses.has(name));
      if (values.length > 0) text += `${piece.selector}{${values.map(({ css }) => css).join("")}}`;
    } else if (piece.kind === "block") {
      const inner = textOf(piece.pieces, needs);
      if (inner) text += `${piece.head}{${inner}}`;
    } else if (needs.uses.has(piece.name)) text += piece.css;
  }
  return text;
}

const namesIn = (text: string) => text.match(/--[\w-]+/g) ?? [];

function* variablesIn(pieces: readonly Piece[]): Generator<Variable> {
  for (const piece of pieces) {
    if (piece.kind === "variables") yield* piece.values;
    else if (piece.kind === "block") yield* variablesIn(piece.pieces);
  }
}

/** With what the variables themselves are made of. */
function withTheirParts(uses: Set<string>, pieces: readonly Piece[]): Set<string> {
  const variables = [...variablesIn(pieces)];
  for (let before = 0; before !== uses.size; ) {
    before = uses.size;
    for (const { name, css } of variables)
      if (uses.has(name)) for (const part of namesIn(css)) uses.add(part);
  }
  return uses;
}

/** The rules of sheets that matter to a page, in their order, as one sheet. */
export function rulesFor(pieces: readonly Piece[], held: Held): string {
  const uses = new Set([
    ...namesIn(textOf(pieces, { ...held, uses: new Set() })),
    ...held.variables,
  ]);
  return textOf(pieces, { ...held, uses: withTheirParts(uses, pieces) });
}
