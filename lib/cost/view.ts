import { findClusterByCode, listClusterNames } from "@/lib/clusters/cached";
import { fold } from "@/lib/clusters/search-text";
import { cleanLine } from "@/lib/enquiries/text";
import { findProjectNames } from "@/lib/fit/cached";
import { parseCarried } from "@/lib/fit/format-carried";
import type { Locale } from "@/lib/i18n/routing";
import { findExchangeRate } from "@/lib/settings/cached";
import { estimateCost } from "./estimate";
import { parseCostQuery } from "./query";
import { defaultAssumptions, mostClusters } from "./schema";
import { subjectOf } from "./subject";
import type { CostChoice, CostErrors, CostQuery, CostView, UsedRate } from "./types";

const longestName = 120;
/** What the form has no field for. */
const carriedNames = ["sector", "when", "near", "jobs", "capital"] as const;

/** The clusters that are meant, by code or by as much of the name as leaves one; repeated ones once. */
export function chooseClusters(
  choices: readonly CostChoice[],
  asked: string | string[] | undefined,
): Pick<CostView, "chosen" | "unknown" | "hasTooMany"> {
  const texts = [asked ?? []]
    .flat()
    .slice(0, 20)
    .map((text) => cleanLine(text.slice(0, longestName)))
    .filter(Boolean);
  const chosen = new Map<string, CostChoice>();
  const unknown = new Set<string>();
  for (const text of texts) {
    const found = findChoice(choices, text);
    if (found) chosen.set(found.code, found);
    else unknown.add(text);
  }
  const list = [...chosen.values()];
  return {
    chosen: list.slice(0, mostClusters),
    unknown: [...unknown],
    hasTooMany: list.length > mostClusters,
  };
}

function findChoice(choices: readonly CostChoice[], text: string): CostChoice | undefined {
  const byCode = choices.find(({ code }) => code === text.toUpperCase());
  if (byCode) return byCode;
  const wanted = fold(text);
  if (!wanted) return undefined;
  const names = choices.map((choice) => ({ choice, name: fold(choice.name) }));
  const same = names.filter(({ name }) => name === wanted);
  const fitting = same.length > 0 ? same : names.filter(({ name }) => name.includes(wanted));
  return fitting.length === 1 ? fitting[0]?.choice : undefined;
}

/** ISO day in Viet Nam. */
function todayInVietnam(): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Ho_Chi_Minh" }).format(new Date());
}

/** The page without a question: what there is to choose from and what would be assumed. */
export async function getBlankCostView(locale: Locale): Promise<CostView> {
  const [choices, published] = await Promise.all([listClusterNames(locale), findExchangeRate()]);
  const publishedRate = published
    ? { origin: "published" as const, ...published, vnd: String(published.vnd) }
    : null;
  return {
    choices,
    chosen: [],
    unknown: [],
    hasTooMany: false,
    assumptions: defaultAssumptions,
    errors: {},
    project: {},
    names: { sectors: [], destinations: [] },
    rate: publishedRate,
    publishedRate,
    estimates: [],
    today: todayInVietnam(),
  };
}

/** The estimate that an address asks for. Whatever stands in it, the answer is a view. */
export async function getCostView(locale: Locale, query: CostQuery): Promise<CostView> {
  const blank = await getBlankCostView(locale);
  const { today } = blank;
  const found = chooseClusters(blank.choices, query.c);
  const codes = found.chosen.map(({ code }) => code);
  const thisYear = Number(today.slice(0, 4));
  const parsed = parseCostQuery(locale, query, { codes, thisYear });
  const { assumptions } = parsed;
  const lacksCluster = codes.length === 0 && Object.hasOwn(query, "c");
  const errors: CostErrors = lacksCluster ? { c: "c", ...parsed.errors } : parsed.errors;
  const rate: UsedRate | null =
    assumptions.vndPerUsd === null
      ? blank.publishedRate
      : { origin: "own", vnd: assumptions.vndPerUsd };
  const clusters =
    Object.keys(errors).length > 0
      ? []
      : await Promise.all(codes.map((code) => findClusterByCode(locale, code)));
  const project = parseCarried(query, carriedNames);
  const names = await findProjectNames(project);
  const used = { ...assumptions, vndPerUsd: rate?.vnd ?? null };
  const estimates = clusters.flatMap((cluster) =>
    cluster ? [estimateCost(subjectOf(cluster), used, { today })] : [],
  );
  return { ...blank, ...found, assumptions, errors, project, names, rate, estimates };
}
