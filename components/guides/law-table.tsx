import { useTranslations } from "next-intl";
import { SourceLinks } from "@/components/clusters/detail/provenance";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { LawView } from "@/lib/guides/types";
import { formatDay } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/routing";
import { LawName } from "./backing";

/** The laws that a page cites, with what our sources say of their standing. */
export function LawTable({ laws, locale }: { laws: readonly LawView[]; locale: Locale }) {
  const t = useTranslations("guides");
  return (
    <>
      <p className="lead-small">{t("laws.lead")}</p>
      <Table caption={t("laws.title")} hideCaption className="law-table">
        <TableHead>
          <ColumnHead>{t("laws.name")}</ColumnHead>
          <ColumnHead>{t("laws.about")}</ColumnHead>
          <ColumnHead>{t("laws.force")}</ColumnHead>
          <ColumnHead>{t("laws.source")}</ColumnHead>
        </TableHead>
        <TableBody>
          {laws.map((law) => (
            <TableRow key={law.key} id={`law-${law.key}`}>
              <RowHead>
                <b>
                  <LawName label={law.label} />
                </b>
              </RowHead>
              <Cell label={t("laws.about")}>
                {law.about}
                {law.note ? <small>{law.note}</small> : null}
              </Cell>
              <Cell label={t("laws.force")}>
                <Force law={law} locale={locale} />
              </Cell>
              <Cell label={t("laws.source")}>
                <SourceLinks numbers={law.sources} />
              </Cell>
            </TableRow>
          ))}
        </TableBody>
      </Table>
    </>
  );
}

function Force({ law, locale }: { law: LawView; locale: Locale }) {
  const t = useTranslations("guides");
  const { inForce, issued, standing } = law;
  if (standing === "replaced" || standing === "unclear")
    return <b className="standing">{t(`standing.${standing}`)}</b>;
  if (inForce)
    return (
      <time dateTime={inForce}>{t("laws.inForce", { date: formatDay(locale, inForce) })}</time>
    );
  if (issued)
    return <time dateTime={issued}>{t("laws.issued", { date: formatDay(locale, issued) })}</time>;
  return <span className="unknown">{t("laws.unknown")}</span>;
}
