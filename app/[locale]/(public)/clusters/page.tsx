import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Directory } from "@/components/clusters/directory";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { getWholeDirectory } from "@/lib/clusters/directory";
import { env } from "@/lib/env";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";
import { directoryThings } from "@/lib/structured-data/directory";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/clusters" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "directory" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function ClustersPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const directory = await getWholeDirectory(locale);
  const { items, total, sample } = directory.result;
  const things = directoryThings(
    { siteUrl: env.SITE_URL, locale },
    { clusters: items, total: total - sample },
  );
  return (
    <PageShell locale={locale} switchTo={versions} current="/clusters">
      <Directory locale={locale} {...directory} />
      <JsonLd graph={graphOf(things)} />
    </PageShell>
  );
}
