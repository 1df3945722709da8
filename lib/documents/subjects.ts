import { dayOf } from "@/lib/calendar/business-days";
import { findClusterVersions } from "@/lib/clusters/cached";
import type { ClusterVersions } from "@/lib/clusters/types";
import { env } from "@/lib/env";
import type { Locale } from "@/lib/i18n/routing";
import { findContactOffice } from "@/lib/offices/cached";
import type { DocumentQuery } from "./schema";
import type { DocumentJob } from "./types";

export type AbsentCluster = { code: string; versions: ClusterVersions };

export type FoundSubjects =
  | { outcome: "found"; job: DocumentJob }
  /** Codes of no published cluster. */
  | { outcome: "unknown"; codes: string[] }
  /** Clusters that were taken out of the plan. */
  | { outcome: "removed"; clusters: AbsentCluster[] }
  /** Published, but in none of the languages asked for. */
  | { outcome: "elsewhere"; clusters: AbsentCluster[] };

const isRemoved = (versions: ClusterVersions) =>
  Object.values(versions).some(({ status }) => status === "removed");

/**
 * What a document is made of, as it is published now. Nothing is left out quietly: one cluster that cannot be in the
 * document means that there is none, and which one it was.
 */
export async function findSubjects(query: DocumentQuery): Promise<FoundSubjects> {
  const { kind, format, locales, codes } = query;
  const found: AbsentCluster[] = [];
  const unknown: string[] = [];
  for (const code of codes) {
    const versions = await findClusterVersions(code);
    if (versions && Object.keys(versions).length > 0) found.push({ code, versions });
    else unknown.push(code);
  }
  if (unknown.length > 0) return { outcome: "unknown", codes: unknown };
  const removed = found.filter(({ versions }) => isRemoved(versions));
  if (removed.length > 0) return { outcome: "removed", clusters: removed };
  const speaks = (versions: ClusterVersions) => (locale: Locale) => versions[locale] !== undefined;
  const elsewhere = found.filter(({ versions }) => !locales.some(speaks(versions)));
  if (elsewhere.length > 0) return { outcome: "elsewhere", clusters: elsewhere };
  const clusters = found.map(({ versions }) => versions);
  const office = kind === "fact-sheet" ? null : await findContactOffice();
  const job: DocumentJob = {
    kind,
    format,
    // A language that none of them is published in has nothing to say.
    locales: locales.filter((locale) => clusters.some((versions) => speaks(versions)(locale))),
    clusters,
    office,
    siteUrl: env.SITE_URL,
    generatedOn: dayOf(new Date()),
  };
  return { outcome: "found", job };
}
