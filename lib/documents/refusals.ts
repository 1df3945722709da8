import { publicPagePolicy } from "@/lib/http/finish-page";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales } from "@/lib/i18n/routing";
import { type DocumentLanguage, documentAddress, localesOf } from "./schema";
import { inSiteShell } from "./shell";
import type { DocumentFormat, DocumentKind } from "./types";
import { documentWords } from "./words";

export type Refusal = {
  status: 400 | 404 | 405 | 410 | 500 | 503;
  /** Key of messages `documents.refused`. */
  problem: string;
  /** What fills its words, by language where it differs. */
  values?: Partial<Record<Locale, Record<string, string | number>>>;
  /** Pages that lead on, by language. */
  links?: Partial<Record<Locale, { href: string; label: string }[]>>;
  retryAfter?: number;
};

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

/**
 * A short page that says why there is no document and what to do. Asked for in one language it speaks that one first
 * and the other after it: a link to a document is handed on to people who read either.
 */
export async function refuse(refusal: Refusal, language: DocumentLanguage): Promise<Response> {
  const [first = "vi"] = localesOf(language);
  const order = [first, ...locales.filter((locale) => locale !== first)];
  const said = documentWords(first).t(`refused.${refusal.problem}.title`, refusal.values?.[first]);
  const title = escaped(said);
  const main = `<main id="main">${order.map((locale) => part(refusal, locale, locale === first)).join("\n")}</main>`;
  const html = (await inSiteShell({ title, main })) ?? barePage({ title, main, lang: first });
  return new Response(html, {
    status: refusal.status,
    headers: {
      "content-type": "text/html; charset=utf-8",
      "content-security-policy": publicPagePolicy,
      "cache-control": "no-store",
      "x-robots-tag": "noindex",
      "x-page-final": "1", // it says itself what is wrong; no other page may stand in for it
      ...(refusal.retryAfter ? { "retry-after": String(refusal.retryAfter) } : {}),
    },
  });
}

function barePage({ title, main, lang }: { title: string; main: string; lang: Locale }): string {
  return `<!doctype html>
<html lang="${lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="robots" content="noindex">
<title>${title}</title>
</head>
<body>${main}</body>
</html>
`;
}

function part({ problem, values, links }: Refusal, locale: Locale, isFirst: boolean): string {
  const { t } = documentWords(locale);
  const said = (key: string) => escaped(t(`refused.${problem}.${key}`, values?.[locale]));
  const ways = [
    ...(links?.[locale] ?? []),
    { href: pathTo(locale, { page: "/clusters" }), label: t("refused.toClusters") },
    { href: pathTo(locale, { page: "/contact" }), label: t("refused.toContact") },
  ];
  const list = ways.map(
    ({ href, label }) => `<li><a href="${escaped(href)}">${escaped(label)}</a></li>`,
  );
  const heading = isFirst ? "h1" : "h2";
  return `<section lang="${locale}" class="border-b border-line"><div class="wrap section space-y-4">
<${heading}>${said("title")}</${heading}>
<p class="prose-col text-lg">${said("body")}</p>
<ul class="space-y-1.5">${list.join("")}</ul>
</div></section>`;
}

/** The same document without some of its clusters; null when nothing would be left. */
export function addressWithout(
  asked: {
    kind: DocumentKind;
    codes: readonly string[];
    language: DocumentLanguage;
    format: DocumentFormat;
  },
  left: readonly string[],
): string | null {
  const codes = asked.codes.filter((code) => !left.includes(code));
  return codes.length > 0 ? documentAddress(asked.kind, { ...asked, codes }) : null;
}
