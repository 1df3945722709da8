import { getTranslations } from "next-intl/server";
import { createElement, type ReactNode } from "react";
import { ClusterName } from "@/components/clusters/cluster-name";
import { StatusBadge } from "@/components/clusters/status-badge";
import { carriedEnquiryHref } from "@/components/fit/fit-links";
import { getFitWords } from "@/components/fit/words";
import { Island } from "@/components/site/island";
import { PageAddress } from "@/components/site/page-address";
import { Badge } from "@/components/ui/badge";
import { Button, LinkButton } from "@/components/ui/button";
import { presentPlace } from "@/lib/clusters/format-places";
import type { ClusterDetail } from "@/lib/clusters/types";
import { moveCode, toCompareQuery } from "@/lib/compare/schema";
import type { CompareView } from "@/lib/compare/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";

type Props = { locale: Locale; view: CompareView };

function codesOf({ clusters }: CompareView): string[] {
  return clusters.map(({ code }) => code);
}

/** The clusters at the table, each with the links that move it or take it away. */
export async function ComparedList({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "compare" });
  return (
    <section aria-labelledby="compared" className="compared">
      <h2 id="compared" className="text-xl">
        {t("compared", { count: view.clusters.length })}
      </h2>
      <ol>
        {view.clusters.map((cluster) => (
          <li key={cluster.code}>
            <ComparedName locale={locale} cluster={cluster} />
            <ComparedLinks locale={locale} view={view} cluster={cluster} />
          </li>
        ))}
      </ol>
    </section>
  );
}

async function ComparedName({ locale, cluster }: { locale: Locale; cluster: ClusterDetail }) {
  const t = await getTranslations({ locale, namespace: "directory" });
  const place = presentPlace(cluster.places, locale);
  return (
    <div>
      <a
        href={pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug })}
        className="font-semibold"
      >
        <ClusterName locale={locale} name={cluster.name} />
      </a>{" "}
      {cluster.isSample ? <Badge tone="sun">{t("sample")}</Badge> : null}
      <p className="text-sm text-soft">
        {place ? `${place}\u00a0· ` : null}
        <span className="whitespace-nowrap">{cluster.code}</span>
      </p>
      <StatusBadge status={cluster.status} />
    </div>
  );
}

async function ComparedLinks({ locale, view, cluster }: Props & { cluster: ClusterDetail }) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const codes = codesOf(view);
  const place = codes.indexOf(cluster.code);
  const link = (to: string[], label: string, sign: string) => (
    <a
      key={label}
      href={pathTo(locale, { page: "/compare", query: toCompareQuery(to, view.query) })}
      className="chip"
    >
      <span aria-hidden="true">{sign}</span>
      <span className="sr-only">{label}</span>
    </a>
  );
  return (
    <div className="compared-links no-print">
      {place > 0
        ? link(moveCode(codes, cluster.code, -1), t("moveBack", { name: cluster.name }), "←")
        : null}
      {place < codes.length - 1
        ? link(moveCode(codes, cluster.code, 1), t("moveOn", { name: cluster.name }), "→")
        : null}
      <a
        href={pathTo(locale, {
          page: "/compare",
          query: toCompareQuery(
            codes.filter((code) => code !== cluster.code),
            view.query,
          ),
        })}
        className="chip"
      >
        {t("remove")}
        <span className="sr-only"> {cluster.name}</span>
      </a>
    </div>
  );
}

/** The switch between all rows and those that tell the clusters apart, printing, and the spreadsheet. */
export async function Toolbar({ locale, view }: Props) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const { diff, project } = view.query;
  const codes = codesOf(view);
  const rows = (isDiff: boolean, label: string) =>
    isDiff === diff ? (
      <span className="chip chip-on" aria-current="true">
        {label}
      </span>
    ) : (
      <a
        className="chip"
        href={pathTo(locale, {
          page: "/compare",
          query: toCompareQuery(codes, { diff: isDiff, project }),
          hash: "rows",
        })}
      >
        {label}
      </a>
    );
  return (
    <div id="rows" className="compare-tools no-print">
      {codes.length > 1 ? (
        <p className="flex flex-wrap items-center gap-2">
          <span className="text-sm text-soft">{t("show")}</span>
          {rows(false, t("allRows"))}
          {rows(true, t("onlyDifferences"))}
        </p>
      ) : null}
      <div className="flex flex-wrap items-center gap-x-5 gap-y-2">
        <a href="#next" className="py-1 font-semibold">
          {t("toNext")}
        </a>
        <PrintButton label={t("print")} />
        <a href={documentHref("comparison", { codes, locale, format: "xlsx" })} className="py-1">
          {t("xlsx")}
        </a>
      </div>
    </div>
  );
}

/** A button that needs a script; without one it is not shown (print-page in the page's style). */
export function PrintButton({ label }: { label: string }) {
  return (
    <>
      {createElement(
        "print-page",
        null,
        <Button type="button" variant="quiet">
          {label}
        </Button>,
      )}
      <Island name="print" />
    </>
  );
}

export function documentHref(
  kind: "comparison" | "pack",
  { codes, locale, format }: { codes: readonly string[]; locale: Locale; format: "pdf" | "xlsx" },
): string {
  const query = new URLSearchParams(codes.map((code) => ["c", code]));
  query.append("lang", locale);
  query.append("format", format);
  return `/api/documents/${kind}?${query}`;
}

/** From the table to the office, to the costs, to papers for a superior. */
export async function NextSteps({ locale, view, url }: Props & { url: string }) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const fitWords = await getFitWords(locale, view.names);
  const codes = codesOf(view);
  const count = codes.length;
  const step = (href: string, label: string, hint: ReactNode) => (
    <li>
      <a href={href} className="font-semibold">
        {label}
      </a>
      <p className="text-sm text-soft">{hint}</p>
    </li>
  );
  return (
    <section aria-labelledby="next" className="no-print space-y-4 border border-line bg-card p-5">
      <h2 id="next" className="text-xl">
        {t("next")}
      </h2>
      <LinkButton
        href={carriedEnquiryHref(fitWords, view.query.project, { kind: "plot", clusters: codes })}
      >
        {t("ask", { count })}
      </LinkButton>
      <ul className="grid gap-4 sm:grid-cols-2">
        {step(
          pathTo(locale, { page: "/cost", query: { c: codes, ...view.query.project } }),
          t("cost", { count }),
          t("costHint"),
        )}
        {step(documentHref("pack", { codes, locale, format: "pdf" }), t("packPdf"), t("packHint"))}
        {step(
          documentHref("pack", { codes, locale, format: "xlsx" }),
          t("packXlsx"),
          t("xlsxHint"),
        )}
        {step(
          documentHref("comparison", { codes, locale, format: "xlsx" }),
          t("xlsx"),
          t("rowsHint"),
        )}
      </ul>
      <PageAddress locale={locale} label={t("share")} url={url} />
    </section>
  );
}
