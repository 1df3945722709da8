import { getTranslations } from "next-intl/server";
import {
  Cell,
  ColumnHead,
  RowHead,
  Table,
  TableBody,
  TableHead,
  TableRow,
} from "@/components/ui/table";
import { inLanguage, type LocalizedText } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { telephoneHref } from "@/lib/offices/format";
import type {
  AnsweredCluster,
  AnsweringPlace,
  AnsweringTable,
  NamedOffice,
} from "@/lib/offices/types";

/** Clusters that a cell names; of more than these it gives the number and leads to the list. */
const mostNamed = 5;

/** Who answers for which commune: the former district in full, the rest folded. */
export async function AnsweringOffices({
  locale,
  table,
}: {
  locale: Locale;
  table: AnsweringTable;
}) {
  const t = await getTranslations({ locale, namespace: "contact.answering" });
  const { places, fallback, offices } = table;
  const home = places.filter((place) => place.isHome);
  const others = places.filter((place) => !place.isHome);
  const only = offices === 1 && fallback ? inLanguage(fallback.name, locale) : null;
  return (
    <div className="mt-4 space-y-5">
      <p className="prose-col">
        {only
          ? t.rich("one", {
              office: only.text,
              b: (words) => <b lang={only.lang === locale ? undefined : only.lang}>{words}</b>,
            })
          : t("several")}
      </p>
      {home.length > 0 ? (
        <div className="space-y-3">
          <h3>{t("home")}</h3>
          <PlaceTable locale={locale} caption={t("home")} places={home} fallback={fallback} />
        </div>
      ) : null}
      {others.length > 0 ? (
        <details className="fold border border-line bg-card">
          <summary className="px-4 py-3 font-semibold">
            {t("elsewhere", { count: others.length })}
          </summary>
          <div className="border-t border-line">
            <PlaceTable locale={locale} caption={t("elsewhereCaption")} places={others} />
          </div>
        </details>
      ) : null}
    </div>
  );
}

async function PlaceTable({
  locale,
  caption,
  places,
  fallback,
}: {
  locale: Locale;
  caption: string;
  places: readonly AnsweringPlace[];
  /** Adds a last row for every other place. */
  fallback?: NamedOffice | null;
}) {
  const t = await getTranslations({ locale, namespace: "contact.answering" });
  const words = { place: t("place"), clusters: t("clusters"), office: t("office") };
  return (
    <Table caption={caption} hideCaption>
      <TableHead>
        <ColumnHead>{words.place}</ColumnHead>
        <ColumnHead>{words.clusters}</ColumnHead>
        <ColumnHead>{words.office}</ColumnHead>
      </TableHead>
      <TableBody>
        {places.flatMap(({ place, answers }) =>
          answers.map(({ office, clusters }) => (
            <TableRow key={`${place?.key} ${office?.code}`}>
              <RowHead>
                <b>{place ? <Name locale={locale} text={place.name} /> : t("noPlace")}</b>
              </RowHead>
              <Cell label={words.clusters}>
                <Clusters locale={locale} clusters={clusters} placeKey={place?.key ?? null} />
              </Cell>
              <Cell label={words.office}>
                <Office locale={locale} office={office} />
              </Cell>
            </TableRow>
          )),
        )}
        {fallback === undefined ? null : (
          <TableRow>
            <RowHead>
              <b>{t("rest")}</b>
            </RowHead>
            <Cell label={words.clusters}>{t("none")}</Cell>
            <Cell label={words.office}>
              <Office locale={locale} office={fallback} />
            </Cell>
          </TableRow>
        )}
      </TableBody>
    </Table>
  );
}

function Name({ locale, text }: { locale: Locale; text: LocalizedText }) {
  const own = inLanguage(text, locale);
  return <span lang={own.lang === locale ? undefined : own.lang}>{own.text}</span>;
}

async function Clusters({
  locale,
  clusters,
  placeKey,
}: {
  locale: Locale;
  clusters: readonly AnsweredCluster[];
  placeKey: string | null;
}) {
  const t = await getTranslations({ locale, namespace: "contact.answering" });
  if (clusters.length > mostNamed) {
    const query = placeKey ? { place: placeKey } : {};
    return (
      <a href={pathTo(locale, { page: "/clusters", query })}>
        {t("count", { count: clusters.length })}
      </a>
    );
  }
  return (
    <ul className="space-y-1">
      {clusters.map(({ code, name, slug }) => (
        <li key={code}>
          <a href={pathTo(locale, { page: "/clusters/[slug]", slug })}>{name}</a>
        </li>
      ))}
    </ul>
  );
}

async function Office({ locale, office }: { locale: Locale; office: NamedOffice | null }) {
  const t = await getTranslations({ locale, namespace: "contact.answering" });
  if (!office) return <span className="unknown">{t("unnamed")}</span>;
  return (
    <>
      <Name locale={locale} text={office.name} />
      {office.phone ? (
        <a href={telephoneHref(office.phone)} className="block py-0.5">
          {office.phone}
        </a>
      ) : null}
      {office.email ? (
        <a href={`mailto:${office.email}`} className="block py-0.5 wrap-anywhere">
          {office.email}
        </a>
      ) : null}
    </>
  );
}
