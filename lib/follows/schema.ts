import { z } from "zod";
import { cleanLine, normalizeEmail } from "@/lib/enquiries/text";
import { locales } from "@/lib/i18n/routing";

export const longestEmail = 254;
/** The directory's own queries are far shorter. */
export const longestQuery = 1_000;

const key = (name: string) => `follow.errors.${name}`;

/** What the form sends. `c` is a cluster's code; without one, `query` is a query of the directory ("" is every cluster). */
export const followInputSchema = z.object({
  email: z.string({ error: key("emailRequired") }).transform((text, context) => {
    const typed = cleanLine(text);
    const email = normalizeEmail(typed);
    if (email) return email.toLowerCase();
    context.addIssue({
      code: "custom",
      message: key(typed === "" ? "emailRequired" : "emailInvalid"),
    });
    return z.NEVER;
  }),
  c: z
    .string()
    .transform((text) => cleanLine(text).toUpperCase())
    .pipe(z.string().max(40, key("clusterUnknown")))
    .default(""),
  query: z.string().max(longestQuery, key("queryInvalid")).default(""),
  consent: z.literal(true, { error: key("consentRequired") }),
  locale: z.enum(locales),
});

export type FollowInput = z.infer<typeof followInputSchema>;
export const followFields = Object.keys(followInputSchema.shape) as (keyof FollowInput)[];

/** Kept with each consent: which wording it was given to. */
export const followConsentVersion = "2026-11-22";
/** Days after which one that was never confirmed is deleted. */
export const unconfirmedDays = 7;
