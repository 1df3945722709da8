import { cleanLine, parseDecimal, parseWhole } from "@/lib/enquiries/text";

const none = /$^/;

/** Money as people write it: 15.000 and 15,000 are thousands, 0,35 and 0.350 are cents. */
export function parseMoney(text: string): number | null {
  if (/^0[.,]/.test(cleanLine(text))) return parseDecimal(text, none);
  return parseWhole(text, none) ?? parseDecimal(text, none);
}

/** Dollars for a square metre, which are few: 1.250 and 1,250 are one and a quarter. */
export function parseDollars(text: string): number | null {
  return parseDecimal(text, none);
}
