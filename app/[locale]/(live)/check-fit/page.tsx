import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { Fit } from "@/components/fit/fit";
import { PageShell } from "@/components/site/page-shell";
import { dayOf } from "@/lib/calendar/business-days";
import { env } from "@/lib/env";
import { toFitQuery } from "@/lib/fit/schema";
import { findFit } from "@/lib/fit/view";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { pathTo } from "@/lib/i18n/paths";
import { toLocale } from "@/lib/i18n/routing";
import "@/components/fit/fit.css";

type Props = {
  params: Promise<{ locale: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

/** The answer of the fit check. Only the bare page is for search engines. */
export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "fit" });
  return {
    title: t("titleFound"),
    description: t("description"),
    alternates: { canonical: alternatesFor(locale, versionsOf({ page: "/fit-check" }))?.canonical },
    robots: { index: false, follow: true },
  };
}

export default async function CheckFitPage({ params, searchParams }: Props) {
  const locale = toLocale((await params).locale);
  const day = dayOf(new Date());
  const view = await findFit(locale, await searchParams, day);
  const { group, page } = view.query;
  const query = toFitQuery(view.query, { group: group ?? undefined, page });
  const url = new URL(pathTo(locale, { page: "/fit-check", query }), env.SITE_URL).href;
  return (
    <PageShell
      locale={locale}
      switchTo={versionsOf({ page: "/fit-check", query })}
      current="/fit-check"
    >
      <Fit locale={locale} view={view} url={url} day={day} />
    </PageShell>
  );
}
