import { listSectors } from "@/lib/clusters/cached";
import { listSummaries } from "@/lib/clusters/directory";
import { connectionKinds, type FieldKey } from "@/lib/clusters/fields";
import type { ClusterSource } from "@/lib/clusters/types";
import { prisma } from "@/lib/db/client";
import { enquiryLimits } from "@/lib/enquiries/schema";
import type { Locale } from "@/lib/i18n/routing";
import { findExchangeRate } from "@/lib/settings/cached";
import { listFitDestinations } from "./cached";
import { findOrigins, listCandidates } from "./repo";
import { askedNeeds, assess, isAsked } from "./rules";
import { parseFitQuery } from "./schema";
import { countUnknowns, countWayless, nearestFirst, pageOf, sortIntoGroups } from "./sorting";
import type {
  Assessed,
  DestinationChoice,
  FitContext,
  FitGroup,
  FitList,
  FitQuery,
  FitResult,
  FitRow,
  FitView,
} from "./types";

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** The page without a question. */
export async function getBareFit(): Promise<FitView> {
  const [sectors, destinations, rate] = await Promise.all([
    listSectors(),
    listFitDestinations(),
    findExchangeRate(),
  ]);
  return {
    query: parseFitQuery({}, { sectors: [], destinations: [] }),
    result: null,
    sectors,
    destinations,
    rate,
  };
}

/**
 * What an address asks, held against every cluster on offer.
 * @param today ISO day in Viet Nam
 */
export async function findFit(locale: Locale, asked: Asked, today: string): Promise<FitView> {
  const bare = await getBareFit();
  const query = parseFitQuery(asked, {
    sectors: bare.sectors.map(({ code }) => code),
    destinations: bare.destinations.map(({ code }) => code),
  });
  if (askedNeeds(query.needs).length === 0) return { ...bare, query };
  const context: FitContext = {
    today,
    rate: bare.rate,
    nearField: nearFieldOf(query, bare.destinations),
  };
  return { ...bare, query, result: await check(locale, query, context) };
}

/** The field of the catalogue that ways to this destination belong to. */
function nearFieldOf({ needs }: FitQuery, destinations: readonly DestinationChoice[]): FieldKey {
  const kind = destinations.find(({ code }) => code === needs.near?.code)?.kind;
  const found = Object.entries(connectionKinds).find(([, kinds]) =>
    (kinds as readonly string[]).includes(kind ?? ""),
  );
  return (found?.[0] ?? "airports") as FieldKey;
}

async function check(locale: Locale, query: FitQuery, context: FitContext): Promise<FitResult> {
  const isTold = query.needs.near !== undefined && !isAsked(query.needs, "near");
  const candidates = await listCandidates(prisma, locale, query.needs);
  const assessed = candidates.map((candidate): Assessed => {
    return { candidate, assessment: assess(candidate, query.needs, context) };
  });
  const groups = sortIntoGroups(assessed);
  const pages = (Object.keys(groups) as FitGroup[]).map(
    (group) => [group, pageOf(groups[group], group, query)] as const,
  );
  const shown = pages.flatMap(([, { items }]) => items);
  const rows = await describe(locale, shown, { query, context });
  const lists = Object.fromEntries(
    pages.map(([group, { items, ...page }]): [FitGroup, FitList] => [
      group,
      {
        ...page,
        rows: items.flatMap(({ candidate }) => rows.byId.get(candidate.id) ?? []),
      },
    ]),
  ) as FitResult["lists"];
  return {
    lists,
    unknowns: countUnknowns(groups.might),
    waysUnknown: isTold ? countWayless(groups.might) : 0,
    wayField: isTold ? context.nearField : null,
    mightCodes: nearestFirst(groups.might)
      .slice(0, enquiryLimits.clusters)
      .map(({ candidate }) => candidate.code),
    sources: rows.sources,
  };
}

/** The rows that are shown, with name and place, and with the day and the sources of what decided. */
async function describe(
  locale: Locale,
  shown: readonly Assessed[],
  { query, context }: { query: FitQuery; context: FitContext },
): Promise<{ byId: Map<string, FitRow>; sources: ClusterSource[] }> {
  const ids = shown.map(({ candidate }) => candidate.id);
  const fields = [
    ...new Set(shown.flatMap(({ assessment }) => assessment.results.map(({ field }) => field))),
  ];
  const [summaries, origins] = await Promise.all([
    listSummaries(locale, ids),
    findOrigins(prisma, ids, {
      fields,
      destination: query.needs.near?.code ?? null,
      nearField: context.nearField,
    }),
  ]);
  const sources = new Map<string, ClusterSource>();
  const numberOf = (source: Omit<ClusterSource, "number">): number => {
    const known = sources.get(source.id) ?? { ...source, number: sources.size + 1 };
    sources.set(source.id, known);
    return known.number;
  };
  const byId = new Map<string, FitRow>();
  for (const { candidate, assessment } of shown) {
    const cluster = summaries.find(({ id }) => id === candidate.id);
    if (!cluster) continue;
    const told = new Set(
      assessment.results.flatMap(({ field, figure, outcome }) =>
        figure || outcome !== "unknown" ? [field] : [],
      ),
    );
    const own = origins.filter((one) => one.clusterId === candidate.id && told.has(one.field));
    byId.set(candidate.id, {
      cluster,
      assessment,
      way: candidate.way,
      origins: Object.fromEntries(
        own.map(({ field, asOf, sources: list }) => [field, { asOf, sources: list.map(numberOf) }]),
      ),
    });
  }
  return { byId, sources: [...sources.values()] };
}
