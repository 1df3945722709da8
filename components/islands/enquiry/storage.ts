import { type Draft, draftKey, readDraft } from "./draft";

// Storage may be forbidden or full; the form works without it, so every access may fail in silence.
const submittedKey = "enquiry-submitted";

function attempt<T>(action: () => T): T | null {
  try {
    return action();
  } catch {
    return null;
  }
}

export function findDraft(formId: string, now: number): Draft | null {
  return readDraft(
    attempt(() => localStorage.getItem(draftKey(formId))),
    now,
  );
}

/** Returns whether the draft is now on the device. */
export function storeDraft(formId: string, draft: string): boolean {
  return (
    attempt(() => {
      localStorage.setItem(draftKey(formId), draft);
      return true;
    }) ?? false
  );
}

export function removeDraft(formId: string): void {
  attempt(() => localStorage.removeItem(draftKey(formId)));
}

/** Takes away drafts that are past their time, of any form. */
export function removeOldDrafts(now: number): void {
  attempt(() => {
    for (const key of Object.keys(localStorage)) {
      if (key.startsWith(draftKey("")) && !readDraft(localStorage.getItem(key), now)) {
        localStorage.removeItem(key);
      }
    }
  });
}

/** Remembers, for this tab, which form was last submitted: the answer may be another page. */
export function rememberSubmitted(formId: string): void {
  attempt(() => sessionStorage.setItem(submittedKey, formId));
}

export function findSubmitted(): string | null {
  return attempt(() => sessionStorage.getItem(submittedKey));
}

export function forgetSubmitted(): void {
  attempt(() => sessionStorage.removeItem(submittedKey));
}
