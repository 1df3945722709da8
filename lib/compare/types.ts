import type { FieldGroup, FieldKey } from "@/lib/clusters/fields";
import type { ClusterDetail, ClusterSource, DatedDay, FactState } from "@/lib/clusters/types";
import type { ProjectNames } from "@/lib/fit/types";
import type { Translate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { CompareQuery } from "./schema";

/** Translators of the messages of these names; on the server from next-intl, elsewhere from `createTranslator`. */
export type CompareWords = {
  fields: Translate;
  groups: Translate;
  choices: Translate;
  quantities: Translate;
  compare: Translate;
};

/**
 * A line of a value; `lang` is set when its text exists only in another language than the table's. `terms` are those of
 * this line alone: payment, adjustment, validity of one price among several.
 */
export type ComparedLine = { text: string; lang: Locale | null; terms?: readonly ComparedLine[] };

/** What one cluster says of one row. */
export type ComparedValue = {
  state: FactState;
  /** The value in words, with its unit; empty unless the state is "known". Several for lists and prices by band. */
  lines: ComparedLine[];
  /** Terms and remarks that belong to the whole value: payment, adjustment, validity of all its prices, a note. */
  remarks: ComparedLine[];
  /** The bare number in the row's unit, for spreadsheets; null where the value is no single number. */
  number: number | null;
  asOf: DatedDay | null;
  /** Numbers of `Comparison.sources`. */
  sources: number[];
};

/**
 * same: all say it, and say the same; differs: two known values are not the same; partly: what is known is the same, and
 * at least one does not say; unknown: nobody says. A state that is published ("on request") counts as what is said.
 */
export type Difference = "same" | "differs" | "partly" | "unknown";

export type ComparedRow = {
  /** The field's key, or "HAN.km" and "HAN.minutes" for the way to a destination. */
  key: string;
  field: FieldKey;
  label: string;
  /** In the order of the clusters. */
  values: ComparedValue[];
  difference: Difference;
};

export type ComparedGroup = {
  group: FieldGroup;
  label: string;
  /** Rows that at least one cluster says something of. */
  rows: ComparedRow[];
  /** Fields that no cluster has published, the weightiest first. */
  unknown: { key: FieldKey; label: string }[];
};

export type ComparedCluster = {
  code: string;
  name: string;
  slug: string;
  isSample: boolean;
};

export type Comparison = {
  clusters: ComparedCluster[];
  /** In the order in which an investor asks; groups without rows are kept for what is unknown in them. */
  groups: ComparedGroup[];
  /** Numbered from 1 through the whole comparison. */
  sources: ClusterSource[];
};

export type ClusterChoice = { code: string; name: string; isSample: boolean };

export type CompareView = {
  query: CompareQuery;
  /** At most four, in the order asked for. */
  clusters: ClusterDetail[];
  /** Asked for, and no longer in the plan. */
  removed: { code: string; name: string; slug: string }[];
  /** Codes of no published cluster. */
  unknown: string[];
  /** Published in another language only. */
  elsewhere: { code: string; name: string; locale: Locale }[];
  /** Asked for beyond the fourth. */
  beyond: string[];
  /** What can be added, in the order of the directory; empty when there are too many for a list. */
  choices: ClusterChoice[];
  /** What the codes of the visitor's project stand for. */
  names: ProjectNames;
};
