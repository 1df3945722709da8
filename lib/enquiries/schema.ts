import { z } from "zod";
import { isFieldKey } from "@/lib/clusters/fields";
import { locales } from "@/lib/i18n/routing";
import { areaHa, powerMva, whole } from "./schema-numbers";
import { absent, key } from "./schema-parts";
import { cleanLine, cleanText, normalizeEmail } from "./text";

/**
 * One schema for the form, the API and the tests. Every refusal is a message key of `enquiry.errors`, whose text says
 * what to do. Labels of the choices: messages `enquiry.kinds`, `enquiry.capitalRanges`, `enquiry.startWindows`.
 */
export const enquiryKinds = [
  "plot",
  "building",
  "infrastructure_investor",
  "confirm_figure",
  "other",
] as const;
export type EnquiryKind = (typeof enquiryKinds)[number];

/** Bands of whole VND; the labels give the USD that they are near. */
export const capitalRanges = [
  "under_20bn_vnd",
  "20bn_100bn_vnd",
  "100bn_500bn_vnd",
  "500bn_2000bn_vnd",
  "over_2000bn_vnd",
] as const;
export type CapitalRange = (typeof capitalRanges)[number];

export const startWindows = [
  "within_6_months",
  "6_to_12_months",
  "1_to_2_years",
  "later",
  "undecided",
] as const;
export type StartWindow = (typeof startWindows)[number];

/** Longest text of each field, in UTF-16 units as `maxlength` counts them; the messages repeat these numbers. */
export const enquiryLimits = {
  name: 120,
  company: 200,
  country: 80,
  email: 254,
  phone: 40,
  message: 5000,
  sectorText: 200,
  campaign: 80,
  clusters: 10,
  fieldKeys: 30,
} as const;

/** A form field that people never see; whoever fills it in is a program, or a browser that fills in by itself. */
export const honeypotField = "website";
/** A form field with a signed time stamp, where the page could make one. */
export const timeTrapField = "t";
/** Carries the proof of work (proof.ts). It is no part of what is asked, and is never stored. */
export const proofField = "proof";

const line = (max: number, tooLong: string) =>
  z
    .string({ error: key("textExpected") })
    .transform(cleanLine)
    .pipe(z.string().max(max, key(tooLong)));
const optionalLine = (max: number, tooLong: string) =>
  z.preprocess(absent, line(max, tooLong).optional());

const choice = <const T extends readonly [string, ...string[]]>(values: T, refused: string) =>
  z.preprocess(absent, z.enum(values, { error: key(refused) }).optional());

const list = (options: { max: number; tooMany: string; normalize: (text: string) => string }) =>
  z.preprocess(
    (value) => (value === null ? undefined : value),
    z
      .array(z.string({ error: key("textExpected") }), { error: key("listExpected") })
      .max(200, key(options.tooMany))
      .transform((values) => [...new Set(values.map(options.normalize).filter(Boolean))])
      .pipe(z.array(z.string()).max(options.max, key(options.tooMany)))
      .default([]),
  );

const CLUSTER_CODE = /^[A-Z0-9]+(?:-[A-Z0-9]+)*$/;
const isClusterCode = (code: string) => code.length <= 40 && CLUSTER_CODE.test(code);

export const enquiryInputSchema = z.strictObject(
  {
    kind: z.enum(enquiryKinds, { error: key("kindRequired") }),
    /** Cluster codes, as DT-AK1. */
    clusters: list({
      max: enquiryLimits.clusters,
      tooMany: "clustersTooMany",
      normalize: (text) => cleanLine(text).toUpperCase(),
    }).refine((codes) => codes.every(isClusterCode), key("clusterUnknown")),
    /** Catalogue keys of the figures to be confirmed. */
    fieldKeys: list({
      max: enquiryLimits.fieldKeys,
      tooMany: "fieldKeysTooMany",
      normalize: cleanLine,
    }).refine((keys) => keys.every(isFieldKey), key("fieldKeyUnknown")),
    /** Code of a sector of the list, or in words. */
    sector: z.preprocess(
      absent,
      z
        .string({ error: key("sectorUnknown") })
        .transform(cleanLine)
        .pipe(z.string().regex(/^[a-z0-9][a-z0-9_-]{0,39}$/, key("sectorUnknown")))
        .optional(),
    ),
    sectorText: optionalLine(enquiryLimits.sectorText, "sectorTextTooLong"),
    areaHa,
    powerMva,
    waterM3Day: whole("waterM3Day", /\s*m[3³](?:\s*\/.*)?$/i),
    wastewaterM3Day: whole("wastewaterM3Day", /\s*m[3³](?:\s*\/.*)?$/i),
    jobs: whole("jobs", /\s*(?:người|nguoi|people|jobs|workers)\.?$/i),
    capitalRange: choice(capitalRanges, "capitalRangeInvalid"),
    startWindow: choice(startWindows, "startWindowInvalid"),
    message: z
      .string({ error: key("messageRequired") })
      .transform(cleanText)
      .pipe(
        z.string().min(1, key("messageRequired")).max(enquiryLimits.message, key("messageTooLong")),
      ),
    name: z
      .string({ error: key("nameRequired") })
      .transform(cleanLine)
      .pipe(z.string().min(1, key("nameRequired")).max(enquiryLimits.name, key("nameTooLong"))),
    company: optionalLine(enquiryLimits.company, "companyTooLong"),
    /** ISO 3166-1 alpha-2, or a country in words. */
    country: optionalLine(enquiryLimits.country, "countryTooLong"),
    email: z.string({ error: key("emailRequired") }).transform((text, context) => {
      const typed = cleanLine(text);
      const email = normalizeEmail(typed);
      if (email) return email;
      context.addIssue({
        code: "custom",
        message: key(typed === "" ? "emailRequired" : "emailInvalid"),
      });
      return z.NEVER;
    }),
    phone: z.preprocess(
      absent,
      line(enquiryLimits.phone, "phoneInvalid")
        .refine(
          (text) =>
            /^[+(\d][\d\s().\-/+]*(?:(?:ext|x|#)\.?\s*\d{1,6})?$/i.test(text) &&
            (text.match(/\d/g)?.length ?? 0) >= 6,
          key("phoneInvalid"),
        )
        .optional(),
    ),
    locale: z.enum(locales, { error: key("localeInvalid") }).default("vi"),
    consent: z.literal(true, { error: key("consentRequired") }),
    /** Where the visitor came from (utm_campaign); never a reason to refuse. */
    campaign: z.preprocess(
      absent,
      z
        .string({ error: key("textExpected") })
        .transform((text) => cleanLine(cleanLine(text).slice(0, enquiryLimits.campaign)))
        .optional(),
    ),
  },
  {
    error: (issue) =>
      key(issue.code === "unrecognized_keys" ? "unknownProperty" : "objectExpected"),
  },
);

/** What a caller sends. */
export type EnquiryDraft = z.input<typeof enquiryInputSchema>;
/** What the service takes: cleaned and within bounds. */
export type EnquiryInput = z.output<typeof enquiryInputSchema>;
export type EnquiryField = keyof EnquiryInput;
