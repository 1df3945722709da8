import { type CarriedProject, parseCarried, unmistakable } from "@/lib/fit/format-carried";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { amountFields, choiceFields, ownName, ownUnitName, tickFields } from "./fields";
import { Exact } from "./money";
import { writeAmount } from "./number";
import { givenIn, togetherErrors } from "./query";
import { type CostAssumptions, costParts, defaultAssumptions } from "./schema";
import type { CostQuery, CostView } from "./types";

/**
 * The shortest query that states these assumptions for these clusters, in the notation of a language. `project` is
 * handed on as it is.
 */
export function toCostQuery(
  locale: Locale,
  assumptions: CostAssumptions,
  codes: readonly string[],
  project: CarriedProject = {},
): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = { c: [...codes], ...project };
  const set = (name: string, value: string) => {
    query[name] = value;
  };
  for (const { name, key } of amountFields) {
    const amount = assumptions[key];
    // Area and lease are what a link is about, so they stand in it even when they are the usual ones.
    if (amount === null || (amount === defaultAssumptions[key] && name !== "area")) continue;
    set(name, writeAmount(locale, amount));
  }
  set("years", String(assumptions.years));
  if (assumptions.startYear !== null) set("start", String(assumptions.startYear));
  for (const { name, key } of choiceFields) {
    const choice = assumptions[key];
    if (choice !== null && choice !== defaultAssumptions[key]) set(name, choice);
  }
  for (const { name, key } of tickFields) if (assumptions[key]) set(name, "1");
  for (const code of codes) {
    for (const part of costParts) {
      const price = assumptions.own[code]?.[part];
      if (!price) continue;
      set(ownName(code, part), writeAmount(locale, price.amount));
      set(ownUnitName(code, part), `${price.currency}.${price.unit}`);
    }
  }
  return query;
}

/**
 * What a refused form held that was no answer to its field, as it was typed: in another language it is refused again,
 * not forgotten. Amounts that are right by themselves are left to `toCostQuery`, which writes them for the language.
 */
export function typedWrongly(
  query: CostQuery,
  { errors, unknown, chosen }: Pick<CostView, "errors" | "unknown" | "chosen">,
): Record<string, string | string[]> {
  const wrong = Object.entries(errors).filter(([, error]) => !togetherErrors.has(error));
  const typed = wrong.flatMap(([name]) => {
    const text = name === "c" ? "" : givenIn(query, name);
    const unit = name.startsWith("own.") ? givenIn(query, `${name}.in`) : "";
    return text ? [[name, text], ...(unit ? [[`${name}.in`, unit]] : [])] : [];
  });
  const names = Object.keys(errors).length > 0 ? unknown : [];
  return {
    ...Object.fromEntries(typed),
    ...(names.length > 0 ? { c: [...chosen.map(({ code }) => code), ...names] } : {}),
  };
}

/** The project as the comparison and the enquiry take it: what was handed on, and what the estimate is for. */
export function projectOf({ assumptions, project }: Pick<CostView, "assumptions" | "project">) {
  const { areaM2, years, powerMva, waterM3Day, wastewaterM3Day } = assumptions;
  const whole = (amount: string | null) =>
    amount === null ? undefined : new Exact(amount).toFixed(0);
  return parseCarried({
    ...project,
    area: whole(areaM2),
    years: String(years),
    power: powerMva === null ? undefined : unmistakable(Number(powerMva)),
    water: whole(waterM3Day),
    wastewater: whole(wastewaterM3Day),
  });
}

/** An amount as a form field shows it, grouped: "20.000" in Vietnamese. `parseAmount` reads it again. */
export function showAmount(locale: Locale, amount: string): string {
  const decimals = amount.split(".")[1]?.length ?? 0;
  return formatNumber(locale, amount, {
    maxFraction: 6,
    minFraction: decimals === 3 ? 4 : 0,
  });
}

/** What each field holds while nobody has changed it, as the form of a language shows it. */
export function usualValues(locale: Locale): Record<string, string> {
  const entries = [...amountFields, ...choiceFields].flatMap(({ name, key }) => {
    const usual = defaultAssumptions[key];
    const isAmount = amountFields.some((one) => one.name === name);
    return usual === null ? [] : [[name, isAmount ? showAmount(locale, usual) : usual]];
  });
  return Object.fromEntries([...entries, ["years", String(defaultAssumptions.years)]]);
}
