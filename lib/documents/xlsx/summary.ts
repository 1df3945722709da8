import { formerPlace, presentPlace } from "@/lib/clusters/format-places";
import { formatDay } from "@/lib/i18n/format";
import { keyFiguresOf } from "../key-figures";
import { clusterAddress } from "../page-address";
import type { DocumentJob } from "../types";
import { type DocumentWords, sampleMark } from "../words";
import { contactRows, dayIn, type ListRow } from "./about";
import {
  dateCell,
  listSheet,
  type MadeSheet,
  numberCell,
  type SheetColumn,
  say,
  tableSheet,
  textCell,
  type Voices,
} from "./cells";
import { type Entry, ownerColumns } from "./figures";

/** One cluster at a glance. */
export function summarySheet(entry: Entry, job: DocumentJob, voices: Voices): MadeSheet {
  const { cluster, versions } = entry;
  const label = (key: string) => say(voices, ({ t }) => t(`xlsx.${key}`));
  const own = voices.filter(({ locale }) => versions[locale]);
  const rows: ListRow[] = [
    ...(cluster.isSample
      ? [[label("sample"), textCell(sampleMark(), { isStrong: true })] as const]
      : []),
    ...Object.values(versions).map(
      (version): ListRow => [
        `${label("name")} (${voices[0]?.site(`languages.${version.locale}`) ?? version.locale})`,
        textCell(version.name, { isStrong: true }),
      ],
    ),
    [label("code"), textCell(cluster.code)],
    [
      say(voices, ({ fields }) => fields("status.label")),
      textCell(say(voices, ({ choices }) => choices(`status.${cluster.status}`))),
    ],
    [
      say(voices, ({ fields }) => fields("places.label")),
      textCell(say(voices, ({ locale }) => presentPlace(cluster.places, locale))),
    ],
    ...formerRow(entry, voices),
    ...own.map(
      (words): ListRow => [
        say([words], ({ t }) => t("xlsx.summary")),
        textCell(versions[words.locale]?.summary ?? null),
      ],
    ),
    ...keyRows(entry, own, job),
    ...contactRows(cluster, voices),
    [label("published"), dateCell({ date: dayIn(cluster.updatedAt), precision: "day" })],
    [label("made"), dateCell(job.generatedOn)],
    ...own.flatMap(({ locale }): ListRow[] => {
      const slug = versions[locale]?.slug;
      return slug
        ? [
            [
              label("page"),
              textCell(clusterAddress(job.siteUrl, { locale, slug, campaign: "fact-sheet" })),
            ],
          ]
        : [];
    }),
  ];
  return listSheet(
    label("sheets.summary"),
    rows.filter(([, cell]) => cell !== null),
  );
}

function formerRow({ cluster }: Entry, voices: Voices): ListRow[] {
  const told = (words: DocumentWords) => {
    const former = formerPlace(cluster.places, words.locale);
    if (!former) return "";
    return former.until
      ? words.cluster("before", {
          date: formatDay(words.locale, former.until),
          places: former.names,
        })
      : words.cluster("formerly", { places: former.names });
  };
  return [[say(voices, ({ t }) => t("xlsx.formerly")), textCell(say(voices, told))]];
}

/** Land, rent, power, the way to the airport: in words, with their day and source. */
function keyRows(
  { cluster, versions }: Entry,
  voices: Voices,
  { generatedOn: day }: DocumentJob,
): ListRow[] {
  const figures = voices.map((words) =>
    keyFiguresOf(versions[words.locale] ?? cluster, words, { day }),
  );
  return (figures[0] ?? []).map((_, index): ListRow => {
    const all = figures.flatMap((list) => list[index] ?? []);
    const told = all.map(({ number, state, provenance }) =>
      number
        ? `${number.before}${number.text}${number.after}${provenance ? ` · ${provenance}` : ""}`
        : state,
    );
    return [
      [...new Set(all.map(({ label }) => label))].join(" / "),
      textCell([...new Set(told)].join(" / ")),
    ];
  });
}

/** The clusters of a pack, a row each. */
export function shortlistSheet(
  entries: readonly Entry[],
  job: DocumentJob,
  voices: Voices,
): MadeSheet | null {
  const title = (key: string) => say(voices, ({ t }) => t(`xlsx.${key}`));
  const field = (key: string) =>
    say(voices, ({ fields, units }) => `${fields(`${key}.label`)} (${units("ha")})`);
  const columns: SheetColumn<Entry>[] = [
    ...ownerColumns<Entry>(entries, voices),
    {
      title: say(voices, ({ fields }) => fields("places.label")),
      width: 40,
      cell: ({ cluster }) =>
        textCell(say(voices, ({ locale }) => presentPlace(cluster.places, locale))),
    },
    {
      title: say(voices, ({ fields }) => fields("status.label")),
      width: 24,
      cell: ({ cluster }) =>
        textCell(say(voices, ({ choices }) => choices(`status.${cluster.status}`))),
    },
    {
      title: field("totalAreaHa"),
      width: 16,
      cell: ({ cluster }) => numberCell(cluster.totalAreaHa),
    },
    {
      title: field("availableNowHa"),
      width: 16,
      cell: ({ cluster }) => numberCell(cluster.availableNowHa),
    },
    {
      title: title("published"),
      width: 14,
      cell: ({ cluster }) => dateCell({ date: dayIn(cluster.updatedAt), precision: "day" }),
    },
    ...voices.map(
      ({ locale, site }): SheetColumn<Entry> => ({
        title:
          voices.length > 1 ? `${title("page")} (${site(`languages.${locale}`)})` : title("page"),
        width: 60,
        cell: ({ versions }) => {
          const slug = versions[locale]?.slug;
          return textCell(
            slug ? clusterAddress(job.siteUrl, { locale, slug, campaign: "rfi-pack" }) : null,
          );
        },
      }),
    ),
  ];
  return tableSheet(title("sheets.shortlist"), columns, entries);
}
