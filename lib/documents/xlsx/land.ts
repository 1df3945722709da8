import type { BuildingView, LotView } from "@/lib/clusters/types";
import {
  dateCell,
  type MadeSheet,
  numberCell,
  type SheetColumn,
  say,
  sayLocalized,
  textCell,
  type Voices,
} from "./cells";
import { type Book, rowsSheet, sourceColumns } from "./table-of-rows";

type Rent = LotView["rent"];

function rentColumns<Row extends { rent: Rent }>(voices: Voices): SheetColumn<Row>[] {
  return [
    { title: "rent", width: 12, cell: ({ rent }) => numberCell(rent?.amount ?? null) },
    { title: "currency", width: 9, cell: ({ rent }) => textCell(rent?.currency ?? null) },
    {
      title: "per",
      width: 14,
      cell: ({ rent }) =>
        textCell(rent && say(voices, ({ choices }) => choices(`priceUnit.${rent.unit}`))),
    },
    {
      title: "vat",
      width: 18,
      cell: ({ rent }) =>
        textCell(rent && say(voices, ({ choices }) => choices(`vat.${rent.vat}`))),
    },
  ];
}

export function lotsSheet({ entries, voices }: Book): MadeSheet | null {
  return rowsSheet<LotView>("lots", {
    entries,
    voices,
    rows: ({ cluster }) => cluster.lots,
    columns: [
      { title: "lot", width: 12, cell: ({ code }) => textCell(code, { isStrong: true }) },
      { title: "areaM2", width: 12, cell: ({ areaM2 }) => numberCell(areaM2) },
      {
        title: "state",
        width: 22,
        cell: ({ state }) => textCell(say(voices, ({ choices }) => choices(`lotState.${state}`))),
      },
      { title: "reservedUntil", width: 14, cell: ({ reservedUntil }) => dateCell(reservedUntil) },
      { title: "availableFrom", width: 14, cell: ({ availableFrom }) => dateCell(availableFrom) },
      ...rentColumns<LotView>(voices),
      { title: "note", width: 40, cell: ({ note }) => textCell(sayLocalized(voices, note)) },
      ...sourceColumns<LotView>(),
    ],
  });
}

export function buildingsSheet({ entries, voices }: Book): MadeSheet | null {
  return rowsSheet<BuildingView>("buildings", {
    entries,
    voices,
    rows: ({ cluster }) => cluster.buildings,
    columns: [
      { title: "building", width: 12, cell: ({ code }) => textCell(code, { isStrong: true }) },
      { title: "areaM2", width: 12, cell: ({ areaM2 }) => numberCell(areaM2) },
      { title: "clearHeight", width: 14, cell: ({ clearHeightM }) => numberCell(clearHeightM) },
      { title: "floorLoad", width: 14, cell: ({ floorLoadTM2 }) => numberCell(floorLoadTM2) },
      {
        title: "state",
        width: 22,
        cell: ({ state }) => textCell(say(voices, ({ choices }) => choices(`lotState.${state}`))),
      },
      { title: "availableFrom", width: 14, cell: ({ availableFrom }) => dateCell(availableFrom) },
      ...rentColumns<BuildingView>(voices),
      ...sourceColumns<BuildingView>(),
    ],
  });
}
