import { outlineOf } from "@/lib/clusters/format-outline";
import { formatDay } from "@/lib/i18n/format";
import { namesOf } from "../describe";
import { keyFiguresOf } from "../key-figures";
import type { DocumentWords } from "../words";
import { paragraph, section } from "./blocks";
import { sheetName } from "./cover";
import { drawGroup } from "./groups";
import { drawHead, type Subject } from "./head";
import { drawKeyFigures } from "./key-figures";
import { drawDocuments, drawLadder, drawPlaces, drawSources } from "./lists";
import { palette, styles } from "./palette";
import type { Paper } from "./paper";
import { measureWide } from "./sheet";
import { heightOf } from "./text";

/** All of one cluster in one language, beginning on a page of its own. */
export function drawFactSheet(
  paper: Paper,
  subject: Subject,
  { generatedOn, part }: { generatedOn: string; part: () => PDFKit.PDFOutline | null },
): void {
  const { cluster, words } = subject;
  const { locale, t } = words;
  paper.running = {
    locale,
    left: words.site("name"),
    right: `${cluster.code} · ${cluster.name}`,
    note: t("dates", {
      published: formatDay(locale, cluster.updatedAt),
      made: formatDay(locale, generatedOn),
    }),
    isSample: cluster.isSample,
  };
  paper.newPage();
  paper.anchor(sheetName(cluster));
  const own = paper.bookmark(cluster.name, part());
  paper.element("Sect", { lang: locale }, () => {
    drawHead(paper, subject);
    drawKeyFigures(paper, keyFiguresOf(cluster, words, { day: generatedOn }));
    drawSections(paper, subject, own);
    drawColophon(paper, words, { generatedOn, publishedOn: cluster.updatedAt });
  });
}

function drawSections(paper: Paper, subject: Subject, outline: PDFKit.PDFOutline): void {
  const { cluster, words, siteUrl } = subject;
  const title = (id: string) => words.cluster(`sections.${id}`);
  if (cluster.stages.length > 0) {
    section(paper, title("progress"), { outline });
    drawLadder(paper, cluster, words);
  }
  const { groups, silent } = outlineOf(cluster);
  for (const group of groups) {
    section(paper, words.groups(group.group), { outline });
    drawGroup(paper, group, { cluster, words });
  }
  if (silent.length > 0) {
    section(paper, title("silent"), { outline });
    paragraph(paper, words.t("silentLead"), { style: styles.label, after: 5 });
    paper.element("L", {}, () => {
      for (const { group, unknown } of silent) {
        paper.ensure(34);
        const runs = [
          { text: `${words.groups(group)}: `, style: styles.strong },
          { text: `${namesOf(unknown, words).join("; ")}.`, style: styles.body },
        ];
        paper.element("LI", {}, () => paragraph(paper, runs, { tag: "LBody", after: 5 }));
      }
    });
  }
  if (cluster.documents.length > 0) {
    section(paper, title("documents"), { outline });
    drawDocuments(paper, cluster, { words, siteUrl });
  }
  section(paper, title("places"), { outline });
  drawPlaces(paper, cluster, words);
  if (cluster.sources.length > 0) {
    section(paper, title("sources"), { outline });
    drawSources(paper, cluster, words);
  }
}

/** What the reader may do with it, how old it is, and that it is no offer. */
export function drawColophon(
  paper: Paper,
  { t, locale }: DocumentWords,
  { generatedOn, publishedOn }: { generatedOn: string; publishedOn: string },
): void {
  const dates = { published: formatDay(locale, publishedOn), made: formatDay(locale, generatedOn) };
  const texts = [t("colophon.dates", dates), t("colophon.unknown"), t("colophon.licence")];
  const height = texts.reduce(
    (sum, text) => sum + heightOf(paper.wrap([{ text, style: styles.small }], measureWide)) + 3,
    9,
  );
  // Whole on one page: its last line alone would be a sheet of paper.
  if (!paper.ensure(height + 18)) paper.y += 18;
  paper.rule(paper.y, { color: palette.lineStrong, width: 60 });
  paper.y += 9;
  for (const text of texts) paragraph(paper, text, { style: styles.small, after: 3 });
}
