import { z } from "zod";
import { type ClusterField, clusterStatuses, listFields } from "@/lib/clusters/fields";
import {
  amount,
  building,
  coming,
  connection,
  datedDay,
  day,
  document,
  image,
  localized,
  location,
  lot,
  multiPolygon,
  places,
  point,
  polygon,
  price,
  sector,
  sourceIds,
  stage,
  tenant,
} from "./schema-rows";

/** Fields of the catalogue that re-users get, but for the code, which every record has. */
export const openFields = listFields({ surface: "openData" }).filter(({ key }) => key !== "code");

/** What a field is called in the data, where amounts are whole dollars and not the cents that a column keeps. */
export const openName = ({ key }: ClusterField): string => key.replace(/Cents$/, "");

const rowSchemas: Record<string, z.ZodType> = {
  places,
  location,
  coming: z.array(coming),
  lots: z.array(lot),
  buildings: z.array(building),
  tenants: z.array(tenant),
  connections: z.array(connection),
  sectors: z.array(sector),
  documents: z.array(document),
  images: z.array(image),
};

function valueSchemaOf(field: ClusterField): z.ZodType {
  if (field.store === "text") return localized;
  const { kind } = field;
  if (kind === "integer") return z.number().int();
  if (kind === "decimal") return z.number();
  if (kind === "money") return amount;
  if (kind === "date") return day;
  if (kind === "boolean") return z.boolean();
  if (kind === "choice") return z.enum([...(field.choices ?? [])] as [string, ...string[]]);
  if (kind === "integers") return z.array(z.number().int());
  if (kind === "price") return z.array(price);
  if (kind === "rows") return rowSchemas[field.rows ?? ""] ?? z.never();
  return z.string();
}

function figureSchemaOf(field: ClusterField) {
  return z.strictObject({
    state: z.enum(["known", "not_published", "on_request", "not_applicable"]),
    value: valueSchemaOf(field).nullable(),
    unit: field.unit ? z.literal(field.unit) : z.null(),
    asOf: datedDay.nullable(),
    sources: sourceIds,
    verifiedBy: z.string().nullable().describe("Who has checked the figure."),
    note: localized.nullable(),
  });
}

const figures = z.strictObject(
  Object.fromEntries(openFields.map((field) => [openName(field), figureSchemaOf(field)])),
);

export const source = z.strictObject({
  id: z.uuid(),
  kind: z.enum(["decision", "plan", "report", "article", "dataset", "law", "other"]),
  number: z.string().nullable(),
  title: localized,
  publisher: z.string().nullable(),
  dated: datedDay.nullable(),
  url: z.string().nullable(),
});

export const cluster = z.strictObject({
  code: z.string().describe("Permanent."),
  status: z.enum(clusterStatuses),
  removedOn: day.nullable(),
  name: localized,
  summary: localized,
  aliases: z.array(z.string()),
  page: localized.describe("The cluster's page in each language that it is published in."),
  revision: z.number().int(),
  updatedAt: z.iso.datetime(),
  stages: z.array(stage).describe("The dated steps of the cluster's life, in order."),
  figures,
  sources: z.array(source),
});

export const licence = z.strictObject({
  name: z.string(),
  attribution: z.string(),
  terms: z.string(),
});

export const clusterAnswer = z.strictObject({ licence, cluster });
export const clusterList = z.strictObject({
  licence,
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  limit: z.number().int(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  clusters: z.array(cluster),
  missing: z
    .record(z.string(), z.array(z.string()))
    .describe("By code of a cluster: filters asked for whose figure it has not published."),
  incomparable: z
    .record(z.string(), z.array(z.string()))
    .describe(
      "By code of a cluster: filters asked for whose figure is published but cannot be compared, as a rent in dollars without an exchange rate, or one that does not hold today.",
    ),
});

export const openLot = lot.extend({ cluster: z.string().describe("Code of the cluster.") });
export const lotList = z.strictObject({
  licence,
  total: z.number().int(),
  page: z.number().int(),
  pages: z.number().int(),
  limit: z.number().int(),
  next: z.string().nullable(),
  previous: z.string().nullable(),
  lots: z.array(openLot),
  sources: z.array(source),
});

const knownPart = z
  .string()
  .regex(/^\d{4}(?:-\d{2}(?:-\d{2})?)?$/)
  .nullable()
  .describe("2026, 2026-06 or 2026-06-14: as much as is known.");

export const feature = z.strictObject({
  type: z.literal("Feature"),
  id: z.string(),
  geometry: z.union([point, polygon, multiPolygon]).nullable(),
  properties: z.strictObject({
    code: z.string(),
    name: localized,
    status: z.enum(clusterStatuses),
    page: localized,
    communes: z.array(localized),
    locationPrecision: z.enum(["boundary", "point", "commune"]).nullable(),
    totalAreaHa: z.number().nullable(),
    totalAreaHaAsOf: knownPart,
    totalAreaHaSource: z.string().nullable(),
    availableNowHa: z.number().nullable(),
    availableNowHaAsOf: knownPart,
    availableNowHaSource: z.string().nullable(),
    record: z.url().describe("Every figure of the cluster."),
    updatedAt: z.iso.datetime(),
  }),
});
export const featureCollection = z.strictObject({
  type: z.literal("FeatureCollection"),
  licence,
  features: z.array(feature),
});

export const destination = z.strictObject({
  code: z.string(),
  kind: z.string(),
  name: localized,
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  precision: z.enum(["published", "approximate"]).nullable(),
  note: localized.nullable(),
  sources: z.array(source),
});
export const destinationList = z.strictObject({
  licence,
  destinations: z.array(destination),
});

export const unit = z.strictObject({
  id: z.uuid(),
  level: z.enum(["province", "district", "commune"]),
  code: z
    .string()
    .nullable()
    .describe("Codes are re-used: only with the dates do they name one unit."),
  name: localized,
  parent: z.uuid().nullable(),
  predecessors: z.array(z.uuid()),
  validFrom: day.nullable(),
  validTo: day.nullable(),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  areaKm2: z.number().nullable().describe("Worked out from the boundary; approximate."),
  note: localized.nullable(),
  source: z.uuid().nullable().describe("Id of an entry in `sources`."),
});
export const unitList = z.strictObject({
  licence,
  units: z.array(unit),
  sources: z.array(source),
});

export const refusal = z.strictObject({
  error: z.strictObject({
    code: z.enum(["invalidParameters", "notFound", "methodNotAllowed", "unavailable"]),
    message: z.string(),
    fields: z.array(z.strictObject({ path: z.string(), message: z.string() })).optional(),
  }),
});

export type OpenRecord = z.infer<typeof cluster>;
