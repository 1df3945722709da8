import { randomUUID } from "node:crypto";

/**
 * A form that was sent and refused is shown again with all that was typed. The handler that refused it keeps the values
 * here under a random key for the few milliseconds until the page that shows them, rendered for the same request in the
 * same process, takes them. Nothing is written to disk or to the database, which may be the thing that failed.
 */
export type FormState = {
  /** Field name to what was typed, as sent. */
  values: Record<string, string[]>;
  /** Field name to message key; the empty name is the whole form's. */
  errors: Record<string, string>;
  /** HTTP status of the answer: 422, 429, 503 … */
  status: number;
  /** In how many minutes it is worth sending again, where that is known. */
  waitMinutes?: number;
};

type Kept = FormState & { until: number };
const lifetimeMs = 30_000;
const mostKept = 500;

// Route handlers and pages are bundled apart, so the map hangs on globalThis.
const shared = globalThis as typeof globalThis & { formStates?: Map<string, Kept> };
shared.formStates ??= new Map();
const states = shared.formStates;

export const formStateHeader = "x-form-state";

export function keepFormState(state: FormState): string {
  const now = Date.now();
  for (const [key, kept] of states)
    if (kept.until < now || states.size >= mostKept) states.delete(key);
  const key = randomUUID();
  states.set(key, { ...state, until: now + lifetimeMs });
  return key;
}

/** Takes the state once; null when there is none under this key. */
export function takeFormState(key: string | null): FormState | null {
  if (!key) return null;
  const kept = states.get(key);
  states.delete(key);
  return kept && kept.until >= Date.now() ? kept : null;
}
