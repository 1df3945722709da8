import { cleanLine } from "@/lib/enquiries/text";
import type { Locale } from "@/lib/i18n/routing";
import { amountFields, choiceFields, ownName, ownUnitName, tickFields } from "./fields";
import { currencies, Exact } from "./money";
import { parseAmount } from "./number";
import {
  type CostAssumptions,
  type CostPart,
  costBounds,
  costParts,
  defaultAssumptions,
  longestLease,
  type OwnPrice,
  ownUnits,
} from "./schema";
import type { CostErrors, CostQuery } from "./types";

const ticked = new Set(["1", "true", "on"]);
const longestValue = 100;

/** What stands in a parameter, the last when it was sent several times. */
export function givenIn(query: CostQuery, name: string): string {
  const given = Object.hasOwn(query, name) ? [query[name] ?? []].flat().at(-1) : undefined;
  return cleanLine((given ?? "").slice(0, longestValue));
}

const isWithin = (amount: string, { min, max }: { min: string; max: string }) =>
  new Exact(amount).greaterThanOrEqualTo(min) && new Exact(amount).lessThanOrEqualTo(max);

/** A whole year or number of years: "30", "30 năm"; "2027-03" is the year 2027. */
function parseYears(text: string): number | null {
  const digits = /^(\d{1,4})(?:-\d{2}){0,2}(?:\s*(?:năm|years?))?$/i.exec(text)?.[1];
  return digits ? Number(digits) : null;
}

function readOwn(
  locale: Locale,
  query: CostQuery,
  { code, part }: { code: string; part: CostPart },
): OwnPrice | "invalid" | null {
  const text = givenIn(query, ownName(code, part));
  if (!text) return null;
  const [currency, unit] = givenIn(query, ownUnitName(code, part)).split(".");
  const known = currencies.find((one) => one === currency) ?? "VND";
  const units: readonly OwnPrice["unit"][] = ownUnits[part];
  const amount = parseAmount(locale, text, { isCoarse: known === "VND" });
  if (amount === null || !isWithin(amount, costBounds.own)) return "invalid";
  return {
    amount,
    currency: known,
    unit: units.find((one) => one === unit) ?? ownUnits[part][0],
  };
}

/**
 * The assumptions that an address states, in the notation of its language, and what in it is no answer to its field.
 * Parameters of others are passed over. `codes` are the clusters whose own prices are read.
 */
export function parseCostQuery(
  locale: Locale,
  query: CostQuery,
  { codes, thisYear }: { codes: readonly string[]; thisYear: number },
): { assumptions: CostAssumptions; errors: CostErrors } {
  const errors: CostErrors = {};
  const read: Record<string, unknown> = {};
  for (const { name, key, unit, isCoarse } of amountFields) {
    const text = givenIn(query, name);
    if (!text) continue;
    const amount = parseAmount(locale, text, { unit, isCoarse });
    if (amount !== null && isWithin(amount, costBounds[key])) read[key] = amount;
    else errors[name] = name;
  }
  for (const { name, key, choices } of choiceFields) {
    const text = givenIn(query, name);
    if (!text) continue;
    if ((choices as readonly string[]).includes(text)) read[key] = text;
    else errors[name] = "choice";
  }
  for (const { name, key } of tickFields) read[key] = ticked.has(givenIn(query, name));

  const years = givenIn(query, "years");
  const lease = parseYears(years);
  if (lease !== null && lease >= 1 && lease <= longestLease) read.years = lease;
  else if (years) errors.years = "years";
  const start = givenIn(query, "start");
  const first = parseYears(start);
  if (first !== null && first >= thisYear && first <= thisYear + 50) read.startYear = first;
  else if (start) errors.start = "start";

  const own: Record<string, Partial<Record<CostPart, OwnPrice>>> = {};
  for (const code of codes) {
    const prices: Partial<Record<CostPart, OwnPrice>> = {};
    for (const part of costParts) {
      const price = readOwn(locale, query, { code, part });
      if (price === "invalid") errors[ownName(code, part)] = "own";
      else if (price) prices[part] = price;
    }
    if (Object.keys(prices).length > 0) own[code] = prices;
  }
  const assumptions = { ...defaultAssumptions, ...read, own } as CostAssumptions;
  return { assumptions, errors: { ...errors, ...contradictions(assumptions, errors) } };
}

/** Errors of what is right by itself but not together. */
export const togetherErrors: ReadonlySet<string> = new Set(["shares", "vatNeeded"]);

function contradictions(assumptions: CostAssumptions, known: CostErrors): CostErrors {
  const { offPeakPercent, peakPercent, vat, vatPercent } = assumptions;
  const errors: CostErrors = {};
  const isOver = new Exact(offPeakPercent).plus(peakPercent).greaterThan(100);
  if (isOver && !known.peak && !known.offPeak) errors.peak = "shares";
  if (vat !== "published" && vatPercent === null && !known.vatRate) errors.vatRate = "vatNeeded";
  return errors;
}
