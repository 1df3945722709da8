import { areaFlow, type Flow, totalOf, yearlyFlow } from "./flow";
import { only, sumOf } from "./money";
import { type CostContext, isPerArea, type Picked, pickPrices, quantityUnit } from "./parts";
import { quantityOf } from "./quantity";
import type { CostAssumptions, CostPart } from "./schema";
import type { CostLine, PartEstimate } from "./types";
import { applyVat } from "./vat";

type Counted = { line: CostLine; flow: Flow };

function countOne(part: CostPart, picked: Picked, assumptions: CostAssumptions): Counted | null {
  const { price, from, share } = picked;
  const { currency } = price;
  const { amount, outcome } = applyVat(price, assumptions);
  const perYear = isPerArea(price.unit)
    ? null
    : (quantityOf(part, assumptions)?.times(share) ?? null);
  const flow = perYear
    ? yearlyFlow(amount.times(perYear), assumptions)
    : areaFlow({ ...price, amount }, assumptions);
  if (!flow || !currency) return null;
  const covered = assumptions.years - flow.uncovered;
  const line: CostLine = {
    origin: from ? "published" : "own",
    price,
    from,
    vat: from ? outcome : "own",
    quantity: perYear ? { unit: quantityUnit(part) ?? "m3", perYear } : null,
    currency,
    perM2Year: totalOf(flow.level).div(assumptions.areaM2).div(covered),
    total: totalOf(flow.years),
    notes: [...picked.notes, ...flow.notes],
  };
  return { line, flow };
}

/** A part of the cost with every price that counts in it, year by year. */
export function estimatePart(part: CostPart, context: CostContext): PartEstimate {
  const { picked, gaps, leftOut } = pickPrices(part, context);
  const { assumptions } = context;
  const counted = picked.flatMap((one) => countOne(part, one, assumptions) ?? []);
  const uncovered = Math.max(0, ...counted.map(({ flow }) => flow.uncovered));
  const years =
    counted.length === 0
      ? []
      : Array.from({ length: assumptions.years }, (_, year) =>
          sumOf(
            counted.flatMap(({ line, flow }) => {
              const amount = flow.years[year];
              return amount ? [only(line.currency, amount)] : [];
            }),
          ),
        );
  return {
    part,
    lines: counted.map(({ line }) => line),
    gaps: uncovered > 0 ? [...gaps, { reason: "after_term", years: uncovered }] : gaps,
    leftOut,
    years,
    total: sumOf(years),
  };
}
