import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MapPage } from "@/components/map/map-page";
import { PageShell } from "@/components/site/page-shell";
import { toDirectoryQuery } from "@/lib/clusters/directory-query";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";
import { formatView } from "@/lib/map/projection";
import { clustersAddress, findOnMap } from "@/lib/map/service";
import { mapEngine } from "@/lib/map/settings";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The map with a query. Only the bare one is for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "map" });
  return {
    title: t("titleFound"),
    description: t("description"),
    alternates: { canonical: alternatesFor(locale, versionsOf({ page: "/map" }))?.canonical },
    robots: { index: false, follow: true },
  };
}

export default async function FindOnMapPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const found = await findOnMap(locale, await searchParams);
  const { directory, question, absence } = found;
  const { filters, result } = directory;
  const query = {
    ...toDirectoryQuery(filters, { page: result.page }),
    view: question.view ? formatView(question.view) : undefined,
    selected: absence ? undefined : (question.selected ?? undefined),
  };
  return (
    <PageShell locale={locale} switchTo={versionsOf({ page: "/map", query })} current="/map">
      <MapPage
        locale={locale}
        engine={mapEngine()}
        clusters={clustersAddress(locale, filters)}
        {...found}
      />
    </PageShell>
  );
}
