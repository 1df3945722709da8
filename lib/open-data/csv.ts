import { setImmediate } from "node:timers/promises";
import { stringify } from "csv-stringify/sync";
import type { ClusterField } from "@/lib/clusters/fields";
import type { PriceFigure } from "@/lib/clusters/types";
import { locales } from "@/lib/i18n/routing";
import { betweenPrices, priceText } from "./price-text";
import { sourceLine } from "./record";
import { type OpenRecord, openFields, openName } from "./schema";

/** Lists with rows of their own stay with JSON, but for sectors; the place is in columns before. */
const csvFields = openFields.filter(
  ({ kind, key, rows }) => (kind !== "rows" || rows === "sectors") && key !== "status",
);
/** What has columns of its own before the figures, and its provenance among them. */
const ownColumns = openFields.filter(({ key }) => ["status", "places", "location"].includes(key));

type Cell = string | number | null;
type Figure = {
  state: string;
  value: unknown;
  asOf: { date: string; precision: string } | null;
  sources: string[];
  verifiedBy: string | null;
  note: { vi?: string; en?: string } | null;
};
type Places = Record<"communes" | "provinces" | "formerDistricts", PlaceNames>;
type Location = { precision: string; lat: number; lng: number; vn2000: { x: number; y: number } };
type PlaceNames = { code: string | null; name: { vi?: string; en?: string } }[];

const namesOf = (places: PlaceNames | undefined) =>
  (places ?? []).map(({ name }) => name.vi ?? name.en ?? "").join("; ");

function plain(value: unknown): Cell {
  if (value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "string") return value;
  return typeof value === "boolean" ? String(value) : null;
}

function valuesOf(field: ClusterField, { value }: Figure): Record<string, Cell> {
  const key = openName(field);
  if (field.store === "text") {
    const texts = (value ?? {}) as Record<string, string>;
    return Object.fromEntries(locales.map((locale) => [`${key}_${locale}`, texts[locale] ?? null]));
  }
  if (field.kind === "price") {
    return { [key]: value ? (value as PriceFigure[]).map(priceText).join(betweenPrices) : null };
  }
  if (field.rows === "sectors") {
    return {
      [key]: value ? (value as { code: string }[]).map(({ code }) => code).join("; ") : null,
    };
  }
  if (field.kind === "integers") return { [key]: value ? (value as number[]).join("; ") : null };
  return { [key]: plain(value) };
}

function sourceText(record: OpenRecord, id: string): string {
  const source = record.sources.find((one) => one.id === id);
  return source ? sourceLine(source) : "";
}

function figureColumns(record: OpenRecord, field: ClusterField): Record<string, Cell> {
  const key = openName(field);
  return {
    ...valuesOf(field, record.figures[key] as Figure),
    [`${key}_unit`]: field.unit ?? null,
    ...provenanceColumns(record, field),
  };
}

function provenanceColumns(record: OpenRecord, field: ClusterField): Record<string, Cell> {
  const key = openName(field);
  const figure = record.figures[key] as Figure;
  return {
    [`${key}_state`]: figure.state,
    [`${key}_as_of`]: figure.asOf?.date ?? null,
    [`${key}_as_of_precision`]: figure.asOf?.precision ?? null,
    [`${key}_sources`]: figure.sources.map((id) => sourceText(record, id)).join(" | ") || null,
    [`${key}_verified_by`]: figure.verifiedBy,
  };
}

/** "totalAreaHa: The source says about 74 ha.": what has to be known of a figure beside its date and source. */
function notesOf(record: OpenRecord, locale: (typeof locales)[number]): string | null {
  const notes = Object.entries(record.figures).flatMap(([key, figure]) => {
    const note = (figure as Figure).note?.[locale];
    return note ? [`${key}: ${note}`] : [];
  });
  return notes.join(" | ") || null;
}

function toRow(record: OpenRecord): Record<string, Cell> {
  const places = record.figures.places?.value as Places | null;
  const location = record.figures.location?.value as Location | null;
  const vn2000 = location?.vn2000;
  const figures = csvFields.map((field) => figureColumns(record, field));
  return Object.assign(
    {
      code: record.code,
      status: record.status,
      name_vi: record.name.vi ?? null,
      name_en: record.name.en ?? null,
      page_vi: record.page.vi ?? null,
      page_en: record.page.en ?? null,
      communes: namesOf(places?.communes),
      commune_codes: (places?.communes ?? []).map(({ code }) => code ?? "").join("; "),
      provinces: namesOf(places?.provinces),
      former_districts: namesOf(places?.formerDistricts),
      location_precision: location?.precision ?? null,
      lat: location?.lat ?? null,
      lng: location?.lng ?? null,
      vn2000_x: vn2000?.x ?? null,
      vn2000_y: vn2000?.y ?? null,
      aliases: record.aliases.join("; ") || null,
      updated_at: record.updatedAt,
      notes_vi: notesOf(record, "vi"),
      notes_en: notesOf(record, "en"),
    },
    ...ownColumns.map((field) => provenanceColumns(record, field)),
    ...figures,
  ) as Record<string, Cell>;
}

/** The columns, which are the same with no cluster at all. */
function columns(): string[] {
  const nothing = {
    state: "not_published",
    value: null,
    unit: null,
    asOf: null,
    sources: [],
    verifiedBy: null,
    note: null,
  };
  const figures = Object.fromEntries(openFields.map((field) => [openName(field), nothing]));
  const empty = { figures, sources: [], aliases: [], name: {}, page: {} } as unknown as OpenRecord;
  return Object.keys(toRow(empty));
}

/** Rows made before others have their turn: 2,000 clusters take seconds, and the same process answers visitors. */
const rowsAtOnce = 20;

/**
 * One row for each cluster, seven columns for each figure. Text that a spreadsheet would run as a formula is led in by an
 * apostrophe; the mark at the beginning tells Excel that it is UTF-8.
 */
export async function toCsv(records: Iterable<OpenRecord>): Promise<string> {
  const form = { columns: columns(), escape_formulas: true, record_delimiter: "windows" } as const;
  const parts = [stringify([], { ...form, header: true, bom: true })];
  let rows: ReturnType<typeof toRow>[] = [];
  const writeRows = () => {
    parts.push(stringify(rows, form));
    rows = [];
  };
  for (const record of records) {
    rows.push(toRow(record));
    if (rows.length < rowsAtOnce) continue;
    writeRows();
    await setImmediate();
  }
  writeRows();
  return parts.join("");
}
