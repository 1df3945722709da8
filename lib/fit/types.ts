import type { ClusterStatus, FieldKey } from "@/lib/clusters/fields";
import type {
  ClusterSource,
  ClusterSummary,
  ConnectionView,
  DatedDay,
  PriceFigure,
  SectorName,
} from "@/lib/clusters/types";
import type { LocalizedText } from "@/lib/i18n/localized";

/** When land must be handed over, in the words of the enquiry form; counted from the day of the check. */
export const startChoices = ["within_6_months", "6_to_12_months", "1_to_2_years", "later"] as const;
export type StartChoice = (typeof startChoices)[number];

/** The conditions of the check, in the order in which results are told. */
export const needKeys = [
  "sector",
  "area",
  "start",
  "power",
  "voltage",
  "water",
  "wastewater",
  "near",
  "years",
  "budget",
] as const;
export type NeedKey = (typeof needKeys)[number];

export const budgetBases = ["m2_year", "m2_term"] as const;
/** What the land may cost, without VAT: per m² and year, or per m² for the whole lease. */
export type Budget = {
  amount: number;
  currency: "VND" | "USD";
  basis: (typeof budgetBases)[number];
};

/** What a project needs; what is left out is no condition. */
export type Needs = {
  /** Code of the sector list. */
  sector?: string;
  /** Hectares. */
  area?: number;
  start?: StartChoice;
  /** MVA. */
  power?: number;
  /** kV. */
  voltage?: number;
  /** m³ a day. */
  water?: number;
  /** m³ a day that the cluster's plant is to treat. */
  wastewater?: number;
  /** The way by road to a destination; without a limit it is told and decides nothing. */
  near?: { code: string; km?: number; minutes?: number };
  /** Years of lease. */
  years?: number;
  budget?: Budget;
};

export type RentFigure = Pick<
  PriceFigure,
  "amount" | "currency" | "unit" | "vat" | "termYears" | "validFrom" | "validUntil"
> & { field: "landRentAnnual" | "landRentOnce" };

/** What the rules read of a cluster; null is not published. Areas in ha unless the name says m². */
export type Candidate = {
  id: string;
  code: string;
  isSample: boolean;
  status: ClusterStatus;
  statusAsOf: DatedDay | null;
  totalAreaHa: number | null;
  industrialAreaHa: number | null;
  leasedAreaHa: number | null;
  availableNowHa: number | null;
  plotMaxM2: number | null;
  /** True when it is published what comes, also that nothing does. */
  isComingKnown: boolean;
  coming: { areaHa: number; year: number; quarter: number | null }[];
  /** Of the plots that are free their sum and the largest, then the largest that is free or coming; null without any. */
  freeLotsM2: number | null;
  largestFreeM2: number | null;
  largestLotM2: number | null;
  powerCapacityMva: number | null;
  powerSpareMva: number | null;
  powerVoltageKv: number[];
  waterCapacityM3Day: number | null;
  waterSpareM3Day: number | null;
  wwtpExists: boolean | null;
  wwtpCapacityM3Day: number | null;
  operatingTermEnd: string | null;
  rents: RentFigure[];
  sectors: { code: string; stance: "encouraged" | "refused" | "present" }[];
  /** The way to the destination that is asked for; null when the cluster lists none. */
  way: { roadKm: number | null; minutes: number | null; adjoins: boolean } | null;
};

/** fits: a published figure proves it; fails: a published figure rules it out; unknown: no published figure decides. */
export type Outcome = "fits" | "unknown" | "fails";

/** The figure that was held against the need. */
export type Figure =
  | { kind: "value"; field: FieldKey; value: number | string | number[] }
  | { kind: "price"; price: RentFigure }
  | { kind: "ha" | "km" | "minutes"; value: number };

export type NeedResult = {
  need: NeedKey;
  outcome: Outcome;
  /** Key of the messages `fit.reasons.<need>` (with a figure) and `fit.asks.<need>` (what to ask). */
  reason: string;
  /** The field that decided, or that would. */
  field: FieldKey;
  figure: Figure | null;
};

export type Assessment = {
  outcome: Outcome;
  /** One for each condition, in the order of `needKeys`. */
  results: NeedResult[];
};

/** The day of the check and what money is worth on it. */
export type FitContext = {
  /** ISO day in Viet Nam. */
  today: string;
  rate: { vnd: number; date: string } | null;
  /** Kind of the destination asked for, as the catalogue groups connections. */
  nearField: FieldKey;
};

export const techLevels = ["high", "advanced", "ordinary"] as const;
export const emissionLevels = ["none", "treated", "undecided"] as const;

/** What the project is, for the explanation of the area's priorities; it decides nothing. */
export type Project = {
  tech?: (typeof techLevels)[number];
  emissions?: (typeof emissionLevels)[number];
  /** Investment and yearly output, in billions of đồng or millions of dollars. */
  capital?: number;
  output?: number;
  currency: "VND" | "USD";
  jobs?: number;
};

/** A parameter that was not understood, as the form names it; the message is `fit.errors.<problem>`. */
export type FitError = { field: string; problem: string };

export type FitQuery = {
  needs: Needs;
  project: Project;
  errors: FitError[];
  /** Everything as it was typed, to be shown again. */
  values: Record<string, string>;
  group: FitGroup | null;
  page: number;
};

export const fitGroups = ["fits", "might", "out", "sample"] as const;
export type FitGroup = (typeof fitGroups)[number];

export type Assessed = { candidate: Candidate; assessment: Assessment };

/** Day and sources (numbers of `FitView.sources`) of a figure. */
export type FigureOrigin = { asOf: DatedDay | null; sources: number[] };

export type FitRow = {
  cluster: ClusterSummary;
  assessment: Assessment;
  way: Candidate["way"];
  origins: Partial<Record<FieldKey, FigureOrigin>>;
};

export type FitList = { rows: FitRow[]; total: number; page: number; pages: number };

/** How many real clusters might fit but for this one answer. */
export type UnknownCount = { need: NeedKey; field: FieldKey; count: number };

export type FitResult = {
  lists: Record<FitGroup, FitList>;
  unknowns: UnknownCount[];
  /** How many of them do not say how far a destination is that was named without a limit. */
  waysUnknown: number;
  /** The field that a way to that destination belongs to; null when none was named without a limit. */
  wayField: FieldKey | null;
  /** Codes of the real clusters that might fit, the nearest to it first, at most as many as an enquiry names. */
  mightCodes: string[];
  sources: ClusterSource[];
};

export type DestinationChoice = { code: string; kind: ConnectionView["kind"]; name: LocalizedText };

/** Names of what an address holds codes of. */
export type ProjectNames = { sectors: SectorName[]; destinations: DestinationChoice[] };

export type FitView = {
  query: FitQuery;
  /** Null without a condition to check. */
  result: FitResult | null;
  sectors: SectorName[];
  destinations: DestinationChoice[];
  /** Đồng for a dollar; null while no dated rate is set. */
  rate: FitContext["rate"];
};
