import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { OpenDataContent } from "@/components/open-data/open-data-content";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { getClusterIndex } from "@/lib/clusters/cached";
import { getEnquiryLimits } from "@/lib/enquiries/cached";
import { programLimits } from "@/lib/enquiries/openapi";
import { env } from "@/lib/env";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";
import { findContactOffice } from "@/lib/offices/cached";
import { findOpenExample } from "@/lib/open-data/cached";
import {
  addressesOf,
  apiChanges,
  changeAddresses,
  closingDays,
  openAddresses,
  requestsPerSecond,
} from "@/lib/open-data/catalogue";
import { openFields } from "@/lib/open-data/schema";
import { catalogueThings } from "@/lib/structured-data/dataset";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/open-data" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "openData" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function OpenDataPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const [index, example, contact, limits] = await Promise.all([
    getClusterIndex(),
    findOpenExample(),
    findContactOffice(),
    getEnquiryLimits(),
  ]);
  const code = example?.code ?? "DT-AK1";
  const { perAddress: most, minutes } = programLimits(limits);
  return (
    <PageShell locale={locale} switchTo={versions} current="/open-data">
      <OpenDataContent
        locale={locale}
        siteUrl={env.SITE_URL}
        clusters={index.clusters.length}
        changedAt={index.changedAt}
        example={example && { ...example, name: example.name[locale] ?? example.name.vi ?? code }}
        addresses={openAddresses.map(({ key, path, type }) => ({
          key,
          path,
          type,
          links: addressesOf(path, code),
        }))}
        changes={changeAddresses.map(({ key, path }) => ({
          key,
          path,
          links: addressesOf(path, code),
        }))}
        fields={openFields}
        history={apiChanges}
        closingDays={closingDays}
        requestsPerSecond={requestsPerSecond}
        enquiries={{ most, minutes }}
      />
      <JsonLd
        graph={graphOf(
          catalogueThings(
            { siteUrl: env.SITE_URL, locale },
            { changedAt: index.changedAt, contact },
          ),
        )}
      />
    </PageShell>
  );
}
