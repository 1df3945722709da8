/** A draft of the form as it is kept on the visitor's own device. Pure: no DOM, no storage. */
export type DraftValues = Record<string, string[]>;
export type Draft = { savedAt: number; values: DraftValues };

export const draftLifetimeMs = 30 * 24 * 60 * 60 * 1000;
/** Longer than what may be sent: a text that has yet to be shortened is kept, too. */
const longestDraft = 300_000;

/** Consent is given anew each time, and what the server set is the server's. */
export const neverKept: ReadonlySet<string> = new Set([
  "consent",
  "website",
  "t",
  "campaign",
  "proof",
]);

export function draftKey(formId: string): string {
  return `enquiry-draft:${formId}`;
}

/** What of a form's entries may be kept; files and empty values are not. */
export function keepableValues(entries: Iterable<[string, unknown]>): DraftValues {
  const values: DraftValues = {};
  for (const [name, value] of entries) {
    if (neverKept.has(name) || typeof value !== "string" || value.trim() === "") continue;
    const list = values[name] ?? [];
    list.push(value);
    values[name] = list;
  }
  return values;
}

export function isSameDraft(one: DraftValues, other: DraftValues): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]);
  for (const name of names) {
    const left = one[name] ?? [];
    const right = other[name] ?? [];
    if (left.length !== right.length || left.some((value, index) => value !== right[index])) {
      return false;
    }
  }
  return true;
}

export function writeDraft(values: DraftValues, now: number): string {
  return JSON.stringify({ savedAt: now, values } satisfies Draft);
}

/** Reads what storage holds; null when it is not a draft, is too old, or comes from the future. */
export function readDraft(raw: string | null, now: number): Draft | null {
  if (!raw || raw.length > longestDraft) return null;
  let parsed: unknown;
  try {
    parsed = JSON.parse(raw);
  } catch {
    return null;
  }
  if (!isRecord(parsed) || typeof parsed.savedAt !== "number" || !isRecord(parsed.values)) {
    return null;
  }
  if (parsed.savedAt > now || now - parsed.savedAt > draftLifetimeMs) return null;
  const entries: [string, string][] = [];
  for (const [name, list] of Object.entries(parsed.values)) {
    if (!Array.isArray(list)) return null;
    for (const value of list) entries.push([name, value as string]);
  }
  const values = keepableValues(entries);
  return Object.keys(values).length > 0 ? { savedAt: parsed.savedAt, values } : null;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
