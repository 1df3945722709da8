import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { type CardCluster, type CardWords, cardLines } from "@/lib/map/format-card";

const entryWords = ["area", "free", "freeOnly", "noArea", "noFree", "nothing"] as const;
const precisions = ["boundary", "point", "commune", "communeUnknown", "none"] as const;

async function cardWords(locale: Locale): Promise<CardWords> {
  const entry = await getTranslations({ locale, namespace: "map.entry" });
  const precision = await getTranslations({ locale, namespace: "map.precision" });
  const blanks = { area: "{area}", place: "{place}" };
  return Object.fromEntries([
    ...entryWords.map((key) => [key, entry(key, blanks)]),
    ...precisions.map((key) => [key, precision(key, blanks)]),
  ]) as CardWords;
}

/**
 * The selected cluster, right below the drawing: on a phone the list is far down, and with many clusters it may stand on
 * another page of the list. A script fills it in when the selection changes.
 */
export async function MapCard({
  locale,
  chosen,
  clearHref,
}: {
  locale: Locale;
  chosen: CardCluster | null;
  clearHref: string;
}) {
  const t = await getTranslations({ locale, namespace: "map.card" });
  const list = await getTranslations({ locale, namespace: "map.list" });
  const choices = await getTranslations({ locale, namespace: "choices.status" });
  const words = await cardWords(locale);
  const lines = chosen ? cardLines(chosen, words, locale) : null;
  const askAbout = (code: string) =>
    pathTo(locale, { page: "/contact", query: { cluster: code }, hash: "enquiry" });
  return (
    <section
      aria-labelledby="map-card"
      className="map-card"
      hidden={!chosen}
      data-map-card=""
      data-words={JSON.stringify(words)}
      data-ask={askAbout("{code}")}
    >
      <h3 id="map-card">
        <span>{list("selected")}</span>{" "}
        <a href={chosen?.href ?? "#map"} data-part="name">
          {chosen?.name}
        </a>
      </h3>
      <p className="map-entry-line">
        <b data-part="status">{chosen ? choices(chosen.status) : null}</b>{" "}
        <span data-part="sample" hidden={!chosen?.isSample}>
          <Badge tone="sun">{list("sampleBadge")}</Badge>
        </span>
      </p>
      <p className="map-entry-line" data-part="figures">
        {lines?.figures}
      </p>
      <p className="map-entry-line" data-part="place">
        {lines?.place}
      </p>
      <p className="map-card-ways no-print">
        <a href={chosen?.href ?? "#map"} data-part="open">
          {t("open")}
        </a>{" "}
        <a href={chosen ? askAbout(chosen.code) : "#map"} data-part="ask">
          {t("ask")}
        </a>{" "}
        <a href={clearHref} data-map-clear="">
          {list("clear")}
        </a>
      </p>
    </section>
  );
}
