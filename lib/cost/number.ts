import { cleanLine } from "@/lib/enquiries/text";
import type { Locale } from "@/lib/i18n/routing";

const marks = { vi: { group: ".", decimal: "," }, en: { group: ",", decimal: "." } } as const;
const escaped = { ".": "\\.", ",": "," } as const;

type Mark = keyof typeof escaped;
type Options = {
  /** A unit that may be typed after the number. */
  unit?: RegExp;
  /** For amounts that never have three decimals (m², đồng): one mark before three digits groups them, whichever it is. */
  isCoarse?: boolean;
};

const groupedBy = (group: Mark, decimal: Mark) =>
  new RegExp(`^\\d{1,3}(?:${escaped[group]}\\d{3})+(?:${escaped[decimal]}\\d{1,6})?$`);
const grouped = { ".": groupedBy(".", ","), ",": groupedBy(",", ".") } as const;

/** "0012.50" is "12.5". */
function canonical(digits: string): string {
  const [whole = "", fraction = ""] = digits.split(".");
  const kept = fraction.replace(/0+$/, "");
  return `${whole.replace(/^0+(?=\d)/, "")}${kept ? `.${kept}` : ""}`;
}

function ungroup(text: string, group: Mark): string {
  return canonical(text.replaceAll(group, "").replace(",", "."));
}

/**
 * An amount as people of a language write it, with all its digits: "20.000" is "20000" in Vietnamese, "2,5" is "2.5";
 * in English "20,000" and "2.5" are. What can be read in one way only is read so in both ("2.5", "1,250.75").
 * Null when it is no amount, is negative, or has more than 15 digits before or 6 after its mark.
 */
export function parseAmount(
  locale: Locale,
  text: string,
  { unit, isCoarse = false }: Options = {},
): string | null {
  const line = cleanLine(text);
  const bare = (unit ? line.replace(unit, "") : line).replace(/\s+/g, "");
  if (bare.length > 24) return null;
  if (/^\d{1,15}$/.test(bare)) return canonical(bare);
  const single = /^(\d{1,15})([.,])(\d{1,6})$/.exec(bare);
  if (single) {
    const [, before = "", mark = "", after = ""] = single;
    const couldGroup = after.length === 3 && /^[1-9]\d{0,2}$/.test(before);
    const isGroup = couldGroup && (mark === marks[locale].group || isCoarse);
    return canonical(isGroup ? before + after : `${before}.${after}`);
  }
  const own = marks[locale].group;
  const other = marks[locale].decimal;
  for (const group of [own, other]) {
    if (grouped[group].test(bare)) return ungroup(bare, group);
  }
  return null;
}

/** An amount as `parseAmount` of the same language reads it again, without grouping, for addresses. */
export function writeAmount(locale: Locale, amount: string): string {
  const [whole = "", fraction = ""] = amount.split(".");
  if (!fraction) return whole;
  // Three decimals would look like a group.
  return `${whole}${marks[locale].decimal}${fraction.length === 3 ? `${fraction}0` : fraction}`;
}
