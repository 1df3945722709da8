import { z } from "zod";
import { type ClusterField, type clusterFields, listFields } from "./fields";

type CatalogueEntry = (typeof clusterFields)[number];
type ColumnEntry = Exclude<
  Extract<CatalogueEntry, { store: "column" }>,
  { key: "code" } | { key: "location" }
>;

type ValueByKind = {
  text: string;
  integer: number;
  decimal: number;
  /** Digits: whole VND, or USD cents. */
  money: string;
  date: string;
  boolean: boolean;
  choice: string;
  integers: number[];
};

/** The fields that have a column of their own; `code` and `location` stand elsewhere in the document. */
export type ClusterValues = {
  [Entry in ColumnEntry as Entry["key"]]?: ValueByKind[Entry["kind"] & keyof ValueByKind];
};

export const valueFields: ClusterField[] = listFields({ store: "column" }).filter(
  (field) => field.key !== "code" && field.key !== "location",
);

/** As many decimals as the column keeps; more would be rounded without a word. */
const decimalsByUnit: Partial<Record<NonNullable<ClusterField["unit"]>, number>> = {
  ha: 3,
  percent: 2,
  MVA: 2,
  km: 1,
  t: 1,
};
const oneDecimal = new Set(["maxHeightM", "internalRoadWidthM"]);

function decimalsOf(field: ClusterField): number {
  if (oneDecimal.has(field.key)) return 1;
  return (field.unit && decimalsByUnit[field.unit]) ?? 2;
}

// Eighteen digits always fit into a bigint column.
const wholeAmount = /^\d{1,18}$/;
const isWebsite = (value: string) => /^https?:\/\/[^\s/]+\.[^\s]+$/.test(value);

function schemaOf(field: ClusterField): z.ZodType {
  const min = field.min ?? Number.MIN_SAFE_INTEGER;
  const max = field.max ?? Number.MAX_SAFE_INTEGER;
  const bounds = `must be from ${min} to ${max}`;
  switch (field.kind) {
    case "text": {
      const text = z
        .string()
        .trim()
        .min(1, "must not be empty")
        .max(300, "must be at most 300 characters");
      return field.key === "infrastructureInvestorWebsite"
        ? text.refine(isWebsite, "must be a web address that starts with https:// or http://")
        : text;
    }
    case "integer":
      return z.number().int("must be a whole number").min(min, bounds).max(max, bounds);
    case "decimal": {
      const decimals = decimalsOf(field);
      return z
        .number()
        .min(min, bounds)
        .max(max, bounds)
        .refine(
          (value) => Math.abs(value - Number(value.toFixed(decimals))) < 1e-9,
          `must have at most ${decimals} decimals`,
        );
    }
    case "money":
      return z.string().regex(wholeAmount, "must be a whole amount of at most 18 digits");
    case "date":
      return z.iso.date("must be a day such as 2026-06-14");
    case "boolean":
      return z.boolean();
    case "choice":
      return z.enum((field.choices ?? []) as [string, ...string[]]);
    case "integers":
      return z
        .array(z.number().int().min(min, bounds).max(max, bounds))
        .min(1, "must have at least one number, or be left out")
        .max(10)
        .refine((list) => new Set(list).size === list.length, "must not repeat a number");
    default:
      throw new Error(`The field ${field.key} has no value of its own`);
  }
}

/** One entry for each field that has a column, drawn from the catalogue: bounds, choices, decimals. */
export const clusterValuesSchema = z
  .strictObject(
    Object.fromEntries(valueFields.map((field) => [field.key, schemaOf(field).optional()])),
  )
  .default({}) as unknown as z.ZodType<ClusterValues, ClusterValues | undefined>;
