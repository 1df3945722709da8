import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

/** What an enquiry says of where its sender came from, when that was a printed document. */
export type DocumentCampaign = "fact-sheet" | "rfi-pack" | "comparison";

/**
 * The address that a document prints as its QR code. A cluster's page is static and the same with any query, so that
 * the campaign costs no copy of it.
 */
export function clusterAddress(
  siteUrl: string,
  {
    locale,
    slug,
    campaign,
    hash,
  }: { locale: Locale; slug: string; campaign?: DocumentCampaign; hash?: string },
): string {
  const query = campaign ? { utm_campaign: campaign } : {};
  const path = pathTo(locale, { page: "/clusters/[slug]", slug, query, ...(hash ? { hash } : {}) });
  return new URL(path, siteUrl).href;
}

/** The comparison of a shortlist; a longer one than the page compares is cut to what it shows. */
export function comparisonAddress(
  siteUrl: string,
  {
    locale,
    codes,
    campaign,
  }: { locale: Locale; codes: readonly string[]; campaign?: DocumentCampaign },
): string {
  const query = { c: codes, ...(campaign ? { utm_campaign: campaign } : {}) };
  return new URL(pathTo(locale, { page: "/compare", query }), siteUrl).href;
}
