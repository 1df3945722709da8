import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { AccessibilityContent } from "@/components/guides/accessibility-content";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { env } from "@/lib/env";
import { accessibility } from "@/lib/guides/accessibility";
import { resolveGuide } from "@/lib/guides/resolve";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import { guideThings } from "@/lib/structured-data/faq";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: string }> };

const page = "/accessibility";
const versions = versionsOf({ page });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "accessibility" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function AccessibilityPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "accessibility" });
  const guide = resolveGuide(locale, accessibility);
  const things = guideThings(
    { siteUrl: env.SITE_URL, locale },
    {
      page,
      title: t("title"),
      heading: t("heading"),
      description: t("description"),
      checkedOn: guide.content.checkedOn,
    },
  );
  return (
    <PageShell locale={locale} switchTo={versions} current={page}>
      <AccessibilityContent
        locale={locale}
        url={new URL(pathTo(locale, { page }), env.SITE_URL).href}
        guide={guide}
      />
      <JsonLd graph={graphOf(things)} />
    </PageShell>
  );
}
