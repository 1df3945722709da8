import { z } from "zod";

/** Every setting that is kept in the database, with the form of its value and what holds while it is not set. */
export const settingSchemas = {
  /** Business days within which an enquiry is answered. */
  "enquiry.replyBusinessDays": z.number().int().min(1).max(60),
  /** Months after the last thing that happened with an enquiry, when what a person wrote is erased. */
  "enquiry.retentionMonths": z.number().int().min(1).max(120),
  /** How often one may write or look up within a window (lib/enquiries/limits.ts has the defaults). */
  "enquiry.limits": z
    .strictObject({
      perAddress: z.number().int().min(1),
      perNetwork: z.number().int().min(1),
      perEmail: z.number().int().min(1),
      unprovenPerAddress: z.number().int().min(1),
      unprovenPerNetwork: z.number().int().min(1),
      missesPerAddress: z.number().int().min(1),
      missesPerNetwork: z.number().int().min(1),
      windowMinutes: z.number().int().min(1).max(1440),
    })
    .partial(),
  /** Đồng for one US dollar, with the day and the source of the rate. */
  "rates.usdVnd": z.object({
    vnd: z.number().positive(),
    date: z.iso.date(),
    source: z.string().min(1),
  }),
  /** How far the seed has come; not set in a database that was filled otherwise. */
  "seed.state": z.enum(["started", "done"]),
  /** The former district whose clusters come first: its code and a day on which it existed. */
  "places.homeDistrict": z.object({ code: z.string(), on: z.iso.date() }),
} as const;

export type SettingKey = keyof typeof settingSchemas;
export type SettingValue<K extends SettingKey> = z.infer<(typeof settingSchemas)[K]>;

export const DEFAULT_REPLY_BUSINESS_DAYS = 1;
export const DEFAULT_RETENTION_MONTHS = 24;
