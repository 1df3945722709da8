import { readCampaign } from "@/lib/enquiries/format-campaign";

/** Where a visitor came from stays in this tab, so that it reaches the enquiry from whichever page it is sent. */
const campaign = readCampaign(new URLSearchParams(location.search));
try {
  if (campaign) sessionStorage.setItem("campaign", campaign);
} catch {
  // The browser keeps nothing: only the address of the form's own page counts (lib/enquiries/form-request.ts).
}
