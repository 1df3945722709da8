import type { FactState, PriceFigure } from "@/lib/clusters/types";
import {
  type CostAssumptions,
  type CostSubject,
  defaultAssumptions,
  type PriceField,
  type PublishedPrices,
  priceFields,
} from "@/lib/cost/schema";

/** A price as a cluster publishes it: đồng per m² and year, VAT not included, unless it says otherwise. */
export function priceOf(amount: string, overrides: Partial<PriceFigure> = {}): PriceFigure {
  return {
    amount,
    currency: "VND",
    unit: "m2_year",
    vat: "excluded",
    termYears: null,
    voltageKv: null,
    band: null,
    rhythm: null,
    adjustment: null,
    validFrom: null,
    validUntil: null,
    source: null,
    ...overrides,
  };
}

type Prices = Partial<Record<PriceField, readonly PriceFigure[] | Exclude<FactState, "known">>>;

/** A cluster that publishes these prices and no other; a state in place of prices says why there are none. */
export function costSubject(
  prices: Prices,
  overrides: Partial<Omit<CostSubject, "published">> = {},
): CostSubject {
  const published = priceFields.map((field): [PriceField, PublishedPrices] => {
    const given = prices[field] ?? "not_published";
    const isState = typeof given === "string";
    return [
      field,
      {
        state: isState ? given : "known",
        prices: isState ? [] : given,
        asOf: { date: "2026-01-01", precision: "day" },
        sources: [1],
      },
    ];
  });
  return {
    code: "MAU-T1",
    name: "Cụm công nghiệp mẫu",
    slug: "mau",
    isSample: true,
    operatingTermEnd: null,
    sources: [],
    ...overrides,
    published: Object.fromEntries(published) as CostSubject["published"],
  };
}

/** One hectare for ten years, and nothing else assumed. */
export function assuming(overrides: Partial<CostAssumptions> = {}): CostAssumptions {
  return { ...defaultAssumptions, areaM2: "10000", years: 10, ...overrides };
}
