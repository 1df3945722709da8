import type { LocalizedText } from "@/lib/i18n/localized";
import { type Locale, locales } from "@/lib/i18n/routing";
import { type ClusterField, clusterFields, type FieldKey, isFieldKey } from "./fields";
import type { ClusterRow } from "./repo-detail";
import { occupancyOf } from "./repo-summary";
import { datedOf, dayOf, type NumberOf, toPrice } from "./reshape";
import type { ClusterSource, FieldReading } from "./types";

type SourceRow = NonNullable<Parameters<NumberOf>[0]>;

/** Numbers the sources of a page from 1, in the order in which they are first asked for. */
export class SourceNumbers {
  readonly #sources = new Map<string, ClusterSource>();

  of = (source: SourceRow | null): number | null => {
    if (!source) return null;
    const known = this.#sources.get(source.id);
    if (known) return known.number;
    const number = this.#sources.size + 1;
    this.#sources.set(source.id, {
      number,
      id: source.id,
      kind: source.kind,
      documentNumber: source.number,
      title: source.title as LocalizedText,
      publisher: source.publisher,
      dated: datedOf(source.date, source.datePrecision),
      url: source.url,
    });
    return number;
  };

  list(): ClusterSource[] {
    return [...this.#sources.values()];
  }
}

type Reader = { locale: Locale; numbers: SourceNumbers };
type Found = { value: FieldReading["value"]; lang: Locale | null };

/** A text of the catalogue in the page's language, else in another that is published too. */
function textOf(row: ClusterRow, key: FieldKey, locale: Locale): Found {
  const inLocale = (wanted: Locale) => {
    const text = row.texts.find((one) => one.locale === wanted && one.state === "published");
    return (text?.details as Record<string, string> | undefined)?.[key] ?? null;
  };
  const own = inLocale(locale);
  if (own !== null) return { value: own, lang: null };
  const lang = locales.find((other) => inLocale(other) !== null) ?? null;
  return { value: lang && inLocale(lang), lang };
}

/** Cents as dollars: "1500000.00". */
function dollars(cents: bigint): string {
  const digits = cents.toString().padStart(3, "0");
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

function columnOf(row: ClusterRow, field: ClusterField): FieldReading["value"] {
  const value = (row as unknown as Record<string, unknown>)[field.key];
  if (value === null || value === undefined) return null;
  if (field.kind === "money") {
    return field.unit === "usd" ? dollars(value as bigint) : (value as bigint).toString();
  }
  if (field.kind === "date") return dayOf(value as Date);
  if (field.kind === "decimal" || field.kind === "integer") return Number(value);
  if (field.kind === "integers") return (value as number[]).length ? (value as number[]) : null;
  return value as string | boolean;
}

function foundValue(row: ClusterRow, field: ClusterField, { locale, numbers }: Reader): Found {
  if (field.store === "text") return textOf(row, field.key, locale);
  if (field.store === "price") {
    const prices = row.prices.filter((price) => price.fieldKey === field.key);
    return {
      value: prices.length ? prices.map((price) => toPrice(price, numbers.of)) : null,
      lang: null,
    };
  }
  if (field.key === "occupancyRate") {
    const { leasedAreaHa, industrialAreaHa } = row;
    const leased = leasedAreaHa === null ? null : Number(leasedAreaHa);
    return {
      value: occupancyOf(leased, industrialAreaHa === null ? null : Number(industrialAreaHa)),
      lang: null,
    };
  }
  if (field.store === "column" && field.kind !== "rows")
    return { value: columnOf(row, field), lang: null };
  return { value: null, lang: null };
}

/** One reading for every field of the catalogue, in its order. What has no fact is not published. */
export function readFields(row: ClusterRow, reader: Reader): Record<FieldKey, FieldReading> {
  const facts = new Map(
    row.facts.flatMap((fact) =>
      isFieldKey(fact.fieldKey) ? [[fact.fieldKey, fact] as const] : [],
    ),
  );
  const readings = (clusterFields as readonly ClusterField[]).map(
    (field): [FieldKey, FieldReading] => {
      const { key } = field;
      const fact = facts.get(key);
      const isRows = field.kind === "rows";
      const { value, lang } =
        fact?.state === "known" ? foundValue(row, field, reader) : { value: null, lang: null };
      // A text that is known only in a language that is not published is not published here.
      const state =
        fact?.state === "known" && value === null && !isRows
          ? "not_published"
          : (fact?.state ?? "not_published");
      return [
        key,
        {
          key,
          state,
          value,
          lang,
          asOf: fact ? datedOf(fact.asOf, fact.asOfPrecision) : null,
          sources: (fact?.sources ?? []).flatMap(({ source }) => reader.numbers.of(source) ?? []),
          verifiedBy: fact?.verifiedBy ?? null,
          note: (fact?.note ?? null) as LocalizedText | null,
        },
      ];
    },
  );
  return Object.fromEntries(readings) as Record<FieldKey, FieldReading>;
}
