import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import { type Locale, locales } from "@/lib/i18n/routing";
import { readPlaces } from "@/lib/places/service";
import { SourceNumbers } from "./reading";
import { placesOf } from "./repo-summary";
import { datedOf } from "./reshape";
import type { DatedDay, PlanChange, PlanChanges } from "./types";

const kinds = { planned: "added", extended: "extended", removed: "removed" } as const;

const select = {
  code: true,
  status: true,
  removedOn: true,
  texts: { where: { state: "published" } },
  places: { select: { unitId: true } },
  stages: {
    where: { kind: { in: ["planned", "extended", "removed"] } },
    orderBy: { order: "asc" },
    include: { source: true },
  },
  facts: {
    where: { fieldKey: { in: ["removalDecision", "status"] } },
    include: { sources: { orderBy: { order: "asc" }, include: { source: true } } },
  },
} as const satisfies Prisma.ClusterSelect;

type Row = Prisma.ClusterGetPayload<{ select: typeof select }>;
type Fact = Row["facts"][number];
type SourceRow = Fact["sources"][number]["source"];
type Found = Omit<PlanChange, "sources"> & { rows: SourceRow[] };

/** The removal decision in the page's language, else in another that is published. */
function decisionOf(row: Row, locale: Locale): PlanChange["decision"] {
  for (const one of [locale, ...locales.filter((other) => other !== locale)]) {
    const details = row.texts.find((text) => text.locale === one)?.details;
    const text = (details as Record<string, string> | undefined)?.removalDecision;
    if (text) return { text, lang: one === locale ? null : one };
  }
  return null;
}

const dayOf = (date: Date | null): DatedDay | null => datedOf(date, "day");

/** The removal by its stage, by the day that the cluster carries, and by the fact that names the decision. */
function removalOf(row: Row, locale: Locale) {
  const stage = row.stages.find(({ kind }) => kind === "removed");
  const fact = row.facts.find(({ fieldKey }) => fieldKey === "removalDecision");
  const status = row.facts.find(({ fieldKey }) => fieldKey === "status");
  const dated = dayOf(row.removedOn) ?? datedOf(stage?.date ?? null, stage?.datePrecision ?? null);
  const sources = fact?.sources.length ? fact.sources : (status?.sources ?? []);
  return {
    dated,
    decision: decisionOf(row, locale),
    notes: [stage?.note, fact?.note].filter((note) => note) as LocalizedText[],
    rows: stage?.source ? [stage.source] : sources.map(({ source }) => source),
    state: stage?.state ?? ("done" as const),
  };
}

function changesOf(row: Row, locale: Locale, isFormerDaiTu: boolean): Found[] {
  const text = row.texts.find((one) => one.locale === locale);
  if (!text?.name || !text.slug) return [];
  const { code, status } = row;
  const cluster = { code, status, name: text.name, slug: text.slug, isFormerDaiTu };
  const found: Found[] = row.stages
    .filter(({ kind }) => kind !== "removed")
    .map(({ kind, state, date, datePrecision, note, source }) => ({
      ...cluster,
      kind: kinds[kind as keyof typeof kinds],
      // That a cluster stands in the plan is done, however the ladder words where it is now.
      state: kind === "planned" && state === "current" ? "done" : state,
      dated: datedOf(date, datePrecision),
      decision: null,
      notes: note ? [note as LocalizedText] : [],
      rows: source ? [source] : [],
    }));
  if (status === "removed") found.push({ ...cluster, kind: "removed", ...removalOf(row, locale) });
  return found;
}

const order = ["removed", "added", "extended"] as const;

function inOrder(a: Found, b: Found): number {
  return (
    Number(a.dated === null) - Number(b.dated === null) ||
    (b.dated?.date ?? "").localeCompare(a.dated?.date ?? "") ||
    order.indexOf(a.kind) - order.indexOf(b.kind) ||
    Number(b.isFormerDaiTu) - Number(a.isFormerDaiTu) ||
    a.name.localeCompare(b.name, "vi")
  );
}

/**
 * Real clusters that came into the plan, were extended or left it, as their published stages tell. A cluster without a
 * page in this language is left out; removed ones lead to the page that says since when.
 */
export async function listPlanChanges(db: Db, locale: Locale): Promise<PlanChanges> {
  const [places, rows] = await Promise.all([
    readPlaces(db),
    db.cluster.findMany({
      where: {
        isSample: false,
        texts: { some: { locale, state: "published" } },
        OR: [
          { status: "removed" },
          { stages: { some: { kind: { in: ["planned", "extended"] } } } },
        ],
      },
      select,
    }),
  ]);
  const numbers = new SourceNumbers();
  const changes = rows
    .flatMap((row) => {
      const unitIds = row.places.map(({ unitId }) => unitId);
      return changesOf(row, locale, placesOf(unitIds, places).isFormerDaiTu);
    })
    .sort(inOrder)
    .map(({ rows: cited, ...change }) => ({
      ...change,
      sources: [...new Set(cited.flatMap((source) => numbers.of(source) ?? []))],
    }));
  return { changes, sources: numbers.list() };
}
