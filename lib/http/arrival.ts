import { arrivalKey } from "../enquiries/format-campaign";

/**
 * Where a visitor came from stays in this tab, so that it reaches the enquiry from whichever page it is sent
 * (components/islands/enquiry/campaign.ts). Only the parameters that readCampaign reads are kept, as they stand in the
 * address. The line in the head does it, as whoever goes on at once has left before any island came.
 */
export const arrivalStatement = [
  "{const c=location.search.match(/[?&](utm_source|(utm_)?campaign)=[^&]+/g);",
  // A browser that keeps nothing throws: then only the address of the form's own page counts.
  `if(c)try{sessionStorage.setItem("${arrivalKey}",c.join(""))}catch{}}`,
].join("");
