import type { ClusterDetail, ClusterVersions } from "@/lib/clusters/types";
import type { Locale } from "@/lib/i18n/routing";
import type { ContactOffice } from "@/lib/offices/cached";

export const documentKinds = ["fact-sheet", "pack", "comparison"] as const;
export type DocumentKind = (typeof documentKinds)[number];
export const documentFormats = ["pdf", "xlsx"] as const;
export type DocumentFormat = (typeof documentFormats)[number];

/**
 * All that a document is made of, as plain data, so that another thread can make it and the same data make the same
 * document. Each cluster has a version in each of the languages.
 */
export type DocumentJob = {
  kind: DocumentKind;
  format: DocumentFormat;
  /** In the order in which the document speaks them. */
  locales: Locale[];
  /** In the order in which they were asked for. */
  clusters: ClusterVersions[];
  /** Whom to ask about a shortlist; null when none is published. */
  office: ContactOffice | null;
  /** Addresses in the document start with it. */
  siteUrl: string;
  /** The day in Viet Nam that it is made on. */
  generatedOn: string;
};

/** The clusters of a job in one of its languages. */
export function clustersIn(job: Pick<DocumentJob, "clusters">, locale: Locale): ClusterDetail[] {
  return job.clusters.flatMap((versions) => versions[locale] ?? []);
}
