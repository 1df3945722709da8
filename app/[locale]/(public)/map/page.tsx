import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { MapPage } from "@/components/map/map-page";
import { PageShell } from "@/components/site/page-shell";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";
import { clustersAddress, getWholeMap } from "@/lib/map/service";
import { mapEngine } from "@/lib/map/settings";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/map" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "map" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function WholeMapPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const found = await getWholeMap(locale);
  return (
    <PageShell locale={locale} switchTo={versions} current="/map">
      <MapPage
        locale={locale}
        engine={mapEngine()}
        clusters={clustersAddress(locale, found.directory.filters)}
        {...found}
      />
    </PageShell>
  );
}
