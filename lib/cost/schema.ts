import type { ClusterSource, DatedDay, FactState, PriceFigure } from "@/lib/clusters/types";
import type { Currency } from "./money";

/** What occupying land consists of, in the order in which it is told. */
export const costParts = [
  "landRent",
  "factoryRent",
  "infraFee",
  "mgmtFee",
  "power",
  "water",
  "wastewater",
] as const;
export type CostPart = (typeof costParts)[number];

/** The catalogue's price fields behind each part. */
export const partFields = {
  landRent: ["landRentAnnual", "landRentOnce"],
  factoryRent: ["factoryRent"],
  infraFee: ["infraFee"],
  mgmtFee: ["mgmtFee"],
  power: ["powerTariff"],
  water: ["waterTariff"],
  wastewater: ["wastewaterTariff"],
} as const satisfies Record<CostPart, readonly string[]>;
export type PriceField = (typeof partFields)[CostPart][number] | "deposit";
export const priceFields: readonly PriceField[] = [...Object.values(partFields).flat(), "deposit"];

/** Units in which a visitor may type a price of their own; the first is the usual one. */
export const ownUnits = {
  landRent: ["m2_year", "m2_term", "m2_month"],
  factoryRent: ["m2_month", "m2_year"],
  infraFee: ["m2_year", "m2_term", "m2_month"],
  mgmtFee: ["m2_year", "m2_month"],
  power: ["kwh"],
  water: ["m3"],
  wastewater: ["m3"],
} as const satisfies Record<CostPart, readonly PriceFigure["unit"][]>;

/** A price that the visitor assumes. A price for the term is for the whole lease. */
export type OwnPrice = { amount: string; currency: Currency; unit: PriceFigure["unit"] };

export const premisesKinds = ["land", "factory"] as const;
export const rhythms = ["year", "once"] as const;
export const termRules = ["share", "whole"] as const;
export const vatViews = ["published", "without", "with"] as const;
export const wastewaterClasses = ["A", "B", "C"] as const;
export const depositBases = ["lease", "first"] as const;

/** Everything that an estimate assumes. Amounts are decimal strings, so that no digit is lost. */
export type CostAssumptions = {
  /** Land to build on, or the floor of a ready-built factory. */
  premises: (typeof premisesKinds)[number];
  /** With a factory: count land rent and infrastructure fee on the same area beside its rent. */
  countsLandToo: boolean;
  /** Land, or floor, in m². */
  areaM2: string;
  years: number;
  /** The lease begins on 1 January of this year; null for today. */
  startYear: number | null;
  /** The one that counts where a price is offered both ways. */
  rhythm: (typeof rhythms)[number];
  /** A lease shorter than the term of a price: its share of the price, or the whole. */
  termRule: (typeof termRules)[number];
  /** A lease longer than the term: whether the price is taken to go on as it was. */
  continuesAfterTerm: boolean;
  vat: (typeof vatViews)[number];
  vatPercent: string | null;
  vndPerUsd: string | null;
  /** Of prices paid year by year; the first year is as published. */
  growthPercent: string;
  discountPercent: string | null;
  kwhMonth: string | null;
  /** Without kWh: the connected load and how much of it is drawn on average. */
  powerMva: string | null;
  loadPercent: string | null;
  offPeakPercent: string;
  peakPercent: string;
  waterM3Day: string | null;
  daysPerYear: string;
  /** Else a share of the water. */
  wastewaterM3Day: string | null;
  wastewaterPercent: string;
  wastewaterClass: (typeof wastewaterClasses)[number] | null;
  depositBase: (typeof depositBases)[number];
  /** By cluster code. */
  own: Readonly<Record<string, Partial<Record<CostPart, OwnPrice>>>>;
};

/** What holds until the visitor says otherwise; the page says each of them. */
export const defaultAssumptions: CostAssumptions = {
  premises: "land",
  countsLandToo: false,
  areaM2: "10000",
  years: 30,
  startYear: null,
  rhythm: "year",
  termRule: "share",
  continuesAfterTerm: false,
  vat: "published",
  vatPercent: null,
  vndPerUsd: null,
  growthPercent: "0",
  discountPercent: null,
  kwhMonth: null,
  powerMva: null,
  loadPercent: null,
  offPeakPercent: "0",
  peakPercent: "0",
  waterM3Day: null,
  daysPerYear: "365",
  wastewaterM3Day: null,
  wastewaterPercent: "100",
  wastewaterClass: null,
  depositBase: "lease",
  own: {},
};

export const mostClusters = 4;
export const longestLease = 70;

/** Bounds of the amounts, in the unit of the name. */
export const costBounds = {
  areaM2: { min: "10", max: "750000" },
  vatPercent: { min: "0", max: "50" },
  vndPerUsd: { min: "1000", max: "1000000" },
  growthPercent: { min: "0", max: "50" },
  discountPercent: { min: "0", max: "50" },
  kwhMonth: { min: "0", max: "1000000000" },
  powerMva: { min: "0", max: "5000" },
  loadPercent: { min: "0", max: "100" },
  offPeakPercent: { min: "0", max: "100" },
  peakPercent: { min: "0", max: "100" },
  waterM3Day: { min: "0", max: "1000000" },
  daysPerYear: { min: "1", max: "366" },
  wastewaterM3Day: { min: "0", max: "1000000" },
  wastewaterPercent: { min: "0", max: "100" },
  own: { min: "0", max: "100000000000" },
} as const;

/** What is published of one price field. */
export type PublishedPrices = {
  state: FactState;
  prices: readonly PriceFigure[];
  asOf: DatedDay | null;
  sources: readonly number[];
};

/** As much of a cluster as its cost depends on. */
export type CostSubject = {
  code: string;
  name: string;
  slug: string;
  isSample: boolean;
  operatingTermEnd: string | null;
  published: Readonly<Record<PriceField, PublishedPrices>>;
  sources: readonly ClusterSource[];
};
