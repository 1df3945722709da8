import { type Currency, currencies, Exact, inCurrency } from "./money";
import type { CostPart } from "./schema";
import type { CostEstimate } from "./types";

export type CostBar = { part: CostPart; amount: Exact; percent: number };
export type CostBars = { estimate: CostEstimate; bars: CostBar[]; sum: Exact; percent: number };
export type CostScale = { currency: Currency; rows: CostBars[] };

/** What each part costs per m² and year in a currency: all of it at a rate, else only that currency's own money. */
function amountsOf(estimate: CostEstimate, currency: Currency, rate: string | null) {
  const size = new Exact(estimate.assumptions.areaM2).times(estimate.assumptions.years);
  return estimate.parts.flatMap(({ part, total }) => {
    const money = rate === null ? total[currency] : inCurrency(total, currency, rate);
    return money?.greaterThan(0) ? [{ part, amount: money.div(size) }] : [];
  });
}

/**
 * The bars of a chart of costs per m² and year, the longest `longest` per cent wide. At a rate one scale serves all;
 * without one, money of two currencies has no common scale and gets a chart each.
 */
export function costScales(
  estimates: readonly CostEstimate[],
  { vndPerUsd, longest }: { vndPerUsd: string | null; longest: number },
): CostScale[] {
  const isUsed = (currency: Currency) =>
    estimates.some(({ total }) => total[currency].greaterThan(0));
  const anything = currencies.some(isUsed);
  const used = vndPerUsd === null ? currencies.filter(isUsed) : (["VND"] as const);
  if (!anything) return [];
  // Where each currency has a chart of its own, a cluster stands in those of its money; one without a price, in the first.
  const belongs = (estimate: CostEstimate, currency: Currency) =>
    used.length === 1 ||
    estimate.total[currency].greaterThan(0) ||
    (currency === used[0] && !currencies.some((one) => estimate.total[one].greaterThan(0)));
  return used.map((currency) => {
    const shown = estimates.filter((estimate) => belongs(estimate, currency));
    const rows = shown.map((estimate) => {
      const amounts = amountsOf(estimate, currency, vndPerUsd);
      const sum = amounts.reduce((total, { amount }) => total.plus(amount), new Exact(0));
      return { estimate, amounts, sum };
    });
    const most = rows.reduce((high, { sum }) => (sum.greaterThan(high) ? sum : high), new Exact(0));
    const share = (amount: Exact) => amount.div(most).times(longest).toNumber();
    return {
      currency,
      rows: rows.map(({ estimate, amounts, sum }) => ({
        estimate,
        sum,
        percent: share(sum),
        bars: amounts.map(({ part, amount }) => ({ part, amount, percent: share(amount) })),
      })),
    };
  });
}
