import type { Locale } from "@/lib/i18n/routing";

/** "ko" is "Tiếng Hàn"; what is not a code of a language is shown as it is. */
export function languageName(code: string, locale: Locale): string {
  return nameOf(code, locale, "language", /^[a-z]{2,3}$/);
}

/** "KR" is "Hàn Quốc"; what is not a code of a country is shown as it is. */
export function countryName(code: string, locale: Locale): string {
  return nameOf(code, locale, "region", /^[A-Z]{2}$/);
}

// Intl throws on what does not look like a code.
function nameOf(code: string, locale: Locale, type: "language" | "region", shape: RegExp): string {
  if (!shape.test(code)) return code;
  return new Intl.DisplayNames(locale, { type }).of(code) ?? code;
}
