import { z } from "zod";
import { fileAddressSchema } from "@/lib/clusters/schema-parts";
import { placeRefSchema } from "@/lib/clusters/schema-rows";
import { localizedTextSchema } from "@/lib/i18n/localized";

const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9][0-9 ().-]{5,24}$/, "must be a telephone number");

/** A picture of a person, with the day on which that person agreed to its being shown. */
const photo = z.strictObject({
  href: fileAddressSchema,
  width: z.number().int().positive().max(10_000),
  height: z.number().int().positive().max(10_000),
  consentOn: z.iso.date(),
});

const period = {
  from: z.iso.date(),
  /** The first day on which it no longer answers. */ to: z.iso.date().optional(),
};
const isForward = ({ from, to }: { from: string; to?: string | undefined }) => !to || from < to;
const mustBeForward = { path: ["to"], error: "must be later than from" };

/** What an office answers for, before the one that answers for all the rest: a cluster, or all clusters of a unit. */
const answerableSchema = z.union([
  z
    .strictObject({ cluster: z.string().trim().min(1).max(40), ...period })
    .refine(isForward, mustBeForward),
  z.strictObject({ place: placeRefSchema, ...period }).refine(isForward, mustBeForward),
]);

export const officeSchema = z.strictObject({
  code: z.string().regex(/^[a-z0-9-]{1,60}$/),
  name: localizedTextSchema,
  address: localizedTextSchema.optional(),
  phone: phone.optional(),
  email: z.email().max(254).optional(),
  /** Where enquiries go; without one, to OFFICE_EMAIL. */
  noticeEmail: z.email().max(254).optional(),
  website: z
    .url({ protocol: /^https?$/ })
    .max(500)
    .optional(),
  workingHours: localizedTextSchema.optional(),
  /** Where its door is, WGS84. */
  point: z
    .strictObject({ lat: z.number().min(6).max(24), lng: z.number().min(102).max(118) })
    .optional(),
  replyBusinessDays: z.number().int().min(1).max(60).optional(),
  isSample: z.boolean().default(false),
  contacts: z
    .array(
      z.strictObject({
        name: z.string().trim().min(1).max(120),
        title: localizedTextSchema,
        phone: phone.optional(),
        email: z.email().max(254).optional(),
        languages: z
          .array(z.string().regex(/^[a-z]{2}$/))
          .max(10)
          .default([]),
        isPublic: z.boolean().default(true),
        photo: photo.optional(),
      }),
    )
    .max(50)
    .default([]),
  /** From this day it answers for everything that no other office answers for; the one before it, until then. */
  fallbackFrom: z.iso.date().optional(),
  /** All that it answers for besides; left out, what is stored stays. */
  answersFor: z.array(answerableSchema).max(200).optional(),
});

/** Offices of one file: each stands once, and two cannot begin to answer for the rest on the same day. */
export const officesSchema = z
  .array(officeSchema)
  .max(200)
  .superRefine((offices, { addIssue }) => {
    for (const [index, { code, fallbackFrom }] of offices.entries()) {
      const before = offices.slice(0, index);
      if (before.some((one) => one.code === code))
        addIssue({ code: "custom", path: [index, "code"], message: "stands twice" });
      if (fallbackFrom && before.some((one) => one.fallbackFrom === fallbackFrom))
        addIssue({
          code: "custom",
          path: [index, "fallbackFrom"],
          message: "is the day of another office already",
        });
    }
  });
export type OfficeInput = z.input<typeof officeSchema>;
export type OfficeDocument = z.output<typeof officeSchema>;
