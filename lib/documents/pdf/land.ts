import { landShares } from "@/lib/clusters/format";
import type { BuildingView, ClusterDetail, LotView } from "@/lib/clusters/types";
import {
  formatArea,
  formatDay,
  formatNumber,
  formatPercent,
  formatPrice,
  formatSquareMetres,
} from "@/lib/i18n/format";
import { localized } from "../describe";
import { citation } from "../key-figures";
import type { DocumentWords } from "../words";
import { paragraph, subsection } from "./blocks";
import { palette, styles } from "./palette";
import type { Paper } from "./paper";
import { drawLotPlan, planHeight } from "./plan";
import { toRun } from "./runs";
import { measureWide, sheet } from "./sheet";
import { cell, columnsOf, drawTable, headCell } from "./table";

type Of = { cluster: ClusterDetail; words: DocumentWords };

/** What the figures alone do not show: how the land divides, where the plots lie, which factories stand. */
export function drawLand(paper: Paper, of: Of): void {
  drawLandBar(paper, of);
  const { lots, buildings } = of.cluster;
  if (lots.length > 0) {
    subsection(paper, of.words.cluster("land.lots"), planHeight(of.cluster) + 50);
    drawLotPlan(paper, of.cluster, of.words);
    drawLots(paper, of);
  }
  if (buildings.length > 0) {
    subsection(paper, of.words.cluster("land.buildings"));
    drawBuildings(paper, of);
  }
}

const barGrounds = { leased: palette.stone, free: palette.tea, other: palette.sunSoft } as const;

function drawLandBar(paper: Paper, { cluster, words }: Of): void {
  const shares = landShares(cluster);
  if (!shares) return;
  const { locale } = words;
  const parts = (["leased", "free", "other"] as const).filter((part) => shares[part] > 0);
  const told = parts.map((part) =>
    words.cluster(`land.${part}`, {
      area: formatArea(locale, shares[part]),
      percent: formatPercent(locale, (shares[part] / shares.industrial) * 100),
    }),
  );
  if (!paper.ensure(40)) paper.y += 9;
  let x: number = sheet.left;
  const y = paper.y;
  paper.artifact(() => {
    for (const part of parts) {
      const width = (shares[part] / shares.industrial) * measureWide;
      paper.doc.rect(x, y, width, 9).lineWidth(0.5).fillAndStroke(barGrounds[part], palette.ink);
      x += width;
    }
  });
  paper.y += 14;
  const title = words.cluster("land.shares", { area: formatArea(locale, shares.industrial) });
  paragraph(paper, [
    { text: `${title}: `, style: styles.smallStrong },
    { text: told.join("; "), style: styles.small },
  ]);
}

/** "Giữ chỗ đến 30/9/2026", "Bàn giao từ 1/1/2027". */
export function lotState(
  lot: Pick<LotView, "state" | "availableFrom"> & { reservedUntil?: string | null },
  { locale, cluster, choices }: DocumentWords,
): string {
  if (lot.state === "reserved" && lot.reservedUntil) {
    return cluster("land.reservedUntil", { date: formatDay(locale, lot.reservedUntil) });
  }
  if (lot.state === "coming" && lot.availableFrom) {
    return cluster("land.comingFrom", { date: formatDay(locale, lot.availableFrom) });
  }
  return choices(`lotState.${lot.state}`);
}

function rowWhen({ asOf, source }: Pick<LotView, "asOf" | "source">, words: DocumentWords): string {
  return citation(asOf ? formatDay(words.locale, asOf) : null, [source]);
}

function drawLots(paper: Paper, { cluster: { lots }, words }: Of): void {
  const { locale, cluster, choices, t } = words;
  const hasRent = lots.some((lot) => lot.rent !== null);
  const rows = lots.map((lot) => {
    const note = lot.note ? [toRun(localized(lot.note, locale), styles.small)] : [];
    const rent = lot.rent ? formatPrice(locale, lot.rent, choices) : "–";
    const state = lot.state === "available" ? styles.strong : styles.body;
    return [
      headCell({ text: lot.code, style: styles.strong }),
      cell({ text: formatArea(locale, lot.areaM2 / 10_000), style: styles.body }),
      cell({ text: lotState(lot, words), style: state }, ...note),
      ...(hasRent ? [cell({ text: rent, style: styles.body })] : []),
      cell({ text: rowWhen(lot, words), style: styles.aside }),
    ];
  });
  const columns = columnsOf([
    { share: 60 },
    { share: 60, align: "right" },
    { share: hasRent ? 140 : 280 },
    ...(hasRent ? [{ share: 150 }] : []),
    { share: 85, align: "right" },
  ]);
  const heads = [
    cluster("land.lot"),
    cluster("land.area"),
    cluster("land.state"),
    ...(hasRent ? [t("rent")] : []),
    t("asOf"),
  ];
  drawTable(paper, { columns, heads, padding: 2.5, title: cluster("land.lotsCaption") }, rows);
}

function drawBuildings(paper: Paper, { cluster: { buildings }, words }: Of): void {
  const { locale, cluster, choices, t } = words;
  const orDash = (value: number | null, write: (number: string) => string) =>
    value === null ? "–" : write(formatNumber(locale, value));
  const rows = buildings.map((building: BuildingView) => [
    headCell({ text: building.code, style: styles.strong }),
    cell({ text: formatSquareMetres(locale, building.areaM2), style: styles.body }),
    cell({
      text: orDash(building.clearHeightM, (number) => cluster("land.metres", { number })),
      style: styles.body,
    }),
    cell({
      text: orDash(building.floorLoadTM2, (number) => cluster("land.floorLoadValue", { number })),
      style: styles.body,
    }),
    cell(
      { text: lotState(building, words), style: styles.body },
      ...(building.rent
        ? [{ text: formatPrice(locale, building.rent, choices), style: styles.small }]
        : []),
    ),
    cell({ text: rowWhen(building, words), style: styles.aside }),
  ]);
  const heads = ["building", "area", "clearHeight", "floorLoad", "state"].map((key) =>
    cluster(`land.${key}`),
  );
  const columns = columnsOf([
    { share: 55 },
    { share: 60, align: "right" },
    { share: 65, align: "right" },
    { share: 65, align: "right" },
    { share: 130 },
    { share: 80, align: "right" },
  ]);
  const title = cluster("land.buildings");
  drawTable(paper, { columns, heads: [...heads, t("asOf")], padding: 3, title }, rows);
}
