import { longestLease } from "@/lib/cost/schema";
import { parseArea, parsePower } from "@/lib/enquiries/format-quantities";
import { enquiryBounds } from "@/lib/enquiries/schema-numbers";
import { cleanLine, parseDecimal, parseWhole } from "@/lib/enquiries/text";
import { parseDollars, parseMoney } from "./number";
import {
  type Budget,
  budgetBases,
  emissionLevels,
  type FitError,
  type FitGroup,
  type FitQuery,
  fitGroups,
  type Needs,
  type Project,
  startChoices,
  techLevels,
} from "./types";

/**
 * The address of the check: ?sector=electronics&area=2&power=3&kv=22&water=50&wastewater=40&start=within_6_months
 * &near=HAN&km=60&minutes=90&years=30&budget=15000&basis=VND_m2_year&tech=high&capital=120&output=300&money=VND&jobs=200
 * &emissions=none. All optional; numbers as people write them in either language, with or without their unit.
 */
export const fitParameters = [
  "sector",
  "area",
  "start",
  "power",
  "kv",
  "water",
  "wastewater",
  "near",
  "km",
  "minutes",
  "years",
  "budget",
  "basis",
  "tech",
  "capital",
  "output",
  "money",
  "jobs",
  "emissions",
] as const;
export type FitParameter = (typeof fitParameters)[number];

/** The directory's name for the same, under which the first page asks. */
const aliases: Partial<Record<FitParameter, string>> = { area: "free" };

type Asked = Readonly<Record<string, string | string[] | undefined>>;

/** Longest text that is kept to be shown again. */
const longest = 60;

const bounds = {
  ...enquiryBounds,
  kv: { min: 0.1, max: 500 },
  km: { min: 1, max: 2000 },
  minutes: { min: 1, max: 6000 },
  years: { min: 1, max: longestLease },
  budget: { min: 0.01, max: 999_999_999 },
  money: { min: 0, max: 999_999_999 },
} as const;

const cubicMetres = /\s*m[3³](?:\s*\/.*)?$/i;
const readers = {
  area: { read: parseArea, ...bounds.areaHa },
  power: { read: parsePower, ...bounds.powerMva },
  kv: { read: (text: string) => parseDecimal(text, /\s*kv\.?$/i), ...bounds.kv },
  water: { read: (text: string) => parseWhole(text, cubicMetres), ...bounds.waterM3Day },
  wastewater: { read: (text: string) => parseWhole(text, cubicMetres), ...bounds.wastewaterM3Day },
  km: { read: (text: string) => parseDecimal(text, /\s*km\.?$/i), ...bounds.km },
  minutes: {
    read: (text: string) => parseWhole(text, /\s*(?:phút|phut|min|mins|minutes)\.?$/i),
    ...bounds.minutes,
  },
  years: {
    read: (text: string) => parseWhole(text, /\s*(?:năm|nam|years?)\.?$/i),
    ...bounds.years,
  },
  budget: { read: parseMoney, ...bounds.budget },
  capital: { read: parseMoney, ...bounds.money },
  output: { read: parseMoney, ...bounds.money },
  jobs: {
    read: (text: string) => parseWhole(text, /\s*(?:người|nguoi|people|jobs|workers)\.?$/i),
    ...bounds.jobs,
  },
} as const;
type NumberParameter = keyof typeof readers;

/** What may be chosen and what is only known when the page is made. */
export type FitChoices = { sectors: readonly string[]; destinations: readonly string[] };

class Reader {
  readonly errors: FitError[] = [];
  readonly values: Record<string, string> = {};
  readonly #asked: Asked;

  constructor(asked: Asked) {
    this.#asked = asked;
    for (const name of fitParameters) {
      const given = asked[name] || asked[aliases[name] ?? name];
      const text = cleanLine(((Array.isArray(given) ? given[0] : given) ?? "").slice(0, 500));
      if (text) this.values[name] = text.slice(0, longest);
    }
  }

  number(
    name: NumberParameter,
    read: (text: string) => number | null = readers[name].read,
  ): number | undefined {
    const text = this.values[name];
    if (!text) return undefined;
    const { min, max } = readers[name];
    const value = read(text);
    if (value !== null && value >= min && value <= max) return value;
    this.errors.push({ field: name, problem: name });
    return undefined;
  }

  choice<const T extends string>(name: FitParameter, among: readonly T[]): T | undefined {
    const text = this.values[name];
    if (!text) return undefined;
    const found = among.find((one) => one === text);
    if (!found) this.errors.push({ field: name, problem: name });
    return found;
  }

  page(): number {
    const page = Number(this.#asked.page);
    return Number.isInteger(page) && page >= 1 && page <= 1000 ? page : 1;
  }

  group(): FitGroup | null {
    return fitGroups.find((group) => group === this.#asked.group) ?? null;
  }
}

export const budgetUnits = ["VND", "USD"].flatMap((currency) =>
  budgetBases.map((basis) => `${currency}_${basis}` as const),
);

function readBudget(reader: Reader, years: number | undefined): Budget | undefined {
  const unit = reader.choice("basis", budgetUnits) ?? "VND_m2_year";
  const currency = unit.startsWith("USD") ? "USD" : "VND";
  const amount = reader.number("budget", currency === "USD" ? parseDollars : undefined);
  if (amount === undefined) return undefined;
  const basis = unit.endsWith("m2_term") ? "m2_term" : "m2_year";
  if (basis === "m2_term" && years === undefined) {
    reader.errors.push({ field: "years", problem: "yearsForBudget" });
    return undefined;
  }
  return { amount, currency, basis };
}

function readNear(reader: Reader, destinations: readonly string[]): Needs["near"] {
  const code = reader.choice("near", destinations);
  const km = reader.number("km");
  const minutes = reader.number("minutes");
  if (code) return { code, ...(km ? { km } : {}), ...(minutes ? { minutes } : {}) };
  if ((km || minutes) && !reader.values.near) {
    reader.errors.push({ field: "near", problem: "nearMissing" });
  }
  return undefined;
}

function readProject(reader: Reader): Project {
  const project: Project = { currency: reader.choice("money", ["VND", "USD"] as const) ?? "VND" };
  const tech = reader.choice("tech", techLevels);
  const emissions = reader.choice("emissions", emissionLevels);
  const capital = reader.number("capital");
  const output = reader.number("output");
  const jobs = reader.number("jobs");
  if (tech) project.tech = tech;
  if (emissions) project.emissions = emissions;
  if (capital) project.capital = capital;
  if (output) project.output = output;
  if (jobs) project.jobs = jobs;
  return project;
}

function withoutUndefined(needs: Needs): Needs {
  return Object.fromEntries(
    Object.entries(needs).filter(([, value]) => value !== undefined),
  ) as Needs;
}

/** Reads an address. Never throws: what is not understood is named in `errors`, and the rest is kept. */
export function parseFitQuery(asked: Asked, { sectors, destinations }: FitChoices): FitQuery {
  const reader = new Reader(asked);
  const years = reader.number("years");
  const needs = withoutUndefined({
    sector: reader.choice("sector", sectors),
    area: reader.number("area"),
    start: reader.choice("start", startChoices),
    power: reader.number("power"),
    voltage: reader.number("kv"),
    water: reader.number("water"),
    wastewater: reader.number("wastewater"),
    near: readNear(reader, destinations),
    years,
    budget: readBudget(reader, years),
  });
  const project = readProject(reader);
  const order = (field: string) => (fitParameters as readonly string[]).indexOf(field);
  return {
    needs,
    project,
    errors: reader.errors.toSorted((a, b) => order(a.field) - order(b.field)),
    values: reader.values,
    group: reader.group(),
    page: reader.page(),
  };
}

/** What says nothing without an amount. */
const unitsOf: Partial<Record<string, readonly string[]>> = {
  basis: ["budget"],
  money: ["capital", "output"],
};

/** The address of a check, as `pathTo` takes it: what was typed, with these changes. */
export function toFitQuery(
  { values }: Pick<FitQuery, "values">,
  changes: { group?: FitGroup; page?: number; without?: readonly string[] } = {},
): Record<string, string | number | undefined> {
  const has = (name: string) => values[name] !== undefined;
  const kept = Object.entries(values).filter(
    ([name]) => !changes.without?.includes(name) && (unitsOf[name]?.some(has) ?? true),
  );
  return {
    ...Object.fromEntries(kept),
    group: changes.group,
    page: changes.page && changes.page > 1 ? changes.page : undefined,
  };
}
