import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import postcss, { type AtRule, type ChildNode, type Container } from "postcss";
import { decodeHtml } from "../html";
import { typefaceClass } from "./typeface";

type Variable = { name: string; css: string };

/** What one selector asks of an element or its surroundings. */
type Need = { classes: readonly string[]; tags: readonly string[] };

/** One rule or at-rule of a sheet, with what a page must hold for it to matter. */
type Piece =
  | { kind: "always"; css: string }
  | { kind: "rule"; css: string; needs: readonly Need[] }
  /** Matters when something in it does. */
  | { kind: "block"; head: string; pieces: readonly Piece[] }
  /** Declares variables, of which those matter that are used. */
  | { kind: "variables"; selector: string; values: readonly Variable[] }
  /** Says what kind of value a variable has. */
  | { kind: "registered"; name: string; css: string };

const STYLE_LINK = /<link\b(?=[^>]*\brel="stylesheet")[^>]*?\bhref="([^"?]+)[^"]*"[^>]*>/g;
/** What a page was given before, when it comes by again in another shape (lib/documents/shell.ts). */
const GIVEN_STYLE = /<style data-sheets="([^"]*)">[\s\S]*?<\/style>/g;
const STYLE_HINT = /<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="style")[^>]*>/g;
const VARIABLE = /\bvar\((--[\w-]+)/g;
const CLASS_ATTRIBUTE = /\bclass="([^"]*)"/g;
const ESCAPED = /\\(?:([0-9a-f]{1,6})\s?|(.))/gi;
const BLOCKS = new Set(["layer", "media", "supports", "container"]);
/** Where a map is: what its island adds to the page (components/islands/map) is styled too. */
const ADDS_ELEMENTS = "<cluster-map";
/** The map's engines are far larger; they bring a sheet of their own. */
const largestOwnIsland = 64 * 1024;

const ARGUMENTS = /(?<!\\):([\w-]+)\(((?:\\.|[^()\\])*)\)/g;
const ATTRIBUTE = /(?<!\\)\[(?:"[^"]*"|'[^']*'|\\.|[^\]"'\\])*\]/g;
const STATE_OR_ID = /(?:::?|#)-?[\w-]+/g;
const TAG = /[a-z][\w-]*/gi;
const TAG_OF_PAGE = /<([a-z][\w-]*)/gi;
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

/** Addresses in a sheet are meant from where it lies. */
const fromRoot = (css: string, href: string) =>
  css.replace(/url\((["']?)(?!data:|#|\/)([^"')]+)\1\)/g, (_, quote: string, address: string) => {
    const { pathname, search, hash } = new URL(address, `http://sheet${href}`);
    return `url(${quote}${pathname}${search}${hash}${quote})`;
  });

type Needs = {
  has: (name: string) => boolean;
  hasTag: (name: string) => boolean;
  uses: ReadonlySet<string>;
};

function textOf(pieces: readonly Piece[], needs: Needs): string {
  const isThere = ({ classes, tags }: Need) => classes.every(needs.has) && tags.every(needs.hasTag);
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

export type StyledPage = {
  html: string;
  /** What the page's policy must know its styles by, such as `'sha256-…'`; null when it has none of its own. */
  styleHash: string | null;
};

/**
 * Puts into each page the rules that it needs, in place of the links to the sheets that hold all of them: on a slow
 * line the first words come a round trip earlier. A rule stays when the page holds the classes and the kinds of element
 * that it names, whatever state, width or medium it is for. Scripts may add elements, which their words tell.
 */
export class PageStyles {
  readonly #sheets = new Map<string, readonly Piece[]>();
  readonly #added: ReadonlySet<string>;

  /**
   * @param sheets CSS by address, such as `/_next/static/chunks/a.css`
   * @param added words of scripts: kinds of element among them, and class names, which count on a page with a map
   */
  constructor(
    sheets: Iterable<readonly [href: string, css: string]>,
    added: Iterable<string> = [],
  ) {
    for (const [href, css] of sheets)
      this.#sheets.set(href, piecesOf(postcss.parse(fromRoot(css, href))));
    this.#added = new Set(added);
  }

  /** @param root the checkout, built */
  static read(root: string): PageStyles {
    const chunks = path.join(root, ".next/static/chunks");
    const sheets = readdirSync(chunks)
      .filter((name) => name.endsWith(".css"))
      .map(
        (name) =>
          [`/_next/static/chunks/${name}`, readFileSync(path.join(chunks, name), "utf8")] as const,
      );
    return new PageStyles(sheets, wordsOfIslands(path.join(root, "public/islands")));
  }

  apply(page: string): StyledPage {
    const html = page.replace(GIVEN_STYLE, (_, hrefs: string) =>
      hrefs
        .split(" ")
        .map((href) => `<link rel="stylesheet" href="${href}"/>`)
        .join(""),
    );
    const hrefs = [...html.matchAll(STYLE_LINK)].map(([, href = ""]) => href);
    // A sheet that is not known would come in another order than it was meant in.
    if (hrefs.length === 0 || !hrefs.every((href) => this.#sheets.has(href)))
      return { html: page, styleHash: null };
    const sheets = [...new Set(hrefs)];
    const style = this.#stylesFor(html, sheets);
    let isFirst = true;
    const styled = html.replace(STYLE_HINT, "").replace(STYLE_LINK, () => {
      const put = isFirst ? `<style data-sheets="${sheets.join(" ")}">${style}</style>` : "";
      isFirst = false;
      return put;
    });
    const hash = createHash("sha256").update(style).digest("base64");
    return { html: styled, styleHash: `'sha256-${hash}'` };
  }

  #stylesFor(html: string, hrefs: readonly string[]): string {
    const names = new Set([typefaceClass]); // from the second page on
    for (const [, value = ""] of html.matchAll(CLASS_ATTRIBUTE))
      for (const name of decodeHtml(value).split(/\s+/)) names.add(name);
    const tags = new Set([...html.matchAll(TAG_OF_PAGE)].map(([, tag = ""]) => tag.toLowerCase()));
    const isAdded = html.includes(ADDS_ELEMENTS);
    const hasTag = (tag: string) => tags.has(tag) || this.#added.has(tag);
    const has = (name: string) => names.has(name) || (isAdded && this.#added.has(name));
    const pieces = hrefs.flatMap((href) => this.#sheets.get(href) ?? []);
    const uses = new Set([
      ...namesIn(textOf(pieces, { has, hasTag, uses: new Set() })),
      ...[...html.matchAll(VARIABLE)].map(([, name = ""]) => name),
      ...(isAdded ? this.#added : []),
    ]);
    return textOf(pieces, { has, hasTag, uses: withTheirParts(uses, pieces) });
  }
}

/** Whatever stands between quotes and blanks, so that no apostrophe makes a text of what is none; and variables. */
export const wordsOfScript = (text: string) => [
  ...text.split(/["'`\s]+/),
  ...(text.match(/--[\w-]+/g) ?? []),
];

function wordsOfIslands(dir: string): Set<string> {
  const words = new Set<string>();
  for (const name of readdirSync(dir).filter((file) => file.endsWith(".js"))) {
    const text = readFileSync(path.join(dir, name), "utf8");
    if (text.length > largestOwnIsland) continue;
    for (const word of wordsOfScript(text)) words.add(word);
  }
  return words;
}
