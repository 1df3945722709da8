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
import { countryName } from "@/lib/clusters/format-names";
import type { ClusterDetail } from "@/lib/clusters/types";
import { Localized } from "./localized";
import { Provenance } from "./provenance";

export function Tenants({ cluster }: { cluster: ClusterDetail }) {
  const t = useTranslations("cluster.sectors");
  const land = useTranslations("cluster.land");
  const { tenants, locale } = cluster;
  if (tenants.length === 0) return null;
  return (
    <>
      <h3>{t("tenants")}</h3>
      <Table caption={t("tenants")} hideCaption className="tight">
        <TableHead>
          <ColumnHead>{t("company")}</ColumnHead>
          <ColumnHead>{t("sector")}</ColumnHead>
          <ColumnHead>{t("country")}</ColumnHead>
          <ColumnHead number>{t("since")}</ColumnHead>
          <ColumnHead>{land("data")}</ColumnHead>
        </TableHead>
        <TableBody>
          {tenants.map((tenant) => (
            <TableRow key={tenant.name.vi}>
              <RowHead>
                <b>
                  <Localized text={tenant.name} locale={locale} />
                </b>
                {tenant.note ? (
                  <small>
                    <Localized text={tenant.note} locale={locale} />
                  </small>
                ) : null}
              </RowHead>
              <Cell label={t("sector")}>
                {tenant.sector ? <Localized text={tenant.sector.name} locale={locale} /> : "–"}
              </Cell>
              <Cell label={t("country")}>
                {tenant.country ? countryName(tenant.country, locale) : "–"}
              </Cell>
              <Cell label={t("since")} number>
                {tenant.sinceYear ?? "–"}
              </Cell>
              <Cell label={land("data")}>
                <Provenance asOf={tenant.asOf} sources={[tenant.source]} locale={locale} isFigure />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}
