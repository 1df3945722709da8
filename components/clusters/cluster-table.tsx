import { useTranslations } from "next-intl";
import { getTranslations } from "next-intl/server";
import { Badge } from "@/components/ui/badge";
import { Meter } from "@/components/ui/meter";
import {
  Cell,
  ColumnHead,
  RowHead,
  type SortState,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { ClusterSummary, Undecided } from "@/lib/clusters/types";
import { formatArea, formatPercent } from "@/lib/i18n/format";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { ClusterName } from "./cluster-name";
import { missingFields, uncapitalize } from "./filter-words";
import { PlaceLine } from "./place-line";
import { Incomparable, RentCell } from "./rent-words";
import { StatusBadge } from "./status-badge";
import { Unknown } from "./unknown";

export type ListedCluster = ClusterSummary & Partial<Undecided>;

/** Columns that sort, with the direction in which they do. */
const sorted = {
  name: "ascending",
  area: "descending",
  free: "descending",
  rent: "ascending",
} as const;
export type SortableColumn = keyof typeof sorted;

const mostSectors = 3;

/** Clusters as rows on wide screens and as labelled cards on a phone. */
export async function ClusterTable({
  locale,
  clusters,
  title,
  sort,
  sortHref,
  chooseIn,
}: {
  locale: Locale;
  clusters: readonly ListedCluster[];
  /** What the table lists; only heard, the heading above says it to the eye. */
  title: string;
  /** The column that the rows are sorted by. */
  sort?: string;
  /** Where a column's name leads to; without it the columns do not sort. */
  sortHref?: (column: SortableColumn) => string;
  /** The id of the form that the rows can be chosen for, each as `c`. */
  chooseIn?: string;
}) {
  const t = await getTranslations({ locale, namespace: "directory" });
  const column = (key: SortableColumn, number?: boolean) => {
    const state: SortState = sort === key ? sorted[key] : "none";
    return (
      <ColumnHead number={number} sort={sortHref ? state : undefined} href={sortHref?.(key)}>
        {t(`columns.${key}`)}
        {sortHref ? <span className="sr-only"> ({t("sortBy")})</span> : null}
      </ColumnHead>
    );
  };
  return (
    <Table caption={t("caption", { title })} hideCaption className="cluster-table">
      <TableHead>
        {column("name")}
        <ColumnHead>{t("columns.status")}</ColumnHead>
        {column("area", true)}
        {column("free", true)}
        {column("rent", true)}
      </TableHead>
      <TableBody>
        {clusters.map((cluster) => (
          <Row key={cluster.id} locale={locale} cluster={cluster} chooseIn={chooseIn} />
        ))}
      </TableBody>
    </Table>
  );
}

function Row({ locale, cluster, chooseIn }: Part & { chooseIn?: string }) {
  const t = useTranslations("directory");
  const names = useTranslations("filters.names");
  const { totalAreaHa, availableNowHa, occupancyPercent, rent } = cluster;
  const asked = cluster.missing ?? [];
  const nameId = `name-${cluster.code}`;
  const silent = [
    totalAreaHa === null ? t("columns.area") : null,
    availableNowHa === null && !asked.includes("free") ? names("free") : null,
    rent === null && !asked.includes("rent") ? names("rent") : null,
  ].filter((name) => name !== null);
  const area = (ha: number | null) => (ha === null ? <Unknown /> : formatArea(locale, ha));
  return (
    <TableRow className="far-row">
      <RowHead namedBy={nameId}>
        {chooseIn ? <Choose cluster={cluster} form={chooseIn} /> : null}
        <a
          id={nameId}
          href={pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug })}
          // Beside the box a long name breaks, instead of starting below it.
          className={`${chooseIn ? "flow-root w-fit" : "inline-block"} py-0.5 font-semibold`}
        >
          <ClusterName locale={locale} name={cluster.name} />
        </a>
        {cluster.isSample ? (
          <>
            {" "}
            <Badge tone="sun">{t("sample")}</Badge>
          </>
        ) : null}
        <p className="text-sm text-soft">
          <PlaceLine locale={locale} places={cluster.places} />
        </p>
        <Sectors locale={locale} cluster={cluster} />
        <Missing locale={locale} cluster={cluster} silent={silent} />
      </RowHead>
      <Cell label={t("columns.status")}>
        <StatusBadge status={cluster.status} />
      </Cell>
      <Cell label={t("columns.area")} number wideOnly={totalAreaHa === null}>
        {area(totalAreaHa)}
      </Cell>
      <Cell label={t("columns.free")} number wideOnly={availableNowHa === null}>
        {area(availableNowHa)}
        {occupancyPercent === null ? null : (
          <div className="flex flex-col text-sm text-soft md:items-end">
            {t("occupancy", { percent: formatPercent(locale, occupancyPercent) })}
            <Meter percent={occupancyPercent} />
          </div>
        )}
      </Cell>
      <Cell label={t("columns.rent")} number wideOnly={rent === null}>
        {rent ? <RentCell locale={locale} rent={rent} /> : <Unknown />}
      </Cell>
    </TableRow>
  );
}

type Part = { locale: Locale; cluster: ListedCluster };

/** The box stands in a form elsewhere on the page, so that a table needs no form around it. */
function Choose({ cluster, form }: { cluster: ListedCluster; form: string }) {
  const t = useTranslations("compare");
  return (
    <label className="choose no-print">
      <input type="checkbox" name="c" value={cluster.code} form={form} />
      <span className="sr-only">{t("tick", { name: cluster.name })}</span>
    </label>
  );
}

function Sectors({ locale, cluster }: Part) {
  const t = useTranslations("directory");
  const wanted = cluster.sectors.filter((sector) => sector.stance !== "refused");
  const names = [...new Set(wanted.map(({ name }) => uncapitalize(inLanguage(name, locale).text)))];
  if (names.length === 0) return null;
  const shown = names.slice(0, mostSectors);
  const rest = names.length - shown.length;
  const list = rest > 0 ? [...shown, t("moreSectors", { count: rest })] : shown;
  return <p className="text-sm text-soft">{t("sectors", { list: list.join("; ") })}</p>;
}

/**
 * Which of the figures asked for this cluster has not published, or not so that they can be compared, and the way to
 * have them confirmed. A card on a phone
 * has no cells for what is not published; it is named here.
 */
function Missing({ locale, cluster, silent }: Part & { silent: readonly string[] }) {
  const t = useTranslations("directory");
  const filters = useTranslations("filters.names");
  const missing = cluster.missing ?? [];
  const incomparable = cluster.incomparable ?? [];
  const listOf = (names: readonly string[]) => names.map((name) => name.toLowerCase()).join(", ");
  const asked = missing.map((key) => filters(key));
  const onPhone = listOf([...asked, ...silent]);
  return (
    <>
      {onPhone ? (
        <p className="mt-1 text-sm text-soft md:hidden print:hidden">
          {t("missing", { list: onPhone })}
        </p>
      ) : null}
      {missing.length + incomparable.length > 0 ? (
        <p className="text-sm md:mt-1">
          {missing.length > 0 ? (
            <span className="text-soft max-md:hidden print:inline">
              {t("missing", { list: listOf(asked) })}{" "}
            </span>
          ) : null}
          {cluster.rent && incomparable.includes("rent") ? (
            <span className="text-soft">
              <Incomparable rent={cluster.rent} />{" "}
            </span>
          ) : null}
          <a
            href={pathTo(locale, {
              page: "/contact",
              query: {
                kind: "confirm_figure",
                cluster: cluster.code,
                field: missingFields([...missing, ...incomparable]),
              },
            })}
            className="inline-block py-0.5"
          >
            {t("confirm")}
            <span className="sr-only">: {cluster.name}</span>
          </a>
        </p>
      ) : null}
    </>
  );
}
