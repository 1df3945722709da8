import { useTranslations } from "next-intl";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { inAskedOrder } from "@/lib/clusters/format-outline";
import type { ClusterDetail, ConnectionView } from "@/lib/clusters/types";
import { formatNumber } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { Localized } from "./localized";
import { Provenance } from "./provenance";

/** Ways by road with their method in words. */
export function Connections({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.access");
  const ways = inAskedOrder(cluster.connections);
  if (ways.length === 0) return null;
  return (
    <>
      <p className="lead-small">{t("caption")}</p>
      <Table caption={t("title")} hideCaption className="tight">
        <TableHead>
          <ColumnHead>{t("destination")}</ColumnHead>
          <ColumnHead number>{t("roadKm")}</ColumnHead>
          <ColumnHead number>{t("minutes")}</ColumnHead>
          <ColumnHead>{t("method")}</ColumnHead>
          <ColumnHead>{t("data")}</ColumnHead>
        </TableHead>
        <TableBody>
          {ways.map((way) => (
            <Way key={way.code} way={way} locale={cluster.locale} />
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function Way({ way, locale }: { way: ConnectionView; locale: Locale }) {
  const t = useTranslations("cluster");
  const choices = useTranslations("choices");
  const { roadKm, minutes } = way;
  const missing = way.method === "adjoins" ? "–" : <span className="unknown">{t("unknown")}</span>;
  return (
    <TableRow>
      <RowHead>
        <b>
          <Localized text={way.name} locale={locale} />
        </b>
        <small>{choices(`destinationKind.${way.kind}`)}</small>
        {way.note ? (
          <small>
            <Localized text={way.note} locale={locale} />
          </small>
        ) : null}
      </RowHead>
      <Cell label={t("access.roadKm")} number>
        {roadKm === null ? missing : `${formatNumber(locale, roadKm, { maxFraction: 1 })} km`}
      </Cell>
      <Cell label={t("access.minutes")} number>
        {minutes === null ? missing : t("minutes", { minutes })}
      </Cell>
      <Cell label={t("access.method")}>{choices(`method.${way.method}`)}</Cell>
      <Cell label={t("access.data")}>
        <Provenance asOf={way.asOf} sources={[way.source]} locale={locale} isFigure />
      </Cell>
    </TableRow>
  );
}
