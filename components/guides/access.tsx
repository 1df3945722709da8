import { useTranslations } from "next-intl";
import { Localized } from "@/components/clusters/detail/localized";
import { Provenance, SourceLinks } from "@/components/clusters/detail/provenance";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import type { AreaAccess } from "@/lib/clusters/types";
import { waysTogether } from "@/lib/guides/format";
import type { FactView } from "@/lib/guides/types";
import { formatNumber } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { Facts } from "./facts";

type Props = { access: AreaAccess; locale: Locale };

/** What distances were published, and where roads, ports and gates are, as precisely as they are known. */
export function Access({
  access,
  distances,
  locale,
}: Props & {
  /** From other places than a cluster. */
  distances: readonly FactView[];
}) {
  const t = useTranslations("about.access");
  return (
    <>
      <h3>{t("ways")}</h3>
      <p className="lead-small">{t(access.ways.length > 0 ? "waysLead" : "noWays")}</p>
      {access.ways.length > 0 ? <Ways access={access} locale={locale} /> : null}
      <h4>{t("more")}</h4>
      <Facts facts={distances} locale={locale} />
      <h3>{t("points")}</h3>
      <p className="lead-small">{t("pointsLead")}</p>
      <Points access={access} locale={locale} />
    </>
  );
}

function Ways({ access, locale }: Props) {
  const t = useTranslations("about.access");
  const words = useTranslations("cluster");
  return (
    <Table caption={t("ways")} hideCaption className="way-table">
      <TableHead>
        <ColumnHead>{t("from")}</ColumnHead>
        <ColumnHead>{t("to")}</ColumnHead>
        <ColumnHead number>{t("km")}</ColumnHead>
        <ColumnHead>{t("data")}</ColumnHead>
      </TableHead>
      <TableBody>
        {waysTogether(access.ways).map(({ clusters, way }) => {
          const { code, name, roadKm, minutes, note, asOf, source } = way;
          return (
            <TableRow key={`${way.cluster.code}${code}`}>
              <RowHead>
                {clusters.map((cluster) => (
                  <a
                    key={cluster.code}
                    href={pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug })}
                    className="row-link"
                  >
                    {cluster.name}
                  </a>
                ))}
                {note ? (
                  <small>
                    <Localized text={note} locale={locale} />
                  </small>
                ) : null}
              </RowHead>
              <Cell label={t("to")}>
                <Localized text={name} locale={locale} />
              </Cell>
              <Cell label={t("km")} number>
                {roadKm === null ? null : `${formatNumber(locale, roadKm, { maxFraction: 1 })} km`}
                {minutes === null ? null : ` · ${words("minutes", { minutes })}`}
              </Cell>
              <Cell label={t("data")}>
                <Provenance asOf={asOf} sources={[source]} locale={locale} isFigure />
              </Cell>
            </TableRow>
          );
        })}
      </TableBody>
    </Table>
  );
}

type Point = AreaAccess["destinations"][number];

/** A road or a railway line is no point; what else is drawn only about where it is, or not at all, is said to be. */
const routes: ReadonlySet<string> = new Set(["road", "expressway"]);

/** Kinds in the order in which their first one comes. */
function byKind(points: readonly Point[]): [string, Point[]][] {
  const kinds = new Map<string, Point[]>();
  for (const point of points) kinds.set(point.kind, [...(kinds.get(point.kind) ?? []), point]);
  return [...kinds];
}

function Points({ access, locale }: Props) {
  const t = useTranslations("about.access");
  const kinds = useTranslations("choices.destinationKind");
  return (
    <dl className="facts rule-facts">
      {byKind(access.destinations).map(([kind, points]) => (
        <div key={kind} className="fact">
          <dt>{kind === "expressway" ? t("expressway") : kinds(kind)}</dt>
          <dd>
            <ul className="point-list">
              {points.map(({ code, name, precision, note, sources }) => (
                <li key={code}>
                  <Localized text={name} locale={locale} /> <SourceLinks numbers={sources} />
                  <small>
                    {note ? <Localized text={note} locale={locale} /> : null}{" "}
                    {precision === "published" || routes.has(kind)
                      ? null
                      : t(`precisions.${precision ?? "none"}`)}
                    {sources.length === 0 && routes.has(kind) ? t("unsourced") : null}
                  </small>
                </li>
              ))}
            </ul>
          </dd>
        </div>
      ))}
    </dl>
  );
}
