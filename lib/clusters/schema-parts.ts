import { z } from "zod";
import { localizedTextSchema } from "@/lib/i18n/localized";

/** What the rows of a cluster are made of: days, notes, names of sources. */

export const day = z.iso.date("must be a day such as 2026-06-14");
export const datedDaySchema = z.strictObject({
  date: day,
  precision: z.enum(["day", "month", "quarter", "year"]).default("day"),
});

/** The name of a source in this document. */
export const sourceKeySchema = z
  .string()
  .regex(/^[a-z0-9-]{1,60}$/, "must be a short name such as report-2015");
export const ref = sourceKeySchema.optional();
export const note = localizedTextSchema.optional();

/** Where a file lies: on this site, or at another by https. */
export const fileAddressSchema = z
  .string()
  .max(500)
  .regex(
    /^(\/[A-Za-z0-9._~\-/]+|https:\/\/[^\s"<>]+)$/,
    "must be a path of this site or an https address",
  )
  .refine(
    (href) => !href.startsWith("//") && !href.includes("/../"),
    "must be a path of this site",
  );
