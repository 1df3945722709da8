import { Marked, Renderer, type Token } from "marked";
import sanitizeHtml from "sanitize-html";
import { cleanLine } from "@/lib/enquiries/text";
import { escapeHtml } from "@/lib/html";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";

const schemes = ["https", "http", "mailto", "tel"];
const isOwn = (href: string) => /^(?:\/(?![/\\])|#)/.test(href);
const leadsSomewhere = (href: string) =>
  isOwn(href) || schemes.includes(URL.parse(href)?.protocol.slice(0, -1) ?? "");

/** HTML in the text is shown as it was typed; a picture leaves its description, for pictures have a place of their own. */
const marked = new Marked({
  gfm: true,
  async: false,
  renderer: {
    html: ({ text, block }) => (block ? `<p>${escapeHtml(text)}</p>\n` : escapeHtml(text)),
    image: ({ text }) => escapeHtml(text),
    link({ tokens, href }) {
      const words = this.parser.parseInline(tokens);
      return leadsSomewhere(href) ? `<a href="${escapeHtml(href)}">${words}</a>` : words;
    },
    heading({ tokens, depth }) {
      // The page's own heading is the title.
      const level = Math.min(Math.max(depth, 2), 4);
      return `<h${level}>${this.parser.parseInline(tokens)}</h${level}>\n`;
    },
    table(token) {
      // A wide table is scrolled by itself, with keys too: whoever lands on it hears what it is.
      const name = escapeHtml(tableNames.get(token) ?? "");
      const table = Renderer.prototype.table.call(this, token);
      return `<div class="table-scroll" tabindex="0" role="region" aria-label="${name}">${table}</div>\n`;
    },
  },
});

/** What each table of a text is called, by its token. */
const tableNames = new WeakMap<Token, string>();

/** Tables are called after the heading before them, those that share one also by their number. */
function nameTables(tokens: Token[], locale: Locale): void {
  let heading = wordsIn(locale)("news.table");
  const used = new Map<string, number>();
  marked.walkTokens(tokens, (token) => {
    if (token.type === "heading") heading = cleanLine(wordsOf(token)) || heading;
    if (token.type !== "table") return;
    const count = (used.get(heading) ?? 0) + 1;
    used.set(heading, count);
    tableNames.set(token, count > 1 ? `${heading} (${count})` : heading);
  });
}

/** The words of a heading without their marks. */
function wordsOf(token: Token): string {
  if ("tokens" in token && token.tokens) return token.tokens.map(wordsOf).join("");
  return "text" in token ? String(token.text) : " ";
}

function linkTo(href: string, siteUrl: string | undefined): Record<string, string> {
  if (!isOwn(href)) return { href, rel: "noopener" };
  return { href: siteUrl && href.startsWith("/") ? new URL(href, siteUrl).href : href };
}

/**
 * Markdown as HTML that is safe to put into a page: what it holds is named here, and nothing else comes through.
 * `locale` is the language of the text. With `siteUrl` its own links are written out, for readers elsewhere.
 */
export function renderMarkdown(
  text: string,
  { locale, siteUrl }: { locale: Locale; siteUrl?: string },
): string {
  const tokens = marked.lexer(text);
  nameTables(tokens, locale);
  return sanitizeHtml(marked.parser(tokens), {
    allowedTags: [
      ...["h2", "h3", "h4", "p", "ul", "ol", "li", "blockquote", "pre", "hr", "br"],
      ...["a", "strong", "em", "del", "code"],
      ...["div", "table", "thead", "tbody", "tr", "th", "td"],
    ],
    allowedAttributes: {
      a: ["href", "rel"],
      ol: ["start"],
      th: [{ name: "align", values: ["left", "center", "right"] }, "scope"],
      td: [{ name: "align", values: ["left", "center", "right"] }],
      div: [
        { name: "class", values: ["table-scroll"] },
        { name: "role", values: ["region"] },
        ...["tabindex", "aria-label"],
      ],
    },
    allowedSchemes: schemes,
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = "" }) => ({ tagName, attribs: linkTo(href, siteUrl) }),
      th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: "col" } }),
    },
  }).trim();
}
