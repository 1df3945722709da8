import { chooseRentOn, pricesInForce, rentFields } from "@/lib/clusters/format-validity";
import { costBounds } from "@/lib/cost/schema";
import type { Budget, Candidate, FitContext, NeedResult, Needs, RentFigure } from "./types";

const monthsPerYear = 12;

/**
 * The most that a rent can hold of its own VAT, as a factor. The site states no VAT rate, so the widest one that the cost
 * page takes (lib/cost/schema.ts) decides what is above the budget whatever VAT it holds.
 */
const mostWithVat = 1 + Number(costBounds.vatPercent.max) / 100;

/** Rent per m² and year, spread over its term when it is paid once (as lib/clusters/rent.ts); VAT as published. */
function rentPerYear({ amount, unit, termYears }: RentFigure): number | null {
  if (unit === "m2_year") return Number(amount);
  if (unit === "m2_month") return Number(amount) * monthsPerYear;
  if (unit === "m2_term" && termYears) return Number(amount) / termYears;
  return null;
}

function budgetPerYear({ amount, basis }: Budget, years: number | undefined): number | null {
  if (basis === "m2_year") return amount;
  return years ? amount / years : null;
}

/** An amount in the currency of the budget; null without a dated rate. */
function inCurrency(
  amount: number,
  { from, to }: { from: RentFigure["currency"]; to: Budget["currency"] },
  rate: FitContext["rate"],
): number | null {
  if (from === null) return null;
  if (from === to) return amount;
  if (!rate) return null;
  return from === "USD" ? amount * rate.vnd : amount / rate.vnd;
}

type Open = "incomparable" | "vatIncluded" | "vatUnknown";
type Compared = { price: RentFigure; stands: "within" | "above" | Open };

/** A rent in the budget's money against the limit, which is without VAT: what holds VAT, or may, costs less without it. */
function standOf(rent: number | null, limit: number, { vat }: RentFigure): Compared["stands"] {
  if (rent === null) return "incomparable";
  if (rent <= limit) return "within";
  if (vat === "excluded" || rent > limit * mostWithVat) return "above";
  return vat === "included" ? "vatIncluded" : "vatUnknown";
}

/** Paying once and paying yearly are two ways to the same land: one that is within the budget is enough. */
export function budgetRule(
  { rents }: Pick<Candidate, "rents">,
  { budget, years }: Needs,
  { today, rate }: FitContext,
): Omit<NeedResult, "need"> {
  const field = rents[0]?.field ?? "landRentAnnual";
  const limit = budget ? budgetPerYear(budget, years) : null;
  const unknown = (reason: string, price?: RentFigure): Omit<NeedResult, "need"> => ({
    outcome: "unknown",
    reason,
    field: price?.field ?? field,
    figure: price ? { kind: "price", price } : null,
  });
  const chosen = chooseRentOn(rents, today);
  if (!budget || limit === null || !chosen) return unknown("unpublished");
  if (chosen.validity !== "valid") return unknown(chosen.validity, chosen.price);
  const running = rentFields.flatMap((way) =>
    pricesInForce(
      rents.filter((price) => price.field === way),
      today,
    ),
  );
  const compared = running.map((price): Compared => {
    const perYear = rentPerYear(price);
    const own =
      perYear === null
        ? null
        : inCurrency(perYear, { from: price.currency, to: budget.currency }, rate);
    return { price, stands: standOf(own, limit, price) };
  });
  for (const way of rentFields) {
    const prices = compared.filter(({ price }) => price.field === way);
    const [first] = prices;
    if (first && prices.every(({ stands }) => stands === "within")) {
      return {
        outcome: "fits",
        reason: first.price.vat === "unknown" ? "withinEitherWay" : "within",
        field: way,
        figure: { kind: "price", price: first.price },
      };
    }
  }
  const [first] = compared;
  if (first && compared.every(({ stands }) => stands === "above")) {
    return {
      outcome: "fails",
      reason: "above",
      field: first.price.field,
      figure: { kind: "price", price: first.price },
    };
  }
  const open = compared.find(({ stands }) => stands !== "within" && stands !== "above");
  return open ? unknown(open.stands, open.price) : unknown("some", first?.price);
}
