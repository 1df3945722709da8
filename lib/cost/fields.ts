import {
  type CostAssumptions,
  type CostPart,
  type costBounds,
  depositBases,
  premisesKinds,
  rhythms,
  termRules,
  vatViews,
  wastewaterClasses,
} from "./schema";

type Amount = Exclude<keyof typeof costBounds, "own">;
type AmountField = {
  name: string;
  key: Amount;
  unit: RegExp;
  /** Never has three decimals, so that "20,000" is twenty thousand in Vietnamese too. */
  isCoarse?: boolean;
};

const percent = /\s*%$/;
const cubicMetres = /\s*m[3³](?:\s*\/.*)?$/i;

/** The amounts of the form, by the name of their field. */
export const amountFields: readonly AmountField[] = [
  { name: "area", key: "areaM2", unit: /\s*m[2²]$/i, isCoarse: true },
  { name: "vatRate", key: "vatPercent", unit: percent },
  { name: "fx", key: "vndPerUsd", unit: /\s*(?:đ|vnd|vnđ|đồng).*$/i, isCoarse: true },
  { name: "growth", key: "growthPercent", unit: percent },
  { name: "discount", key: "discountPercent", unit: percent },
  { name: "kwh", key: "kwhMonth", unit: /\s*kwh.*$/i, isCoarse: true },
  { name: "power", key: "powerMva", unit: /\s*mva\.?$/i },
  { name: "load", key: "loadPercent", unit: percent },
  { name: "offPeak", key: "offPeakPercent", unit: percent },
  { name: "peak", key: "peakPercent", unit: percent },
  { name: "water", key: "waterM3Day", unit: cubicMetres },
  { name: "days", key: "daysPerYear", unit: /\s*(?:ngày|days?)$/i },
  { name: "wastewater", key: "wastewaterM3Day", unit: cubicMetres },
  { name: "wwShare", key: "wastewaterPercent", unit: percent },
];

/** The choices of the form: name, key, and the choices that there are. */
export const choiceFields = [
  { name: "premises", key: "premises", choices: premisesKinds },
  { name: "rhythm", key: "rhythm", choices: rhythms },
  { name: "term", key: "termRule", choices: termRules },
  { name: "vat", key: "vat", choices: vatViews },
  { name: "wwClass", key: "wastewaterClass", choices: wastewaterClasses },
  { name: "deposit", key: "depositBase", choices: depositBases },
] as const satisfies readonly {
  name: string;
  key: keyof CostAssumptions;
  choices: readonly string[];
}[];

export const tickFields = [
  { name: "extra", key: "countsLandToo" },
  { name: "beyond", key: "continuesAfterTerm" },
] as const satisfies readonly { name: string; key: keyof CostAssumptions }[];

export const ownName = (code: string, part: CostPart) => `own.${code}.${part}`;
export const ownUnitName = (code: string, part: CostPart) => `${ownName(code, part)}.in`;
