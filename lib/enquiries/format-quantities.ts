import { cleanLine, isAmbiguousNumber, parseDecimal, parseWhole } from "./text";

const hectares = /\s*(?:ha|hecta|hectares?)\.?$/i;
const squareMetres = /\s*(?:m2|m²|sqm|sq\.?\s*m|mét vuông|square met(?:er|re)s?)\.?$/i;
const megavolts = /\s*mva\.?$/i;
const kilovolts = /\s*kva\.?$/i;

const amountOf = (text: string, unit: RegExp) => parseWhole(text, unit) ?? parseDecimal(text, unit);

/** Hectares; a number with m² after it is brought to them. */
export function parseArea(text: string): number | null {
  const clean = cleanLine(text);
  if (squareMetres.test(clean)) {
    const m2 = amountOf(clean, squareMetres);
    return m2 === null ? null : Number((m2 / 10_000).toFixed(4));
  }
  const ha = parseDecimal(clean, hectares);
  return ha === null ? null : Number(ha.toFixed(4));
}

/** MVA; kVA are brought to them. */
export function parsePower(text: string): number | null {
  const clean = cleanLine(text);
  const isKilo = kilovolts.test(clean);
  const amount = isKilo ? amountOf(clean, kilovolts) : parseDecimal(clean, megavolts);
  return amount === null ? null : Number((isKilo ? amount / 1000 : amount).toFixed(3));
}

/** "2.500", "2.500 ha": two and a half to one reader, two thousand five hundred to another. */
export const isAmbiguousArea = (text: string) => isAmbiguousNumber(text, hectares);
export const isAmbiguousPower = (text: string) => isAmbiguousNumber(text, megavolts);
