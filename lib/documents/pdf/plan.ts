import { type DrawnLot, drawPlan, type PlanDrawing } from "@/lib/clusters/format-plan";
import type { ClusterDetail, LotState } from "@/lib/clusters/types";
import { formatArea, formatNumber } from "@/lib/i18n/format";
import type { DocumentWords } from "../words";
import { palette, type Style, styles } from "./palette";
import type { Paper } from "./paper";
import { sheet } from "./sheet";

const states = ["available", "reserved", "coming", "leased"] as const satisfies readonly LotState[];
const drawnWide = 256;
/** Room for the key beside it: four states and the boundary, two of them on two lines. */
const keyHeight = 5 * 19 + 2 * 13;

/** How high the drawing will be, in points; 0 when there is nothing to draw. */
export function planHeight({ lots, boundary }: ClusterDetail): number {
  const plan = drawPlan(lots, boundary);
  return plan ? Math.max((plan.height * drawnWide) / plan.width, keyHeight) : 0;
}

/** The plots to scale, north up, told apart by fill, pattern and edge; false when nothing is known to draw. */
export function drawLotPlan(paper: Paper, cluster: ClusterDetail, words: DocumentWords): boolean {
  const plan = drawPlan(cluster.lots, cluster.boundary);
  if (!plan) return false;
  const factor = drawnWide / plan.width;
  const height = plan.height * factor;
  paper.ensure(Math.max(height, keyHeight) + 10);
  const [x, y] = [sheet.left, paper.y];
  const bbox: [number, number, number, number] = [x, y, x + drawnWide, y + height];
  paper.element("Figure", { alt: altOf(cluster, words), bbox }, () =>
    paper.mark(() => {
      const { doc } = paper;
      doc.save().translate(x, y).scale(factor);
      doc.rect(0, 0, plan.width, plan.height).fill(palette.land);
      for (const lot of plan.lots) drawLot(paper, lot);
      if (plan.boundary) {
        doc.path(plan.boundary).lineWidth(1.6).dash(7, { space: 3 }).strokeColor(palette.clayDark);
        doc.stroke().undash();
      }
      for (const lot of plan.lots) nameLot(paper, lot, factor);
      drawMarks(paper, plan, words);
      doc.restore();
    }),
  );
  const hasBoundary = plan.boundary !== null;
  const end = drawLegend(paper, cluster, { words, x: x + drawnWide + 18, y, hasBoundary });
  paper.y = Math.max(y + height, end) + 10;
  return true;
}

function altOf({ lots, name }: ClusterDetail, { cluster, choices, locale }: DocumentWords): string {
  const told = states.flatMap((state) => {
    const some = lots.filter((lot) => lot.state === state);
    if (some.length === 0) return [];
    return cluster("land.stateCount", { state: choices(`lotState.${state}`), count: some.length });
  });
  const description = cluster("land.planDescription", {
    count: lots.length,
    states: told.join(", "),
  });
  const area = lots.reduce((sum, lot) => sum + lot.areaM2, 0) / 10_000;
  return `${cluster("land.planTitle", { name })} (${formatArea(locale, area)}). ${description}`;
}

function drawLot(paper: Paper, { lot, path }: DrawnLot): void {
  const { doc } = paper;
  if (lot.state === "reserved") hatch(paper, path);
  else doc.path(path).fill(groundOf(lot.state));
  doc.path(path).lineWidth(1).strokeColor(palette.ink);
  if (lot.state === "coming") doc.dash(4, { space: 2.5 }).stroke().undash();
  else doc.stroke();
}

function groundOf(state: LotState): string {
  if (state === "available") return palette.tea;
  return state === "leased" ? palette.stone : palette.white;
}

function hatch(paper: Paper, path: string): void {
  const { doc } = paper;
  const numbers = path.match(/-?\d+(?:\.\d+)?/g)?.map(Number) ?? [];
  const xs = numbers.filter((_, index) => index % 2 === 0);
  const ys = numbers.filter((_, index) => index % 2 === 1);
  const [left, right, top, bottom] = [
    Math.min(...xs),
    Math.max(...xs),
    Math.min(...ys),
    Math.max(...ys),
  ];
  doc.path(path).fill(palette.sunSoft);
  doc.save().path(path).clip();
  for (let start = left - (bottom - top); start < right; start += 7) {
    doc.moveTo(start, bottom).lineTo(start + (bottom - top), top);
  }
  doc.lineWidth(1.6).strokeColor(palette.sun).stroke().restore();
}

function nameLot(paper: Paper, { lot, label: [x, y], width }: DrawnLot, factor: number): void {
  const name = paper.settable(lot.code).slice(0, 12);
  const size = (width < 34 ? 6 : 8) / factor;
  const color = lot.state === "available" ? palette.white : palette.ink;
  const style: Style = { ...styles.smallStrong, size, color };
  const wide = paper.measure(name, style);
  if (wide > width * 1.15) return; // its row of the table names it
  if (lot.state === "reserved") {
    paper.doc.rect(x - wide / 2 - 2, y - size * 0.62, wide + 4, size * 1.24).fill(palette.sunSoft);
  }
  paper.write(name, { x: x - wide / 2, baseline: y + size * 0.36, style });
}

function drawMarks(
  paper: Paper,
  { width, height, scale }: PlanDrawing,
  words: DocumentWords,
): void {
  const { doc } = paper;
  const style: Style = { ...styles.small, size: 10, color: palette.ink };
  doc.path(`M16 ${height - 15}v5h${scale.length}v-5`);
  doc.path(`M${width - 20} ${height - 8}v-18m-4 6l4-7l4 7`);
  doc.lineWidth(1).strokeColor(palette.ink).stroke();
  const metres = `${formatNumber(words.locale, scale.metres)} m`;
  paper.write(metres, { x: 16 + scale.length + 6, baseline: height - 9, style });
  paper.write(words.cluster("land.north"), { x: width - 38, baseline: height - 9, style });
}

/** The key: areas and counts by state, so that the drawing can be read by itself. @returns where it ends */
function drawLegend(
  paper: Paper,
  { lots }: ClusterDetail,
  {
    words,
    x,
    y,
    hasBoundary,
  }: { words: DocumentWords; x: number; y: number; hasBoundary: boolean },
): number {
  const shown = states.filter((state) => lots.some((lot) => lot.state === state));
  const { doc } = paper;
  let top = y;
  paper.element("L", {}, () => {
    for (const state of shown) {
      const at = top;
      paper.artifact(() => {
        const path = `M${x} ${at + 2}L${x + 16} ${at + 2}L${x + 16} ${at + 12}L${x} ${at + 12}Z`;
        if (state === "reserved") hatch(paper, path);
        else doc.path(path).fill(groundOf(state));
        doc.path(path).lineWidth(0.6).strokeColor(palette.ink);
        if (state === "coming") doc.dash(2.4, { space: 1.5 }).stroke().undash();
        else doc.stroke();
      });
      const some = lots.filter((lot) => lot.state === state);
      const area = some.reduce((sum, lot) => sum + lot.areaM2, 0) / 10_000;
      const text = words.t("legend", {
        state: words.choices(`lotState.${state}`),
        count: some.length,
        area: formatArea(words.locale, area),
      });
      const lines = paper.wrap([{ text, style: styles.body }], sheet.width - sheet.right - x - 24);
      paper.element("LI", {}, () =>
        paper.element("LBody", {}, () => paper.setLines(lines, { x: x + 24, y: at })),
      );
      top += Math.max(1, lines.length) * styles.body.leading + 6;
    }
    if (!hasBoundary) return;
    const at = top;
    paper.artifact(() => {
      doc
        .moveTo(x, at + 7)
        .lineTo(x + 16, at + 7)
        .lineWidth(1.2)
        .dash(4, { space: 2 });
      doc.strokeColor(palette.clayDark).stroke().undash();
    });
    const lines = paper.wrap([{ text: words.cluster("land.boundary"), style: styles.body }], 130);
    paper.element("LI", {}, () =>
      paper.element("LBody", {}, () => paper.setLines(lines, { x: x + 24, y: at })),
    );
    top += Math.max(1, lines.length) * styles.body.leading;
  });
  return top;
}
