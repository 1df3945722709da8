import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { clustersIn, type DocumentJob } from "../types";
import { documentWords } from "../words";
import { section } from "./blocks";
import { comparisonLead, drawComparison } from "./compare";
import { drawCover } from "./cover";
import { drawFactSheet } from "./fact-sheet";
import { drawMargins } from "./margins";
import { Paper } from "./paper";

/**
 * A document as PDF. Two languages follow each other, each whole and not in columns: figures are written differently in
 * each ("64,6 ha", "64.6 ha"), half a sheet is too narrow for the tables, a reader who listens hears one language at a
 * time, and either part can be handed on alone.
 */
export async function renderPdf(job: DocumentJob): Promise<Buffer> {
  const [lang = "vi"] = job.locales;
  const first = documentWords(lang);
  const paper = new Paper({
    lang,
    title: job.locales.map((locale) => titleOf(job, locale)).join(" / "),
    author: first.site("name"),
    subject: first.t("subject"),
    madeOn: new Date(`${job.generatedOn}T00:00:00+07:00`),
  });
  for (const locale of job.locales) drawPart(paper, job, locale);
  paper.printMargins((running, page) => drawMargins(paper, running, page));
  return paper.finish();
}

/** "Cụm công nghiệp An Khánh số 1: hồ sơ cụm công nghiệp". */
export function titleOf(job: DocumentJob, locale: Locale): string {
  const { t } = documentWords(locale);
  const names = clustersIn(job, locale).map(({ name }) => name);
  if (job.kind === "fact-sheet") return t("title.factSheet", { name: names[0] ?? "" });
  return t(`title.${job.kind}`, { count: names.length });
}

/** All that a document says in one of its languages. */
function drawPart(paper: Paper, job: DocumentJob, locale: Locale): void {
  const words = documentWords(locale);
  let under: PDFKit.PDFOutline | null = null;
  // An entry of the outline leads to the page that is open when it is made.
  const part = () => {
    if (job.locales.length > 1) under ??= paper.bookmark(words.site(`languages.${locale}`));
    return under;
  };
  paper.element("Part", { lang: locale }, () => {
    if (job.kind !== "fact-sheet") drawFront(paper, job, { locale, part });
    if (job.kind === "comparison") return;
    for (const versions of job.clusters) {
      const cluster = versions[locale];
      if (!cluster) continue;
      const subject = { cluster, versions, words, siteUrl: job.siteUrl };
      drawFactSheet(paper, subject, { generatedOn: job.generatedOn, part });
    }
  });
}

function drawFront(
  paper: Paper,
  job: DocumentJob,
  { locale, part }: { locale: Locale; part: () => PDFKit.PDFOutline | null },
): void {
  const words = documentWords(locale);
  const clusters = clustersIn(job, locale);
  const title = titleOf(job, locale);
  paper.running = {
    locale,
    left: words.site("name"),
    right: title,
    note: words.t("made", { date: formatDay(locale, job.generatedOn) }),
    isSample: clusters.some(({ isSample }) => isSample),
  };
  paper.newPage();
  paper.bookmark(title, part());
  paper.element("Sect", {}, () => drawCover(paper, job, { words, title, clusters }));
  if (clusters.length < 2) return;
  paper.newPage();
  paper.element("Sect", {}, () => {
    section(paper, words.t("comparison"), { outline: part() });
    comparisonLead(paper, words);
    drawComparison(paper, clusters, { words, outline: part() });
  });
}
