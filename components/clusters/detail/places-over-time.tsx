import { useTranslations } from "next-intl";
import { placeName, placesByTime } from "@/lib/clusters/format-places";
import type { ClusterDetail, PlaceName } from "@/lib/clusters/types";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";

/** The communes, districts and provinces of the cluster by the time they held, newest first, and its other names. */
export function PlacesOverTime({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.places");
  const { places, aliases, locale } = cluster;
  return (
    <dl className="facts">
      {placesByTime(places).map((units) => (
        <div className="fact" key={`${units[0].level}${units[0].validFrom}${units[0].validTo}`}>
          <dt>
            <Validity unit={units[0]} locale={locale} />
          </dt>
          <dd>{units.map((unit, index) => placeName(unit, locale, index === 0)).join(", ")}</dd>
        </div>
      ))}
      {aliases.length > 0 ? (
        <div className="fact">
          <dt>{t("aliases")}</dt>
          <dd lang="vi">{aliases.join("; ")}</dd>
        </div>
      ) : null}
    </dl>
  );
}

/** A unit holds up to, but not on, the day that it ended. */
function Validity({ unit, locale }: { unit: PlaceName; locale: Locale }) {
  const t = useTranslations("cluster.places");
  const from = unit.validFrom && formatDay(locale, unit.validFrom);
  const to = unit.validTo && formatDay(locale, unit.validTo);
  if (from && to) return t("between", { from, to });
  if (to) return t("until", { to });
  return from ? t("since", { from }) : t("undated");
}
