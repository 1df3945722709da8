import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AboutContent } from "@/components/guides/about-content";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { listClusters } from "@/lib/clusters/cached";
import { getAreaAccess } from "@/lib/clusters/cached-plan";
import { env } from "@/lib/env";
import { area as areaGuide } from "@/lib/guides/area";
import { guidesCheckedOn } from "@/lib/guides/checked";
import { resolveGuide } from "@/lib/guides/resolve";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import { findHomeArea } from "@/lib/places/cached";
import { guideThings } from "@/lib/structured-data/faq";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: string }> };

const page = "/about";
const versions = versionsOf({ page });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "about" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function AboutPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "about" });
  const [area, access, clusters] = await Promise.all([
    findHomeArea(),
    getAreaAccess(locale),
    listClusters(locale),
  ]);
  const guide = resolveGuide(locale, areaGuide, access.sources);
  const things = guideThings(
    { siteUrl: env.SITE_URL, locale },
    {
      page,
      title: t("title"),
      heading: t("heading"),
      description: t("description"),
      checkedOn: guidesCheckedOn,
      kind: "AboutPage",
    },
  );
  return (
    <PageShell locale={locale} switchTo={versions} current={page}>
      <AboutContent
        locale={locale}
        url={new URL(pathTo(locale, { page }), env.SITE_URL).href}
        checkedOn={guidesCheckedOn}
        guide={guide}
        area={area}
        access={access}
        clusters={clusters}
      />
      <JsonLd graph={graphOf(things)} />
    </PageShell>
  );
}
