import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ProceduresContent } from "@/components/guides/procedures-content";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { env } from "@/lib/env";
import { guidesCheckedOn } from "@/lib/guides/checked";
import { procedures } from "@/lib/guides/procedures";
import { resolveGuide } from "@/lib/guides/resolve";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import { guideThings } from "@/lib/structured-data/faq";
import { graphOf } from "@/lib/structured-data/format";

type Props = { params: Promise<{ locale: string }> };

const page = "/procedures";
const versions = versionsOf({ page });

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "procedures" });
  return {
    title: t("title"),
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function ProceduresPage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "procedures" });
  const guide = resolveGuide(locale, procedures);
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
      <ProceduresContent
        locale={locale}
        url={new URL(pathTo(locale, { page }), env.SITE_URL).href}
        checkedOn={guidesCheckedOn}
        guide={guide}
      />
      <JsonLd graph={graphOf(things)} />
    </PageShell>
  );
}
