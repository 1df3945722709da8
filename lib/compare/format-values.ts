import {
  type ClusterField,
  connectionKinds,
  type FieldKey,
  type sectorStances,
} from "@/lib/clusters/fields";
import { formatComing, formatValue } from "@/lib/clusters/format";
import { formerPlace, presentPlace } from "@/lib/clusters/format-places";
import type { ClusterDetail, PriceFigure } from "@/lib/clusters/types";
import { formatArea, formatDay, formatSquareMetres } from "@/lib/i18n/format";
import { line, localizedLine } from "./format-lines";
import { sayPrices } from "./format-prices";
import type { SourceTable } from "./format-sources";
import type { ComparedLine, ComparedValue, CompareWords } from "./types";

export type Describe = { words: CompareWords; sources: SourceTable };
export type ConnectionField = keyof typeof connectionKinds;

type Said = { lines: ComparedLine[]; remarks?: ComparedLine[]; number?: number | null };

export function isConnectionField(key: FieldKey): key is ConnectionField {
  return key in connectionKinds;
}

/** What a cluster says of a field that is not the way to a destination. */
export function describeField(
  cluster: ClusterDetail,
  field: ClusterField,
  { words, sources }: Describe,
): ComparedValue {
  const reading = cluster.fields[field.key];
  const { state } = reading;
  const said = state === "known" ? sayKnown(cluster, field, words) : { lines: [] };
  const note = reading.note ? [localizedLine(reading.note, cluster.locale)] : [];
  const isSilent = state === "known" && said.lines.length === 0;
  return {
    state: isSilent ? "not_published" : state,
    lines: said.lines,
    remarks: [...(said.remarks ?? []), ...note],
    number: said.number ?? null,
    asOf: reading.asOf,
    sources: sources.of(cluster, reading.sources),
  };
}

function sayKnown(cluster: ClusterDetail, field: ClusterField, words: CompareWords): Said {
  const reading = cluster.fields[field.key];
  if (field.kind === "price") {
    const prices = (reading.value as PriceFigure[] | null) ?? [];
    return sayPrices(prices, { locale: cluster.locale, words });
  }
  if (field.kind === "rows") return sayRows(cluster, field.key, words);
  const text = formatValue(cluster.locale, reading, words);
  if (text === null) return { lines: [] };
  const isNumber = ["integer", "decimal", "money"].includes(field.kind) && field.unit !== undefined;
  return {
    lines: [{ text, lang: reading.lang }],
    number: isNumber ? Number(reading.value) : null,
  };
}

type RowsKey = Extract<
  FieldKey,
  | "places"
  | "availableLater"
  | "lots"
  | "buildings"
  | "location"
  | "tenants"
  | "contacts"
  | "documents"
  | "images"
  | keyof typeof sectorStances
>;

const rowTexts: Record<RowsKey, (cluster: ClusterDetail, words: CompareWords) => Said> = {
  places: ({ places, locale }, { compare }) => {
    const former = formerPlace(places, locale);
    const before = former
      ? compare("formerly", {
          names: former.names,
          date: former.until ? formatDay(locale, former.until) : "",
        })
      : null;
    const now = presentPlace(places, locale);
    return { lines: now ? [line(now)] : [], remarks: before ? [line(before)] : [] };
  },
  availableLater: ({ coming, locale }) => ({
    lines: coming.map((part) => line(formatComing(locale, part))),
  }),
  lots: ({ lots, locale }, { compare }) => {
    const free = lots.filter(({ state }) => state === "available");
    const largest = Math.max(0, ...free.map(({ areaM2 }) => areaM2));
    return {
      lines: lots.length ? [line(compare("lots", { count: lots.length, free: free.length }))] : [],
      remarks: largest
        ? [line(compare("largestLot", { area: formatArea(locale, largest / 10_000) }))]
        : [],
    };
  },
  buildings: ({ buildings, locale }, { compare, choices }) => ({
    lines: buildings.map(({ code, areaM2, state }) =>
      line(
        compare("building", {
          code,
          area: formatSquareMetres(locale, areaM2),
          state: choices(`lotState.${state}`).toLowerCase(),
        }),
      ),
    ),
  }),
  location: ({ locationPrecision }, { choices }) => ({
    lines: locationPrecision ? [line(choices(`locationPrecision.${locationPrecision}`))] : [],
  }),
  tenants: ({ tenants, locale }) => ({
    lines: tenants.map(({ name }) => localizedLine(name, locale)),
  }),
  contacts: ({ contacts, locale }) => ({
    lines: contacts.map(({ name, title }) => {
      const shown = localizedLine(title, locale);
      return { ...shown, text: `${name}, ${shown.text}` };
    }),
  }),
  documents: ({ documents, locale }) => ({
    lines: documents.map(({ title }) => localizedLine(title, locale)),
  }),
  images: ({ images }, { compare }) => ({
    lines: images.length ? [line(compare("images", { count: images.length }))] : [],
  }),
  sectorsEncouraged: (cluster) => saySectors(cluster, "encouraged"),
  sectorsRefused: (cluster) => saySectors(cluster, "refused"),
  sectorsPresent: (cluster) => saySectors(cluster, "present"),
};

function sayRows(cluster: ClusterDetail, key: FieldKey, words: CompareWords): Said {
  return (
    (rowTexts as Partial<Record<FieldKey, (typeof rowTexts)[RowsKey]>>)[key]?.(cluster, words) ?? {
      lines: [],
    }
  );
}

function saySectors({ sectors, locale }: ClusterDetail, stance: string): Said {
  return {
    lines: sectors
      .filter((sector) => sector.stance === stance)
      .map(({ name }) => localizedLine(name, locale)),
  };
}
