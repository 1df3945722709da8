import { z } from "zod";
import { day, note, ref } from "./schema-parts";

const amount = z
  .string()
  .regex(
    /^\d{1,14}(\.\d{1,4})?$/,
    "must be an amount with at most four decimals, such as 13000 or 0.35",
  );
const currency = z.enum(["VND", "USD"]);
const vat = z.enum(["included", "excluded", "unknown"]);
const priceUnits = ["m2_year", "m2_month", "m2_term", "kwh", "m3", "percent"] as const;

export const priceFieldKeys = [
  "landRentAnnual",
  "landRentOnce",
  "infraFee",
  "mgmtFee",
  "factoryRent",
  "powerTariff",
  "waterTariff",
  "wastewaterTariff",
  "deposit",
] as const;

/** The units that a price of each kind can be given in. */
const unitsOfField: Record<
  (typeof priceFieldKeys)[number],
  readonly (typeof priceUnits)[number][]
> = {
  landRentAnnual: ["m2_year", "m2_month"],
  landRentOnce: ["m2_term"],
  infraFee: ["m2_year", "m2_month", "m2_term"],
  mgmtFee: ["m2_year", "m2_month"],
  factoryRent: ["m2_year", "m2_month"],
  powerTariff: ["kwh"],
  waterTariff: ["m3"],
  wastewaterTariff: ["m3"],
  deposit: ["percent"],
};
/** What a tariff is told apart by: the time of day, or the class of the waste water. */
const bandsOfField: Partial<Record<(typeof priceFieldKeys)[number], readonly string[]>> = {
  powerTariff: ["normal", "offPeak", "peak"],
  wastewaterTariff: ["A", "B", "C"],
};

export const priceSchema = z
  .strictObject({
    field: z.enum(priceFieldKeys),
    amount,
    currency: currency.optional(),
    unit: z.enum(priceUnits),
    vat: vat.default("unknown"),
    termYears: z.number().int().min(1).max(70).optional(),
    /** At which voltage a tariff of power holds. */
    voltageKv: z.number().int().min(1).max(500).optional(),
    band: z.enum(["normal", "offPeak", "peak", "A", "B", "C"]).optional(),
    rhythm: note,
    adjustment: note,
    validFrom: day.optional(),
    validUntil: day.optional(),
    source: ref,
  })
  .refine((price) => unitsOfField[price.field].includes(price.unit), {
    path: ["unit"],
    message: "is none that this price can be given in",
  })
  .refine((price) => !price.band || bandsOfField[price.field]?.includes(price.band), {
    path: ["band"],
    message: "is none of this price",
  })
  .refine((price) => price.voltageKv === undefined || price.field === "powerTariff", {
    path: ["voltageKv"],
    message: "is for the tariff of power only",
  })
  .refine((price) => price.unit !== "percent" || Number(price.amount) <= 100, {
    path: ["amount"],
    message: "must be a percentage from 0 to 100",
  })
  .refine((price) => (price.unit === "percent") === (price.currency === undefined), {
    path: ["currency"],
    message: "is needed, except for a percentage, which has none",
  })
  .refine((price) => price.unit !== "m2_term" || price.termYears !== undefined, {
    path: ["termYears"],
    message: "is needed for a price over the whole term",
  })
  .refine((price) => !price.validFrom || !price.validUntil || price.validFrom <= price.validUntil, {
    path: ["validUntil"],
    message: "must not lie before the first day",
  });

export const rentSchema = z.strictObject({
  amount,
  currency,
  unit: z.enum(priceUnits),
  vat: vat.default("unknown"),
});
