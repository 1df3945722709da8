import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ChangesContent } from "@/components/changes/changes-content";
import { PageShell } from "@/components/site/page-shell";
import { findLatestChanges } from "@/lib/clusters/cached";
import { changesFeedPath } from "@/lib/clusters/format-feeds";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/changes" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "changes" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: {
      ...alternatesFor(locale, versions),
      types: {
        "application/atom+xml": [{ url: changesFeedPath(locale), title: t("feedTitle") }],
      },
    },
  };
}

export default async function ChangesPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  return (
    <PageShell locale={locale} switchTo={versions} current="/changes">
      <ChangesContent locale={locale} {...(await findLatestChanges(locale))} />
    </PageShell>
  );
}
