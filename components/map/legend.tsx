import { getTranslations } from "next-intl/server";
import { clusterStatuses } from "@/lib/clusters/fields";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { lookOf, mixedLook, nominalAreaKm2 } from "@/lib/map/format-looks";
import type { MapClusterCollection } from "@/lib/map/types";
import { Patterns, statusFill } from "./patterns";

/** What colours, patterns and edges mean, as words; only what this map shows. */
export async function Legend({
  locale,
  collection,
  selected,
}: {
  locale: Locale;
  collection: MapClusterCollection;
  selected: boolean;
}) {
  const t = await getTranslations({ locale, namespace: "map.legend" });
  const choices = await getTranslations({ locale, namespace: "choices" });
  const all = collection.features.map(({ properties }) => properties);
  const statuses = clusterStatuses.filter((status) => all.some((one) => one.status === status));
  const hasBoundary = all.some(({ precision }) => precision === "boundary");
  const hasCommune = all.some(({ precision }) => precision === "commune");
  return (
    <details className="map-legend fold fold-narrow">
      <summary>{t("heading")}</summary>
      <ul>
        {statuses.map((status) => (
          <li key={status}>
            <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
              <Patterns looks={[{ id: `legend-${status}`, look: lookOf(status) }]} />
              <path
                d="M1 1h24v16H1z"
                fill={statusFill("legend", status)}
                stroke={lookOf(status).ink}
                strokeWidth="1.5"
              />
            </svg>
            {choices(`status.${status}`)}
          </li>
        ))}
        {statuses.length > 1 ? (
          <li>
            <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
              <path
                d="M1 1h24v16H1z"
                fill={mixedLook.fill}
                stroke={mixedLook.ink}
                strokeWidth="1.5"
              />
            </svg>
            {t("mixed")}
          </li>
        ) : null}
        {all.length > 0 ? (
          <li>
            <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
              <circle cx="13" cy="9" r="8" className="legend-count" />
              <text x="13" y="13" textAnchor="middle" fontSize="11" fontWeight="600">
                3
              </text>
            </svg>
            {t("count")}
          </li>
        ) : null}
        {hasBoundary ? (
          <li>
            <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
              <path d="M2 3l20-1l2 12l-19 2z" className="legend-edge" />
            </svg>
            {t("boundary")}
          </li>
        ) : null}
        {selected ? (
          <li>
            <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
              <path d="M2 3l20-1l2 12l-19 2z" className="legend-edge is-selected" />
            </svg>
            {t("selected")}
          </li>
        ) : null}
        {hasCommune ? (
          <li className="is-long">
            <svg viewBox="0 0 26 18" width="26" height="18" aria-hidden="true">
              <circle cx="13" cy="9" r="8" className="legend-edge is-approximate" />
            </svg>
            {t("commune", { area: `${formatNumber(locale, nominalAreaKm2)} km²` })}
          </li>
        ) : null}
      </ul>
      <p>{t("asOf")}</p>
      <p>
        {t.rich("credits", {
          osm: (words) => <a href="https://www.openstreetmap.org/copyright">{words}</a>,
          geonames: (words) => <a href="https://www.geonames.org/">{words}</a>,
        })}
      </p>
    </details>
  );
}
