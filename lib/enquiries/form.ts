import { type EnquiryField, type EnquiryInput, enquiryInputSchema } from "./schema";

/** Form fields have the names of the schema; these two may be sent several times. */
const repeated = ["clusters", "fieldKeys"] as const satisfies readonly EnquiryField[];
const ticked = new Set(["on", "true", "1", "yes"]);

export type EnquiryFormResult =
  | { ok: true; input: EnquiryInput }
  /** Form field name to message key. */
  | { ok: false; errors: Record<string, string> };

export type FieldIssue = { path: string; code: string; messageKey: string };

/** Zod's issues as paths ("clusters.2"), short codes ("emailInvalid") and message keys; the first of each path. */
export function listFieldIssues(
  issues: readonly { path: readonly PropertyKey[]; message: string; keys?: readonly string[] }[],
): FieldIssue[] {
  const found = new Map<string, FieldIssue>();
  for (const issue of issues) {
    const base = issue.path.map(String);
    const paths = issue.keys ? issue.keys.map((name) => [...base, name]) : [base];
    const messageKey = issue.message.startsWith("enquiry.errors.")
      ? issue.message
      : "enquiry.errors.invalid";
    for (const path of paths.map((parts) => parts.join(".").slice(0, 200))) {
      const code = messageKey.slice("enquiry.errors.".length);
      if (!found.has(path)) found.set(path, { path, code, messageKey });
    }
  }
  return [...found.values()].slice(0, 50);
}

/** Maps flat form fields, as browsers send them, to the input. Fields it does not know are passed over. */
export function parseEnquiryForm(entries: Readonly<Record<string, string[]>>): EnquiryFormResult {
  const sent = (name: string): string[] =>
    Object.hasOwn(entries, name) ? (entries[name] ?? []) : [];
  const draft: Record<string, unknown> = {};
  for (const name of Object.keys(enquiryInputSchema.shape)) {
    const values = sent(name);
    if ((repeated as readonly string[]).includes(name)) draft[name] = values;
    else if (name === "consent") draft[name] = values.some((value) => ticked.has(value));
    else if (name === "locale") draft[name] = values.at(-1) || undefined;
    else draft[name] = values.at(-1);
  }
  const parsed = enquiryInputSchema.safeParse(draft);
  if (parsed.success) return { ok: true, input: parsed.data };
  const errors: Record<string, string> = {};
  for (const issue of listFieldIssues(parsed.error.issues)) {
    const field = issue.path.split(".")[0] ?? "";
    errors[field] ??= issue.messageKey;
  }
  return { ok: false, errors };
}
