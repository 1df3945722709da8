/** Puts into the form where its sender came from (islands/campaign.ts), when the page itself does not say so. */
export function carryCampaign(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>("input[name=campaign]");
  if (!input || input.value) return;
  try {
    input.value = sessionStorage.getItem("campaign") ?? "";
  } catch {
    // Nothing is kept, nothing is known.
  }
}
