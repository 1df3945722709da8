import { arrivalKey, readCampaign } from "@/lib/enquiries/format-campaign";

/** Puts into the form where its sender came from (lib/http/arrival.ts), when the page itself does not say so. */
export function carryCampaign(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[name=campaign]");
  if (!input || input.value) return;
  try {
    input.value = readCampaign(new URLSearchParams(sessionStorage.getItem(arrivalKey) ?? ""));
  } catch {
    // Nothing is kept, nothing is known.
  }
}
