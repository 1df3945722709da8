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
import type { ClusterDetail } from "@/lib/clusters/types";
import { formatNumber, formatSquareMetres } from "@/lib/i18n/format";
import { LotProvenance, RentText, StateText } from "./lot-table";

export function Buildings({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.land");
  const { buildings, locale } = cluster;
  return (
    <Table caption={t("buildings")} hideCaption>
      <TableHead>
        <ColumnHead>{t("building")}</ColumnHead>
        <ColumnHead number>{t("area")}</ColumnHead>
        <ColumnHead number>{t("clearHeight")}</ColumnHead>
        <ColumnHead number>{t("floorLoad")}</ColumnHead>
        <ColumnHead>{t("state")}</ColumnHead>
        <ColumnHead>{t("data")}</ColumnHead>
      </TableHead>
      <TableBody>
        {buildings.map((building) => (
          <TableRow key={building.code}>
            <RowHead>
              <b>{building.code}</b>
            </RowHead>
            <Cell label={t("area")} number>
              {formatSquareMetres(locale, building.areaM2)}
            </Cell>
            <Cell label={t("clearHeight")} number>
              {orDash(building.clearHeightM, (number) =>
                t("metres", { number: formatNumber(locale, number) }),
              )}
            </Cell>
            <Cell label={t("floorLoad")} number>
              {orDash(building.floorLoadTM2, (number) =>
                t("floorLoadValue", { number: formatNumber(locale, number) }),
              )}
            </Cell>
            <Cell label={t("state")}>
              <StateText lot={building} locale={locale} />
              <RentText rent={building.rent} locale={locale} />
            </Cell>
            <Cell label={t("data")}>
              <LotProvenance of={building} locale={locale} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}

function orDash(value: number | null, write: (value: number) => string) {
  return value === null ? "–" : write(value);
}
