import { countryName } from "@/lib/clusters/format-names";
import { inAskedOrder } from "@/lib/clusters/format-outline";
import type { ClusterDetail } from "@/lib/clusters/types";
import { formatNumber } from "@/lib/i18n/format";
import { localized, whenOf } from "../describe";
import { citation } from "../key-figures";
import type { DocumentWords } from "../words";
import { subsection } from "./blocks";
import { styles } from "./palette";
import type { Paper } from "./paper";
import { toRun } from "./runs";
import { cell, columnsOf, drawTable, headCell } from "./table";

type Of = { cluster: ClusterDetail; words: DocumentWords };

/** Ways by road with their method in words. */
export function drawConnections(paper: Paper, { cluster: { connections }, words }: Of): void {
  if (connections.length === 0) return;
  const { locale, cluster, choices, t } = words;
  paper.y += 8;
  const rows = inAskedOrder(connections).map((way) => {
    const missing = way.method === "adjoins" ? "–" : cluster("unknown");
    const style = way.method === "adjoins" ? styles.body : styles.state;
    const km =
      way.roadKm === null ? null : `${formatNumber(locale, way.roadKm, { maxFraction: 1 })} km`;
    const minutes = way.minutes === null ? null : cluster("minutes", { minutes: way.minutes });
    return [
      headCell(
        toRun(localized(way.name, locale), styles.strong),
        { text: choices(`destinationKind.${way.kind}`), style: styles.small },
        ...(way.note ? [toRun(localized(way.note, locale), styles.small)] : []),
      ),
      cell({ text: km ?? missing, style: km ? styles.body : style }),
      cell({ text: minutes ?? missing, style: minutes ? styles.body : style }),
      cell({ text: choices(`method.${way.method}`), style: styles.body }),
      cell({
        text: citation(whenOf({ asOf: way.asOf, sources: [way.source] }, words), [way.source]),
        style: styles.aside,
      }),
    ];
  });
  const columns = columnsOf([
    { share: 155 },
    { share: 72, align: "right" },
    { share: 72, align: "right" },
    { share: 88 },
    { share: 78, align: "right" },
  ]);
  const heads = ["destination", "roadKm", "minutes", "method"].map((key) =>
    cluster(`access.${key}`),
  );
  drawTable(
    paper,
    {
      columns,
      heads: [...heads, t("asOf")],
      padding: 3,
      title: cluster("access.title"),
      lead: cluster("access.caption"),
    },
    rows,
  );
}

/** The companies that are there. */
export function drawTenants(paper: Paper, { cluster: { tenants }, words }: Of): void {
  if (tenants.length === 0) return;
  const { locale, cluster, t } = words;
  subsection(paper, cluster("sectors.tenants"));
  const rows = tenants.map((tenant) => [
    headCell(
      toRun(localized(tenant.name, locale), styles.strong),
      ...(tenant.note ? [toRun(localized(tenant.note, locale), styles.small)] : []),
    ),
    cell(
      tenant.sector
        ? toRun(localized(tenant.sector.name, locale), styles.body)
        : { text: "–", style: styles.body },
    ),
    cell({ text: tenant.country ? countryName(tenant.country, locale) : "–", style: styles.body }),
    cell({ text: tenant.sinceYear ? String(tenant.sinceYear) : "–", style: styles.body }),
    cell({
      text: citation(whenOf({ asOf: tenant.asOf, sources: [tenant.source] }, words), [
        tenant.source,
      ]),
      style: styles.aside,
    }),
  ]);
  const heads = ["company", "sector", "country", "since"].map((key) => cluster(`sectors.${key}`));
  const columns = columnsOf([
    { share: 170 },
    { share: 120 },
    { share: 70 },
    { share: 45, align: "right" },
    { share: 80, align: "right" },
  ]);
  drawTable(
    paper,
    { columns, heads: [...heads, t("asOf")], padding: 3, title: cluster("sectors.tenants") },
    rows,
  );
}
