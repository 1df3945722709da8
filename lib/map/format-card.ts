import { formatArea } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import type { MapClusterProperties } from "./types";

/** Sentences of the selected cluster's card; `{area}` and `{place}` are filled in. */
export type CardWords = {
  area: string;
  free: string;
  freeOnly: string;
  noArea: string;
  noFree: string;
  nothing: string;
  boundary: string;
  point: string;
  commune: string;
  communeUnknown: string;
  none: string;
};

/** Some clusters are in the list only: no source says where they are. */
export type CardCluster = Omit<MapClusterProperties, "precision" | "center" | "share"> &
  Partial<Pick<MapClusterProperties, "precision">>;

function figuresOf({ total, free }: CardCluster, words: CardWords, locale: Locale): string {
  if (total === null && free === null) return words.nothing;
  const fill = (text: string, hectares: number) =>
    text.replace("{area}", formatArea(locale, hectares));
  const parts = [
    total === null ? "" : fill(words.area, total),
    free === null ? words.noFree : fill(total === null ? words.freeOnly : words.free, free),
    total === null ? words.noArea : "",
  ];
  return parts.filter(Boolean).join("; ");
}

/** "xã An Khánh" within a sentence; English writes the kind of unit last. */
const inSentence = (place: string) =>
  place.replace(/(^|, )(Xã|Phường|Thị trấn) /g, (found) => found.toLowerCase());

function whereabouts({ precision, place }: CardCluster, words: CardWords): string {
  if (precision === undefined) return words.none;
  if (precision !== "commune") return [words[precision], place].filter(Boolean).join(" · ");
  return place ? words.commune.replace("{place}", inSentence(place)) : words.communeUnknown;
}

/** The same lines for the page as it is sent and for the script that follows a selection. */
export const cardLines = (cluster: CardCluster, words: CardWords, locale: Locale) => ({
  figures: figuresOf(cluster, words, locale),
  place: whereabouts(cluster, words),
});
