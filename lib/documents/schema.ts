import { isClusterCode, mostCompared } from "@/lib/compare/schema";
import { type Locale, locales } from "@/lib/i18n/routing";
import { type DocumentFormat, type DocumentKind, documentFormats } from "./types";

export const documentLanguages = [...locales, "both"] as const;
export type DocumentLanguage = (typeof documentLanguages)[number];

/** How many clusters each kind of document takes. */
export const mostClusters: Record<DocumentKind, number> = {
  "fact-sheet": 1,
  pack: 10,
  comparison: mostCompared,
};

export type DocumentQuery = {
  kind: DocumentKind;
  codes: string[];
  locales: Locale[];
  language: DocumentLanguage;
  format: DocumentFormat;
};

/** What cannot be understood, by messages `documents.refused.<problem>`. */
export type QueryProblem = "noCode" | "badCode" | "tooMany" | "badLanguage" | "badFormat";
export type ParsedQuery =
  | { ok: true; query: DocumentQuery }
  | { ok: false; problem: QueryProblem; language: DocumentLanguage };

const mostRead = 200;

/** Reads `?c=DT-AK1&c=DT-AK2&lang=both&format=pdf`; other parameters are passed over. */
export function parseDocumentQuery(kind: DocumentKind, parameters: URLSearchParams): ParsedQuery {
  const asked = parameters.get("lang")?.trim().toLowerCase() || locales[0];
  const language = documentLanguages.find((one) => one === asked);
  const refuse = (problem: QueryProblem): ParsedQuery => ({
    ok: false,
    problem,
    language: language ?? "both",
  });
  if (!language) return refuse("badLanguage");
  const wanted =
    parameters.get("format")?.trim().toLowerCase() || (kind === "comparison" ? "xlsx" : "pdf");
  const format = documentFormats.find((one) => one === wanted);
  if (!format) return refuse("badFormat");
  const given = parameters
    .getAll("c")
    .slice(0, mostRead)
    .map((code) => code.trim().toUpperCase());
  const codes = [...new Set(given.filter(Boolean))];
  if (codes.length === 0) return refuse("noCode");
  if (!codes.every(isClusterCode)) return refuse("badCode");
  if (codes.length > mostClusters[kind]) return refuse("tooMany");
  return {
    ok: true,
    query: { kind, codes, language, format, locales: localesOf(language) },
  };
}

export function localesOf(language: DocumentLanguage): Locale[] {
  return language === "both" ? [...locales] : [language];
}

/** The address that a document is asked for at; parameters always in this order, so that caches know it again. */
export function documentAddress(
  kind: DocumentKind,
  query: { codes: readonly string[]; language: DocumentLanguage; format: DocumentFormat },
): string {
  const search = new URLSearchParams(query.codes.map((code) => ["c", code]));
  search.set("lang", query.language);
  search.set("format", query.format);
  return `/api/documents/${kind}?${search}`;
}
