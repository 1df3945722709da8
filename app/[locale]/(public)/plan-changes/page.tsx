import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { PlanChangesContent } from "@/components/guides/plan-changes-content";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { getPlanChanges } from "@/lib/clusters/cached-plan";
import { env } from "@/lib/env";
import { guidesCheckedOn } from "@/lib/guides/checked";
import { planDecisions } from "@/lib/guides/plan-decisions";
import { resolveGuide } from "@/lib/guides/resolve";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import { guideThings } from "@/lib/structured-data/faq";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: string }> };

const page = "/plan-changes";
const versions = versionsOf({ page });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "planChanges" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function PlanChangesPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "planChanges" });
  const { changes, sources } = await getPlanChanges(locale);
  const guide = resolveGuide(locale, planDecisions, sources);
  const things = guideThings(
    { siteUrl: env.SITE_URL, locale },
    {
      page,
      title: t("title"),
      heading: t("heading"),
      description: t("description"),
      checkedOn: guidesCheckedOn,
    },
  );
  return (
    <PageShell locale={locale} switchTo={versions} current={page}>
      <PlanChangesContent
        locale={locale}
        url={new URL(pathTo(locale, { page }), env.SITE_URL).href}
        checkedOn={guidesCheckedOn}
        guide={guide}
        changes={changes}
      />
      <JsonLd graph={graphOf(things)} />
    </PageShell>
  );
}
