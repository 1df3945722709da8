import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangesContent } from "@/components/changes/changes-content";
import { PageShell } from "@/components/site/page-shell";
import { findChangesPage, findLatestChanges } from "@/lib/clusters/cached";
import { changesPages } from "@/lib/clusters/format-feeds";
import { readAskedPage } from "@/lib/http/asked-page";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { type Locale, toLocale } from "@/lib/i18n/routing";

type Query = Record<string, string | string[] | undefined>;
type Props = { params: Promise<{ locale: string }>; searchParams: Promise<Query> };

const versions = versionsOf({ page: "/changes" });

async function readPage(locale: Locale, { page }: Query) {
  const { total } = await findLatestChanges(locale);
  return readAskedPage(page, changesPages(total));
}

/** Older pages of the list. Only the bare one is for search engines; every cluster's page is found without it. */
export async function generateMetadata({ params, searchParams }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "changes" });
  const { page } = await readPage(locale, await searchParams);
  return {
    title: page > 1 ? t("pageTitle", { page }) : t("title"),
    description: t("description"),
    alternates: { canonical: alternatesFor(locale, versions)?.canonical },
    robots: { index: false, follow: true },
  };
}

export default async function ChangesPagesPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const read = await readPage(locale, await searchParams);
  return (
    <PageShell locale={locale} switchTo={versions} current="/changes">
      <ChangesContent locale={locale} {...(await findChangesPage(locale, read.page))} {...read} />
    </PageShell>
  );
}
