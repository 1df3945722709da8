import { z } from "zod";
import { localizedTextSchema } from "@/lib/i18n/localized";
import { polygonSchema } from "./schema-geometry";
import { datedDaySchema, day, fileAddressSchema, note, ref } from "./schema-parts";
import { rentSchema } from "./schema-prices";

/** The parts of a cluster that are lists: sources, places, prices, stages, lots and so on. */

export const sourceSchema = z.strictObject({
  kind: z.enum(["decision", "plan", "report", "article", "dataset", "law", "other"]),
  number: z.string().trim().min(1).max(100).optional(),
  title: localizedTextSchema,
  publisher: z.string().trim().min(1).max(200).optional(),
  dated: datedDaySchema.optional(),
  url: z
    .string()
    .max(1000)
    .regex(/^https?:\/\/[^\s"<>]+$/, "must be a web address")
    .optional(),
});

/** A unit of government as it stood on a day: by its code, or by its name when no code is known. */
export const placeRefSchema = z.union([
  z.strictObject({
    code: z.string().min(1).max(20),
    level: z.enum(["province", "district", "commune"]),
    on: day,
  }),
  z.strictObject({
    name: z.string().trim().min(1).max(100),
    level: z.enum(["province", "district", "commune"]),
    on: day,
    /** Short name of the unit above it. */
    within: z.string().trim().min(1).max(100).optional(),
  }),
]);

export const sectorRefSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,40}$/),
  stance: z.enum(["encouraged", "refused", "present"]),
});

export const comingSchema = z.strictObject({
  areaHa: z.number().positive().max(75),
  year: z.number().int().min(2000).max(2100),
  quarter: z.number().int().min(1).max(4).optional(),
});

export const stageKinds = [
  "planned",
  "established",
  "cleared",
  "roads",
  "power",
  "water",
  "wastewater",
  "fire_accepted",
  "operating",
  "extended",
  "removed",
] as const;

export const stageSchema = z.strictObject({
  kind: z.enum(stageKinds),
  state: z.enum(["done", "current", "expected"]),
  dated: datedDaySchema.optional(),
  /** The first promise, kept when the step slips. */
  original: datedDaySchema.optional(),
  percent: z.number().min(0).max(100).optional(),
  note,
  source: ref,
});

const plotState = z.enum(["available", "reserved", "coming", "leased"]);
const rowCode = z.string().trim().min(1).max(20);
const area = z.number().positive().max(750_000);

export const lotSchema = z.strictObject({
  code: rowCode,
  areaM2: area,
  state: plotState,
  boundary: polygonSchema.optional(),
  reservedUntil: day.optional(),
  availableFrom: day.optional(),
  rent: rentSchema.optional(),
  note,
  asOf: day.optional(),
  source: ref,
});

export const buildingSchema = z.strictObject({
  code: rowCode,
  areaM2: area,
  clearHeightM: z.number().positive().max(100).optional(),
  floorLoadTM2: z.number().positive().max(100).optional(),
  state: plotState,
  availableFrom: day.optional(),
  rent: rentSchema.optional(),
  asOf: day.optional(),
  source: ref,
});

export const tenantSchema = z.strictObject({
  name: localizedTextSchema,
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, "must be a country code of two letters")
    .optional(),
  sector: z
    .string()
    .regex(/^[a-z0-9-]{1,40}$/)
    .optional(),
  sinceYear: z.number().int().min(1900).max(2100).optional(),
  note,
  asOf: datedDaySchema.optional(),
  source: ref,
});

export const connectionSchema = z.strictObject({
  to: z.string().regex(/^[A-Z0-9-]{1,40}$/, "must be the code of a destination"),
  roadKm: z.number().positive().max(5000).optional(),
  minutes: z.number().int().positive().max(10_000).optional(),
  method: z.enum(["truck_route", "published", "adjoins"]),
  note,
  asOf: datedDaySchema.optional(),
  source: ref,
});

export const contactRefSchema = z.strictObject({
  office: z.string().min(1).max(60),
  name: z.string().trim().min(1).max(120),
});

export const documentFileSchema = z.strictObject({
  title: localizedTextSchema,
  number: z.string().trim().min(1).max(100).optional(),
  date: day.optional(),
  href: fileAddressSchema,
  mimeType: z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/),
  bytes: z.number().int().positive().optional(),
});

export const imageSchema = z.strictObject({
  alt: localizedTextSchema,
  caption: note,
  takenOn: day.optional(),
  direction: z.enum(["N", "NE", "E", "SE", "S", "SW", "W", "NW"]).optional(),
  isDrawing: z.boolean().default(false),
  href: fileAddressSchema,
  width: z.number().int().positive().max(10_000),
  height: z.number().int().positive().max(10_000),
});
