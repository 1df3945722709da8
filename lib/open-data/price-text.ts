import type { PriceFigure } from "@/lib/clusters/types";
import { locales } from "@/lib/i18n/routing";

/** The form of `priceText`; what does not apply to a price is left out. */
export const priceForm =
  'amount [currency] unit [band] [vat included|excluded] [term YEARS] [kv KILOVOLTS] [from DATE] [until DATE] [rhythm-vi "TEXT"] [rhythm-en "TEXT"] [adjustment-vi "TEXT"] [adjustment-en "TEXT"]';

/** What stands between the prices of one cell. */
export const betweenPrices = "; ";

/** A JSON string in which nothing can be taken for the end of the price. */
const quoted = (text: string) => JSON.stringify(text).replaceAll(";", "\\u003b");

/**
 * A price in one cell of a table, its parts in the order of `priceForm`. New parts may only come at the end: programs read
 * it.
 */
export function priceText(price: PriceFigure): string {
  const { amount, currency, unit, band, vat, termYears, voltageKv, validFrom, validUntil } = price;
  const named = (name: string, value: string | number | null | undefined) =>
    value === null || value === undefined ? [] : [`${name} ${value}`];
  const texts = (["rhythm", "adjustment"] as const).flatMap((name) =>
    locales.flatMap((locale) => {
      const text = price[name]?.[locale];
      return text ? [`${name}-${locale} ${quoted(text)}`] : [];
    }),
  );
  return [
    amount,
    ...(currency ? [currency] : []),
    unit,
    ...(band ? [band] : []),
    ...named("vat", vat === "unknown" ? null : vat),
    ...named("term", termYears),
    ...named("kv", voltageKv),
    ...named("from", validFrom),
    ...named("until", validUntil),
    ...texts,
  ].join(" ");
}
