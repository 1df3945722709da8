import { getTranslations } from "next-intl/server";
import { LinkButton } from "@/components/ui/button";
import { Notice } from "@/components/ui/notice";
import { isFiltered, toDirectoryQuery, withoutFilter } from "@/lib/clusters/directory-query";
import type { ClusterFilters } from "@/lib/clusters/filters";
import { describeFilters, type FilterWords } from "@/lib/clusters/format-filters";
import { placeName } from "@/lib/clusters/format-places";
import type { ClusterSummary, DirectoryResult } from "@/lib/clusters/types";
import type { LocalizedText } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import type { NamedPlace } from "@/lib/places/types";
import type { DirectoryPage } from "./directory-form";
import { PlaceLine } from "./place-line";
import { StatusBadge } from "./status-badge";

/** Where to ask for what was looked for: the form starts with the sector and the area of the search. */
function askHref(locale: Locale, filters: ClusterFilters): string {
  return pathTo(locale, {
    page: "/contact",
    query: {
      kind: filters.calls ? "infrastructure_investor" : "plot",
      sector: filters.sector[0],
      area: filters.free,
    },
  });
}

/** Who looks for land for a factory has more to ask than the filters do; what was typed goes along. */
export async function CheckFit({ locale, filters }: { locale: Locale; filters: ClusterFilters }) {
  const { sector, free, kv } = filters;
  if (sector.length === 0 && free === undefined) return null;
  const t = await getTranslations({ locale, namespace: "directory" });
  const query = { sector: sector[0], area: free, kv };
  return (
    <p className="no-print text-[0.9375rem]">
      {t.rich("checkFit", {
        link: (words) => (
          <a
            href={pathTo(locale, { page: "/fit-check", query })}
            rel="nofollow"
            className="inline-block py-0.5 font-semibold"
          >
            {words}
          </a>
        ),
      })}
    </p>
  );
}

export async function AskBox({ locale, filters }: { locale: Locale; filters: ClusterFilters }) {
  const t = await getTranslations({ locale, namespace: "directory.ask" });
  return (
    <div className="no-print">
      <Notice
        title={t("title")}
        titleLevel={3}
        action={
          <LinkButton variant="secondary" href={askHref(locale, filters)}>
            {t("link")}
          </LinkButton>
        }
      >
        <p className="text-soft">{t("body")}</p>
      </Notice>
    </div>
  );
}

/** Nothing was found: which condition stands in the way, what is left without it, and whom to ask. */
export async function EmptyResult({
  words,
  filters,
  result,
  page = "/clusters",
  kept = {},
}: {
  words: FilterWords;
  filters: ClusterFilters;
  result: DirectoryResult;
  page?: DirectoryPage;
  /** What else the page's address says and stays as it is. */
  kept?: Readonly<Record<string, string>>;
}) {
  const { locale } = words;
  const t = await getTranslations({ locale, namespace: "directory" });
  const active = describeFilters(words, filters);
  const ways = result.loosen.filter(({ key }) => isFiltered(filters, key));
  const at = (query?: ReturnType<typeof toDirectoryQuery>) =>
    pathTo(locale, { page, query: { ...query, ...kept } });
  const isOnlyWords = active.length === 1 && active[0]?.key === "q";
  const labelOf = (key: string) =>
    active
      .filter((one) => one.key === key)
      .map((one) => one.label)
      .join(", ");
  return (
    <div className="space-y-5 border border-line bg-card p-5">
      {result.emptyPlace ? (
        <EmptyPlace locale={locale} named={result.emptyPlace} page={page} />
      ) : isOnlyWords ? (
        <div className="space-y-1">
          <h3>
            {t(result.removed.length > 0 ? "empty.notOffered" : "empty.words", { q: filters.q })}
          </h3>
          {result.removed.length > 0 ? null : <p className="text-soft">{t("empty.spelling")}</p>}
        </div>
      ) : (
        <h3>{t("empty.title")}</h3>
      )}
      {result.unknown > 0 ? (
        <p>
          {t("alsoUnknown", { count: result.unknown })}{" "}
          <a
            href={at(toDirectoryQuery(filters, { known: false }))}
            className="inline-block py-0.5 font-semibold"
          >
            {t("showUnknown")}
          </a>
        </p>
      ) : null}
      {isOnlyWords ? (
        <p>
          <a href={at()} className="inline-block py-0.5 font-semibold">
            {t("empty.seeAll")}
          </a>
        </p>
      ) : ways.length > 0 ? (
        <div>
          <p>{t("empty.loosen")}</p>
          <ul className="mt-2 space-y-1">
            {ways.map(({ key, total }) => (
              <li key={key}>
                <a
                  href={at(toDirectoryQuery(withoutFilter(filters, key)))}
                  className="inline-block py-0.5 font-semibold"
                >
                  {t("empty.without", { filter: labelOf(key) })}
                </a>
                : {t("empty.found", { count: total })}
              </li>
            ))}
          </ul>
        </div>
      ) : result.unknown === 0 ? (
        <p>
          {t.rich("empty.none", {
            link: () => <a href={at()}>{t("empty.all")}</a>,
          })}
        </p>
      ) : null}
      <div className="space-y-2 border-t border-line pt-4">
        <p className="font-semibold">{t("ask.title")}</p>
        <p className="text-soft">{t("ask.body")}</p>
        <LinkButton href={askHref(locale, filters)}>{t("ask.link")}</LinkButton>
      </div>
    </div>
  );
}

/** The words name a place, and no source names a cluster there: what the place is today, and the nearest clusters. */
async function EmptyPlace({
  locale,
  named: { place, now },
  page,
}: {
  locale: Locale;
  named: NamedPlace;
  page: DirectoryPage;
}) {
  const t = await getTranslations({ locale, namespace: "directory.empty" });
  const names = (units: readonly LocalizedText[]) =>
    units.map((name) => placeName({ name }, locale)).join(", ");
  return (
    <div className="space-y-1">
      <h3>{t("place", { place: names([place.name]) })}</h3>
      {now.length > 0 ? <p className="text-soft">{t("placeNow", { now: names(now) })}</p> : null}
      {place.isHome ? (
        <p>
          <a
            href={pathTo(locale, { page, query: { place: "dai-tu" } })}
            className="inline-block py-0.5 font-semibold"
          >
            {t("home")}
          </a>
        </p>
      ) : null}
    </div>
  );
}

/** Removed clusters that match the search: found, but not on offer. */
export async function RemovedMatches({
  locale,
  clusters,
}: {
  locale: Locale;
  clusters: readonly ClusterSummary[];
}) {
  if (clusters.length === 0) return null;
  const t = await getTranslations({ locale, namespace: "directory" });
  return (
    <div className="border border-line bg-card p-4">
      <h3 className="text-base">{t("removed.title")}</h3>
      <p className="mt-1 text-sm text-soft">{t("removed.lead")}</p>
      <ul className="mt-3 space-y-2">
        {clusters.map((cluster) => (
          <li key={cluster.id} className="flex flex-wrap items-baseline gap-x-3 gap-y-1">
            <a
              href={pathTo(locale, { page: "/clusters/[slug]", slug: cluster.slug })}
              className="inline-block py-0.5"
            >
              {cluster.name}
            </a>
            <StatusBadge status={cluster.status} />
            <span className="text-sm text-soft">
              <PlaceLine locale={locale} places={cluster.places} />
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
