import { presentPlace } from "@/lib/clusters/format-places";
import type { ClusterDetail } from "@/lib/clusters/types";
import { formatArea, formatDay } from "@/lib/i18n/format";
import { otherLocales } from "@/lib/i18n/paths";
import { comparisonAddress } from "../page-address";
import type { DocumentJob } from "../types";
import { type DocumentWords, documentWords, sampleMark } from "../words";
import { paragraph } from "./blocks";
import { contactBlocks, drawSetBlocks, setBlocks } from "./contact";
import { palette, styles } from "./palette";
import type { Paper } from "./paper";
import { drawQr } from "./qr";
import { measureWide, sheet } from "./sheet";
import { cell, columnsOf, drawTable, headCell } from "./table";
import { heightOf, type Run } from "./text";

/** Where a cluster's sheet begins in this document. */
export const sheetName = (cluster: Pick<ClusterDetail, "code" | "locale">) =>
  `${cluster.locale}-${cluster.code}`;

/** The first page of a pack: what is in it, as of when, whom to ask, and the way to the comparison on the web. */
export function drawCover(
  paper: Paper,
  job: DocumentJob,
  {
    words,
    title,
    clusters,
  }: { words: DocumentWords; title: string; clusters: readonly ClusterDetail[] },
): void {
  const { t, locale } = words;
  paper.y += 26;
  paragraph(paper, title, { style: styles.title, tag: "H1", after: 4 });
  for (const other of job.locales.length > 1 ? [] : otherLocales(locale)) {
    const text = documentWords(other).t("title.pack", { count: clusters.length });
    paragraph(paper, text, { style: styles.otherTitle, lang: other, after: 10 });
  }
  paragraph(paper, t("made", { date: formatDay(locale, job.generatedOn) }), {
    style: styles.label,
    after: 4,
  });
  if (clusters.some(({ isSample }) => isSample)) {
    const style = { ...styles.strong, color: palette.sunInk };
    paragraph(paper, t("samplesNote"), { style, after: 4 });
  }
  paper.y += 14;
  drawShortlist(paper, clusters, words);
  drawAbsent(paper, job, words);
  drawWays(paper, job, { words, clusters });
}

function drawShortlist(
  paper: Paper,
  clusters: readonly ClusterDetail[],
  words: DocumentWords,
): void {
  const { locale, t, cluster: say, choices } = words;
  const rows = clusters.map((cluster) => {
    const free = cluster.availableNowHa;
    const name: Run = { text: cluster.name, style: styles.link, href: `#${sheetName(cluster)}` };
    return [
      headCell(
        name,
        { text: cluster.code, style: styles.small },
        ...(cluster.isSample
          ? [{ text: sampleMark(), style: { ...styles.smallStrong, color: palette.sunInk } }]
          : []),
      ),
      cell({ text: presentPlace(cluster.places, locale), style: styles.body }),
      cell({ text: choices(`status.${cluster.status}`), style: styles.body }),
      cell(
        free === null
          ? { text: say("unknown"), style: styles.state }
          : { text: formatArea(locale, free), style: styles.strong },
      ),
      cell({ text: formatDay(locale, cluster.updatedAt), style: styles.aside }),
    ];
  });
  const columns = columnsOf([
    { share: 160 },
    { share: 110 },
    { share: 75 },
    { share: 70, align: "right" },
    { share: 70, align: "right" },
  ]);
  const heads = [
    t("columns.cluster"),
    t("columns.place"),
    t("columns.status"),
    say("key.availableNowHa"),
    t("columns.published"),
  ];
  drawTable(paper, { columns, heads, title: t("columns.cluster") }, rows);
}

/** Clusters of the shortlist that this language has no page of: they are in the other part of the document. */
function drawAbsent(paper: Paper, { clusters }: DocumentJob, { locale, t }: DocumentWords): void {
  const absent = clusters.flatMap((versions) =>
    versions[locale] ? [] : otherLocales(locale).flatMap((other) => versions[other]?.name ?? []),
  );
  if (absent.length === 0) return;
  paper.y += 8;
  paragraph(paper, t("absent", { names: absent.join("; ") }), { style: styles.body });
}

function drawWays(
  paper: Paper,
  job: DocumentJob,
  { words, clusters }: { words: DocumentWords; clusters: readonly ClusterDetail[] },
): void {
  const { locale, t, cluster: say } = words;
  const codes = clusters.map(({ code }) => code);
  const address = comparisonAddress(job.siteUrl, { locale, codes, campaign: "rfi-pack" });
  const width = (measureWide - 36) / 2;
  const blocks = job.office
    ? contactBlocks(job.office, words)
    : [[[{ text: t("noSiteOffice"), style: styles.small }]]];
  const contact = setBlocks(paper, blocks, width);
  const qr = 92;
  const scan = paper.wrap([{ text: t("scanComparison"), style: styles.small }], width - qr - 14);
  const link = paper.wrap(
    [{ text: t("openComparison"), style: styles.smallLink, href: address }],
    width - qr - 14,
  );
  const height = Math.max(contact.height + 20, qr);
  if (!paper.ensure(height + 40)) paper.y += 28;
  paper.rule(paper.y, { color: palette.lineStrong });
  const top = paper.y + 14;
  const heading = paper.wrap([{ text: say("contact.title"), style: styles.subheading }], width, 1);
  paper.element("H2", {}, () => paper.setLines(heading, { x: sheet.left, y: top }));
  drawSetBlocks(paper, contact, { x: sheet.left, y: top + heightOf(heading) + 4 });
  const x = sheet.left + width + 36;
  drawQr(paper, address, { x, y: top, size: qr, alt: t("qrAlt", { address }) });
  paper.element("P", {}, () => paper.setLines(scan, { x: x + qr + 14, y: top }));
  paper.element("P", {}, () =>
    paper.setLines(link, { x: x + qr + 14, y: top + heightOf(scan) + 4 }),
  );
  paper.y = top + height;
}
