import { useTranslations } from "next-intl";
import { Localized } from "@/components/clusters/detail/localized";
import { StatusBadge } from "@/components/clusters/status-badge";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { placeName } from "@/lib/clusters/format-places";
import type { ClusterSummary } from "@/lib/clusters/types";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { HomeArea } from "@/lib/places/types";
import { clustersIn } from "./communes";

type Commune = HomeArea["communes"][number];

/** Today's communes, what each was made from, and the clusters known in it. */
export function CommuneTable({
  area,
  clusters,
  locale,
}: {
  area: HomeArea | null;
  clusters: readonly ClusterSummary[];
  locale: Locale;
}) {
  const t = useTranslations("about.communes");
  if (!area || area.communes.length === 0) return <p>{t("empty")}</p>;
  return (
    <>
      <Table caption={t("caption")} hideCaption className="commune-table">
        <TableHead>
          <ColumnHead>{t("commune")}</ColumnHead>
          <ColumnHead>{t("madeFrom")}</ColumnHead>
          <ColumnHead>{t("clusters")}</ColumnHead>
        </TableHead>
        <TableBody>
          {area.communes.map((commune) => (
            <TableRow key={commune.name.vi}>
              <RowHead>
                <b>
                  <Localized text={commune.name} locale={locale} />
                </b>
                {commune.code ? <small>{t("code", { code: commune.code })}</small> : null}
              </RowHead>
              <Cell label={t("madeFrom")}>
                <MadeFrom commune={commune} locale={locale} />
              </Cell>
              <Cell label={t("clusters")}>
                <Known clusters={clustersIn(commune, clusters)} locale={locale} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
      <p className="note">{t("note")}</p>
    </>
  );
}

function MadeFrom({ commune, locale }: { commune: Commune; locale: Locale }) {
  const t = useTranslations("about.communes");
  return commune.madeFrom
    .map(({ name, district }, index) => {
      const unit = placeName({ name }, locale, index === 0);
      return district ? t("from", { unit, district: placeName({ name: district }, locale) }) : unit;
    })
    .join(", ");
}

function Known({ clusters, locale }: { clusters: readonly ClusterSummary[]; locale: Locale }) {
  const t = useTranslations("about.communes");
  if (clusters.length === 0) return <span className="text-soft">{t("none")}</span>;
  return (
    <ul className="known">
      {clusters.map(({ code, name, slug, status }) => (
        <li key={code}>
          <a href={pathTo(locale, { page: "/clusters/[slug]", slug })}>{name}</a>{" "}
          <StatusBadge status={status} />
        </li>
      ))}
    </ul>
  );
}
