import type { LocalizedText } from "@/lib/i18n/localized";
import type { ClusterRow } from "./repo-detail";
import type {
  BuildingView,
  ClusterStageView,
  ConnectionView,
  DatedDay,
  DocumentView,
  ImageView,
  LotView,
  PriceFigure,
  SectorName,
  TenantView,
} from "./types";

/** Rows of the database as the plain data that pages read. */

type SourceRow = NonNullable<ClusterRow["stages"][number]["source"]>;
/** The number that the page prints for a source. */
export type NumberOf = (source: SourceRow | null) => number | null;

export const dayOf = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

export function datedOf(
  date: Date | null,
  precision: DatedDay["precision"] | null,
): DatedDay | null {
  return date ? { date: date.toISOString().slice(0, 10), precision: precision ?? "day" } : null;
}

const text = (value: unknown) => value as LocalizedText | null;
const numberOrNull = (value: { toString(): string } | null) =>
  value === null ? null : Number(value);

export function toPrice(row: ClusterRow["prices"][number], number: NumberOf): PriceFigure {
  return {
    amount: row.amount.toString(),
    currency: row.currency,
    unit: row.unit,
    vat: row.vat,
    termYears: row.termYears,
    voltageKv: row.voltageKv,
    band: row.band,
    rhythm: text(row.rhythm),
    adjustment: text(row.adjustment),
    validFrom: dayOf(row.validFrom),
    validUntil: dayOf(row.validUntil),
    source: number(row.source),
  };
}

export function toStage(row: ClusterRow["stages"][number], number: NumberOf): ClusterStageView {
  return {
    kind: row.kind,
    state: row.state,
    dated: datedOf(row.date, row.datePrecision),
    original: datedOf(row.originalDate, row.originalDatePrecision),
    percent: numberOrNull(row.percent),
    note: text(row.note),
    source: number(row.source),
  };
}

type RentRow = Pick<
  ClusterRow["lots"][number],
  "rentAmount" | "rentCurrency" | "rentUnit" | "rentVat"
>;
function rentOf(row: RentRow): LotView["rent"] {
  if (row.rentAmount === null || row.rentUnit === null) return null;
  return {
    amount: row.rentAmount.toString(),
    currency: row.rentCurrency,
    unit: row.rentUnit,
    vat: row.rentVat ?? "unknown",
  };
}

export function toLot(row: ClusterRow["lots"][number], number: NumberOf): LotView {
  return {
    code: row.code,
    areaM2: Number(row.areaM2),
    state: row.state,
    boundary: row.boundary as LotView["boundary"],
    reservedUntil: dayOf(row.reservedUntil),
    availableFrom: dayOf(row.availableFrom),
    rent: rentOf(row),
    note: text(row.note),
    asOf: dayOf(row.asOf),
    source: number(row.source),
  };
}

export function toBuilding(row: ClusterRow["buildings"][number], number: NumberOf): BuildingView {
  return {
    code: row.code,
    areaM2: Number(row.areaM2),
    clearHeightM: numberOrNull(row.clearHeightM),
    floorLoadTM2: numberOrNull(row.floorLoadTM2),
    state: row.state,
    availableFrom: dayOf(row.availableFrom),
    rent: rentOf(row),
    asOf: dayOf(row.asOf),
    source: number(row.source),
  };
}

export function toTenant(row: ClusterRow["tenants"][number], number: NumberOf): TenantView {
  const sector: SectorName | null = row.sector && {
    code: row.sector.code,
    name: row.sector.name as LocalizedText,
    vsic: row.sector.vsic,
  };
  return {
    name: row.name as LocalizedText,
    country: row.country,
    sector,
    sinceYear: row.sinceYear,
    note: text(row.note),
    asOf: datedOf(row.asOf, row.asOfPrecision),
    source: number(row.source),
  };
}

export function toConnection(
  row: ClusterRow["connections"][number],
  number: NumberOf,
): ConnectionView {
  return {
    code: row.destination.code,
    kind: row.destination.kind,
    name: row.destination.name as LocalizedText,
    roadKm: numberOrNull(row.roadKm),
    minutes: row.minutes,
    method: row.method,
    note: text(row.note),
    asOf: datedOf(row.asOf, row.asOfPrecision),
    source: number(row.source),
  };
}

export function toDocument(row: ClusterRow["documents"][number]): DocumentView {
  return {
    title: row.title as LocalizedText,
    number: row.number,
    date: dayOf(row.date),
    href: row.href,
    mimeType: row.mimeType,
    bytes: row.bytes,
  };
}

export function toImage(row: ClusterRow["images"][number]): ImageView {
  return {
    alt: row.alt as LocalizedText,
    caption: text(row.caption),
    takenOn: dayOf(row.takenOn),
    direction: row.direction,
    isDrawing: row.isDrawing,
    href: row.href,
    width: row.width,
    height: row.height,
  };
}
