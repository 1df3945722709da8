import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { ClusterName } from "@/components/clusters/cluster-name";
import type { ListedCluster } from "@/components/clusters/cluster-table";
import { Incomparable } from "@/components/clusters/rent-words";
import { StatusBadge } from "@/components/clusters/status-badge";
import { Badge } from "@/components/ui/badge";
import { placeName } from "@/lib/clusters/format-places";
import { formatArea, formatDated } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { ListedPlace } from "@/lib/map/format-list";
import type { MapClusterProperties } from "@/lib/map/types";

type Props = {
  locale: Locale;
  places: readonly ListedPlace<ListedCluster>[];
  /** What the map knows of a cluster; undefined when no source places it. */
  spotOf: (code: string) => MapClusterProperties | undefined;
  selected: string | null;
  /** The same page with this cluster selected, or with none. */
  selectHref: (code: string | null) => string;
};

/** All that the map says, in words and in the directory's order: every cluster by the commune that it lies in. */
export async function MapList({ locale, places, ...rest }: Props) {
  const t = await getTranslations({ locale, namespace: "map.list" });
  return (
    <div className="map-list">
      {places.map(({ key, name, clusters, isSample }) => (
        <section key={key} className="far" aria-labelledby={`place-${key}`}>
          <h3 id={`place-${key}`}>
            {isSample ? t("sample") : (name ?? t("noPlace"))}
            <span>{t("group", { count: clusters.length })}</span>
          </h3>
          <ul>
            {clusters.map((cluster) => (
              <Entry key={cluster.code} locale={locale} cluster={cluster} {...rest} />
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

type EntryProps = Omit<Props, "places"> & { cluster: ListedCluster };

function Entry({ locale, cluster, spotOf, selected, selectHref }: EntryProps) {
  const t = useTranslations("map.list");
  const { code, name, slug, status, isSample } = cluster;
  const spot = spotOf(code);
  const isSelected = selected === code;
  return (
    <li
      id={`cluster-${code}`}
      data-map-code={spot ? code : undefined}
      data-map-selected={isSelected ? "" : undefined}
    >
      <p className="map-entry-name">
        <a href={pathTo(locale, { page: "/clusters/[slug]", slug })}>
          <ClusterName locale={locale} name={name} />
        </a>
        <StatusBadge status={status} />
        {isSample ? <Badge tone="sun">{t("sampleBadge")}</Badge> : null}
      </p>
      <Figures locale={locale} cluster={cluster} />
      <Precision locale={locale} cluster={cluster} spot={spot} />
      <Missing cluster={cluster} />
      {spot ? (
        <a
          className="map-show no-print"
          href={selectHref(isSelected ? null : code)}
          data-map-show={code}
        >
          <span className="map-when-free">{t("show")}</span>
          <span className="map-when-selected">{t("clear")}</span>
          <span className="sr-only">: {name}</span>
        </a>
      ) : null}
    </li>
  );
}

type Part = { locale: Locale; cluster: ListedCluster };

function Figures({ locale, cluster }: Part) {
  const t = useTranslations("map.entry");
  const { totalAreaHa, availableNowHa, areaAsOf } = cluster;
  if (totalAreaHa === null && availableNowHa === null) {
    return <p className="map-entry-line">{t("nothing")}</p>;
  }
  const words = [
    totalAreaHa === null ? null : t("area", { area: formatArea(locale, totalAreaHa) }),
    availableNowHa === null
      ? t("noFree")
      : t(totalAreaHa === null ? "freeOnly" : "free", { area: formatArea(locale, availableNowHa) }),
    totalAreaHa === null ? t("noArea") : null,
  ];
  return (
    <p className="map-entry-line">
      {words.filter(Boolean).join("; ")}
      {areaAsOf ? <span> · {t("asOf", { date: formatDated(locale, areaAsOf) })}</span> : null}
    </p>
  );
}

function Precision({ locale, cluster, spot }: Part & { spot: MapClusterProperties | undefined }) {
  const t = useTranslations("map.precision");
  const place = cluster.places.communes.map((one) => placeName(one, locale)).join(", ");
  const words = () => {
    if (!spot) return t("none");
    if (spot.precision !== "commune") return t(spot.precision);
    return place ? t("commune", { place }) : t("communeUnknown");
  };
  return <p className="map-entry-line">{words()}</p>;
}

function Missing({ cluster }: Pick<Part, "cluster">) {
  const t = useTranslations("map.entry");
  const names = useTranslations("filters.names");
  const { missing = [], incomparable = [], rent } = cluster;
  const list = missing.map((key) => names(key).toLowerCase()).join(", ");
  return (
    <>
      {list ? <p className="map-entry-line">{t("missing", { list })}</p> : null}
      {rent && incomparable.includes("rent") ? (
        <p className="map-entry-line">
          <Incomparable rent={rent} />
        </p>
      ) : null}
    </>
  );
}
