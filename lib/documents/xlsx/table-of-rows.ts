import {
  dateCell,
  type MadeSheet,
  plainNumberCell,
  type SheetColumn,
  say,
  tableSheet,
  type Voices,
} from "./cells";
import { type Entry, ownerColumns } from "./figures";

type Of<Row> = Entry & { row: Row };

/** A sheet of the rows that each cluster has of one kind. */
export function rowsSheet<Row>(
  name: string,
  {
    entries,
    voices,
    rows,
    columns,
  }: {
    entries: readonly Entry[];
    voices: Voices;
    rows: (entry: Entry) => readonly Row[];
    columns: readonly (SheetColumn<Row> & { key?: string })[];
  },
): MadeSheet | null {
  const all = entries.flatMap((entry) => rows(entry).map((row): Of<Row> => ({ ...entry, row })));
  const own = columns.map(
    ({ title, width, cell }): SheetColumn<Of<Row>> => ({
      title: say(voices, ({ t }) => t(`xlsx.${title}`)),
      width,
      cell: ({ row }) => cell(row),
    }),
  );
  const title = say(voices, ({ t }) => t(`xlsx.sheets.${name}`));
  return tableSheet(title, [...ownerColumns<Of<Row>>(entries, voices), ...own], all);
}

export function sourceColumns<
  Row extends { asOf: Parameters<typeof dateCell>[0]; source: number | null },
>(): SheetColumn<Row>[] {
  return [
    { title: "asOf", width: 12, cell: ({ asOf }) => dateCell(asOf) },
    { title: "source", width: 9, cell: ({ source }) => plainNumberCell(source) },
  ];
}

export type Book = { entries: readonly Entry[]; voices: Voices };
