import type { ClusterVersions } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, locales } from "@/lib/i18n/routing";
import { addressWithout, type Refusal } from "./refusals";
import { type DocumentQuery, documentAddress } from "./schema";
import type { FoundSubjects } from "./subjects";
import { documentWords } from "./words";

type NotFound = Exclude<FoundSubjects, { outcome: "found" }>;
type Links = NonNullable<Refusal["links"]>;

/** What to say where a document cannot be, and the pages and documents that lead on. */
export function alternativesTo(found: NotFound, query: DocumentQuery): Refusal {
  if (found.outcome === "unknown") {
    const values = { codes: found.codes.join(", ") };
    return {
      status: 404,
      problem: "unknown",
      values: { vi: values, en: values },
      links: inEach((locale) => without(query, found.codes, locale)),
    };
  }
  const codes = found.clusters.map(({ code }) => code);
  const pages = (locale: Locale) =>
    found.clusters.flatMap(({ versions }) => pageOf(versions, locale));
  return {
    status: found.outcome === "removed" ? 410 : 404,
    problem: found.outcome,
    values: Object.fromEntries(
      locales.map((locale) => [
        locale,
        {
          names: found.clusters
            .map(({ versions, code }) => nameOf(versions, locale) ?? code)
            .join("; "),
        },
      ]),
    ),
    links: inEach((locale) => [
      ...pages(locale),
      ...(found.outcome === "elsewhere" ? inOtherLanguages(query, locale) : []),
      ...without(query, codes, locale),
    ]),
  };
}

const inEach = (make: (locale: Locale) => Links[Locale]): Links =>
  Object.fromEntries(locales.map((locale) => [locale, make(locale)]));

const nameOf = (versions: ClusterVersions, locale: Locale) =>
  (versions[locale] ?? Object.values(versions)[0])?.name;

function pageOf(versions: ClusterVersions, locale: Locale) {
  const shown = versions[locale] ?? Object.values(versions)[0];
  if (!shown) return [];
  const href = pathTo(shown.locale, { page: "/clusters/[slug]", slug: shown.slug });
  return [{ href, label: documentWords(locale).t("refused.toPage", { name: shown.name }) }];
}

function inOtherLanguages(query: DocumentQuery, locale: Locale) {
  const { t } = documentWords(locale);
  const href = documentAddress(query.kind, { ...query, language: "both" });
  return [{ href, label: t("refused.inBoth") }];
}

function without(query: DocumentQuery, codes: readonly string[], locale: Locale) {
  const href = addressWithout(query, codes);
  return href ? [{ href, label: documentWords(locale).t("refused.without") }] : [];
}
