import { escapeHtml } from "@/lib/html";
import type { FormState } from "@/lib/http/form-state";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";
import { unconfirmedDays } from "./schema";

/** The form with all that was typed, when even its page cannot be rendered: needs neither database nor renderer. */
export function plainFollowForm(locale: Locale, { errors, values }: FormState): string {
  const words = wordsIn(locale);
  const reasons = Object.values(errors).map(
    (key) => `<li>${escapeHtml(words(words.has(key) ? key : "follow.errors.invalid"))}</li>`,
  );
  const value = (name: string) => escapeHtml(values[name]?.at(-1) ?? "");
  const consentHint = words.markup("follow.consent.hint", {
    days: unconfirmedDays,
    link: (inside) => `<a href="${pathTo(locale, { page: "/privacy" })}">${inside}</a>`,
  });
  const isTicked = values.consent ? " checked" : "";
  return `<!doctype html>
<html lang="${locale}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1"><meta name="robots" content="noindex"><title>${escapeHtml(words("follow.errorTitle"))}</title></head>
<body><main><h1>${escapeHtml(words("follow.errorTitle"))}</h1>
<ul>${reasons.join("")}</ul>
<form method="post" action="/api/forms/follow?locale=${locale}">
<input type="hidden" name="c" value="${value("c")}"><input type="hidden" name="query" value="${value("query")}">
<p><label>${escapeHtml(words("follow.email"))}<br><input name="email" type="email" value="${value("email")}" size="40"></label></p>
<p><label><input type="checkbox" name="consent" value="on"${isTicked}> ${escapeHtml(words("follow.consent.label"))}</label><br><small>${consentHint}</small></p>
<p><button>${escapeHtml(words("follow.submit"))}</button></p>
</form>
<p><a href="${pathTo(locale, { page: "/follow" })}">${escapeHtml(words("follow.title"))}</a></p>
</main></body></html>
`;
}
