import type { PriceFigure } from "@/lib/clusters/types";
import { factorOf } from "./flow";
import { Exact } from "./money";
import type { CostAssumptions } from "./schema";
import type { VatOutcome } from "./types";

/**
 * A price with or without VAT, as the estimate is shown. One that does not say, and a typed one, is left as it is:
 * nobody knows what it holds.
 */
export function applyVat(
  { amount, vat }: Pick<PriceFigure, "amount" | "vat">,
  { vat: view, vatPercent }: CostAssumptions,
): { amount: Exact; outcome: VatOutcome } {
  const published = new Exact(amount);
  if (vat === "unknown") return { amount: published, outcome: "unknown" };
  const converts = vatPercent !== null;
  if (view === "with" && vat === "excluded" && converts) {
    return { amount: published.times(factorOf(vatPercent)), outcome: "added" };
  }
  if (view === "without" && vat === "included" && converts) {
    return { amount: published.div(factorOf(vatPercent)), outcome: "takenOut" };
  }
  return { amount: published, outcome: vat };
}
