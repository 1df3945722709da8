import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { FollowContent } from "@/components/follow/follow-content";
import { PageShell } from "@/components/site/page-shell";
import { listClusterNames } from "@/lib/clusters/cached";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { toLocale } from "@/lib/i18n/routing";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/follow" });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "follow" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function FollowPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const clusters = (await listClusterNames(locale)).filter(({ isSample }) => !isSample);
  return (
    <PageShell locale={locale} switchTo={versions} current="/follow">
      <FollowContent locale={locale} clusters={clusters} values={{}} conditions={[]} />
    </PageShell>
  );
}
