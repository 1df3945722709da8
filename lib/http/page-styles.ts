import { createHash } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { decodeHtml } from "../html";
import { BoundedCache } from "./bounded-cache";
import { roomClass } from "./room";
import { type Piece, readSheet, rulesFor } from "./style-rules";
import { typefaceClass } from "./typeface";

const STYLE_LINK = /<link\b(?=[^>]*\brel="stylesheet")[^>]*?\bhref="([^"?]+)[^"]*"[^>]*>/g;
/** What a page was given before, when it comes by again in another shape (lib/documents/shell.ts). */
const GIVEN_STYLE = /<style data-sheets="([^"]*)">[\s\S]*?<\/style>/g;
const STYLE_HINT = /<link\b(?=[^>]*\brel="preload")(?=[^>]*\bas="style")[^>]*>/g;
const VARIABLE = /\bvar\(--[\w-]+/g;
const CLASS_ATTRIBUTE = /\bclass="[^"]*"/g;
/** Where a map is: what its island adds to the page (components/islands/map) is styled too. */
const ADDS_ELEMENTS = "<cluster-map";
/** The map's engines are far larger; they bring a sheet of their own. */
const largestOwnIsland = 64 * 1024;
const TAG_OF_PAGE = /<[a-z][\w-]*/gi;
const mostKept = 8 * 1024 * 1024;

/** What stands in a page, each once: most of it stands there many times. */
const found = (html: string, pattern: RegExp) => new Set(html.match(pattern) ?? []);

/** Heights kept free differ from page to page; with the rules for all of them, pages of one kind still share their styles. */
const kindOf = (name: string) => (name.startsWith(roomClass) ? roomClass : name);

type Style = { css: string; hash: string };

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
  /** By what a page holds: pages of one kind mostly hold the same. */
  readonly #kept = new BoundedCache<Style>(mostKept);

  /**
   * @param sheets CSS by address, such as `/_next/static/chunks/a.css`
   * @param added words of scripts: kinds of element among them, and class names, which count on a page with a map
   */
  constructor(
    sheets: Iterable<readonly [href: string, css: string]>,
    added: Iterable<string> = [],
  ) {
    for (const [href, css] of sheets) this.#sheets.set(href, readSheet(css, href));
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
    const { css, hash } = this.#styleFor(html, sheets);
    let isFirst = true;
    const styled = html.replace(STYLE_HINT, "").replace(STYLE_LINK, () => {
      const put = isFirst ? `<style data-sheets="${sheets.join(" ")}">${css}</style>` : "";
      isFirst = false;
      return put;
    });
    return { html: styled, styleHash: `'sha256-${hash}'` };
  }

  #styleFor(html: string, hrefs: readonly string[]): Style {
    const classes = new Set([typefaceClass]); // from the second page on
    for (const value of found(html, CLASS_ATTRIBUTE))
      for (const name of decodeHtml(value.slice('class="'.length, -1)).split(/\s+/))
        classes.add(kindOf(name));
    const tags = new Set([...found(html, TAG_OF_PAGE)].map((tag) => tag.slice(1).toLowerCase()));
    const variables = new Set([...found(html, VARIABLE)].map((use) => use.slice("var(".length)));
    const isAdded = html.includes(ADDS_ELEMENTS);
    const held = [hrefs, [...classes].sort(), [...tags].sort(), [...variables].sort(), isAdded];
    const key = JSON.stringify(held);
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const css = rulesFor(
      hrefs.flatMap((href) => this.#sheets.get(href) ?? []),
      {
        hasClass: (name) => classes.has(kindOf(name)) || (isAdded && this.#added.has(name)),
        hasTag: (tag) => tags.has(tag) || this.#added.has(tag),
        variables: [...variables, ...(isAdded ? this.#added : [])],
      },
    );
    const style = { css, hash: createHash("sha256").update(css).digest("base64") };
    this.#kept.set(key, style, key.length + css.length);
    return style;
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
