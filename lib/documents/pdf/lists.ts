import { formatBytes, monthsSlipped } from "@/lib/clusters/format";
import { placeName, placesByTime } from "@/lib/clusters/format-places";
import { type Step, withUnknownSteps } from "@/lib/clusters/format-stages";
import type { ClusterDetail, PlaceName } from "@/lib/clusters/types";
import { formatDated, formatDay, formatPercent } from "@/lib/i18n/format";
import { localized } from "../describe";
import type { DocumentWords } from "../words";
import { paragraph } from "./blocks";
import { palette, styles } from "./palette";
import type { Paper } from "./paper";
import { measureWide, sheet } from "./sheet";
import { cell, columnsOf, drawTable, headCell } from "./table";
import { heightOf, type Run } from "./text";

/** The way of the cluster, step by step: what is done, what is being done, what is promised. */
export function drawLadder(paper: Paper, { stages }: ClusterDetail, words: DocumentWords): void {
  const nameWide = 132;
  const x = sheet.left + 20;
  const set = withUnknownSteps(stages).map((stage) => {
    const kind = words.choices(`stageKind.${stage.kind}`);
    const name = paper.wrap([{ text: kind, style: styles.strong }], nameWide);
    const told = paper.wrap(stageRuns(stage, words), measureWide - nameWide - 32);
    return { stage, name, told, height: Math.max(heightOf(name), heightOf(told)) + 5 };
  });
  paper.element("L", {}, () => {
    for (const [index, { stage, name, told, height }] of set.entries()) {
      paper.ensure(height);
      const y = paper.y;
      const after = set[index + 1];
      const isJoined = after !== undefined && y + height + after.height <= paper.floor;
      const next = isJoined ? after.stage : null;
      paper.artifact(() => drawStep(paper, stage, { y, height, next }));
      paper.element("LI", {}, () => {
        paper.element("Lbl", {}, () => paper.setLines(name, { x, y }));
        paper.element("LBody", {}, () => paper.setLines(told, { x: x + nameWide + 12, y }));
      });
      paper.y += height;
    }
  });
}

function drawStep(
  paper: Paper,
  stage: Step,
  { y, height, next }: { y: number; height: number; next: Step | null },
): void {
  const { doc } = paper;
  const [x, middle] = [sheet.left + 6, y + 6.5];
  if (next) {
    doc
      .moveTo(x, middle)
      .lineTo(x, middle + height)
      .lineWidth(1.2);
    const isOpen = stage.state === "unknown" || ["expected", "unknown"].includes(next.state);
    if (isOpen) doc.dash(2, { space: 2 }).strokeColor(palette.lineStrong);
    else doc.strokeColor(palette.tea);
    doc.stroke().undash();
  }
  const color = stage.kind === "removed" ? palette.clay : palette.tea;
  doc.lineWidth(1.4);
  if (stage.state === "done") doc.circle(x, middle, 3.6).fillAndStroke(color, color);
  else if (stage.state === "current") doc.circle(x, middle, 4).fillAndStroke(palette.white, color);
  else if (stage.state === "unknown") {
    doc.circle(x, middle, 3.4).fill(palette.white);
    doc.circle(x, middle, 3.4).lineWidth(0.9).dash(1.5, { space: 1.2 }).stroke(palette.clay);
    doc.undash();
  } else doc.circle(x, middle, 3.4).lineWidth(0.9).fillAndStroke(palette.white, palette.lineStrong);
}

function stageRuns(stage: Step, words: DocumentWords): Run[] {
  const { locale, choices, cluster } = words;
  if (stage.state === "unknown") return [{ text: cluster("unknown"), style: styles.state }];
  const { state, dated, original, percent, note, source } = stage;
  const isMoved = original !== null && dated !== null && original.date !== dated.date;
  const parts: Run[] = [];
  const say = (text: string, style: Run["style"] = styles.body, lang?: Run["lang"]) =>
    parts.push({ text: parts.length > 0 ? ` · ${text}` : text, style, ...(lang ? { lang } : {}) });
  if (state === "done") say(choices("stageState.done"));
  if (state === "current") say(choices("stageState.current"), styles.strong);
  if (state === "expected" && (isMoved || !dated)) say(choices("stageState.expected"));
  if (percent !== null) say(formatPercent(locale, percent));
  if (dated && isMoved) {
    const dates = { from: formatDated(locale, original), to: formatDated(locale, dated) };
    const months = monthsSlipped(original, dated);
    const key = months ? (months > 0 ? "stage.slipLater" : "stage.slipEarlier") : "stage.moved";
    const isLate = !months || months > 0;
    say(
      cluster(key, { ...dates, months: Math.abs(months ?? 0) }),
      isLate ? { ...styles.body, color: palette.clayDark } : styles.body,
    );
  } else if (dated) {
    const day = formatDated(locale, dated);
    say(state === "expected" ? cluster("stage.expected", { date: day }) : day);
  } else if (state !== "current") say(cluster("stage.noDate"));
  if (source !== null) parts.push({ text: ` [${source}]`, style: styles.aside });
  if (note) {
    const line = localized(note, locale);
    parts.push({ text: "\n", style: styles.small });
    parts.push({ text: line.text, style: styles.small, ...(line.lang ? { lang: line.lang } : {}) });
  }
  return parts;
}

/** The communes, districts and provinces of the cluster by the time they held, newest first, and its other names. */
export function drawPlaces(
  paper: Paper,
  { places, aliases }: ClusterDetail,
  words: DocumentWords,
): void {
  const { locale, cluster } = words;
  const rows = placesByTime(places).map((units) => [
    headCell({ text: validityOf(units[0], words), style: styles.label }),
    cell({
      text: units.map((unit, index) => placeName(unit, locale, index === 0)).join(", "),
      style: styles.body,
    }),
  ]);
  if (aliases.length > 0) {
    const names: Run = { text: aliases.join("; "), style: styles.body };
    rows.push([
      headCell({ text: cluster("places.aliases"), style: styles.label }),
      cell(locale === "vi" ? names : { ...names, lang: "vi" }),
    ]);
  }
  const columns = columnsOf([{ share: 150 }, { share: 325 }]);
  drawTable(paper, { columns, title: cluster("sections.places") }, rows);
}

function validityOf({ validFrom, validTo }: PlaceName, { locale, cluster }: DocumentWords): string {
  const from = validFrom && formatDay(locale, validFrom);
  const to = validTo && formatDay(locale, validTo);
  if (from && to) return cluster("places.between", { from, to });
  if (to) return cluster("places.until", { to });
  return from ? cluster("places.since", { from }) : cluster("places.undated");
}

/** Decisions, plans and price lists that can be had, each a link. */
export function drawDocuments(
  paper: Paper,
  { documents }: ClusterDetail,
  { words, siteUrl }: { words: DocumentWords; siteUrl: string },
): void {
  const { locale, cluster } = words;
  paper.element("L", {}, () => {
    for (const { title, number, date, href, mimeType, bytes } of documents) {
      const name = localized(title, locale);
      const facts = [
        number && cluster("documents.numbered", { number }),
        date && cluster("documents.issued", { date: formatDay(locale, date) }),
        mimeType.split("/").at(-1)?.slice(0, 12).toUpperCase(),
        bytes && formatBytes(locale, bytes),
      ].filter(Boolean);
      const address = URL.parse(href, siteUrl);
      const isOpen = address !== null && ["http:", "https:"].includes(address.protocol);
      listed(paper, [
        {
          text: name.text,
          style: styles.link,
          ...(name.lang ? { lang: name.lang } : {}),
          ...(isOpen ? { href: address.href } : {}),
        },
        { text: `  ${facts.join(" · ")}`, style: styles.small },
      ]);
    }
  });
}

function listed(paper: Paper, runs: readonly Run[]): void {
  paper.element("LI", {}, () => paragraph(paper, runs, { tag: "LBody", after: 4 }));
}

/** The sources that the numbers in brackets lead to. */
export function drawSources(
  paper: Paper,
  { sources, fields }: ClusterDetail,
  words: DocumentWords,
): void {
  const { locale, cluster, choices } = words;
  paragraph(paper, words.t("sourcesLead"), { style: styles.small, after: 5 });
  paper.element("L", {}, () => {
    for (const { number, title, kind, documentNumber, publisher, dated, url } of sources) {
      const name = localized(title, locale);
      const verifiers = Object.values(fields)
        .filter((reading) => reading.sources.includes(number))
        .flatMap(({ verifiedBy }) => verifiedBy ?? []);
      const isOpen = url !== null && /^https?:\/\//.test(url);
      const facts = [
        choices(`sourceKind.${kind}`),
        documentNumber && cluster("sources.numbered", { number: documentNumber }),
        publisher,
        dated ? formatDated(locale, dated) : cluster("sources.noDate"),
        verifiers.length > 0 &&
          cluster("sources.verifiedBy", { names: [...new Set(verifiers)].join(", ") }),
        // On paper a link leads nowhere.
        isOpen && shownAddress(url),
      ].filter(Boolean);
      const runs: Run[] = [
        {
          text: name.text,
          style: isOpen ? styles.link : styles.strong,
          ...(name.lang ? { lang: name.lang } : {}),
          ...(isOpen ? { href: url } : {}),
        },
        { text: `\n${facts.join(" · ")}`, style: styles.small },
      ];
      numbered(paper, number, runs);
    }
  });
}

const longestAddress = 160;

/** As somebody would type it. */
function shownAddress(url: string): string {
  const text = url.replace(/^https?:\/\/(?:www\.)?/, "").replace(/\/$/, "");
  return text.length > longestAddress ? `${text.slice(0, longestAddress)}…` : text;
}

function numbered(paper: Paper, number: number, runs: readonly Run[]): void {
  const indent = 24;
  const width = measureWide - indent;
  paper.ensure(Math.min(heightOf(paper.wrap(runs, width)), 200));
  const label = paper.wrap([{ text: `[${number}]`, style: styles.small }], indent);
  paper.element("LI", {}, () => {
    paper.element("Lbl", {}, () => paper.setLines(label, { x: sheet.left, y: paper.y + 1.2 }));
    paragraph(paper, runs, { tag: "LBody", x: sheet.left + indent, width, after: 5 });
  });
}
