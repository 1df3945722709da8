import type { Candidate, FitContext, RentFigure } from "@/lib/fit/types";

/** A cluster of which nothing is published but that it is there. */
export function candidate(known: Partial<Candidate> = {}): Candidate {
  return {
    id: "0199f000-0000-7000-8000-000000000001",
    code: "DT-AK1",
    isSample: false,
    status: "operating",
    statusAsOf: { date: "2015-06-01", precision: "month" },
    totalAreaHa: null,
    industrialAreaHa: null,
    leasedAreaHa: null,
    availableNowHa: null,
    plotMaxM2: null,
    isComingKnown: false,
    coming: [],
    freeLotsM2: null,
    largestFreeM2: null,
    largestLotM2: null,
    powerCapacityMva: null,
    powerSpareMva: null,
    powerVoltageKv: [],
    waterCapacityM3Day: null,
    waterSpareM3Day: null,
    wwtpExists: null,
    wwtpCapacityM3Day: null,
    operatingTermEnd: null,
    rents: [],
    sectors: [],
    way: null,
    ...known,
  };
}

export function rent(overrides: Partial<RentFigure> = {}): RentFigure {
  return {
    field: "landRentAnnual",
    amount: "13000",
    currency: "VND",
    unit: "m2_year",
    vat: "excluded",
    termYears: null,
    validFrom: null,
    validUntil: null,
    ...overrides,
  };
}

export const fitContext: FitContext = {
  today: "2026-11-22",
  rate: { vnd: 26_000, date: "2026-11-20" },
  nearField: "airports",
};
