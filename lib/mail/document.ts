import { escapeHtml } from "@/lib/html";
import type { Locale } from "@/lib/i18n/routing";

export type MailRow = {
  label: string;
  value: string;
  /** Where each line of the value leads, in their order; null for a line that leads nowhere. */
  links?: readonly (string | null)[];
};

export type MailBlock =
  | { type: "text"; text: string }
  | { type: "list"; items: string[] }
  | { type: "rows"; title: string; rows: MailRow[] }
  /** What a person wrote: shown as it was written, never as markup. */
  | { type: "quote"; title: string; text: string }
  /** `isQuiet`: beside what the mail asks for, so it is no button. */
  | { type: "link"; label: string; url: string; isQuiet?: boolean };

/** What a mail says; its two forms are drawn from it, so that they never differ. */
export type MailDocument = {
  locale: Locale;
  subject: string;
  /** Who writes, above the heading. */
  sender: string;
  heading: string;
  blocks: MailBlock[];
  /** Small print. */
  footer: string[];
};

const WIDTH = 76;

/** Breaks lines at spaces; longer words, such as addresses, stay whole. */
function wrap(text: string, indent = ""): string {
  return text
    .split("\n")
    .map((line) => {
      const lines: string[] = [];
      let current = "";
      for (const word of line.split(" ")) {
        if (current !== "" && indent.length + current.length + 1 + word.length > WIDTH) {
          lines.push(indent + current);
          current = word;
        } else current = current === "" ? word : `${current} ${word}`;
      }
      return [...lines, indent + current].join("\n");
    })
    .join("\n");
}

function rowText({ label, value, links }: MailRow): string {
  if (!links?.some(Boolean)) return wrap(`${label}: ${value.replaceAll("\n", "; ")}`, "  ");
  const parts = value
    .split("\n")
    .flatMap((part, index) => [`- ${part}`, ...(links[index] ? [`  ${links[index]}`] : [])]);
  return [wrap(`${label}:`, "  "), ...parts.map((part) => `  ${part}`)].join("\n");
}

function blockText(block: MailBlock): string {
  switch (block.type) {
    case "text":
      return wrap(block.text);
    case "list":
      return block.items
        .map((item, index) => wrap(item, "   ").replace(/^ {3}/, `${index + 1}. `))
        .join("\n");
    case "rows":
      return [block.title.toUpperCase(), ...block.rows.map(rowText)].join("\n");
    case "quote":
      return `${block.title.toUpperCase()}\n${wrap(block.text)
        .split("\n")
        .map((line) => `> ${line}`.trimEnd())
        .join("\n")}`;
    case "link":
      return `${block.label}:\n${block.url}`;
  }
}

export function renderMailText(mail: MailDocument): string {
  return `${[
    mail.sender,
    wrap(mail.heading),
    ...mail.blocks.map(blockText),
    `-- \n${mail.footer.map((line) => wrap(line)).join("\n")}`,
  ].join("\n\n")}\n`;
}

const lines = (text: string) => escapeHtml(text).replaceAll("\n", "<br>");
/** In our own words: a reference stays on one line, and an address can be pressed. */
const ownLines = (text: string) =>
  lines(text)
    .replace(/\bDT-\d{2}-[0-9A-Z]{5}\b(?![^<]*>)/g, '<span style="white-space:nowrap">$&</span>')
    .replace(/https?:\/\/[^\s<]+/g, `<a href="$&" style="color:inherit">$&</a>`);
/** A line each, so that each runs in its own direction. */
const anyDirection = (text: string) =>
  text
    .split("\n")
    .map((part) => `<div dir="auto" style="text-align:start">${escapeHtml(part) || "<br>"}</div>`)
    .join("");
const ink = "#17211c";
const soft = "#55615a";
const line = "#dedbcf";
const tea = "#12513c";
const font =
  "font-family:'Be Vietnam Pro',-apple-system,'Segoe UI',Roboto,'Helvetica Neue',Arial,sans-serif";
function valueHtml({ value, links }: MailRow): string {
  return value
    .split("\n")
    .map((part, index) => {
      const link = links?.[index];
      const text = escapeHtml(part);
      return link ? `<a href="${escapeHtml(link)}" style="color:${tea}">${text}</a>` : text;
    })
    .join("<br>");
}

const title = (text: string) =>
  `<h2 style="margin:28px 0 8px;font-size:16px;line-height:1.4;font-weight:600;color:${ink}">${escapeHtml(text)}</h2>`;

function blockHtml(block: MailBlock): string {
  switch (block.type) {
    case "text":
      return `<p style="margin:0 0 14px">${ownLines(block.text)}</p>`;
    case "list":
      return `<ol style="margin:0 0 14px;padding-left:22px">${block.items
        .map((item) => `<li style="margin:0 0 6px">${ownLines(item)}</li>`)
        .join("")}</ol>`;
    case "rows":
      return `${title(block.title)}<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="border-collapse:collapse;border-top:1px solid ${line}">${block.rows
        .map(
          (row) =>
            `<tr><th scope="row" align="left" valign="top" style="width:38%;padding:8px 12px 8px 0;border-bottom:1px solid ${line};font-weight:400;color:${soft};font-size:14px">${escapeHtml(row.label)}</th><td valign="top" align="left" dir="auto" style="padding:8px 0;border-bottom:1px solid ${line};font-size:15px;overflow-wrap:anywhere">${valueHtml(row)}</td></tr>`,
        )
        .join("")}</table>`;
    case "quote":
      return `${title(block.title)}<blockquote style="margin:0 0 14px;padding:2px 0 2px 14px;border-left:3px solid ${tea};overflow-wrap:anywhere">${anyDirection(block.text)}</blockquote>`;
    case "link":
      if (block.isQuiet) {
        return `<p style="margin:0 0 10px"><a href="${escapeHtml(block.url)}" style="color:${tea}">${escapeHtml(block.label)}</a></p>`;
      }
      return `<p style="margin:20px 0 6px"><a href="${escapeHtml(block.url)}" style="display:inline-block;padding:11px 20px;background:${tea};border-radius:4px;color:#ffffff;font-weight:600;text-decoration:none">${escapeHtml(block.label)}</a></p><p style="margin:0 0 14px;font-size:13px;color:${soft};overflow-wrap:anywhere">${escapeHtml(block.url)}</p>`;
  }
}

export function renderMailHtml(mail: MailDocument): string {
  return `<!doctype html>
<html lang="${mail.locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><title>${escapeHtml(mail.subject)}</title></head>
<body style="margin:0;padding:0;background:#fbfaf5;color:${ink};${font};font-size:16px;line-height:1.6">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:#fbfaf5"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:600px;background:#ffffff;border:1px solid ${line};border-radius:6px"><tr><td style="padding:28px 28px 20px">
<p style="margin:0 0 18px;padding-bottom:14px;border-bottom:1px solid ${line};font-size:14px;color:${soft}">${escapeHtml(mail.sender)}</p>
<h1 style="margin:0 0 16px;font-size:24px;line-height:1.25;font-weight:600;color:${ink}">${ownLines(mail.heading)}</h1>
${mail.blocks.map(blockHtml).join("\n")}
<div style="margin-top:24px;padding-top:14px;border-top:1px solid ${line};font-size:13px;line-height:1.55;color:${soft}">${mail.footer
    .map((text) => `<p style="margin:0 0 6px;overflow-wrap:anywhere">${ownLines(text)}</p>`)
    .join("")}</div>
</td></tr></table>
</td></tr></table>
</body></html>
`;
}
