import { Marked } from "marked";
import sanitizeHtml from "sanitize-html";
import { escapeHtml } from "@/lib/html";

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
  },
});

const tableOpens = '<div class="table-scroll" tabindex="0"><table>';
const wide = (html: string) =>
  html.replaceAll("<table>", tableOpens).replaceAll("</table>", "</table></div>");

function linkTo(href: string, siteUrl: string | undefined): Record<string, string> {
  if (!isOwn(href)) return { href, rel: "noopener" };
  return { href: siteUrl && href.startsWith("/") ? new URL(href, siteUrl).href : href };
}

/**
 * Markdown as HTML that is safe to put into a page: what it holds is named here, and nothing else comes through.
 * With `siteUrl` its own links are written out, for readers elsewhere.
 */
export function renderMarkdown(text: string, { siteUrl }: { siteUrl?: string } = {}): string {
  return sanitizeHtml(wide(marked.parse(text, { async: false })), {
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
      div: [{ name: "class", values: ["table-scroll"] }, "tabindex"],
    },
    allowedSchemes: schemes,
    allowProtocolRelative: false,
    transformTags: {
      a: (tagName, { href = "" }) => ({ tagName, attribs: linkTo(href, siteUrl) }),
      th: (tagName, attribs) => ({ tagName, attribs: { ...attribs, scope: "col" } }),
    },
  }).trim();
}
