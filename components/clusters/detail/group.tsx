import { useTranslations } from "next-intl";
import type { ReactNode } from "react";
import { connectionKinds, getField, sectorStances } from "@/lib/clusters/fields";
import { formatComing } from "@/lib/clusters/format";
import type { GroupOutline } from "@/lib/clusters/format-outline";
import { presentPlace } from "@/lib/clusters/format-places";
import { formatVn2000 } from "@/lib/clusters/format-vn2000";
import type { ClusterDetail, FieldReading, PriceFigure } from "@/lib/clusters/types";
import { formatNumber } from "@/lib/i18n/format";
import { Connections } from "./connections";
import { FactRow } from "./fact-row";
import { LandBar, LandDetails } from "./land";
import { Localized } from "./localized";
import { PriceDates } from "./price-terms";
import { PriceValue } from "./price-value";
import { Tenants } from "./tenants";
import { UnknownBox } from "./unknown";

type Props = { cluster: ClusterDetail; outline: GroupOutline };

/** A group of the catalogue: its figures, what is drawn or tabled beside them, and what is not published. */
export function Group({ cluster, outline }: Props) {
  const groups = useTranslations("groups");
  const { group, shown, unknown } = outline;
  const rows = shown.filter((reading) => !hasTable(reading));
  return (
    <section className="group far" id={group} aria-labelledby={`${group}-title`}>
      <h2 id={`${group}-title`}>{groups(group)}</h2>
      {group === "land" ? <LandBar cluster={cluster} /> : null}
      {rows.length > 0 ? (
        <dl className="facts">
          {rows.map((reading) => (
            <Row key={reading.key} cluster={cluster} reading={reading} />
          ))}
        </dl>
      ) : null}
      {group === "land" ? <LandDetails cluster={cluster} /> : null}
      {group === "access" ? <Connections cluster={cluster} /> : null}
      {group === "sectors" ? <Tenants cluster={cluster} /> : null}
      <UnknownBox cluster={cluster} group={group} unknown={unknown} />
    </section>
  );
}

/** Known rows that have a table of their own below the figures. */
function hasTable({ key, state }: FieldReading): boolean {
  const tabled = ["lots", "buildings", "tenants"];
  return state === "known" && (tabled.includes(key) || key in connectionKinds);
}

function Row({ cluster, reading }: { cluster: ClusterDetail; reading: FieldReading }) {
  const fields = useTranslations("fields");
  return (
    <FactRow
      reading={reading}
      locale={cluster.locale}
      dates={
        getField(reading.key).kind === "price" ? (
          <PriceDates reading={reading} locale={cluster.locale} />
        ) : undefined
      }
    >
      {reading.state === "known"
        ? special(cluster, reading, fields(`${reading.key}.label`))
        : undefined}
    </FactRow>
  );
}

/** What is more than one line; undefined for an ordinary value. */
function special(cluster: ClusterDetail, { key, value }: FieldReading, label: string): ReactNode {
  const { locale } = cluster;
  if (getField(key).kind === "price") {
    return <PriceValue prices={value as PriceFigure[]} label={label} locale={locale} />;
  }
  if (key === "places") return <b>{presentPlace(cluster.places, locale)}</b>;
  if (key === "availableLater") {
    return <b>{cluster.coming.map((part) => formatComing(locale, part)).join("; ")}</b>;
  }
  if (key === "location") return <Location cluster={cluster} />;
  if (key in sectorStances) {
    return <Sectors cluster={cluster} stance={sectorStances[key as keyof typeof sectorStances]} />;
  }
  return undefined;
}

function Sectors({ cluster, stance }: { cluster: ClusterDetail; stance: string }) {
  return (
    <ul className="sector-list">
      {cluster.sectors
        .filter((sector) => sector.stance === stance)
        .map((sector) => (
          <li key={sector.code}>
            <Localized text={sector.name} locale={cluster.locale} />
            {sector.vsic ? <small> VSIC {sector.vsic}</small> : null}
          </li>
        ))}
    </ul>
  );
}

function Location({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.access");
  const choices = useTranslations("choices");
  const { lat, lng, locationPrecision, locale } = cluster;
  const degrees = (value: number) => formatNumber(locale, value, { maxFraction: 5 });
  const isOwn = lat !== null && lng !== null && locationPrecision !== "commune";
  return (
    <>
      {locationPrecision ? choices(`locationPrecision.${locationPrecision}`) : null}
      {isOwn ? (
        <>
          <small>{t("coordinates", { lat: degrees(lat), lng: degrees(lng) })}</small>
          <small>{t("vn2000", formatVn2000(locale, { lat, lng }))}</small>
        </>
      ) : null}
    </>
  );
}
