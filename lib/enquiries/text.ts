const LINE_BREAKS = /\r\n?|\u0085|\u2028|\u2029/g;
const CONTROL = /\p{Cc}/gu;
const CONTROL_BUT_NEWLINE = /[^\P{Cc}\n]/gu;
/** Characters that nobody types: they hide in a text or turn its direction around, so that it reads as another. */
const DECEPTIVE = /[\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]/gu;

/** One line of plain text: no control characters, so that it can break neither a mail header nor a log line. */
export function cleanLine(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(CONTROL, " ")
    .replace(DECEPTIVE, "")
    .replace(/\s+/gu, " ")
    .normalize("NFC")
    .trim();
}

/** Text of several lines: line breaks become "\n", at most two blank lines in a row stay. */
export function cleanText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .replace(LINE_BREAKS, "\n")
    .replace(/\t/g, " ")
    .replace(CONTROL_BUT_NEWLINE, "")
    .replace(DECEPTIVE, "")
    .replace(/[^\S\n]+\n/gu, "\n")
    .replace(/\n{4,}/g, "\n\n\n")
    .normalize("NFC")
    .trim();
}

const GROUPED = /^\d{1,3}(?:([.,])\d{3})(?:\1\d{3})*$/;

/** Drops spaces within a number ("1 500") and a unit after it ("2,5 ha"). */
function bareNumber(text: string, unit: RegExp): string {
  return cleanLine(text).replace(unit, "").replace(/\s+/g, "");
}

/**
 * A number as people write it in either language: "2,5", "2.5", "1.250,5", "1,250.5". One separator alone is the decimal
 * one ("2.500" is two and a half). Null when it is no number.
 */
export function parseDecimal(text: string, unit: RegExp): number | null {
  const bare = bareNumber(text, unit);
  if (/^\d{1,9}(?:[.,]\d{1,9})?$/.test(bare)) return Number(bare.replace(",", "."));
  if (/^\d{1,3}(?:\.\d{3})+(?:,\d{1,9})?$/.test(bare)) return grouped(bare, ".");
  if (/^\d{1,3}(?:,\d{3})+(?:\.\d{1,9})?$/.test(bare)) return grouped(bare, ",");
  return null;
}

function grouped(bare: string, separator: "." | ","): number {
  return Number(bare.replaceAll(separator, "").replace(",", "."));
}

/**
 * Whether a number could be thousands as well as decimals: "2.500" is two and a half to one reader and two thousand five
 * hundred to another. "0.125" and "1.250,5" are not in doubt.
 */
export function isAmbiguousNumber(text: string, unit: RegExp): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(bareNumber(text, unit));
}

/** A whole number: "1500", "1.500" and "1,500" are the same. Null when it is none. */
export function parseWhole(text: string, unit: RegExp): number | null {
  const bare = bareNumber(text, unit);
  if (/^\d{1,9}$/.test(bare)) return Number(bare);
  return GROUPED.test(bare) && bare.length <= 11 ? Number(bare.replace(/[.,]/g, "")) : null;
}

const LOCAL_PART = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/i;
const HOST_LABEL = /^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/;

/** The address with its domain in ASCII, or null when no mail could reach it. */
export function normalizeEmail(text: string): string | null {
  const at = text.lastIndexOf("@");
  const local = text.slice(0, at);
  if (at < 1 || local.length > 64 || text.length > 254 || !LOCAL_PART.test(local)) return null;
  const typed = text.slice(at + 1);
  if (/[\s/\\?#:@%[\]]/.test(typed)) return null;
  const host = URL.parse(`http://${typed}`)?.hostname;
  const labels = host?.split(".") ?? [];
  if (labels.length < 2 || !labels.every((label) => HOST_LABEL.test(label))) return null;
  if (!/^(?:[a-z]{2,}|xn--[a-z0-9-]+)$/.test(labels.at(-1) ?? "")) return null;
  return `${local}@${host}`;
}
