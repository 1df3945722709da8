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
import type { RuleView } from "@/lib/guides/types";
import type { Locale } from "@/lib/i18n/routing";
import { Checked, LegalLinks, StateBadge } from "./backing";

/** All rules at a glance; each topic leads to its entry below. */
export function RuleTable({
  rules,
  locale,
  caption,
}: {
  rules: readonly RuleView[];
  locale: Locale;
  caption: string;
}) {
  const t = useTranslations("guides.labels");
  return (
    <Table caption={caption} hideCaption className="rule-table">
      <TableHead>
        <ColumnHead>{t("topic")}</ColumnHead>
        <ColumnHead>{t("rule")}</ColumnHead>
        <ColumnHead>{t("state")}</ColumnHead>
        <ColumnHead>{t("legal")}</ColumnHead>
      </TableHead>
      <TableBody>
        {rules.map((rule) => (
          <TableRow key={rule.id}>
            <RowHead>
              <a href={`#${rule.id}`} className="row-link">
                {rule.topic}
              </a>
            </RowHead>
            <Cell>{rule.brief ?? rule.text}</Cell>
            <Cell label={t("state")}>
              <StateBadge state={rule.state} />
            </Cell>
            <Cell label={t("legal")}>
              <LegalLinks legal={rule.legal} />
              <Checked sources={rule.sources} checkedOn={rule.checkedOn} locale={locale} />
            </Cell>
          </TableRow>
        ))}
      </TableBody>
    </Table>
  );
}
