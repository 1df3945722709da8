import type { DocumentJob } from "./types";

const words = {
  "fact-sheet": { vi: "ho-so", en: "fact-sheet", both: "ho-so-fact-sheet" },
  pack: { vi: "ho-so-cac-cum", en: "information-pack", both: "ho-so-information-pack" },
  comparison: { vi: "so-sanh", en: "comparison", both: "so-sanh-comparison" },
} as const;

const longest = 80;

/** "DT-AK1-fact-sheet-2026-11-22.pdf": plain letters only, so that every system keeps it as it is. */
export function fileName({ kind, format, locales, clusters, generatedOn }: DocumentJob): string {
  const [locale = "vi"] = locales;
  const name = words[kind][locales.length > 1 ? "both" : locale];
  const codes = clusters
    .flatMap((versions) => Object.values(versions)[0]?.code ?? [])
    .slice(0, kind === "fact-sheet" ? 1 : 4);
  return `${[...codes, name].join("-").slice(0, longest)}-${generatedOn}.${format}`;
}

/** The name that people see may have any letters; older programs get the plain one. */
export function contentDisposition(plain: string, full: string = plain): string {
  const ascii = plain.replace(/[^\w.-]+/g, "-");
  const encoded = encodeURIComponent(full).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${encoded}`;
}
