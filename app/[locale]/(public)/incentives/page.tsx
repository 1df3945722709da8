import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { IncentivesContent } from "@/components/guides/incentives-content";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { listClusters } from "@/lib/clusters/cached";
import { env } from "@/lib/env";
import { guidesCheckedOn } from "@/lib/guides/checked";
import { incentives } from "@/lib/guides/incentives";
import { resolveGuide } from "@/lib/guides/resolve";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import { findHomeArea } from "@/lib/places/cached";
import { guideThings } from "@/lib/structured-data/faq";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: string }> };

const page = "/incentives";
const versions = versionsOf({ page });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "incentives" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function IncentivesPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "incentives" });
  const [area, clusters] = await Promise.all([findHomeArea(), listClusters(locale)]);
  const guide = resolveGuide(locale, incentives);
  const things = guideThings(
    { siteUrl: env.SITE_URL, locale },
    {
      page,
      title: t("title"),
      heading: t("heading"),
      description: t("description"),
      checkedOn: guidesCheckedOn,
      questions: guide.content.questions,
    },
  );
  return (
    <PageShell locale={locale} switchTo={versions} current={page}>
      <IncentivesContent
        locale={locale}
        url={new URL(pathTo(locale, { page }), env.SITE_URL).href}
        checkedOn={guidesCheckedOn}
        guide={guide}
        area={area}
        clusters={clusters}
      />
      <JsonLd graph={graphOf(things)} />
    </PageShell>
  );
}
