import type { DatedDay, PriceFigure } from "@/lib/clusters/types";
import type { Locale } from "./routing";

/** A translator of one namespace, from next-intl on the server or `createTranslator` elsewhere. */
export type Translate = (key: string, values?: Record<string, string | number>) => string;

// British English: day before month, as in Vietnam.
const tags: Record<Locale, string> = { vi: "vi-VN", en: "en-GB" };
const zone = "Asia/Ho_Chi_Minh";
const billion = 1_000_000_000n;

const numberFormats = new Map<string, Intl.NumberFormat>();
const dateFormats = new Map<string, Intl.DateTimeFormat>();

function numbers(locale: Locale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = locale + JSON.stringify(options);
  const known = numberFormats.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(tags[locale], options);
  numberFormats.set(key, made);
  return made;
}

function dates(locale: Locale, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(options);
  const known = dateFormats.get(key);
  if (known) return known;
  const made = new Intl.DateTimeFormat(tags[locale], options);
  dateFormats.set(key, made);
  return made;
}

const month = (locale: Locale) => (locale === "vi" ? "numeric" : "long");
const romanQuarters = ["I", "II", "III", "IV"] as const;

type NumberOptions = { maxFraction?: number; minFraction?: number };

/** 1234.5 is "1.234,5" in Vietnamese and "1,234.5" in English. A decimal string keeps all its digits. */
export function formatNumber(
  locale: Locale,
  value: number | bigint | string,
  { maxFraction = 2, minFraction = 0 }: NumberOptions = {},
): string {
  return numbers(locale, {
    maximumFractionDigits: Math.max(maxFraction, minFraction),
    minimumFractionDigits: minFraction,
  }).format(value as number | bigint | Intl.StringNumericLiteral);
}

/** Hectares: "64,6 ha", "64.6 ha". */
export function formatArea(locale: Locale, ha: number): string {
  return `${formatNumber(locale, ha)} ha`;
}

/** Square metres, whole: "3.000 m²". */
export function formatSquareMetres(locale: Locale, m2: number): string {
  return `${formatNumber(locale, m2, { maxFraction: 0 })} m²`;
}

export function formatPercent(locale: Locale, percent: number | string): string {
  return `${formatNumber(locale, percent, { maxFraction: 1 })}%`;
}

/** A day, or the day that a moment falls on in Viet Nam: "14/6/2026", "14 June 2026". */
export function formatDay(locale: Locale, iso: string): string {
  const isMoment = iso.includes("T");
  return dates(locale, {
    day: "numeric",
    month: month(locale),
    year: "numeric",
    timeZone: isMoment ? zone : "UTC",
  }).format(new Date(isMoment ? iso : `${iso}T00:00:00Z`));
}

/** Two days: "1/1/2026 – 31/12/2026", "1 January – 31 December 2026". */
export function formatDayRange(locale: Locale, from: string, to: string): string {
  const format = dates(locale, {
    day: "numeric",
    month: month(locale),
    year: "numeric",
    timeZone: "UTC",
  });
  const range = format.formatRange(new Date(`${from}T00:00:00Z`), new Date(`${to}T00:00:00Z`));
  // Intl puts narrow spaces around the dash, which not every font has.
  return range.replaceAll(/\s/g, " ");
}

/** A moment in Viet Nam's time: "08:05 14/6/2026", "14 June 2026 at 08:05". */
export function formatDateTime(locale: Locale, moment: string | Date): string {
  return dates(locale, {
    day: "numeric",
    month: month(locale),
    year: "numeric",
    hour: "2-digit",
    minute: "2-digit",
    hourCycle: "h23",
    timeZone: zone,
  }).format(new Date(moment));
}

/** A quarter of a year, 1 to 4: "quý II/2027", "Q2 2027". */
export function formatQuarter(locale: Locale, year: number, quarter: number): string {
  const roman = romanQuarters[quarter - 1];
  if (!roman) throw new RangeError(`No quarter ${quarter}`);
  return locale === "vi" ? `quý ${roman}/${year}` : `Q${quarter} ${year}`;
}

/** As much of a date as is meant: "14/6/2026", "6/2015" or "June 2015", "quý II/2027" or "Q2 2027", "2015". */
export function formatDated(locale: Locale, { date, precision }: DatedDay): string {
  if (precision === "day") return formatDay(locale, date);
  const year = Number(date.slice(0, 4));
  if (precision === "year") return String(year);
  if (precision === "quarter") {
    return formatQuarter(locale, year, Math.ceil(Number(date.slice(5, 7)) / 3));
  }
  return dates(locale, { month: month(locale), year: "numeric", timeZone: "UTC" }).format(
    new Date(`${date}T00:00:00Z`),
  );
}

/** Whole VND: "13.000 đ", "VND 13,000"; from a billion on "496,0 tỷ đồng", "VND 496.0 billion". */
export function formatMoneyVnd(locale: Locale, vnd: number | bigint | string): string {
  const whole = BigInt(typeof vnd === "string" ? vnd.replace(/\.\d*$/, "") : vnd);
  if (whole < billion && whole > -billion) {
    return locale === "vi"
      ? `${formatNumber(locale, whole)} đ`
      : `VND ${formatNumber(locale, whole)}`;
  }
  // Tenths of a billion, rounded half up in whole numbers: a large amount loses no digit on the way.
  const tenths = (whole * 10n + billion / 2n) / billion;
  const amount = formatNumber(locale, `${tenths / 10n}.${tenths % 10n}`, { maxFraction: 1 });
  return locale === "vi" ? `${amount} tỷ đồng` : `VND ${amount} billion`;
}

/** US dollars as a decimal string or number: "0,35 USD", "USD 0.35"; from a million on "12,5 triệu USD". */
export function formatMoneyUsd(locale: Locale, usd: number | string): string {
  const value = Number(usd);
  if (Math.abs(value) >= 1_000_000) {
    const amount = formatNumber(locale, value / 1_000_000);
    return locale === "vi" ? `${amount} triệu USD` : `USD ${amount} million`;
  }
  const amount = formatNumber(locale, usd);
  return locale === "vi" ? `${amount} USD` : `USD ${amount}`;
}

/** "13.000 đ/m²/năm", without the words on VAT. `words` translates the messages `choices`. */
export function formatAmount(
  locale: Locale,
  price: Pick<PriceFigure, "amount" | "currency" | "unit"> & { termYears?: number | null },
  words: Translate,
): string {
  if (price.unit === "percent") return formatPercent(locale, price.amount);
  const per =
    price.unit === "m2_term" && price.termYears
      ? words("priceUnit.m2_years", { years: price.termYears })
      : words(`priceUnit.${price.unit}`);
  return `${money(locale, price)}${per}`;
}

/** The same text with currency and number kept in one line, for narrow columns. */
export function unbrokenMoney(text: string): string {
  return text
    .replace(/\b(VND|USD) (?=[\d−-])/g, "$1\u00a0")
    .replace(/(?<=\d) (?=đ|USD|tỷ|triệu|billion|million)/g, "\u00a0");
}

/** "13.000 đ/m²/năm, chưa VAT", "VND 13,000/m²/year, excluding VAT". */
export function formatPrice(
  locale: Locale,
  price: Pick<PriceFigure, "amount" | "currency" | "unit" | "vat"> & { termYears?: number | null },
  words: Translate,
): string {
  const amount = formatAmount(locale, price, words);
  return price.unit === "percent" ? amount : `${amount}, ${words(`vat.${price.vat}`)}`;
}

/** "ở cấp 22 kV", "at 22 kV": of a tariff of power that holds at one voltage. */
export function formatVoltage(
  { voltageKv }: Pick<PriceFigure, "voltageKv">,
  words: Translate,
): string | null {
  return voltageKv === null ? null : words("voltage", { kv: voltageKv });
}

function money(locale: Locale, { amount, currency }: Pick<PriceFigure, "amount" | "currency">) {
  if (currency === "USD") return formatMoneyUsd(locale, amount);
  // A tariff may have parts of a đồng: 1.833,6 đ/kWh.
  if (amount.includes(".") && Number(amount) < 1_000_000) {
    const value = formatNumber(locale, amount);
    return locale === "vi" ? `${value} đ` : `VND ${value}`;
  }
  return formatMoneyVnd(locale, amount);
}
