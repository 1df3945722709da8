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
import type { BodyView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import { Ask, Checked, LegalLinks, StateBadge } from "./backing";

/** Who does what for clusters, with what each line rests on. */
export function BodyTable({ bodies, locale }: { bodies: readonly BodyView[]; locale: Locale }) {
  const t = useTranslations("about.who");
  const common = useTranslations("guides.labels");
  return (
    <Table caption={t("caption")} hideCaption className="body-table">
      <TableHead>
        <ColumnHead>{t("body")}</ColumnHead>
        <ColumnHead>{t("tasks")}</ColumnHead>
        <ColumnHead>{common("legal")}</ColumnHead>
      </TableHead>
      <TableBody>
        {bodies.map(({ id, name, tasks, unknown, ask, state, legal, sources, checkedOn }) => (
          <TableRow key={id} id={`body-${id}`}>
            <RowHead>
              <b>{name}</b>
            </RowHead>
            <Cell>
              <p>{tasks}</p>
              {unknown ? (
                <p className="unknown-note">
                  <StateBadge state={state} /> {unknown}
                </p>
              ) : null}
              {ask ? <Ask locale={locale} message={ask} topic={name} /> : null}
            </Cell>
            <Cell label={common("legal")}>
              {legal.length > 0 ? <LegalLinks legal={legal} /> : null}
              <Checked sources={sources} checkedOn={checkedOn} locale={locale} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
