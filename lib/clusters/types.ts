import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import type { NamedPlace } from "@/lib/places/types";
import type { ClusterStatus, FieldKey } from "./fields";
import type { FilterKey } from "./filters";

/** Dates are ISO days (2026-06-14); the precision says how much of one is meant. */
export type DatedDay = { date: string; precision: "day" | "month" | "quarter" | "year" };

export type FactState = "known" | "not_published" | "on_request" | "not_applicable";

export type ClusterSource = {
  /** The number that the page prints, from 1 in order of first use. */
  number: number;
  id: string;
  kind: "decision" | "plan" | "report" | "article" | "dataset" | "law" | "other";
  documentNumber: string | null;
  title: LocalizedText;
  publisher: string | null;
  dated: DatedDay | null;
  url: string | null;
};

/** What is known of one field: the value is null unless the state is "known". */
export type FieldReading = {
  key: FieldKey;
  state: FactState;
  /** column and computed: number, string, boolean, number[]; text: string in the page's language; price: PriceFigure[]; rows: null (read the relation). Money is a decimal string of whole VND, or USD with cents. */
  value: number | string | boolean | number[] | PriceFigure[] | null;
  /** Set when the text exists only in another language. */
  lang: Locale | null;
  asOf: DatedDay | null;
  sources: number[];
  verifiedBy: string | null;
  note: LocalizedText | null;
};

export type PriceFigure = {
  amount: string; // decimal
  currency: "VND" | "USD" | null;
  unit: "m2_year" | "m2_month" | "m2_term" | "kwh" | "m3" | "percent";
  vat: "included" | "excluded" | "unknown";
  termYears: number | null;
  voltageKv: number | null; // of a tariff of power
  band: string | null; // normal, offPeak, peak; or A, B, C
  rhythm: LocalizedText | null;
  adjustment: LocalizedText | null;
  validFrom: string | null;
  validUntil: string | null;
  source: number | null;
};

export type PlaceName = {
  code: string | null;
  level: "province" | "district" | "commune";
  name: LocalizedText;
  shortName: string;
  validFrom: string | null;
  validTo: string | null;
};

/** Where a cluster lies, now and before 1 July 2025. */
export type ClusterPlaces = {
  communes: PlaceName[];
  provinces: PlaceName[];
  formerCommunes: PlaceName[];
  formerDistricts: PlaceName[];
  /** True when the cluster lies in the former Đại Từ district. */
  isFormerDaiTu: boolean;
};

export type SectorName = { code: string; name: LocalizedText; vsic: string | null };

/** A row of a directory, a card, a row of an export. Numbers are null when not published. */
export type ClusterSummary = {
  id: string;
  code: string;
  isSample: boolean;
  name: string;
  slug: string;
  summary: string | null;
  status: ClusterStatus;
  places: ClusterPlaces;
  totalAreaHa: number | null;
  industrialAreaHa: number | null;
  leasedAreaHa: number | null;
  availableNowHa: number | null;
  occupancyPercent: number | null;
  rent: PriceFigure | null; // the annual land rent, else the one-off one
  landRentVndM2Year: number | null; // brought to one convention for sorting
  powerVoltageKv: number[];
  wwtpExists: boolean | null;
  infrastructureInvestor: string | null;
  callsForInfrastructureInvestor: boolean | null;
  sectors: (SectorName & { stance: "encouraged" | "refused" | "present" })[];
  lat: number | null;
  lng: number | null;
  locationPrecision: "boundary" | "point" | "commune" | null;
  /** Newest as-of date of its total and its free area. */
  areaAsOf: DatedDay | null;
  knownFields: number;
};

export type ClusterStageView = {
  kind:
    | "planned"
    | "established"
    | "cleared"
    | "roads"
    | "power"
    | "water"
    | "wastewater"
    | "fire_accepted"
    | "operating"
    | "extended"
    | "removed";
  state: "done" | "current" | "expected";
  dated: DatedDay | null;
  original: DatedDay | null; // the first promise, when it slipped
  percent: number | null;
  note: LocalizedText | null;
  source: number | null;
};

export type LotState = "available" | "reserved" | "coming" | "leased";
export type Ring = [number, number][];
export type PolygonGeometry = { type: "Polygon"; coordinates: Ring[] };
export type MultiPolygonGeometry = { type: "MultiPolygon"; coordinates: Ring[][] };

export type LotView = {
  code: string;
  areaM2: number;
  state: LotState;
  boundary: PolygonGeometry | null;
  reservedUntil: string | null;
  availableFrom: string | null;
  rent: Pick<PriceFigure, "amount" | "currency" | "unit" | "vat"> | null;
  note: LocalizedText | null;
  asOf: string | null;
  source: number | null;
};

export type BuildingView = {
  code: string;
  areaM2: number;
  clearHeightM: number | null;
  floorLoadTM2: number | null;
  state: LotState;
  availableFrom: string | null;
  rent: Pick<PriceFigure, "amount" | "currency" | "unit" | "vat"> | null;
  asOf: string | null;
  source: number | null;
};

export type TenantView = {
  name: LocalizedText;
  country: string | null;
  sector: SectorName | null;
  sinceYear: number | null;
  note: LocalizedText | null;
  asOf: DatedDay | null;
  source: number | null;
};

export type ConnectionView = {
  code: string;
  kind:
    | "airport"
    | "seaport"
    | "border_gate"
    | "expressway"
    | "road"
    | "rail_station"
    | "dry_port"
    | "city_centre"
    | "town";
  name: LocalizedText;
  roadKm: number | null;
  minutes: number | null;
  method: "truck_route" | "published" | "adjoins";
  note: LocalizedText | null;
  asOf: DatedDay | null;
  source: number | null;
};

export type ContactView = {
  name: string;
  title: LocalizedText;
  phone: string | null;
  email: string | null;
  languages: string[];
  photo: { href: string; width: number; height: number } | null;
};

export type OfficeView = {
  code: string;
  name: LocalizedText;
  address: LocalizedText | null;
  phone: string | null;
  email: string | null;
  website: string | null;
  workingHours: LocalizedText | null;
  /** Where its door is, WGS84; left out or null while that is not published. */
  point?: { lat: number; lng: number } | null;
  replyBusinessDays: number;
  isSample: boolean;
};

export type DocumentView = {
  title: LocalizedText;
  number: string | null;
  date: string | null;
  href: string;
  mimeType: string;
  bytes: number | null;
};
export type ImageView = {
  alt: LocalizedText;
  caption: LocalizedText | null;
  takenOn: string | null;
  direction: string | null;
  isDrawing: boolean;
  href: string;
  width: number;
  height: number;
};
export type ChangeView = {
  number: number;
  publishedAt: string;
  fieldKeys: string[];
  note: LocalizedText | null;
};

/** All of one published cluster in one language, as plain data. */
export type ClusterDetail = ClusterSummary & {
  locale: Locale;
  body: string | null;
  /** Slug in each language that it is published in. */
  slugs: Partial<Record<Locale, string>>;
  aliases: string[];
  removedOn: string | null;
  updatedAt: string;
  publishedAt: string;
  /** One reading for every field of the catalogue, in its order. */
  fields: Record<FieldKey, FieldReading>;
  /** Every source that a figure, stage, lot or connection names. */
  sources: ClusterSource[];
  coming: { areaHa: number; year: number; quarter: number | null }[];
  stages: ClusterStageView[];
  lots: LotView[];
  buildings: BuildingView[];
  tenants: TenantView[];
  connections: ConnectionView[];
  office: OfficeView | null;
  contacts: ContactView[];
  documents: DocumentView[];
  images: ImageView[];
  boundary: PolygonGeometry | MultiPolygonGeometry | null;
  changes: ChangeView[]; // newest first
};

/** One cluster in the languages that it is published in, all of one moment. */
export type ClusterVersions = Partial<Record<Locale, ClusterDetail>>;

/** What a slug leads to. */
export type ClusterLookup =
  | { outcome: "found"; cluster: ClusterDetail }
  | { outcome: "moved"; slug: string } // 308 to this slug of the same language
  | { outcome: "other_language"; slugs: Partial<Record<Locale, { slug: string; name: string }>> } // 404, with links
  | { outcome: "missing" };

/** Filters that a cluster's figures do not decide. */
export type Undecided = {
  /** The figure is not published. */
  missing: FilterKey[];
  /** It is, but cannot be compared: a rent in dollars without an exchange rate, or one that does not hold today. */
  incomparable: FilterKey[];
};

/** One page of the directory. */
export type DirectoryResult = {
  /** Real clusters before samples; those whose figures fit before those whose figures do not decide. */
  items: (ClusterSummary & Undecided)[];
  /** Everything that `items` pages through. */
  total: number;
  /** Real clusters that fit by published figures. */
  fitting: number;
  /** Real clusters that would fit but for figures that are not published, also when they are left out (`known`). */
  unknown: number;
  /** How many of the total are samples. */
  sample: number;
  page: number;
  pages: number;
  /** True when nothing has the words and these are only similar, as after a typing error. */
  approximate?: boolean;
  /** When nothing was found: the place that the words name, in which no cluster is known of. */
  emptyPlace?: NamedPlace | null;
  /** When nothing was found: what would be, without one of the conditions. */
  loosen: { key: FilterKey; total: number }[];
  /** Removed clusters that match the words: found, but not on offer. */
  removed: ClusterSummary[];
};

/** A sum over the clusters that publish the figure; `value` is null when none does. */
export type SumFigure = {
  state: "known" | "not_published";
  value: number | null;
  /** How many clusters it covers, out of how many. */
  covers: number;
  of: number;
  /** The newest and the oldest day that a figure in the sum is as of. */
  asOf: DatedDay | null;
  oldest: DatedDay | null;
};

/** Real clusters that can be offered: samples and removed ones are never counted. */
export type KeyFigures = {
  clusters: {
    all: number;
    formerDaiTu: number;
    byStatus: { status: ClusterStatus; all: number; formerDaiTu: number }[];
    asOf: DatedDay | null;
    /** The newest source of a status in the former district. */
    formerDaiTuAsOf: DatedDay | null;
  };
  totalAreaHa: SumFigure;
  freeHa: SumFigure;
  /** How many call for an infrastructure investor, of those that say whether they do. */
  calling: SumFigure;
};

/** A cluster whose pages search engines may keep, with the slug and the last change of each language. */
export type IndexedCluster = {
  code: string;
  versions: Partial<Record<Locale, { slug: string; changedAt: string }>>;
};

export type ClusterIndex = {
  clusters: IndexedCluster[];
  /** When what the lists are made of changed last, a removal included; null before anything was published. */
  changedAt: string | null;
};

/** One cluster's coming into the plan, growing or leaving it. `dated` is null where no source gives the day. */
export type PlanChange = {
  kind: "added" | "extended" | "removed";
  code: string;
  name: string;
  slug: string;
  status: ClusterStatus;
  isFormerDaiTu: boolean;
  state: ClusterStageView["state"];
  dated: DatedDay | null;
  /** The decision in words; `lang` is set when they exist only in another language. */
  decision: { text: string; lang: Locale | null } | null;
  notes: LocalizedText[];
  sources: number[];
};

/** Newest first, those without a date last; the sources that the numbers lead to. */
export type PlanChanges = { changes: PlanChange[]; sources: ClusterSource[] };

/** Where roads, stations, ports and gates are, and the distances to them that were published for the home district. */
export type AreaAccess = {
  destinations: {
    code: string;
    kind: ConnectionView["kind"];
    name: LocalizedText;
    /** How good the point is; null: none was found. */
    precision: "published" | "approximate" | null;
    note: LocalizedText | null;
    sources: number[];
  }[];
  ways: (ConnectionView & { cluster: { code: string; name: string; slug: string } })[];
  sources: ClusterSource[];
};

/** One publication of one cluster, as a language shows it. */
export type ClusterChange = {
  /** Of the revision: the same for ever, and in every feed. */
  id: string;
  code: string;
  name: string;
  slug: string;
  isRemoved: boolean;
  isSample: boolean;
  /** 1 is the first publication. */
  number: number;
  publishedAt: string;
  /** Keys of the catalogue whose value, state, date or sources differ from the revision before. */
  fieldKeys: string[];
  note: LocalizedText | null;
};
