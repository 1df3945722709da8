import type { Cell, Sheet } from "write-excel-file/node";
import type { DatedDay } from "@/lib/clusters/types";
import type { LocalizedText } from "@/lib/i18n/localized";
import type { Locale } from "@/lib/i18n/routing";
import { type DocumentWords, documentWords } from "../words";

export type { Cell };
export type MadeSheet = Sheet<Buffer>;

const longest = 32_000; // Excel's own bound is 32,767
const startsLikeFormula = /^[\s]*[=+\-@|%]/;
const look = { alignVertical: "top", fontSize: 10 } as const;

/** The words of each language of a workbook. */
export type Voices = readonly DocumentWords[];

export const voicesOf = (locales: readonly Locale[]): Voices => locales.map(documentWords);

/** The same in each language, parted by a stroke; once where they do not differ. */
export function say(voices: Voices, one: (words: DocumentWords) => string): string {
  return [...new Set(voices.map(one))].join(" / ");
}

export function sayLocalized(voices: Voices, text: LocalizedText | null): string | null {
  return text && say(voices, ({ locale }) => text[locale] ?? text.vi);
}

/**
 * Words in a cell. They are stored as a string and never as a formula; what begins like one is formatted as text as
 * well, so that it stays so when somebody edits the cell.
 */
export function textCell(text: string | null, options: { isStrong?: boolean } = {}): Cell {
  if (text === null || text === "") return null;
  const value = text.replace(/\p{Surrogate}/gu, "").slice(0, longest);
  return {
    ...look,
    value,
    type: String,
    wrap: true,
    ...(startsLikeFormula.test(value) ? { format: "@" } : {}),
    ...(options.isStrong ? { fontWeight: "bold" as const } : {}),
  };
}

/** A number as a number; thousands are parted, decimals only where there are any. */
export function numberCell(value: number | string | null): Cell {
  const number = value === null || value === "" ? Number.NaN : Number(value);
  if (!Number.isFinite(number)) return null;
  const decimals = String(number).split(".")[1]?.length ?? 0;
  const format = decimals > 0 ? `#,##0.${"0".repeat(Math.min(decimals, 6))}` : "#,##0";
  return { ...look, value: number, type: Number, format, align: "right" };
}

/** A year or a number that names something: not parted. */
export function plainNumberCell(value: number | null): Cell {
  return value === null ? null : { ...look, value, type: Number, format: "0", align: "right" };
}

const dateFormats = {
  day: "dd/mm/yyyy",
  month: "mm/yyyy",
  quarter: "mm/yyyy",
  year: "yyyy",
} as const;

/** A day as a date, showing only as much of it as is meant. */
export function dateCell(dated: DatedDay | string | null): Cell {
  if (!dated) return null;
  const { date, precision } =
    typeof dated === "string" ? ({ date: dated.slice(0, 10), precision: "day" } as const) : dated;
  const value = new Date(`${date}T00:00:00Z`);
  if (Number.isNaN(value.getTime())) return textCell(date);
  return { ...look, value, type: Date, format: dateFormats[precision], align: "right" };
}

const headLook = {
  fontWeight: "bold",
  fontSize: 10,
  backgroundColor: "#E5EFE7",
  bottomBorderStyle: "thin",
  bottomBorderColor: "#12513C",
  alignVertical: "top",
  wrap: true,
} as const;

export type SheetColumn<Row> = { title: string; width: number; cell: (row: Row) => Cell };

/** Excel refuses longer names and these signs. */
export function sheetName(text: string): string {
  return text.replace(/[[\]:*?/\\]/g, "-").slice(0, 31);
}

/** A table with its heads frozen; null when it has no rows. */
export function tableSheet<Row>(
  name: string,
  columns: readonly SheetColumn<Row>[],
  rows: readonly Row[],
): MadeSheet | null {
  if (rows.length === 0) return null;
  return {
    sheet: sheetName(name),
    data: [
      columns.map(({ title }) => ({ ...headLook, value: title, type: String })),
      ...rows.map((row) => columns.map(({ cell }) => cell(row))),
    ],
    columns: columns.map(({ width }) => ({ width })),
    stickyRowsCount: 1,
    orientation: "landscape",
  };
}

/** Names and what they stand for, one under the other. */
export function listSheet(name: string, rows: readonly (readonly [string, Cell])[]): MadeSheet {
  return {
    sheet: sheetName(name),
    data: rows.map(([label, cell]) => [textCell(label, { isStrong: true }), cell]),
    columns: [{ width: 34 }, { width: 90 }],
  };
}
