import type { PriceFigure } from "@/lib/clusters/types";
import { Exact } from "./money";
import { perSquareMetreYear } from "./normalise";
import type { CostAssumptions } from "./schema";
import type { CostNote } from "./types";

export type Flow = {
  /** Money of each lease year, the first first, in the price's currency. */
  years: Exact[];
  /** The same as if no price ever grew. */
  level: Exact[];
  notes: CostNote[];
  /** Lease years at the end that the price does not reach. */
  uncovered: number;
};

/** 1.03 for 3 per cent. */
export const factorOf = (percent: string) => new Exact(percent).div(100).plus(1);

export const totalOf = (list: readonly Exact[]) =>
  list.reduce((sum, one) => sum.plus(one), new Exact(0));

function grown(level: readonly Exact[], { growthPercent }: CostAssumptions): Exact[] {
  const growth = factorOf(growthPercent);
  return level.map((amount, year) => amount.times(growth.pow(year)));
}

/** A price that is paid every year; `perYear` is what a whole year costs. */
export function yearlyFlow(perYear: Exact, assumptions: CostAssumptions): Flow {
  const level = Array.from({ length: assumptions.years }, () => perYear);
  return { level, years: grown(level, assumptions), notes: [], uncovered: 0 };
}

/**
 * A price for a term of years, paid at its beginning: in the first year, and again when a lease outlasts the term and
 * the price is taken to go on. A term that is only begun costs its share, or the whole where that is assumed.
 */
export function termFlow(amount: Exact, term: number, assumptions: CostAssumptions): Flow {
  const { years: lease, termRule, continuesAfterTerm } = assumptions;
  const level = Array.from({ length: lease }, () => new Exact(0));
  const reach = continuesAfterTerm ? lease : Math.min(term, lease);
  for (let start = 0; start < reach; start += term) {
    const used = Math.min(term, lease - start);
    level[start] = termRule === "whole" ? amount : amount.times(used).div(term);
  }
  const notes: CostNote[] = [];
  if (lease < term) {
    notes.push({ kind: termRule === "whole" ? "termWhole" : "termShare", term, years: lease });
  }
  if (lease > term) {
    const kind = continuesAfterTerm ? "termAgain" : "afterTerm";
    notes.push({ kind, term, years: lease - term });
  }
  return { level, years: grown(level, assumptions), notes, uncovered: lease - reach };
}

/** A price per square metre over the lease; null when its unit is of something else. */
export function areaFlow(
  price: Pick<PriceFigure, "unit" | "termYears"> & { amount: Exact },
  assumptions: CostAssumptions,
): Flow | null {
  const area = new Exact(assumptions.areaM2);
  const { unit, termYears, amount } = price;
  if (unit === "m2_term") {
    return termFlow(amount.times(area), termYears ?? assumptions.years, assumptions);
  }
  const perYear = perSquareMetreYear({ amount: amount.toString(), unit });
  if (!perYear) return null;
  const flow = yearlyFlow(perYear.times(area), assumptions);
  if (termYears && termYears < assumptions.years) {
    flow.notes.push({ kind: "shorterTerm", term: termYears, years: assumptions.years });
  }
  return flow;
}
