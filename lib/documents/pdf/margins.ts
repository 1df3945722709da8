import { documentWords, sampleMark } from "../words";
import { palette, styles } from "./palette";
import type { Paper, Running } from "./paper";
import { measureWide, sheet } from "./sheet";

const markWide = 15;

/** Head and foot of a page: whose it is, what it is about, how old it is, where in the document one is. */
export function drawMargins(
  paper: Paper,
  running: Running,
  page: { number: number; count: number },
): void {
  const { doc } = paper;
  const { t } = documentWords(running.locale);
  const head = 41;
  drawMark(paper, sheet.left, head - 11.5);
  paper.write(running.left, {
    x: sheet.left + markWide + 6,
    baseline: head,
    style: styles.runningStrong,
  });
  const [right] = paper.wrap(
    [{ text: running.right, style: styles.running }],
    measureWide * 0.6,
    1,
  );
  const shown = right?.runs.map(({ text }) => text).join("") ?? "";
  const width = right?.width ?? 0;
  paper.write(shown, {
    x: sheet.left + measureWide - width,
    baseline: head,
    style: styles.running,
  });
  doc.moveTo(sheet.left, head + 9).lineTo(sheet.left + measureWide, head + 9);
  doc.lineWidth(0.5).strokeColor(palette.line).stroke();

  const foot = sheet.height - 34;
  doc
    .moveTo(sheet.left, foot - 13)
    .lineTo(sheet.left + measureWide, foot - 13)
    .stroke();
  paper.write(paper.settable(running.note), {
    x: sheet.left,
    baseline: foot,
    style: styles.running,
  });
  const number = t("page", page);
  const wide = paper.measure(number, styles.runningStrong);
  paper.write(number, {
    x: sheet.left + measureWide - wide,
    baseline: foot,
    style: styles.runningStrong,
  });
  if (running.isSample) drawSampleMark(paper, sampleMark());
}

/** A strip along the top edge of each page of a sample, in both languages, so that no page of it can be taken for real. */
function drawSampleMark(paper: Paper, text: string): void {
  const style = { ...styles.runningStrong, color: palette.sunInk };
  const width = paper.measure(text, style);
  paper.doc.rect(0, 0, sheet.width, 17).fill(palette.sunSoft);
  paper.write(text, { x: (sheet.width - width) / 2, baseline: 11.5, style });
}

/** The site's mark (components/site/mark.tsx): the roof line of a factory over a tea hill. */
function drawMark(paper: Paper, x: number, y: number): void {
  const { doc } = paper;
  doc
    .save()
    .translate(x, y)
    .scale(markWide / 34);
  doc.path("M2 30V14l10-7v7l10-7v7l10-7v23z").fill(palette.tea);
  doc.path("M2 30c8-5 22-5 30 0z").fill(palette.sun);
  doc.restore();
}
