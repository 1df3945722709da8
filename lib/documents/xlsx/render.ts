import writeXlsxFile from "write-excel-file/node";
import type { DocumentJob } from "../types";
import { aboutSheet } from "./about";
import { type MadeSheet, voicesOf } from "./cells";
import { comparisonSheet } from "./compare";
import { type Entry, figuresSheet } from "./figures";
import { buildingsSheet, lotsSheet } from "./land";
import { connectionsSheet, pricesSheet, sourcesSheet, tenantsSheet } from "./rows";
import { shortlistSheet, summarySheet } from "./summary";

/** A document as a workbook: what is read first in front, then every figure, then what they are made of. */
export async function renderXlsx(job: DocumentJob): Promise<Buffer> {
  const voices = voicesOf(job.locales);
  const entries = job.clusters.flatMap((versions): Entry[] => {
    const cluster = job.locales.flatMap((locale) => versions[locale] ?? [])[0];
    return cluster ? [{ cluster, versions }] : [];
  });
  const book = { entries, voices };
  const [first] = entries;
  const front: (MadeSheet | null)[] =
    job.kind === "fact-sheet" && first
      ? [summarySheet(first, job, voices)]
      : [shortlistSheet(entries, job, voices), comparisonSheet(entries, voices)];
  const sheets = [
    ...front,
    figuresSheet(entries, voices),
    ...(job.kind === "comparison"
      ? []
      : [lotsSheet(book), buildingsSheet(book), tenantsSheet(book)]),
    pricesSheet(book),
    connectionsSheet(book),
    sourcesSheet(book),
    aboutSheet(entries, job, voices),
  ].filter((sheet) => sheet !== null);
  return writeXlsxFile(sheets, { fontFamily: "Calibri", fontSize: 10 }).toBuffer();
}
