import { addDays } from "@/lib/calendar/business-days";
import type { PriceFigure } from "@/lib/clusters/types";
import { choosePrice, listPublished } from "./choose";
import { estimatePart } from "./count";
import { factorOf } from "./flow";
import { divide, Exact, isNothing, nothing, type Sums, scale, sumOf } from "./money";
import type { CostContext } from "./parts";
import { type CostAssumptions, type CostSubject, costParts } from "./schema";
import type { CostEstimate, DepositEstimate, PartEstimate } from "./types";

/**
 * What occupying a cluster's land costs over a lease, in đồng and dollars apart (`inCurrency` joins them at a rate).
 * Amounts are exact. Only published prices and the visitor's own count; a price that nobody publishes is a gap, never
 * nought. Yearly prices are paid at the start of each year, prices for a term in its first year.
 * @param today ISO day that decides which prices hold and where a lease without a start year begins
 */
export function estimateCost(
  subject: CostSubject,
  assumptions: CostAssumptions,
  { today }: { today: string },
): CostEstimate {
  const context: CostContext = { subject, assumptions, today };
  const parts = costParts.map((part) => estimatePart(part, context));
  const years = Array.from({ length: assumptions.years }, (_, year) =>
    sumOf(parts.map((part) => part.years[year] ?? nothing)),
  );
  const total = sumOf(years);
  const size = new Exact(assumptions.areaM2).times(assumptions.years);
  return {
    subject,
    assumptions,
    parts,
    gaps: parts.flatMap(({ part, gaps }) => gaps.map((gap) => ({ part, gap }))),
    years,
    total,
    perM2Year: divide(total, size),
    presentValue: presentValueOf(years, assumptions),
    deposit: depositOf(context, parts),
    term: termOf(context),
    vat: vatStandings(parts),
  };
}

function presentValueOf(years: readonly Sums[], { discountPercent }: CostAssumptions): Sums | null {
  if (discountPercent === null) return null;
  const discount = factorOf(discountPercent);
  return sumOf(years.map((sums, year) => divide(sums, discount.pow(year))));
}

function depositOf(context: CostContext, parts: readonly PartEstimate[]): DepositEstimate | null {
  const { subject, assumptions } = context;
  const isShare = ({ price }: { price: PriceFigure }) => price.unit === "percent";
  const from = choosePrice(listPublished(subject, ["deposit"]).filter(isShare), context)?.published;
  if (!from) return null;
  const part = assumptions.premises === "factory" ? "factoryRent" : "landRent";
  const rent = parts.find((one) => one.part === part);
  const base = assumptions.depositBase === "first" ? rent?.years[0] : rent?.total;
  const { amount: percent } = from.price;
  const isKnown = base !== undefined && rent !== undefined && rent.lines.length > 0;
  const amount = isKnown ? scale(base, new Exact(percent).div(100)) : null;
  return { percent, from, part, amount: amount && isNothing(amount) ? null : amount };
}

function termOf({ subject, assumptions, today }: CostContext): CostEstimate["term"] {
  const end = subject.operatingTermEnd;
  if (!end) return null;
  const start = assumptions.startYear === null ? today : `${assumptions.startYear}-01-01`;
  // A lease may run through the last day of the term: 1 January 2030 to 31 December 2059 is thirty years.
  const after = addDays(end, 1);
  const years = Number(after.slice(0, 4)) - Number(start.slice(0, 4));
  const wholeYears = Math.max(0, after.slice(5) < start.slice(5) ? years - 1 : years);
  return { end, wholeYears, isExceeded: assumptions.years > wholeYears };
}

function vatStandings(parts: readonly PartEstimate[]): CostEstimate["vat"] {
  const found: CostEstimate["vat"] = {};
  for (const { part, lines } of parts) {
    for (const outcome of new Set(lines.map(({ vat }) => vat))) {
      found[outcome] = [...(found[outcome] ?? []), part];
    }
  }
  return found;
}
