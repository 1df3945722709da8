import { formerPlace, presentPlace } from "@/lib/clusters/format-places";
import type { ClusterDetail, ClusterVersions } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import { otherLocales } from "@/lib/i18n/paths";
import { whenOf } from "../describe";
import { citation } from "../key-figures";
import { clusterAddress } from "../page-address";
import type { DocumentWords } from "../words";
import { badge, balancedWidth, paragraph } from "./blocks";
import { contactBlocks, drawSetBlocks, setBlocks } from "./contact";
import { palette, styles } from "./palette";
import type { Paper } from "./paper";
import { drawQr } from "./qr";
import { measureWide, sheet } from "./sheet";
import { heightOf } from "./text";

export type Subject = {
  cluster: ClusterDetail;
  versions: ClusterVersions;
  words: DocumentWords;
  siteUrl: string;
};

const cardWide = 166;
const leftWide = measureWide - cardWide - 24;
const longName = 46;
const mostParagraphs = 12;

/** What it is, where, and whom to ask: two columns, read one after the other. */
export function drawHead(paper: Paper, subject: Subject): void {
  const top = paper.y;
  drawName(paper, subject);
  const leftEnd = paper.y;
  paper.y = top;
  drawCard(paper, subject);
  paper.y = Math.max(paper.y, leftEnd);
}

function drawName(paper: Paper, { cluster, versions, words }: Subject): void {
  const { t, choices } = words;
  const status = choices(`status.${cluster.status}`);
  const wide = badge(paper, status, { x: sheet.left, y: paper.y });
  const { status: reading } = cluster.fields;
  const cited = citation(whenOf(reading, words), reading.sources);
  const [line] = cited
    ? paper.wrap([{ text: cited, style: styles.small }], leftWide - wide - 10, 1)
    : [];
  if (line) {
    paper.element("P", {}, () =>
      paper.setLines([line], { x: sheet.left + wide + 9, y: paper.y + 3 }),
    );
  }
  paper.y += 17 + 12;
  const style = cluster.name.length > longName ? styles.longTitle : styles.title;
  const size = { width: leftWide, maxLines: 5 };
  const width = balancedWidth(paper, { text: cluster.name, style }, leftWide);
  paragraph(paper, cluster.name, { style, tag: "H1", after: 3, ...size, width });
  for (const other of otherLocales(words.locale)) {
    const name = versions[other]?.name;
    if (name) paragraph(paper, name, { style: styles.otherTitle, lang: other, after: 8, ...size });
  }
  paragraph(paper, whereOf(cluster, words), { style: styles.label, after: 8, width: leftWide });
  if (cluster.isSample) {
    paragraph(paper, t("sampleNote"), {
      style: { ...styles.strong, color: palette.sunInk },
      after: 8,
      width: leftWide,
    });
  }
  if (cluster.summary) {
    const size = { width: leftWide, maxLines: 12 };
    paragraph(paper, cluster.summary, { style: styles.lead, after: 6, ...size });
  }
  for (const part of cluster.body?.split(/\n{2,}/).slice(0, mostParagraphs) ?? []) {
    paragraph(paper, part, { after: 5, width: leftWide });
  }
}

/** "Xã An Khánh, tỉnh Thái Nguyên · trước 1/7/2025: xã Hà Thượng, huyện Đại Từ · Mã DT-AK1" */
export function whereOf(
  { places, code }: ClusterDetail,
  { locale, cluster }: DocumentWords,
): string {
  const former = formerPlace(places, locale);
  const before = former?.until
    ? cluster("before", { date: formatDay(locale, former.until), places: former.names })
    : former && cluster("formerly", { places: former.names });
  return [presentPlace(places, locale), before, cluster("code", { code })]
    .filter(Boolean)
    .join(" · ");
}

function drawCard(paper: Paper, { cluster, words, siteUrl }: Subject): void {
  const { locale, t } = words;
  const x = sheet.left + leftWide + 24;
  const inset = 12;
  const width = cardWide - 2 * inset;
  const top = paper.y;
  const title = words.cluster(cluster.contacts.length > 0 ? "contact.title" : "contact.office");
  const contact = setBlocks(paper, contactBlocks(cluster, words), width);
  const address = clusterAddress(siteUrl, { locale, slug: cluster.slug, campaign: "fact-sheet" });
  const shown = clusterAddress(siteUrl, { locale, slug: cluster.slug });
  const scan = paper.wrap([{ text: t("scan"), style: styles.small }], width);
  const link = paper.wrap(
    [
      {
        text: decodeURI(shown).replace(/^https?:\/\//, ""),
        style: styles.smallLink,
        href: address,
      },
    ],
    width,
    5,
  );
  const qr = 84;
  const heading = paper.wrap([{ text: title, style: styles.subheading }], width, 1);
  const height =
    heightOf(heading) + contact.height + qr + heightOf(scan) + heightOf(link) + 2 * inset + 24;
  paper.artifact(() =>
    paper.doc.rect(x, top, cardWide, height).lineWidth(0.6).strokeColor(palette.line).stroke(),
  );
  let y = top + inset;
  paper.element("H2", {}, () => paper.setLines(heading, { x: x + inset, y }));
  y += heightOf(heading) + 4;
  drawSetBlocks(paper, contact, { x: x + inset, y });
  y += contact.height + 12;
  drawQr(paper, address, { x: x + inset, y, size: qr, alt: t("qrAlt", { address }) });
  y += qr + 8;
  paper.element("P", {}, () => paper.setLines(scan, { x: x + inset, y }));
  y += heightOf(scan);
  paper.element("P", {}, () => paper.setLines(link, { x: x + inset, y }));
  paper.y = top + height;
}
