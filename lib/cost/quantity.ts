import { Exact } from "./money";
import type { CostAssumptions, CostPart } from "./schema";

const monthsPerYear = 12;
const hoursPerDay = 24;
const kwPerMw = 1000;

/** kWh or m³ of a year that a part is charged on; null when none was given, or when it is charged by area. */
export function quantityOf(part: CostPart, assumptions: CostAssumptions): Exact | null {
  if (part === "power") return kwhPerYear(assumptions);
  if (part === "water") return waterPerYear(assumptions);
  return part === "wastewater" ? wastewaterPerYear(assumptions) : null;
}

/** kWh of a year: twelve typed months, else the load at its average share, day and night on the days worked. */
function kwhPerYear(assumptions: CostAssumptions): Exact | null {
  const { kwhMonth, powerMva, loadPercent, daysPerYear } = assumptions;
  if (kwhMonth !== null) return new Exact(kwhMonth).times(monthsPerYear);
  if (powerMva === null || loadPercent === null) return null;
  return new Exact(powerMva)
    .times(kwPerMw)
    .times(loadPercent)
    .div(100)
    .times(hoursPerDay)
    .times(daysPerYear);
}

/** m³ of water in a year. */
function waterPerYear({ waterM3Day, daysPerYear }: CostAssumptions): Exact | null {
  return waterM3Day === null ? null : new Exact(waterM3Day).times(daysPerYear);
}

/** m³ of waste water in a year: what was typed, else a share of the water. */
function wastewaterPerYear(assumptions: CostAssumptions): Exact | null {
  const { wastewaterM3Day, wastewaterPercent, daysPerYear } = assumptions;
  if (wastewaterM3Day !== null) return new Exact(wastewaterM3Day).times(daysPerYear);
  const water = waterPerYear(assumptions);
  return water === null ? null : water.times(wastewaterPercent).div(100);
}

export type BandShare = { band: "normal" | "offPeak" | "peak"; percent: Exact };

/** How the electricity is spread over the day; bands without any are left out. */
export function bandShares({ offPeakPercent, peakPercent }: CostAssumptions): BandShare[] {
  const offPeak = new Exact(offPeakPercent);
  const peak = new Exact(peakPercent);
  const shares: BandShare[] = [
    { band: "normal", percent: new Exact(100).minus(offPeak).minus(peak) },
    { band: "offPeak", percent: offPeak },
    { band: "peak", percent: peak },
  ];
  return shares.filter(({ percent }) => percent.greaterThan(0));
}
