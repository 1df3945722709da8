/** Where this tab keeps what the address said with which its visit began, until it is closed (lib/http/arrival.ts). */
export const arrivalKey = "cameFrom";

/** As long as what the enquiry keeps of it (enquiryLimits.campaign). */
const longest = 80;

/**
 * Where an address says that its visitor comes from: the campaign and whose link it was, as "hoi-cho-2026 (zalo)". Empty
 * when it says nothing.
 */
export function readCampaign(query: Pick<URLSearchParams, "get">): string {
  const given = (name: string) => query.get(name)?.trim() ?? "";
  const campaign = given("utm_campaign") || given("campaign");
  const source = given("utm_source");
  const words = campaign && source ? `${campaign} (${source})` : campaign || source;
  return words.slice(0, longest);
}
