import { clusterFields, type FieldKey, getField } from "@/lib/clusters/fields";
import type { ClusterDetail, ClusterVersions, FieldReading } from "@/lib/clusters/types";
import { describe } from "../describe";
import { hasTable } from "../tables";
import { type DocumentWords, sampleMark } from "../words";
import {
  type Cell,
  dateCell,
  type MadeSheet,
  numberCell,
  plainNumberCell,
  type SheetColumn,
  say,
  tableSheet,
  textCell,
  type Voices,
} from "./cells";

/** A cluster of a workbook: one version for figures, and those of the languages that it speaks. */
export type Entry = { cluster: ClusterDetail; versions: ClusterVersions };

export type FigureRow = Entry & { reading: FieldReading };

/** Columns that say which cluster a row is of, and that a sample is one. */
export function ownerColumns<Row extends Entry>(
  entries: readonly Entry[],
  voices: Voices,
): SheetColumn<Row>[] {
  const column = (key: string) => say(voices, ({ t }) => t(`xlsx.${key}`));
  const isMixed = entries.some(({ cluster }) => cluster.isSample);
  return [
    { title: column("code"), width: 12, cell: ({ cluster }) => textCell(cluster.code) },
    {
      title: column("cluster"),
      width: 34,
      cell: ({ versions }) =>
        textCell(
          say(
            voices.filter(({ locale }) => versions[locale]),
            ({ locale }) => versions[locale]?.name ?? "",
          ),
        ),
    },
    ...(isMixed
      ? [
          {
            title: column("sample"),
            width: 20,
            cell: ({ cluster }: Row) => (cluster.isSample ? textCell(sampleMark()) : null),
          },
        ]
      : []),
  ];
}

/** The number or the day of a reading; null for what is words only. */
export function valueCell({ key, state, value }: FieldReading): Cell {
  if (state !== "known" || value === null || typeof value === "boolean") return null;
  const { kind, unit } = getField(key);
  if (kind === "date") return dateCell(String(value));
  if (kind === "integer" && !unit) return plainNumberCell(Number(value));
  if (kind === "integer" || kind === "decimal" || kind === "money")
    return numberCell(String(value));
  if (kind === "price" && Array.isArray(value) && value.length === 1) {
    const [price] = value;
    return typeof price === "object" ? numberCell(price.amount) : null;
  }
  return null;
}

function unitOf({ key, state, value }: FieldReading, { units, choices }: DocumentWords): string {
  const { unit, kind } = getField(key);
  if (state !== "known") return "";
  if (kind === "price") {
    const [price] = Array.isArray(value) ? value : [];
    if (typeof price !== "object") return "";
    return `${price.currency ?? ""}${choices(`priceUnit.${price.unit}`)}`;
  }
  return unit ? units(unit) : "";
}

/** One row for each field of each cluster, unknown ones included: what is not published is a row that says so. */
export function figuresSheet(entries: readonly Entry[], voices: Voices): MadeSheet | null {
  const column = (key: string) => say(voices, ({ t }) => t(`xlsx.${key}`));
  const rows: FigureRow[] = entries.flatMap((entry) =>
    clusterFields
      .map(({ key }: { key: FieldKey }) => entry.cluster.fields[key])
      .filter((reading) => !hasTable(reading) && getField(reading.key).group !== "papers")
      .map((reading) => ({ ...entry, reading })),
  );
  const several = voices.length > 1;
  const inWords = voices.map(
    (words): SheetColumn<FigureRow> => ({
      title: several
        ? `${words.t("xlsx.words")} (${words.site(`languages.${words.locale}`)})`
        : column("words"),
      width: 48,
      cell: ({ versions, reading }) => wordsCell(versions, reading, words),
    }),
  );
  const columns: SheetColumn<FigureRow>[] = [
    ...ownerColumns<FigureRow>(entries, voices),
    {
      title: column("group"),
      width: 22,
      cell: ({ reading }) =>
        textCell(say(voices, ({ groups }) => groups(getField(reading.key).group))),
    },
    {
      title: column("figure"),
      width: 36,
      cell: ({ reading }) =>
        textCell(
          say(voices, ({ fields }) => fields(`${reading.key}.label`)),
          { isStrong: true },
        ),
    },
    { title: column("value"), width: 16, cell: ({ reading }) => valueCell(reading) },
    {
      title: column("unit"),
      width: 16,
      cell: ({ reading }) => textCell(say(voices, (words) => unitOf(reading, words))),
    },
    ...inWords,
    {
      title: column("state"),
      width: 24,
      cell: ({ reading }) =>
        textCell(say(voices, ({ choices }) => choices(`factState.${reading.state}`))),
    },
    { title: column("asOf"), width: 12, cell: ({ reading }) => dateCell(reading.asOf) },
    {
      title: column("source"),
      width: 10,
      cell: ({ reading }) => textCell(reading.sources.join(", ")),
    },
    { title: column("verifiedBy"), width: 20, cell: ({ reading }) => textCell(reading.verifiedBy) },
    { title: column("key"), width: 24, cell: ({ reading }) => textCell(reading.key) },
  ];
  return tableSheet(column("sheets.figures"), columns, rows);
}

function wordsCell(versions: ClusterVersions, { key }: FieldReading, words: DocumentWords): Cell {
  const cluster = versions[words.locale];
  const reading = cluster?.fields[key];
  if (!cluster || reading?.state !== "known") return null;
  const { lines, remarks } = describe(cluster, reading, words);
  return textCell([...lines, ...remarks].map(({ text }) => text).join("\n"));
}
