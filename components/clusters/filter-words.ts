import type { FieldKey } from "@/lib/clusters/fields";
import type { FilterKey } from "@/lib/clusters/filters";

/** The catalogue's field that a filter asks about. */
const fieldOf: Partial<Record<FilterKey, FieldKey>> = {
  free: "availableNowHa",
  rent: "landRentAnnual",
  kv: "powerVoltageKv",
  ww: "wwtpExists",
  calls: "callsForInfrastructureInvestor",
  sector: "sectorsEncouraged",
};

export function missingFields(missing: readonly FilterKey[]): FieldKey[] {
  return missing.flatMap((key) => fieldOf[key] ?? []);
}

/** A sector's name within a list: "May mặc" is "may mặc" there, "IT services" stays. */
export function uncapitalize(text: string): string {
  const [first = "", second = ""] = text;
  const isAcronym =
    second !== "" && second === second.toUpperCase() && second !== second.toLowerCase();
  return isAcronym ? text : first.toLowerCase() + text.slice(first.length);
}
