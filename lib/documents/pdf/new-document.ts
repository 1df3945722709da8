import PDFDocument from "pdfkit";
import type { Locale } from "@/lib/i18n/routing";
import { clean } from "./text";

/** What the document says of itself. */
export type About = {
  lang: Locale;
  title: string;
  author: string;
  subject: string;
  madeOn: Date;
};

/** A4, tagged, with its title in the window; pages and margins are the paper's. */
export function newDocument(options: About): PDFKit.PDFDocument {
  return new PDFDocument({
    size: "A4",
    margin: 0,
    autoFirstPage: false,
    bufferPages: true,
    pdfVersion: "1.7",
    tagged: true,
    displayTitle: true,
    lang: options.lang,
    info: {
      Title: clean(options.title),
      Author: options.author,
      Subject: options.subject,
      Creator: options.author,
      CreationDate: options.madeOn,
      ModDate: options.madeOn,
    },
  });
}
