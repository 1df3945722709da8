import type { DatedDay, PriceFigure } from "@/lib/clusters/types";
import type { CarriedProject } from "@/lib/fit/format-carried";
import type { ProjectNames } from "@/lib/fit/types";
import type { Currency, Exact, Sums } from "./money";
import type { CostAssumptions, CostPart, CostSubject, PriceField } from "./schema";

export type { Currency, Exact, Sums };

export type CostQuery = Readonly<Record<string, string | string[] | undefined>>;

/** Field of the form to key of the messages `cost.errors`. */
export type CostErrors = Record<string, string>;

/** A published price with the field, day and source that it comes from. */
export type PublishedPrice = {
  field: PriceField;
  price: PriceFigure;
  asOf: DatedDay | null;
  sources: readonly number[];
};

/** What one must know of how a price was counted. Amounts and shares are decimal strings. */
export type CostNote =
  | { kind: "otherRhythm"; rhythm: "year" | "once" }
  | { kind: "several"; count: number }
  | { kind: "expired"; date: string }
  | { kind: "notYet"; date: string }
  /** It holds today, and not when the lease begins. */
  | { kind: "endsBefore"; date: string; year: number }
  | { kind: "termShare" | "termWhole" | "termAgain" | "shorterTerm"; term: number; years: number }
  | { kind: "afterTerm"; term: number; years: number }
  | { kind: "flatBand" }
  | { kind: "highestClass"; band: string };

/** Why the sum lacks a part, or a share of it. `unusable`: published in a unit that says nothing of this part. */
export type Gap =
  | { reason: "not_published" | "on_request" | "unusable" }
  | { reason: "after_term"; years: number }
  | { reason: "band"; band: string; percent: string }
  | { reason: "class"; band: string };

/** Why a part is no matter of the sum: nothing is missing, but it is said. */
export type LeftOut = "no_quantity" | "in_factory_rent" | "not_applicable";

/** How a price stands in the estimate: as it was published, with VAT added or taken out, or not known to hold any. */
export type VatOutcome = "included" | "excluded" | "added" | "takenOut" | "unknown" | "own";

/** One price and what it comes to. */
export type CostLine = {
  origin: "published" | "own";
  /** As published or typed, before VAT is added or taken out. */
  price: PriceFigure;
  from: PublishedPrice | null;
  vat: VatOutcome;
  /** What it is charged on besides area: kWh or m³ of a year. */
  quantity: { unit: "kwh" | "m3"; perYear: Exact } | null;
  currency: Currency;
  /** At today's price, for each m² and each year that it covers. */
  perM2Year: Exact;
  /** Over the lease, with growth. */
  total: Exact;
  notes: CostNote[];
};

export type PartEstimate = {
  part: CostPart;
  lines: CostLine[];
  gaps: Gap[];
  leftOut: LeftOut | null;
  /** Each lease year, the first first; empty when nothing counts. */
  years: Sums[];
  total: Sums;
};

export type DepositEstimate = {
  percent: string;
  from: PublishedPrice;
  /** What it is taken of. Nobody publishes that: it is an assumption. */
  part: CostPart;
  /** Null when the rent that it is a share of has no price. */
  amount: Sums | null;
};

export type CostEstimate = {
  subject: CostSubject;
  assumptions: CostAssumptions;
  parts: PartEstimate[];
  /** What the sum lacks although it belongs into it. A sum with gaps is never shown alone. */
  gaps: { part: CostPart; gap: Gap }[];
  /** Each lease year, the first first, in both currencies apart. */
  years: Sums[];
  total: Sums;
  /** The average over the lease, per m² and year. */
  perM2Year: Sums;
  /** Worth today of what is paid at the start of each year; null without a discount rate. */
  presentValue: Sums | null;
  /** Comes back, so it is in no sum. */
  deposit: DepositEstimate | null;
  /** When the cluster's operating term ends and how many whole years there are until then. */
  term: { end: string; wholeYears: number; isExceeded: boolean } | null;
  /** The parts of each standing towards VAT; more than one standing makes a mixed sum. */
  vat: Partial<Record<VatOutcome, CostPart[]>>;
};

export type CostChoice = {
  code: string;
  name: string;
  isSample: boolean;
  isFormerDaiTu: boolean;
};

/** The office's rate with its day and source, or the visitor's own. */
export type UsedRate =
  | { origin: "own"; vnd: string }
  | { origin: "published"; vnd: string; date: string; source: string };

export type CostView = {
  /** Every cluster on offer, to choose from. */
  choices: CostChoice[];
  chosen: CostChoice[];
  /** What was asked for as a cluster and is none, or not on offer. */
  unknown: string[];
  hasTooMany: boolean;
  /** As the visitor stated them; the rate that is published stands in `rate` only. */
  assumptions: CostAssumptions;
  errors: CostErrors;
  /** What the visitor's project needs besides what the form asks for. */
  project: CarriedProject;
  names: ProjectNames;
  rate: UsedRate | null;
  publishedRate: Extract<UsedRate, { origin: "published" }> | null;
  /** Empty while the form has errors: a sum of something else than was asked for is no answer. */
  estimates: CostEstimate[];
  /** ISO day that the estimate was made on. */
  today: string;
};
