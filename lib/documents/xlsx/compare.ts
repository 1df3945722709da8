import { getField } from "@/lib/clusters/fields";
import { compareClusters } from "@/lib/compare/format";
import { wholeLine } from "@/lib/compare/format-lines";
import type { ComparedRow, ComparedValue } from "@/lib/compare/types";
import type { Locale } from "@/lib/i18n/routing";
import { type DocumentWords, sampleMark } from "../words";
import {
  type Cell,
  type MadeSheet,
  numberCell,
  type SheetColumn,
  say,
  tableSheet,
  textCell,
  type Voices,
} from "./cells";
import type { Entry } from "./figures";

type Row = { group: string; said: readonly ComparedRow[] };

/** Clusters in columns, figures in rows. Numbers of one unit are numbers; prices, whose units differ, are words. */
export function comparisonSheet(entries: readonly Entry[], voices: Voices): MadeSheet | null {
  const title = (key: string) => say(voices, ({ t }) => t(`xlsx.${key}`));
  const rows = rowsOf(entries, voices);
  const columns: SheetColumn<Row>[] = [
    { title: title("group"), width: 22, cell: ({ group }) => textCell(group) },
    {
      title: title("figure"),
      width: 36,
      cell: ({ said }) => textCell(joined(said.map(({ label }) => label)), { isStrong: true }),
    },
    { title: title("unit"), width: 14, cell: ({ said }) => textCell(unitOf(said[0], voices)) },
    ...entries.map(
      ({ cluster, versions }, index): SheetColumn<Row> => ({
        title: `${joined(voices.flatMap(({ locale }) => versions[locale]?.name ?? []))} (${cluster.code})${cluster.isSample ? `\n${sampleMark()}` : ""}`,
        width: 34,
        cell: ({ said }) => valueCell(said, index, voices),
      }),
    ),
    {
      title: title("difference"),
      width: 18,
      cell: ({ said }) =>
        textCell(say(voices, ({ t }) => t(`xlsx.differences.${said[0]?.difference ?? "unknown"}`))),
    },
  ];
  return tableSheet(title("sheets.comparison"), columns, rows);
}

const joined = (texts: readonly string[]) => [...new Set(texts)].join(" / ");

/** A comparison in each language; they have the same rows, since they are made of the same figures. */
function rowsOf(entries: readonly Entry[], voices: Voices): Row[] {
  const comparisons = voices.map((words) =>
    compareClusters(
      entries.map((entry) => inVoice(entry, words.locale)),
      words,
    ),
  );
  const byKey = comparisons.map(
    ({ groups }) => new Map(groups.flatMap(({ rows }) => rows.map((row) => [row.key, row]))),
  );
  return (comparisons[0]?.groups ?? []).flatMap(({ group, rows }) =>
    rows.map(({ key }) => ({
      group: say(voices, ({ groups }) => groups(group)),
      said: byKey.flatMap((found) => found.get(key) ?? []),
    })),
  );
}

// A cluster without a page in a language is compared with the words of the one that it has.
const inVoice = ({ cluster, versions }: Entry, locale: Locale) => versions[locale] ?? cluster;

function unitOf(row: ComparedRow | undefined, voices: Voices): string | null {
  if (!row || isPrice(row) || !row.values.some(({ number }) => number !== null)) return null;
  if (row.key.endsWith(".km")) return "km";
  if (row.key.endsWith(".minutes")) return say(voices, ({ t }) => t("xlsx.minutesUnit"));
  const { unit } = getField(row.field);
  return unit ? say(voices, ({ units }) => units(unit)) : null;
}

const isPrice = ({ field }: ComparedRow) => getField(field).kind === "price";

function valueCell(said: readonly ComparedRow[], index: number, voices: Voices): Cell {
  const [first] = said;
  const value = first?.values[index];
  if (!first || !value) return null;
  const hasUnit = getField(first.field).unit !== undefined || first.key.includes(".");
  if (value.number !== null && hasUnit && !isPrice(first)) return numberCell(value.number);
  const texts = said.map((row, place) => {
    const words = voices[place];
    return words ? wordsOf(row.values[index], words) : "";
  });
  return textCell(joined(texts.filter(Boolean)));
}

function wordsOf(value: ComparedValue | undefined, { choices, cluster }: DocumentWords): string {
  if (!value) return "";
  if (value.state === "not_published") return cluster("unknown");
  if (value.state !== "known") return choices(`factState.${value.state}`);
  return [...value.lines, ...value.remarks].map(wholeLine).join("\n");
}
