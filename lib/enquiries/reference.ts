import { createHmac, randomInt, timingSafeEqual } from "node:crypto";
import { dayOf } from "@/lib/calendar/business-days";
import { appSecret } from "@/lib/env";

/**
 * Of characters that look alike in print or handwriting one is left at most, a digit where there is one: no 0, O, 1, I, L,
 * no B beside 8, G beside 6, S beside 5, Z beside 2, U beside V.
 */
export const referenceAlphabet = "23456789ACDEFHJKMNPQRTVWXY";
/** What is read or typed in place of a character of the alphabet. */
const mistaken: Readonly<Record<string, string>> = { B: "8", G: "6", S: "5", Z: "2", U: "V" };
const RANDOM_LENGTH = 5;
const REFERENCE = new RegExp(`^DT-\\d{2}-[${referenceAlphabet}]{${RANDOM_LENGTH}}$`);

/** Such as DT-26-7F3K9: the year in Viet Nam and five random characters (12 million a year). */
export function createReference(now: Date): string {
  const random = Array.from(
    { length: RANDOM_LENGTH },
    () => referenceAlphabet[randomInt(referenceAlphabet.length)],
  );
  return `DT-${dayOf(now).slice(2, 4)}-${random.join("")}`;
}

/** A reference as people type it ("dt 26 7f3k9", "DT-26-7F3KG" for a 6), or null when it cannot be one. */
export function parseReference(typed: string): string | null {
  const bare = typed
    .slice(0, 60)
    .toUpperCase()
    .replace(/[^A-Z0-9]/g, "");
  const random = bare.slice(4).replace(/[BGSZU]/g, (letter) => mistaken[letter] ?? letter);
  const reference = `${bare.slice(0, 2)}-${bare.slice(2, 4)}-${random}`;
  return REFERENCE.test(reference) ? reference : null;
}

/** Proves to the thank-you page that its address was made here, so that nobody reads references off made-up ones. */
export function signReference(reference: string): string {
  return createHmac("sha256", appSecret())
    .update(`enquiry.sent:${reference}`)
    .digest("base64url")
    .slice(0, 22);
}

export function verifyReference(reference: string, signature: string): boolean {
  const expected = Buffer.from(signReference(reference));
  const given = Buffer.from(signature);
  return given.length === expected.length && timingSafeEqual(given, expected);
}
