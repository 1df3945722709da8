import { addDays } from "@/lib/calendar/business-days";
import type { FieldKey } from "@/lib/clusters/fields";
import type { DatedDay } from "@/lib/clusters/types";
import type { Candidate, FitContext, NeedResult, Needs, StartChoice } from "./types";

const monthsUntil: Record<StartChoice, number | null> = {
  within_6_months: 6,
  "6_to_12_months": 12,
  "1_to_2_years": 24,
  later: null,
};

/** An ISO day some months on; the last day of the month where there is no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split("-").map(Number);
  const target = new Date(Date.UTC(year, month - 1 + months, 1));
  const last = new Date(Date.UTC(target.getUTCFullYear(), target.getUTCMonth() + 1, 0));
  target.setUTCDate(Math.min(date, last.getUTCDate()));
  return target.toISOString().slice(0, 10);
}

/** The last day on which land must be there; null where any day will do. */
export function deadlineOf(start: StartChoice | undefined, today: string): string | null {
  const months = start ? monthsUntil[start] : null;
  return months === null ? null : addMonths(today, months);
}

/** Land promised for a quarter (or a year) is there on its last day. */
function handedOverOn({ year, quarter }: Candidate["coming"][number]): string {
  const month = quarter === null ? 12 : quarter * 3;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** Hectares that are promised by a day. */
export function comingBy(candidate: Pick<Candidate, "coming">, deadline: string | null): number {
  return candidate.coming
    .filter((part) => deadline === null || handedOverOn(part) <= deadline)
    .reduce((sum, { areaHa }) => sum + areaHa, 0);
}

const tidy = (hectares: number) => Math.round(hectares * 1e4) / 1e4;
const ha = (value: number) => ({ kind: "ha", value: tidy(value) }) as const;
const valueFigure = (field: FieldKey, value: number | string) =>
  ({ kind: "value", field, value }) as const;

type Rule = (candidate: Candidate, needs: Needs, context: FitContext) => Omit<NeedResult, "need">;

/** More land than this cannot be had, whatever is free; nothing is ruled out where the cluster is being extended. */
function ceilingOf(candidate: Candidate) {
  const { status, totalAreaHa, industrialAreaHa, leasedAreaHa } = candidate;
  if (status === "extending") return null;
  const ceilings: { reason: string; field: FieldKey; value: number }[] = [];
  if (totalAreaHa !== null) {
    ceilings.push({ reason: "tooSmall", field: "totalAreaHa", value: totalAreaHa });
  }
  if (industrialAreaHa !== null) {
    ceilings.push({ reason: "tooSmall", field: "industrialAreaHa", value: industrialAreaHa });
    if (leasedAreaHa !== null) {
      const value = tidy(industrialAreaHa - leasedAreaHa);
      ceilings.push({ reason: "mostlyLet", field: "leasedAreaHa", value });
    }
  }
  return ceilings.toSorted((a, b) => a.value - b.value)[0] ?? null;
}

/**
 * Free land and land that comes in time against what is needed. A sum that is large enough but lies in plots that are
 * too small decides nothing: adjoining plots may be joined, which the office knows.
 */
export const areaRule: Rule = (candidate, { area = 0, start }, { today }) => {
  const { availableNowHa: now, freeLotsM2, plotMaxM2, isComingKnown } = candidate;
  const ceiling = ceilingOf(candidate);
  if (ceiling && area > ceiling.value) {
    const { reason, field, value } = ceiling;
    return { outcome: "fails", reason, field, figure: ha(value) };
  }
  const free = now ?? (freeLotsM2 === null ? null : freeLotsM2 / 10_000);
  const deadline = deadlineOf(start, today);
  const coming = comingBy(candidate, deadline);
  const sure = tidy((free ?? 0) + coming);
  const field: FieldKey = now === null && freeLotsM2 !== null ? "lots" : "availableNowHa";
  if (sure >= area) {
    // When nothing comes in time, a plot that comes one day proves nothing.
    const isNow = deadline !== null && coming === 0;
    const lot = (isNow ? candidate.largestFreeM2 : null) ?? candidate.largestLotM2;
    const largest = lot ?? plotMaxM2;
    if (largest !== null && largest < area * 10_000) {
      const plot: FieldKey = lot === null ? "plotMaxM2" : "lots";
      return { outcome: "unknown", reason: "joined", field: plot, figure: ha(largest / 10_000) };
    }
    return (free ?? 0) >= area
      ? { outcome: "fits", reason: "free", field, figure: ha(free ?? 0) }
      : { outcome: "fits", reason: "coming", field: "availableLater", figure: ha(sure) };
  }
  if (now === null) {
    return { outcome: "unknown", reason: "unpublished", field: "availableNowHa", figure: null };
  }
  if (!isComingKnown) {
    return { outcome: "unknown", reason: "later", field: "availableLater", figure: ha(now) };
  }
  return { outcome: "fails", reason: "less", field: "availableNowHa", figure: ha(sure) };
};

/**
 * Clusters report for 14 June and 14 December (Circular 14/2024/TT-BCT). A state of the last two reports is the present
 * one; an older one says only how far the cluster had come by then.
 */
export function isCurrent(asOf: DatedDay | null, today: string): boolean {
  if (!asOf) return false;
  const year = Number(today.slice(0, 4));
  const closed = [`${year - 1}-06-14`, `${year - 1}-12-14`, `${year}-06-14`, `${year}-12-14`];
  const past = closed.filter((day) => day <= today);
  return asOf.date >= (past.at(-2) ?? today);
}

/** Whether there is any land to move to by then. */
export const startRule: Rule = (candidate, { start }, { today }) => {
  const { availableNowHa: now, status, statusAsOf, isComingKnown } = candidate;
  if (now !== null && now > 0) {
    return { outcome: "fits", reason: "free", field: "availableNowHa", figure: ha(now) };
  }
  const coming = comingBy(candidate, deadlineOf(start, today));
  if (coming > 0) {
    return { outcome: "fits", reason: "coming", field: "availableLater", figure: ha(coming) };
  }
  if (now === 0 && isComingKnown) {
    return { outcome: "fails", reason: "none", field: "availableNowHa", figure: ha(0) };
  }
  if (status === "planned") {
    const figure = valueFigure("status", status);
    if (!isCurrent(statusAsOf, today)) {
      return { outcome: "unknown", reason: "plannedThen", field: "status", figure };
    }
    const outcome = start === "within_6_months" ? "fails" : "unknown";
    return { outcome, reason: "planned", field: "status", figure };
  }
  return now === null
    ? { outcome: "unknown", reason: "unpublished", field: "availableNowHa", figure: null }
    : { outcome: "unknown", reason: "later", field: "availableLater", figure: ha(0) };
};

/** The lease's last day must lie within the cluster's operating term, whether it begins today or on the last day that will do. */
export const yearsRule: Rule = ({ operatingTermEnd }, { years = 0, start }, { today }) => {
  const field = "operatingTermEnd";
  if (operatingTermEnd === null) {
    return { outcome: "unknown", reason: "unpublished", field, figure: null };
  }
  const figure = valueFigure(field, operatingTermEnd);
  const endOf = (from: string) => addDays(addMonths(from, years * 12), -1);
  if (endOf(today) > operatingTermEnd) {
    return { outcome: "fails", reason: "ends", field, figure };
  }
  const latest = deadlineOf(start, today);
  if (start && (latest === null || endOf(latest) > operatingTermEnd)) {
    return { outcome: "unknown", reason: "startDecides", field, figure };
  }
  return { outcome: "fits", reason: "holds", field, figure };
};
