import { languageName } from "@/lib/clusters/format-names";
import type { ContactView, OfficeView } from "@/lib/clusters/types";
import { comparisonAddress } from "../page-address";
import type { DocumentJob } from "../types";
import {
  type Cell,
  dateCell,
  listSheet,
  type MadeSheet,
  say,
  sayLocalized,
  textCell,
  type Voices,
} from "./cells";
import type { Entry } from "./figures";

export type ListRow = readonly [string, Cell];

/** The day in Viet Nam that a moment falls on. */
export function dayIn(moment: string): string {
  return new Intl.DateTimeFormat("sv-SE", { timeZone: "Asia/Ho_Chi_Minh" }).format(
    new Date(moment),
  );
}

/** The people and the office that answer. */
export function contactRows(
  { contacts, office }: { contacts: readonly ContactView[]; office: OfficeView | null },
  voices: Voices,
): ListRow[] {
  const label = (key: string) => say(voices, ({ t }) => t(`xlsx.${key}`));
  const people = contacts.map((person): ListRow => {
    const languages = say(voices, ({ locale }) =>
      person.languages.map((code) => languageName(code, locale)).join(", "),
    );
    const parts = [
      person.name,
      sayLocalized(voices, person.title),
      person.phone,
      person.email,
      languages,
    ];
    return [label("person"), textCell(parts.filter(Boolean).join("\n"))];
  });
  if (!office) return people;
  const parts = [
    sayLocalized(voices, office.name),
    sayLocalized(voices, office.address),
    office.phone,
    office.email,
    sayLocalized(voices, office.workingHours),
  ];
  return [...people, [label("office"), textCell(parts.filter(Boolean).join("\n"))]];
}

/** What the workbook is, how old, who answers, and what may be done with it. */
export function aboutSheet(entries: readonly Entry[], job: DocumentJob, voices: Voices): MadeSheet {
  const label = (key: string) => say(voices, ({ t }) => t(`xlsx.${key}`));
  const codes = entries.map(({ cluster }) => cluster.code);
  const isMixed = entries.some(({ cluster }) => cluster.isSample);
  const newest = entries
    .map(({ cluster }) => cluster.updatedAt)
    .sort()
    .at(-1);
  const texts = ["colophon.unknown", "colophon.licence", "xlsx.sourcesNote"] as const;
  const rows: ListRow[] = [
    ...(isMixed
      ? [
          [
            label("sample"),
            textCell(
              say(voices, ({ t }) => t("samplesNote")),
              { isStrong: true },
            ),
          ] as const,
        ]
      : []),
    [label("site"), textCell(say(voices, ({ site }) => site("name")))],
    [label("address"), textCell(job.siteUrl)],
    [label("made"), dateCell(job.generatedOn)],
    [label("published"), newest ? dateCell({ date: dayIn(newest), precision: "day" }) : null],
    ...texts.flatMap((key) =>
      voices.map(
        ({ t }): ListRow => [
          label(key === "colophon.licence" ? "licence" : "note"),
          textCell(t(key)),
        ],
      ),
    ),
    ...(codes.length > 1
      ? voices.map(
          ({ locale }): ListRow => [
            label("comparisonPage"),
            textCell(
              comparisonAddress(job.siteUrl, {
                locale,
                codes,
                campaign: job.kind === "pack" ? "rfi-pack" : "comparison",
              }),
            ),
          ],
        )
      : []),
    ...(job.office ? contactRows(job.office, voices) : []),
  ];
  return listSheet(label("sheets.about"), rows);
}
