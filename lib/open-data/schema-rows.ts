import { z } from "zod";
import { stageKinds } from "@/lib/clusters/schema-rows";

/** The parts that figures of open data are made of. */

export const localized = z
  .strictObject({ vi: z.string().optional(), en: z.string().optional() })
  .describe("A text in the languages that it exists in.");
export const day = z.iso.date();
export const datedDay = z
  .strictObject({ date: day, precision: z.enum(["day", "month", "quarter", "year"]) })
  .describe("A date, and how much of it is meant.");
export const sourceIds = z.array(z.uuid()).describe("Ids of entries in `sources`.");
const sourceId = z.uuid().nullable();
export const amount = z
  .string()
  .regex(/^-?\d+(?:\.\d+)?$/)
  .describe("A decimal number as text, so that no digit is lost.");

const lotState = z.enum(["available", "reserved", "coming", "leased"]);
const position = z.array(z.number()).min(2).max(3);
const ring = z.array(position);
export const polygon = z.strictObject({
  type: z.literal("Polygon"),
  coordinates: z.array(ring),
});
export const multiPolygon = z.strictObject({
  type: z.literal("MultiPolygon"),
  coordinates: z.array(z.array(ring)),
});
export const point = z.strictObject({ type: z.literal("Point"), coordinates: position });

const priceUnit = z.enum(["m2_year", "m2_month", "m2_term", "kwh", "m3", "percent"]);
const vat = z.enum(["included", "excluded", "unknown"]);
const currency = z.enum(["VND", "USD"]).nullable();
const rent = z.strictObject({ amount, currency, unit: priceUnit, vat }).nullable();

export const price = z.strictObject({
  amount,
  currency,
  unit: priceUnit,
  vat,
  termYears: z.number().int().nullable(),
  voltageKv: z.number().int().nullable().describe("At which a tariff of power holds."),
  band: z.string().nullable().describe("normal, offPeak, peak; or waste-water class A, B, C"),
  rhythm: localized.nullable(),
  adjustment: localized.nullable(),
  validFrom: day.nullable(),
  validUntil: day.nullable(),
  source: sourceId,
});

export const lot = z.strictObject({
  code: z.string(),
  areaM2: z.number(),
  state: lotState,
  boundary: polygon.nullable(),
  reservedUntil: day.nullable(),
  availableFrom: day.nullable(),
  rent,
  note: localized.nullable(),
  asOf: day.nullable(),
  source: sourceId,
});

export const building = z.strictObject({
  code: z.string(),
  areaM2: z.number(),
  clearHeightM: z.number().nullable(),
  floorLoadTM2: z.number().nullable(),
  state: lotState,
  availableFrom: day.nullable(),
  rent,
  asOf: day.nullable(),
  source: sourceId,
});

export const sector = z.strictObject({
  code: z.string(),
  name: localized,
  vsic: z.string().nullable(),
});

export const tenant = z.strictObject({
  name: localized,
  country: z.string().nullable(),
  sector: sector.nullable(),
  sinceYear: z.number().int().nullable(),
  note: localized.nullable(),
  asOf: datedDay.nullable(),
  source: sourceId,
});

export const connection = z.strictObject({
  code: z.string().describe("Code of the destination."),
  kind: z.string(),
  name: localized,
  roadKm: z.number().nullable(),
  minutes: z.number().int().nullable(),
  method: z.enum(["truck_route", "published", "adjoins"]),
  note: localized.nullable(),
  asOf: datedDay.nullable(),
  source: sourceId,
});

export const coming = z.strictObject({
  areaHa: z.number(),
  year: z.number().int(),
  quarter: z.number().int().nullable(),
});

export const stage = z.strictObject({
  kind: z.enum(stageKinds),
  state: z.enum(["done", "current", "expected"]),
  dated: datedDay.nullable(),
  original: datedDay.nullable().describe("The first promise, where the step slipped."),
  percent: z.number().nullable(),
  note: localized.nullable(),
  source: sourceId,
});

export const document = z.strictObject({
  title: localized,
  number: z.string().nullable(),
  date: day.nullable(),
  url: z.url(),
  mimeType: z.string(),
  bytes: z.number().int().nullable(),
});

export const image = z.strictObject({
  alt: localized,
  caption: localized.nullable(),
  takenOn: day.nullable(),
  direction: z.string().nullable().describe("The point of the compass that it looks to."),
  isDrawing: z.boolean(),
  url: z.url(),
  width: z.number().int(),
  height: z.number().int(),
});

const placeName = z.strictObject({
  code: z.string().nullable(),
  level: z.enum(["province", "district", "commune"]),
  name: localized,
  validFrom: day.nullable(),
  validTo: day.nullable().describe("The first day on which the unit no longer stood."),
});
export const places = z.strictObject({
  communes: z.array(placeName),
  provinces: z.array(placeName),
  formerCommunes: z.array(placeName),
  formerDistricts: z.array(placeName),
});

export const location = z.strictObject({
  precision: z
    .enum(["boundary", "point", "commune"])
    .describe("commune: only the commune is known; the point is its middle, not the site."),
  lat: z.number().nullable(),
  lng: z.number().nullable(),
  boundary: z.union([polygon, multiPolygon]).nullable(),
  vn2000: z
    .strictObject({
      x: z.number().describe("Metres north."),
      y: z.number().describe("Metres east, 500,000 on the central meridian."),
      centralMeridian: z.literal(106.5),
      zoneDegrees: z.literal(3),
    })
    .nullable()
    .describe("The same point in VN-2000, the state's own system, as plans of land use it."),
});
