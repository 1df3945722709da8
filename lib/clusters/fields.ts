/**
 * The catalogue of cluster fields: each data point that investors choose a site by, described once. The cluster page,
 * directory, filters, comparison, forms, spreadsheets and open data are drawn from it. Terms and units follow
 * Circular 14/2024/TT-BCT and the half-year report where they have one. Labels: messages `fields.<key>`.
 */

export const fieldGroups = [
  "identity",
  "land",
  "price",
  "utilities",
  "environment",
  "access",
  "people",
  "sectors",
  "incentives",
  "papers",
] as const;
export type FieldGroup = (typeof fieldGroups)[number];

/** Units are keys of messages `units.<unit>`; null has none. */
export type FieldUnit =
  | "ha"
  | "m2"
  | "percent"
  | "m"
  | "floors"
  | "kPa"
  | "MVA"
  | "kV"
  | "m3Day"
  | "km"
  | "t"
  | "vnd"
  | "usd"
  | "vndMonth"
  | "persons"
  | "beds"
  | "projects";

/**
 * Where and how a value is kept:
 * `column` on Cluster; `text` in ClusterText.details, one per language; `price` in ClusterPrice rows; `rows` in another
 * table (`rows` names the relation); `computed` from other fields.
 */
export type FieldStore = "column" | "text" | "price" | "rows" | "computed";

export type FieldKind =
  | "text" // language-neutral, or one per language when the store is "text"
  | "integer"
  | "decimal"
  | "money" // whole VND, or USD cents when the unit is usd
  | "date"
  | "boolean"
  | "choice"
  | "integers"
  | "price"
  | "rows";

/** M: must be there for an investor to decide; S: should; C: could. */
export type FieldPriority = "M" | "S" | "C";
export type FilledBy = "office" | "infrastructure_investor" | "province";
export type Surface = "key" | "directory" | "filter" | "compare" | "factSheet" | "openData" | "report";

type FieldShape = {
  key: string;
  group: FieldGroup;
  store: FieldStore;
  kind: FieldKind;
  priority: FieldPriority;
  filledBy: FilledBy;
  unit?: FieldUnit;
  min?: number;
  max?: number;
  choices?: readonly string[];
  rows?: string;
  surfaces?: readonly Surface[];
};

const office = "office" as const;
const developer = "infrastructure_investor" as const;
const province = "province" as const;

export const clusterTypes = ["industrial", "craft_village"] as const;
export const clusterStatuses = [
  "planned",
  "established",
  "under_construction",
  "operating",
  "extending",
  "removed",
] as const;
export type ClusterStatus = (typeof clusterStatuses)[number];
/** What an investor can be offered. */
export const offeredStatuses = clusterStatuses.filter((status) => status !== "removed");
export const wastewaterStandards = ["qcvn40_a", "qcvn40_b"] as const;

export const clusterFields = [
  // identity and law
  { key: "code", group: "identity", store: "column", kind: "text", priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "clusterType", group: "identity", store: "column", kind: "choice", choices: clusterTypes, priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "status", group: "identity", store: "column", kind: "choice", choices: clusterStatuses, priority: "M", filledBy: office, surfaces: ["directory", "filter", "compare", "factSheet", "openData", "report"] },
  { key: "establishDecision", group: "identity", store: "text", kind: "text", priority: "M", filledBy: office, surfaces: ["factSheet", "openData", "report"] },
  { key: "removalDecision", group: "identity", store: "text", kind: "text", priority: "S", filledBy: office, surfaces: ["openData"] },
  { key: "detailPlan", group: "identity", store: "text", kind: "text", priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },
  { key: "places", group: "identity", store: "rows", kind: "rows", rows: "places", priority: "M", filledBy: office, surfaces: ["directory", "filter", "compare", "factSheet", "openData"] },
  { key: "managingBody", group: "identity", store: "text", kind: "text", priority: "M", filledBy: province, surfaces: ["factSheet", "openData"] },
  { key: "infrastructureInvestor", group: "identity", store: "column", kind: "text", priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "infrastructureInvestorTaxCode", group: "identity", store: "column", kind: "text", priority: "S", filledBy: office, surfaces: ["openData"] },
  { key: "infrastructureInvestorWebsite", group: "identity", store: "column", kind: "text", priority: "S", filledBy: office, surfaces: ["openData"] },
  { key: "infrastructureCapitalVnd", group: "identity", store: "column", kind: "money", unit: "vnd", min: 0, priority: "S", filledBy: office, surfaces: ["factSheet", "openData", "report"] },
  { key: "callsForInfrastructureInvestor", group: "identity", store: "column", kind: "boolean", priority: "M", filledBy: province, surfaces: ["filter", "openData"] },
  { key: "operatingTermEnd", group: "identity", store: "column", kind: "date", priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },

  // land
  { key: "totalAreaHa", group: "land", store: "column", kind: "decimal", unit: "ha", min: 0.1, max: 75, priority: "M", filledBy: office, surfaces: ["directory", "compare", "factSheet", "openData", "report"] },
  { key: "industrialAreaHa", group: "land", store: "column", kind: "decimal", unit: "ha", min: 0, max: 75, priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "leasedAreaHa", group: "land", store: "column", kind: "decimal", unit: "ha", min: 0, max: 75, priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "availableNowHa", group: "land", store: "column", kind: "decimal", unit: "ha", min: 0, max: 75, priority: "M", filledBy: developer, surfaces: ["key", "directory", "filter", "compare", "factSheet", "openData"] },
  { key: "availableLater", group: "land", store: "rows", kind: "rows", rows: "coming", priority: "S", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "occupancyRate", group: "land", store: "computed", kind: "decimal", unit: "percent", min: 0, max: 100, priority: "M", filledBy: developer, surfaces: ["directory", "compare", "factSheet", "openData", "report"] },
  { key: "clearancePercent", group: "land", store: "column", kind: "decimal", unit: "percent", min: 0, max: 100, priority: "S", filledBy: developer, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "plotMinM2", group: "land", store: "column", kind: "integer", unit: "m2", min: 1, max: 750_000, priority: "S", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "plotMaxM2", group: "land", store: "column", kind: "integer", unit: "m2", min: 1, max: 750_000, priority: "S", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "lots", group: "land", store: "rows", kind: "rows", rows: "lots", priority: "S", filledBy: developer, surfaces: ["openData"] },
  { key: "groundElevationM", group: "land", store: "column", kind: "decimal", unit: "m", min: -10, max: 1600, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "floodHistory", group: "land", store: "text", kind: "text", priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },
  { key: "soilBearingKpa", group: "land", store: "column", kind: "integer", unit: "kPa", min: 1, max: 5000, priority: "C", filledBy: developer, surfaces: ["openData"] },
  { key: "maxBuildCoveragePercent", group: "land", store: "column", kind: "decimal", unit: "percent", min: 0, max: 100, priority: "S", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "maxHeightM", group: "land", store: "column", kind: "decimal", unit: "m", min: 0, max: 200, priority: "S", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "maxFloors", group: "land", store: "column", kind: "integer", unit: "floors", min: 1, max: 50, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "buildings", group: "land", store: "rows", kind: "rows", rows: "buildings", priority: "S", filledBy: developer, surfaces: ["openData"] },

  // price
  { key: "landRentAnnual", group: "price", store: "price", kind: "price", priority: "M", filledBy: developer, surfaces: ["key", "directory", "filter", "compare", "factSheet", "openData"] },
  { key: "landRentOnce", group: "price", store: "price", kind: "price", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "infraFee", group: "price", store: "price", kind: "price", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "mgmtFee", group: "price", store: "price", kind: "price", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "factoryRent", group: "price", store: "price", kind: "price", priority: "S", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "powerTariff", group: "price", store: "price", kind: "price", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "waterTariff", group: "price", store: "price", kind: "price", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "wastewaterTariff", group: "price", store: "price", kind: "price", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "deposit", group: "price", store: "price", kind: "price", priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "paymentSchedule", group: "price", store: "text", kind: "text", priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },

  // utilities
  { key: "powerCapacityMva", group: "utilities", store: "column", kind: "decimal", unit: "MVA", min: 0, max: 5000, priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "powerVoltageKv", group: "utilities", store: "column", kind: "integers", unit: "kV", min: 1, max: 500, priority: "M", filledBy: developer, surfaces: ["filter", "compare", "factSheet", "openData"] },
  { key: "powerSubstation", group: "utilities", store: "text", kind: "text", priority: "M", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "powerSpareMva", group: "utilities", store: "column", kind: "decimal", unit: "MVA", min: 0, max: 5000, priority: "S", filledBy: developer, surfaces: ["key", "compare", "factSheet", "openData"] },
  { key: "waterCapacityM3Day", group: "utilities", store: "column", kind: "integer", unit: "m3Day", min: 0, max: 1_000_000, priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "waterSpareM3Day", group: "utilities", store: "column", kind: "integer", unit: "m3Day", min: 0, max: 1_000_000, priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "telecom", group: "utilities", store: "text", kind: "text", priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "internalRoadWidthM", group: "utilities", store: "column", kind: "decimal", unit: "m", min: 0, max: 100, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "internalRoadLoadT", group: "utilities", store: "column", kind: "decimal", unit: "t", min: 0, max: 200, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "gas", group: "utilities", store: "text", kind: "text", priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "steam", group: "utilities", store: "text", kind: "text", priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "fireSystem", group: "utilities", store: "text", kind: "text", priority: "M", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "fireAcceptedOn", group: "utilities", store: "column", kind: "date", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "fireStationKm", group: "utilities", store: "column", kind: "decimal", unit: "km", min: 0, max: 200, priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },

  // environment
  { key: "wwtpExists", group: "environment", store: "column", kind: "boolean", priority: "M", filledBy: developer, surfaces: ["filter", "compare", "factSheet", "openData", "report"] },
  { key: "wwtpCapacityM3Day", group: "environment", store: "column", kind: "integer", unit: "m3Day", min: 0, max: 1_000_000, priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData", "report"] },
  { key: "wwtpStandard", group: "environment", store: "column", kind: "choice", choices: wastewaterStandards, priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "wwtpCommissionedOn", group: "environment", store: "column", kind: "date", priority: "M", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "wastewaterAccepted", group: "environment", store: "text", kind: "text", priority: "M", filledBy: developer, surfaces: ["compare", "factSheet", "openData"] },
  { key: "solidWaste", group: "environment", store: "text", kind: "text", priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "eiaApproval", group: "environment", store: "text", kind: "text", priority: "M", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "renewables", group: "environment", store: "text", kind: "text", priority: "C", filledBy: developer, surfaces: ["openData"] },

  // access
  { key: "airports", group: "access", store: "rows", kind: "rows", rows: "connections", priority: "M", filledBy: office, surfaces: ["key", "compare", "factSheet", "openData"] },
  { key: "seaports", group: "access", store: "rows", kind: "rows", rows: "connections", priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "expressways", group: "access", store: "rows", kind: "rows", rows: "connections", priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "nationalRoads", group: "access", store: "rows", kind: "rows", rows: "connections", priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "railAndDryPorts", group: "access", store: "rows", kind: "rows", rows: "connections", priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },
  { key: "borderGates", group: "access", store: "rows", kind: "rows", rows: "connections", priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },
  { key: "cities", group: "access", store: "rows", kind: "rows", rows: "connections", priority: "S", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "location", group: "access", store: "column", kind: "rows", rows: "location", priority: "M", filledBy: office, surfaces: ["openData"] },

  // people
  { key: "workingAgePop30Min", group: "people", store: "column", kind: "integer", unit: "persons", min: 0, max: 10_000_000, priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "minWageRegion", group: "people", store: "column", kind: "integer", min: 1, max: 4, priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "minWageVnd", group: "people", store: "column", kind: "money", unit: "vndMonth", min: 1, priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "avgWageUnskilledVnd", group: "people", store: "column", kind: "money", unit: "vndMonth", min: 0, priority: "S", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "avgWageSkilledVnd", group: "people", store: "column", kind: "money", unit: "vndMonth", min: 0, priority: "S", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "vocationalSchools", group: "people", store: "text", kind: "text", priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },
  { key: "workersInCluster", group: "people", store: "column", kind: "integer", unit: "persons", min: 0, max: 1_000_000, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData", "report"] },
  { key: "workerHousingBeds", group: "people", store: "column", kind: "integer", unit: "beds", min: 0, max: 1_000_000, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData"] },
  { key: "bus", group: "people", store: "text", kind: "text", priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },

  // sectors and tenants
  { key: "sectorsEncouraged", group: "sectors", store: "rows", kind: "rows", rows: "sectors", priority: "M", filledBy: office, surfaces: ["filter", "compare", "factSheet", "openData"] },
  { key: "sectorsRefused", group: "sectors", store: "rows", kind: "rows", rows: "sectors", priority: "M", filledBy: office, surfaces: ["compare", "factSheet", "openData"] },
  { key: "sectorsPresent", group: "sectors", store: "rows", kind: "rows", rows: "sectors", priority: "S", filledBy: office, surfaces: ["factSheet", "openData"] },
  { key: "tenants", group: "sectors", store: "rows", kind: "rows", rows: "tenants", priority: "S", filledBy: developer, surfaces: ["openData"] },
  { key: "fdiCount", group: "sectors", store: "column", kind: "integer", unit: "projects", min: 0, max: 1000, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData", "report"] },
  { key: "domesticCount", group: "sectors", store: "column", kind: "integer", unit: "projects", min: 0, max: 1000, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData", "report"] },
  { key: "registeredCapitalUsdCents", group: "sectors", store: "column", kind: "money", unit: "usd", min: 0, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData", "report"] },
  { key: "registeredCapitalVnd", group: "sectors", store: "column", kind: "money", unit: "vnd", min: 0, priority: "S", filledBy: developer, surfaces: ["factSheet", "openData", "report"] },

  // incentives and procedure: text with its legal basis, never a rate without one (domain notes, section 6)
  { key: "citIncentive", group: "incentives", store: "text", kind: "text", priority: "M", filledBy: province, surfaces: ["compare", "factSheet", "openData"] },
  { key: "landRentExemption", group: "incentives", store: "text", kind: "text", priority: "M", filledBy: province, surfaces: ["compare", "factSheet", "openData"] },
  { key: "importDuty", group: "incentives", store: "text", kind: "text", priority: "M", filledBy: province, surfaces: ["compare", "factSheet", "openData"] },
  { key: "procedure", group: "incentives", store: "text", kind: "text", priority: "M", filledBy: province, surfaces: ["factSheet", "openData"] },

  // whom to ask and what to read; people are named on the page, but their names and numbers are not open data
  { key: "contacts", group: "papers", store: "rows", kind: "rows", rows: "contacts", priority: "M", filledBy: office, surfaces: ["factSheet"] },
  { key: "documents", group: "papers", store: "rows", kind: "rows", rows: "documents", priority: "M", filledBy: office, surfaces: ["factSheet", "openData"] },
  { key: "images", group: "papers", store: "rows", kind: "rows", rows: "images", priority: "M", filledBy: office, surfaces: ["factSheet", "openData"] },
] as const satisfies readonly FieldShape[];

export type FieldKey = (typeof clusterFields)[number]["key"];
export type ClusterField = FieldShape & { key: FieldKey };

const byKey = new Map<string, ClusterField>(clusterFields.map((field) => [field.key, field]));

export function isFieldKey(key: string): key is FieldKey {
  return byKey.has(key);
}

/** @throws when the key is not in the catalogue. */
export function getField(key: FieldKey): ClusterField {
  const field = byKey.get(key);
  if (!field) throw new Error(`Unknown cluster field: ${key}`);
  return field;
}

export function listFields(filter: { group?: FieldGroup; surface?: Surface; store?: FieldStore }): ClusterField[] {
  return (clusterFields as readonly ClusterField[]).filter(
    (field) =>
      (!filter.group || field.group === filter.group) &&
      (!filter.store || field.store === filter.store) &&
      (!filter.surface || field.surfaces?.includes(filter.surface)),
  );
}

/** The connection fields and the kinds of destination that each of them gathers. */
export const connectionKinds = {
  airports: ["airport"],
  seaports: ["seaport"],
  expressways: ["expressway"],
  nationalRoads: ["road"],
  railAndDryPorts: ["rail_station", "dry_port"],
  borderGates: ["border_gate"],
  cities: ["city_centre", "town"],
} as const satisfies Partial<Record<FieldKey, readonly string[]>>;

/** The sector fields and the stance that each of them lists. */
export const sectorStances = {
  sectorsEncouraged: "encouraged",
  sectorsRefused: "refused",
  sectorsPresent: "present",
} as const satisfies Partial<Record<FieldKey, string>>;
