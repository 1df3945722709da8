import { getTranslations } from "next-intl/server";
import { ClusterName, shortClusterName } from "@/components/clusters/cluster-name";
import { Badge } from "@/components/ui/badge";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { ComparedCluster, ComparedGroup, ComparedRow, Comparison } from "@/lib/compare/types";
import type { Locale } from "@/lib/i18n/routing";
import { UnknownOfAll } from "./compare-unknown";
import { type CellWords, Value } from "./compare-value";

type Props = { locale: Locale; clusters: readonly ComparedCluster[] };

/** A section for each group of the catalogue. `shown`: the groups with only some of their rows. */
export function CompareGroups({
  locale,
  comparison,
  shown,
}: {
  locale: Locale;
  comparison: Comparison;
  shown: readonly ComparedGroup[] | null;
}) {
  const { clusters, groups } = comparison;
  const listed = (shown ?? groups).filter(
    ({ rows, unknown }) => rows.length > 0 || (shown === null && unknown.length > 0),
  );
  return (
    <>
      <GroupLinks locale={locale} groups={listed} />
      {listed.map((group) => (
        <section
          key={group.group}
          aria-labelledby={`group-${group.group}`}
          className="compare-group far"
        >
          <h2 id={`group-${group.group}`}>{group.label}</h2>
          {group.rows.length > 0 ? (
            <GroupTable locale={locale} clusters={clusters} group={group} />
          ) : null}
          {shown === null ? (
            <UnknownOfAll locale={locale} clusters={clusters} group={group} />
          ) : null}
        </section>
      ))}
    </>
  );
}

async function GroupLinks({
  locale,
  groups,
}: {
  locale: Locale;
  groups: readonly ComparedGroup[];
}) {
  const t = await getTranslations({ locale, namespace: "compare" });
  if (groups.length < 3) return null;
  return (
    <nav aria-label={t("groups")} className="no-print">
      <ul className="flex flex-wrap gap-2">
        {groups.map(({ group, label }) => (
          <li key={group}>
            <a className="chip" href={`#group-${group}`}>
              {label}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

async function GroupTable({ locale, clusters, group }: Props & { group: ComparedGroup }) {
  const t = await getTranslations({ locale, namespace: "compare" });
  const directory = await getTranslations({ locale, namespace: "directory" });
  const ui = await getTranslations({ locale, namespace: "ui" });
  const choices = await getTranslations({ locale, namespace: "choices" });
  const words: CellWords = { locale, compare: t, ui, choices };
  return (
    <Table
      caption={t("caption", { group: group.label })}
      hideCaption
      className={`compare-table of-${clusters.length}`}
    >
      <TableHead>
        <ColumnHead>{t("field")}</ColumnHead>
        {clusters.map(({ code, name, isSample }) => (
          <ColumnHead key={code}>
            <ClusterName locale={locale} name={name} />
            {isSample ? <small>{directory("sample")}</small> : null}
          </ColumnHead>
        ))}
      </TableHead>
      <TableBody>
        {group.rows.map((row) => (
          <Row key={row.key} words={words} clusters={clusters} row={row} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({
  words,
  clusters,
  row,
}: Pick<Props, "clusters"> & { words: CellWords; row: ComparedRow }) {
  const { locale, compare: t } = words;
  const isAlone = clusters.length === 1;
  return (
    <TableRow>
      <RowHead>
        {row.label}
        {row.difference === "differs" && !isAlone ? (
          <>
            {" "}
            <Badge tone="plain">≠ {t("differs")}</Badge>
          </>
        ) : null}
        {row.difference === "partly" ? <small>{t("partly")}</small> : null}
      </RowHead>
      {clusters.map((cluster, index) => (
        <Cell key={cluster.code} label={shortClusterName(locale, cluster.name)}>
          <Value words={words} value={row.values[index]} row={row} cluster={cluster} />
        </Cell>
      ))}
    </TableRow>
  );
}
