import { decodeHtml } from "../html";
import { mapHosts } from "../map/settings";
import { headScript, headScriptHash } from "./head-script";
import { nameIslands, takeIslands } from "./late-islands";
import type { PageStyles } from "./page-styles";
import { giveRooms } from "./room";
import { speculationRulesHash } from "./speculation";

/**
 * Finishes a page of the public site: HTML that works without any of the framework's scripts (design, idea 5).
 * Public pages hold no client component, so the scripts that React would load to take over the page are weight only.
 */
export type FinishedPage = {
  html: string;
  /** Status that the page itself asks for; null leaves the renderer's. */
  status: number | null;
  /** Seconds after which the page says that asking again makes sense. */
  retryAfter: string | null;
  /** Where the page says it has moved; the answer is then 308. */
  location: string | null;
  /** The content policy to send it with. */
  policy: string;
};

const SCRIPT = /<script\b([^>]*)>([\s\S]*?)<\/script>/g;
/** The second is a hint for fonts, which come later and over the connection that is open. */
const SCRIPT_LINK =
  /<link\b(?=[^>]*\b(?:as="script"|rel="modulepreload"|rel="preconnect" href="\/"))[^>]*>/g;
/** What React leaves for its own use when it takes a page over. */
const HYDRATION_MARK =
  /<!--(?:\$\??|\/\$|&|\/&| |[0-9a-z]*)-->|<div hidden="">(?:<!--\/?\$-->)*<\/div>/g;
const STATUS_MARK = /<meta name="http-status" content="(\d{3})"\/?>/;
const RETRY_MARK = /<meta name="http-retry-after" content="(\d{1,6})"\/?>/;
const LOCATION_MARK = /<meta name="http-location" content="([^"]*)"\/?>/;

/** Our own islands and data for search engines stay. */
function isKept(attributes: string): boolean {
  return attributes.includes('src="/islands/') || attributes.includes('type="application/ld+json"');
}

const OWN_STYLES = "style-src 'self'";

/**
 * @param policy the content policy that the page would be sent with; a page with one of its own gets nothing that it forbids
 * @param styles puts the page's styles into it, if given
 */
export function finishPage(
  rendered: string,
  policy = publicPagePolicy,
  styles?: PageStyles,
): FinishedPage {
  const status = STATUS_MARK.exec(rendered)?.[1];
  const retryAfter = RETRY_MARK.exec(rendered)?.[1] ?? null;
  const location = LOCATION_MARK.exec(rendered)?.[1];
  const isAllowed = policy.includes(headScriptHash) && rendered.includes("<head>");
  const { html: page, islands } = isAllowed
    ? takeIslands(rendered)
    : { html: rendered, islands: [] };
  const firstOfHead = isAllowed ? `<script>${headScript}</script>${nameIslands(islands)}` : "";
  const finished = page
    .replace(SCRIPT, (script, attributes: string) => (isKept(attributes) ? script : ""))
    .replace(SCRIPT_LINK, "")
    .replace(STATUS_MARK, "")
    .replace(RETRY_MARK, "")
    .replace(LOCATION_MARK, "")
    .replace(HYDRATION_MARK, "")
    // Before style sheets, for which it would have to wait.
    .replace("<head>", `<head>${firstOfHead}`);
  const html = isAllowed ? giveRooms(finished) : finished;
  const styled = policy.includes(OWN_STYLES) ? styles?.apply(html) : undefined;
  return {
    html: styled?.html ?? html,
    policy: styled?.styleHash
      ? policy.replace(/style-src 'self'(?: 'sha256-[^']*')?/, `${OWN_STYLES} ${styled.styleHash}`)
      : policy,
    status: status ? Number(status) : null,
    retryAfter,
    location: location ? decodeHtml(location) : null,
  };
}

/**
 * Finished pages run files of our own and one line that the policy knows by its hash, as it does the rules of what may be
 * made ready ahead, so it needs no nonces. The styles that stand in a page are known by their hash as well (finishPage).
 * @param hosts origins that the map's engine may fetch from, none by default
 */
export const policyFor = (hosts: readonly string[]) =>
  [
    "default-src 'none'",
    `script-src 'self' ${headScriptHash} ${speculationRulesHash}`,
    "style-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    ["connect-src 'self'", ...hosts].join(" "),
    "manifest-src 'self'",
    "worker-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");

export const publicPagePolicy = policyFor(mapHosts());

/**
 * Sent with every answer. HSTS is added when the site's own address is https. There is no Cross-Origin-Opener-Policy: a
 * browser that meets it throws away the process it had made ready, and the page comes a third of a second later on a slow
 * phone. It would protect what a signed-in visitor sees, and public pages know none.
 */
export function securityHeaders(siteUrl: string): Record<string, string> {
  return {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy":
      "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-resource-policy": "same-origin",
    ...(siteUrl.startsWith("https:")
      ? { "strict-transport-security": "max-age=63072000; includeSubDomains" }
      : {}),
  };
}
