import { createHash } from "node:crypto";
import { formatValue } from "@/lib/clusters/format";
import { presentPlace } from "@/lib/clusters/format-places";
import type { ClusterDetail } from "@/lib/clusters/types";
import { escapeHtml } from "@/lib/html";
import { formatDay } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";

/** The card's own look: it stands in pages of others, and loads nothing. */
const style = `:root{color-scheme:light}*{box-sizing:border-box;margin:0}
body{font:16px/1.45 "Be Vietnam Pro",system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;color:#17211c;background:#fff;border:1px solid #7d8377;padding:12px 16px;min-height:100vh}
h1{font-size:1.1rem;line-height:1.25;margin:.1rem 0 .15rem}h1 a{color:inherit}
p{color:#55615a;font-size:.875rem}.status{color:#12513c;font-weight:600}.sample{color:#8f3d1f;font-weight:600;border:1px solid;padding:0 .4rem;margin-left:.5rem}
dl{margin:.5rem 0;border-bottom:1px solid #dedbcf}dl div{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;padding:.25rem 0;border-top:1px solid #dedbcf}dt{font-size:.875rem;color:#55615a}dd{font-weight:600;font-variant-numeric:tabular-nums}dd.unknown{font-size:.875rem;font-weight:400;color:#55615a}
.foot{display:flex;flex-wrap:wrap;justify-content:space-between;gap:0 1rem;font-size:.8125rem}a{color:#12513c;text-underline-offset:3px}a:focus-visible{outline:3px solid #e0a526;outline-offset:2px}`;

const styleHash = createHash("sha256").update(style).digest("base64");

/** May stand in a frame of any site; runs nothing, loads nothing, leads to the page only. */
export const cardPolicy = [
  "default-src 'none'",
  `style-src 'sha256-${styleHash}'`,
  "form-action 'none'",
  "base-uri 'none'",
  "frame-ancestors *",
].join("; ");

const shown = ["totalAreaHa", "availableNowHa", "occupancyRate"] as const;

function page(locale: Locale, title: string, body: string): string {
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(title)}</title><style>${style}</style></head>
<body>${body}</body></html>
`;
}

/** A cluster's main figures as a page of its own, for frames of partners' sites. */
export function clusterCard(
  cluster: ClusterDetail,
  { locale, siteUrl, slug }: { locale: Locale; siteUrl: string; slug: string },
): string {
  const words = wordsIn(locale);
  const inWords = (namespace: "choices" | "quantities") => (key: string, values?: object) =>
    words(`${namespace}.${key}`, values as Record<string, string | number>);
  const valueWords = { choices: inWords("choices"), quantities: inWords("quantities") };
  const address = new URL(
    pathTo(locale, { page: "/clusters/[slug]", slug, query: { utm_campaign: "embed" } }),
    siteUrl,
  ).href;
  const link = (text: string) =>
    `<a href="${escapeHtml(address)}" target="_top" rel="noopener">${escapeHtml(text)}</a>`;
  const figures = shown.map((key) => {
    const reading = cluster.fields[key];
    const value = formatValue(locale, reading, valueWords);
    const missing =
      reading.state === "not_published" ? "cluster.unknown" : `choices.factState.${reading.state}`;
    return `<div><dt>${escapeHtml(words(`fields.${key}.label`))}</dt><dd${value === null ? ' class="unknown"' : ""}>${escapeHtml(value ?? words(missing))}</dd></div>`;
  });
  const sample = cluster.isSample
    ? `<span class="sample">${escapeHtml(words("site.sample.short"))}</span>`
    : "";
  return page(
    locale,
    words("embed.title", { name: cluster.name }),
    `<main><p><span class="status">${escapeHtml(words(`choices.status.${cluster.status}`))}</span>${sample}</p>
<h1>${link(cluster.name)}</h1>
<p>${escapeHtml(presentPlace(cluster.places, locale))}</p>
<dl>${figures.join("")}</dl>
<p class="foot"><span>${escapeHtml(words("embed.asOf", { date: formatDay(locale, cluster.updatedAt) }))}</span><span>${link(words("embed.see"))} · ${escapeHtml(words("site.name"))}</span></p></main>`,
  );
}

/** What stands in the frame when there is nothing to show any more, or not just now. */
export function emptyCard(
  locale: Locale,
  { siteUrl, reason }: { siteUrl: string; reason: "gone" | "unavailable" },
): string {
  const words = wordsIn(locale);
  const address = new URL(pathTo(locale, { page: "/clusters" }), siteUrl).href;
  const title = escapeHtml(words(`embed.${reason}`));
  const text = escapeHtml(words(`embed.${reason}Text`));
  const site = `<a href="${escapeHtml(address)}" target="_top" rel="noopener">${escapeHtml(words("site.name"))}</a>`;
  return page(
    locale,
    words(`embed.${reason}`),
    `<main><h1>${title}</h1><p>${text} ${site}</p></main>`,
  );
}
