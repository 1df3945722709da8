import { findClusterByCode, listClusterNames } from "@/lib/clusters/cached";
import { findProjectNames } from "@/lib/fit/cached";
import { type Locale, locales } from "@/lib/i18n/routing";
import { mostCompared, parseCompareQuery } from "./schema";
import type { ClusterChoice, CompareView } from "./types";

/** A longer list is no list to choose from: the directory finds the cluster. */
const mostChoices = 120;

async function listChoices(locale: Locale): Promise<ClusterChoice[]> {
  const names = await listClusterNames(locale);
  return names.length > mostChoices
    ? []
    : names.map(({ code, name, isSample }) => ({ code, name, isSample }));
}

async function findElsewhere(locale: Locale, code: string): Promise<CompareView["elsewhere"]> {
  for (const other of locales) {
    const found = other === locale ? null : await findClusterByCode(other, code);
    if (found) return [{ code, name: found.name, locale: other }];
  }
  return [];
}

/** The page without a question. */
export async function getBareComparison(locale: Locale): Promise<CompareView> {
  return {
    query: parseCompareQuery({}),
    clusters: [],
    removed: [],
    unknown: [],
    elsewhere: [],
    beyond: [],
    choices: await listChoices(locale),
    names: { sectors: [], destinations: [] },
  };
}

/** What an address asks to see side by side. Codes that lead nowhere take no place from those that do. */
export async function findComparison(
  locale: Locale,
  asked: Readonly<Record<string, string | string[] | undefined>>,
): Promise<CompareView> {
  const query = parseCompareQuery(asked);
  const names = await findProjectNames(query.project);
  const view: CompareView = { ...(await getBareComparison(locale)), query, names };
  for (const code of query.codes) {
    if (view.clusters.length === mostCompared) {
      view.beyond.push(code);
      continue;
    }
    const found = await findClusterByCode(locale, code);
    if (!found) {
      const elsewhere = await findElsewhere(locale, code);
      view.elsewhere.push(...elsewhere);
      if (elsewhere.length === 0) view.unknown.push(code);
    } else if (found.status === "removed") {
      view.removed.push({ code, name: found.name, slug: found.slug });
    } else {
      view.clusters.push(found);
    }
  }
  return view;
}
