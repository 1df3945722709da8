import { findSubmitted, forgetSubmitted, removeDraft } from "./storage";

/** The thank-you page: the draft has done its work; copying is offered where the browser can. */
export function enhanceSent(root: HTMLElement): void {
  const formId = findSubmitted();
  if (formId) {
    removeDraft(formId);
    forgetSubmitted();
  }
  const reference = root.querySelector<HTMLElement>("[data-reference]")?.textContent?.trim() ?? "";
  const copy = root.querySelector<HTMLElement>("[data-copy]");
  const copied = root.querySelector<HTMLElement>("[data-copied]");
  if (copy && navigator.clipboard) {
    copy.hidden = false;
    copy.addEventListener("click", async () => {
      const isCopied = await navigator.clipboard.writeText(reference).then(
        () => true,
        () => false,
      );
      if (!isCopied) {
        copy.hidden = true; // the browser forbids it; the reference can still be selected
        return;
      }
      if (copied) copied.textContent = copied.dataset.copied ?? "";
    });
  }
}
