import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { asksForFigure, toDirectoryQuery, withoutFilter } from "@/lib/clusters/directory-query";
import type { ClusterFilters } from "@/lib/clusters/filters";
import type { describeFilters, FilterWords } from "@/lib/clusters/format-filters";
import type { DirectoryResult } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { DirectoryPage } from "./directory-form";

/** How many were found, in words. */
export async function Summary({
  locale,
  filters,
  result,
}: {
  locale: Locale;
  filters: ClusterFilters;
  result: DirectoryResult;
}) {
  const t = await getTranslations({ locale, namespace: "directory" });
  const { total, fitting, unknown, sample, page, pages } = result;
  const parts = asksForFigure(filters)
    ? [t("countFitting", { fitting }), unknown > 0 ? t("countUnknown", { unknown }) : null]
    : [sample === total && sample > 0 ? null : t("count", { count: total - sample })];
  if (sample > 0) parts.push(t("countSample", { count: sample }));
  if (pages > 1) parts.push(t("page", { page, pages }));
  return (
    <h2 id="results" className="text-xl">
      <span className="sr-only">{t("results")}: </span>
      {parts.filter(Boolean).join("; ")}
    </h2>
  );
}

/** The conditions that hold, each a link that takes it away. */
export async function Chips({
  words,
  filters,
  active,
  page = "/clusters",
  kept = {},
}: {
  words: FilterWords;
  filters: ClusterFilters;
  active: ReturnType<typeof describeFilters>;
  page?: DirectoryPage;
  /** What else the page's address says and stays as it is. */
  kept?: Readonly<Record<string, string>>;
}) {
  const { locale } = words;
  const t = await getTranslations({ locale, namespace: "filters" });
  const link = (query: ReturnType<typeof toDirectoryQuery>, children: ReactNode, key: string) => (
    <li key={key}>
      <a href={pathTo(locale, { page, query: { ...query, ...kept } })} className="chip">
        {children}
      </a>
    </li>
  );
  return (
    <ul aria-label={t("chips")} className="no-print flex flex-wrap gap-2">
      {active.map(({ key, value, label }) =>
        link(
          toDirectoryQuery(withoutFilter(filters, key, value)),
          <ChipWords label={label} remove={t("remove", { value: label })} />,
          `${key}:${value ?? ""}`,
        ),
      )}
      {filters.known
        ? link(
            toDirectoryQuery(filters, { known: false }),
            <ChipWords
              label={t("values.known")}
              remove={t("remove", { value: t("values.known") })}
            />,
            "known",
          )
        : null}
      {active.length > 1 ? (
        <li className="self-center">
          <a
            href={pathTo(locale, { page, query: kept })}
            className="inline-block px-1 py-1 text-sm"
          >
            {t("clear")}
          </a>
        </li>
      ) : null}
    </ul>
  );
}

/** The condition to the eye, what the link does to the ear. */
function ChipWords({ label, remove }: { label: string; remove: string }) {
  return (
    <>
      <span aria-hidden="true">{label}</span>
      <span className="sr-only">{remove}</span>
      <span aria-hidden="true">×</span>
    </>
  );
}
