import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Directory } from "@/components/clusters/directory";
import { PageShell } from "@/components/site/page-shell";
import { findInDirectory } from "@/lib/clusters/directory";
import { toDirectoryQuery } from "@/lib/clusters/directory-query";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The directory with a query. Only the bare one is for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "directory" });
  return {
    title: t("titleFound"),
    description: t("description"),
    alternates: {
      canonical: alternatesFor(locale, versionsOf({ page: "/clusters" }))?.canonical,
    },
    robots: { index: false, follow: true },
  };
}

export default async function FindClustersPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const found = await findInDirectory(locale, await searchParams);
  const query = toDirectoryQuery(found.filters, { page: found.result.page });
  return (
    <PageShell
      locale={locale}
      switchTo={versionsOf({ page: "/clusters", query })}
      current="/clusters"
    >
      <Directory locale={locale} {...found} />
    </PageShell>
  );
}
