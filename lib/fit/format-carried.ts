import { capitalRanges } from "@/lib/enquiries/schema";
import { type Needs, startChoices } from "./types";

type Query = Readonly<Record<string, string | string[] | undefined>>;

/**
 * What a project needs, as the tools hand it on to each other and to the enquiry: in addresses that already mean
 * something else by "start" (the first year of a lease) or count land in m². Numbers have a point and no groups.
 */
const carried = {
  sector: /^[a-z0-9][a-z0-9_-]{0,39}$/,
  /** m². */
  area: /^\d{1,9}$/,
  years: /^\d{1,2}$/,
  /** MVA. */
  power: /^\d{1,4}(?:\.\d{1,4})?$/,
  /** m³ a day. */
  water: /^\d{1,7}$/,
  wastewater: /^\d{1,7}$/,
  when: new RegExp(`^(?:${startChoices.join("|")})$`),
  /** Code of a destination. */
  near: /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/,
  jobs: /^\d{1,6}$/,
  capital: new RegExp(`^(?:${capitalRanges.join("|")})$`),
} as const;
const longest = 40;

export type CarriedName = keyof typeof carried;
export type CarriedProject = Readonly<Partial<Record<CarriedName, string>>>;

const names = Object.keys(carried) as CarriedName[];

/** Reads what an address carries. Never throws: what is none of it is passed over. */
export function parseCarried(query: Query, only: readonly CarriedName[] = names): CarriedProject {
  const found = only.flatMap((name): [CarriedName, string][] => {
    const given = [Object.hasOwn(query, name) ? (query[name] ?? []) : []].flat();
    const text = given.find((one) => one.length <= longest && carried[name].test(one));
    return text === undefined ? [] : [[name, text]];
  });
  return Object.fromEntries(found);
}

const squareMetres = 10_000;
const text = (value: number | undefined) => (value === undefined ? undefined : String(value));

/** A number for an address: "3", "2.5", and "2.1250", since three decimals may be taken for thousands. */
export function unmistakable(value: number): string {
  return String(Number(value.toFixed(4))).replace(/\.\d{3}$/, "$&0");
}

/** The needs of a fit check as they are carried on; limits of a way and a budget belong to the check alone. */
export function carriedFrom({
  needs,
  jobs,
  capital,
}: {
  needs: Needs;
  jobs?: number;
  capital?: string | null;
}): CarriedProject {
  const { sector, area, years, power, water, wastewater, start, near } = needs;
  return parseCarried({
    sector,
    area: text(area === undefined ? undefined : Math.round(area * squareMetres)),
    years: text(years),
    power: power === undefined ? undefined : unmistakable(power),
    water: text(water),
    wastewater: text(wastewater),
    when: start,
    near: near?.code,
    jobs: text(jobs),
    capital: capital ?? undefined,
  });
}

const number = (value: string | undefined) => (value ? Number(value) : undefined);

/** The needs that an address carries, to be put into words. */
export function needsOf(project: CarriedProject): Needs {
  const { sector, area, years, power, water, wastewater, when, near } = project;
  const needs: Needs = {
    sector,
    area: area ? Number(area) / squareMetres : undefined,
    start: startChoices.find((one) => one === when),
    power: number(power),
    water: number(water),
    wastewater: number(wastewater),
    near: near ? { code: near } : undefined,
    years: number(years),
  };
  return Object.fromEntries(Object.entries(needs).filter(([, value]) => value)) as Needs;
}

/** What the enquiry form takes of it; it writes by itself what could be mistaken. */
export function enquiryQueryOf(project: CarriedProject): Record<string, string | undefined> {
  const { sector, area, power, water, wastewater, when, jobs, capital } = project;
  return {
    sector,
    area: area ? String(Number(area) / squareMetres) : undefined,
    power: power ? String(Number(power)) : undefined,
    water,
    wastewater,
    start: when,
    jobs,
    capital,
  };
}
