import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { ReactNode } from "react";
import { ClusterTable } from "@/components/clusters/cluster-table";
import { HomeFigures } from "@/components/clusters/home-figures";
import { HomeInvestors } from "@/components/clusters/home-investors";
import { HomeQuestion, homeQuestion } from "@/components/clusters/home-question";
import { HomeTools } from "@/components/clusters/home-tools";
import { HomeMap } from "@/components/map/home-map";
import { Island } from "@/components/site/island";
import { JsonLd } from "@/components/site/json-ld";
import { PageShell } from "@/components/site/page-shell";
import { ReplyBand } from "@/components/site/reply-band";
import { getKeyFigures, listClusters, listSectors } from "@/lib/clusters/cached";
import type { ClusterSummary, DatedDay } from "@/lib/clusters/types";
import { getReplyFigures } from "@/lib/enquiries/cached";
import { env } from "@/lib/env";
import { alternatesFor, versionsOf } from "@/lib/i18n/alternates";
import { formatDated } from "@/lib/i18n/format";
import { pathTo } from "@/lib/i18n/paths";
import { type Locale, toLocale } from "@/lib/i18n/routing";
import { findWholeMap } from "@/lib/map/cached";
import { findContactOffice } from "@/lib/offices/cached";
import { findPromises } from "@/lib/settings/cached";
import { graphOf } from "@/lib/structured-data/format";
import { governmentOffice, webSite } from "@/lib/structured-data/site";

type Props = { params: Promise<{ locale: string }> };

const versions = versionsOf({ page: "/" });
/** How many clusters from outside the former district stand on the first page. */
const othersShown = 4;

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = toLocale((await params).locale);
  const t = await getTranslations({ locale, namespace: "home" });
  return {
    title: { absolute: t("title") },
    description: t("description"),
    alternates: alternatesFor(locale, versions),
  };
}

export default async function HomePage({ params }: Props) {
  const locale = toLocale((await params).locale);
  const [clusters, map, figures, sectors, replies, promises] = await Promise.all([
    listClusters(locale),
    findWholeMap(locale),
    getKeyFigures(locale),
    listSectors(locale),
    getReplyFigures(),
    findPromises(),
  ]);
  const real = clusters.filter((cluster) => !cluster.isSample);
  const home = new Set(
    real.filter(({ places }) => places.isFormerDaiTu).map((cluster) => cluster.code),
  );
  return (
    <PageShell locale={locale} switchTo={versions} current="/">
      <div className="grid lg:grid-cols-[1.08fr_1fr]">
        <div className="flex flex-col justify-center gap-6 px-5 py-10 md:px-6 lg:py-16 lg:pr-14 lg:pl-[max(1.5rem,calc((100vw-75rem)/2+1.5rem))]">
          <Opening locale={locale} />
          <HomeQuestion locale={locale} sectors={sectors} />
          <OtherWays locale={locale} count={real.length} />
        </div>
        <HomeMap
          locale={locale}
          features={map.features.filter(({ properties }) => home.has(properties.code))}
        />
      </div>
      <HomeFigures locale={locale} figures={figures} />
      <ClusterSection
        locale={locale}
        clusters={clusters}
        newest={figures.clusters.formerDaiTuAsOf}
      />
      <HomeTools locale={locale} />
      <HomeInvestors locale={locale} clusters={real} />
      <ReplyBand locale={locale} figures={replies} promiseDays={promises.replyBusinessDays} />
      <Island name="directory" />
      <SiteData locale={locale} />
    </PageShell>
  );
}

async function SiteData({ locale }: { locale: Locale }) {
  const address = { siteUrl: env.SITE_URL, locale };
  const contact = await findContactOffice();
  const office = contact && governmentOffice(address, contact);
  const site = webSite(address, office !== null);
  return <JsonLd graph={graphOf(office ? [site, office] : [site])} />;
}

async function Opening({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "home" });
  return (
    <div>
      <h1 className="lg:text-[2.75rem]">{t("heading")}</h1>
      <p className="mt-4 max-w-[46ch] text-lg text-soft">{t("lead")}</p>
    </div>
  );
}

async function OtherWays({ locale, count }: { locale: Locale; count: number }) {
  const t = await getTranslations({ locale, namespace: "home" });
  const link = (address: Parameters<typeof pathTo>[1]) => (words: ReactNode) => (
    <a href={pathTo(locale, address)}>{words}</a>
  );
  return (
    <div className="space-y-2 text-sm text-soft">
      <p>
        {t.rich("ask.or", {
          count,
          all: link({ page: "/clusters" }),
          home: link({ page: "/clusters", query: { place: "dai-tu" } }),
          contact: link({ page: "/contact" }),
        })}
      </p>
      <p>
        {t.rich("ask.more", {
          // A button, so that what was typed above goes along.
          fit: (words) => (
            <button
              type="submit"
              form={homeQuestion}
              formAction={pathTo(locale, { page: "/fit-check" })}
              className="inline cursor-pointer text-left underline"
            >
              {words}
            </button>
          ),
          cost: link({ page: "/cost" }),
        })}
      </p>
    </div>
  );
}

/** Former Đại Từ first, then those of the others that most is known of, then what a complete page looks like. */
async function ClusterSection({
  locale,
  clusters,
  newest,
}: {
  locale: Locale;
  clusters: readonly ClusterSummary[];
  /** Of the sources on former Đại Từ. */
  newest: DatedDay | null;
}) {
  const t = await getTranslations({ locale, namespace: "home.clusters" });
  const real = clusters.filter((cluster) => !cluster.isSample);
  const home = real.filter((cluster) => cluster.places.isFormerDaiTu);
  const others = real
    .filter((cluster) => !cluster.places.isFormerDaiTu)
    .toSorted((a, b) => b.knownFields - a.knownFields)
    .slice(0, othersShown);
  const groups = [
    { key: "home", list: home },
    { key: "others", list: others },
    { key: "sample", list: clusters.filter((cluster) => cluster.isSample).slice(0, 2) },
  ] as const;
  return (
    <section aria-labelledby="clusters" className="wrap section space-y-7">
      <div className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-2">
        <h2 id="clusters">{t("title")}</h2>
        <a href={pathTo(locale, { page: "/clusters" })} className="py-0.5">
          {t("all", { count: real.length })}
        </a>
      </div>
      {groups.map(({ key, list }) =>
        list.length > 0 ? (
          <div key={key} className="space-y-3">
            <h3 className="text-base">{t(key)}</h3>
            <ClusterTable locale={locale} clusters={list} title={t(key)} />
            {key === "home" ? (
              <p className="prose-col text-sm text-soft">
                {t("basis")} {newest ? t("asOf", { date: formatDated(locale, newest) }) : null}
              </p>
            ) : null}
          </div>
        ) : null,
      )}
    </section>
  );
}
