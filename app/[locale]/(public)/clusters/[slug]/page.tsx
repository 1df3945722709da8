import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import { ClusterPage, type EnquiryTerms } from "@/components/clusters/detail/cluster-page";
import { RemovedCluster } from "@/components/clusters/detail/removed-cluster";
import { ClusterLocation } from "@/components/map/cluster-location";
import { HttpStatus, MovedTo } from "@/components/site/http-status";
import { JsonLd } from "@/components/site/json-ld";
import { NotFoundContent } from "@/components/site/not-found-content";
import { OtherLanguageContent } from "@/components/site/other-language-content";
import { PageShell } from "@/components/site/page-shell";
import { findCluster, listSectors } from "@/lib/clusters/cached";
import { clusterFeedPath } from "@/lib/clusters/format-feeds";
import { titlePlace } from "@/lib/clusters/format-places";
import type { ClusterDetail, ClusterLookup } from "@/lib/clusters/types";
import { env } from "@/lib/env";
import { alternatesFor, type PageVersions } from "@/lib/i18n/alternates";
import { headDescription, headTitle } from "@/lib/i18n/head";
import { inLanguage } from "@/lib/i18n/localized";
import { pathTo } from "@/lib/i18n/paths";
import { isLocale, type Locale, locales, routing } from "@/lib/i18n/routing";
import { clusterImage, sharing } from "@/lib/i18n/share";
import { findMapOf } from "@/lib/map/cached";
import { mapEngine } from "@/lib/map/settings";
import { findPromises } from "@/lib/settings/cached";
import { clusterThings } from "@/lib/structured-data/cluster";
import { graphOf } from "@/lib/structured-data/format";
import "@/components/clusters/detail/styles/all.css";

// What is not here has no other language; its switch leads to the directory.
const directories: PageVersions = Object.fromEntries(
  locales.map((locale) => [locale, pathTo(locale, { page: "/clusters" })]),
);

type Props = { params: Promise<{ locale: string; slug: string }> };

/** None in advance: a page is made when it is first asked for and kept until something is published. */
export function generateStaticParams() {
  return [];
}

async function readParams({ params }: Props): Promise<{ locale: Locale; slug: string }> {
  const { locale, slug } = await params;
  return {
    locale: isLocale(locale) ? locale : routing.defaultLocale,
    slug: decodeSlug(slug),
  };
}

function decodeSlug(slug: string): string {
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

function addressesOf(slugs: Partial<Record<Locale, string>>): PageVersions {
  const versions: PageVersions = {};
  for (const locale of locales) {
    const slug = slugs[locale];
    if (slug) versions[locale] = pathTo(locale, { page: "/clusters/[slug]", slug });
  }
  return versions;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { locale, slug } = await readParams(props);
  const found = await findCluster(locale, slug);
  if (found.outcome !== "found") {
    const t = await getTranslations({ locale, namespace: "errors" });
    const title = t(found.outcome === "other_language" ? "otherLanguage.title" : "notFound.title");
    return { title, robots: { index: false } };
  }
  const { cluster } = found;
  const t = await getTranslations({ locale, namespace: "cluster" });
  const isRemoved = cluster.status === "removed";
  const words = {
    name: cluster.name,
    code: cluster.code,
    place: titlePlace(cluster.places, locale),
  };
  // What is said of one cluster may be said of another word for word; with its name it is this one's.
  const summary = cluster.summary && `${cluster.name}. ${cluster.summary}`;
  const alternates = alternatesFor(locale, addressesOf(cluster.slugs));
  return {
    title: headTitle(locale, t("metaTitle", words)),
    description: headDescription(
      isRemoved ? t("metaRemoved", words) : (summary ?? t("metaDescription", words)),
    ),
    alternates: cluster.isSample
      ? alternates
      : { ...alternates, types: await changesFeed(locale, cluster) },
    robots: isRemoved || cluster.isSample ? { index: false } : undefined,
    ...(isRemoved
      ? {}
      : sharing(locale, {
          url: alternates?.canonical?.toString(),
          image: clusterImage(locale, cluster.slug),
          alt: cluster.name,
        })),
  };
}

/** Where readers of feeds find what changes about this cluster; a removed one keeps its history. */
async function changesFeed(locale: Locale, { code, name }: ClusterDetail) {
  const t = await getTranslations({ locale, namespace: "changes" });
  const feed = { url: clusterFeedPath(locale, code), title: t("feedOne", { name }) };
  return { "application/atom+xml": [feed] };
}

export default async function Page(props: Props) {
  const { locale, slug } = await readParams(props);
  const found = await findCluster(locale, slug);
  switch (found.outcome) {
    case "found":
      return <Found locale={locale} cluster={found.cluster} />;
    case "moved":
      return <MovedTo href={pathTo(locale, { page: "/clusters/[slug]", slug: found.slug })} />;
    case "other_language":
      return <OtherLanguage locale={locale} slugs={found.slugs} />;
    case "missing":
      return (
        <PageShell locale={locale} switchTo={directories} current="/clusters">
          <HttpStatus code={404} />
          <NotFoundContent locale={locale} />
        </PageShell>
      );
  }
}

async function Found({ locale, cluster }: { locale: Locale; cluster: ClusterDetail }) {
  const addresses = addressesOf(cluster.slugs);
  const isRemoved = cluster.status === "removed";
  const things = clusterThings(env.SITE_URL, cluster);
  return (
    <PageShell locale={locale} switchTo={addresses} current="/clusters" sample={cluster.isSample}>
      {isRemoved ? <HttpStatus code={410} /> : null}
      {isRemoved ? (
        <RemovedCluster cluster={cluster} />
      ) : (
        <ClusterPage
          cluster={cluster}
          url={new URL(addresses[locale] ?? "/", env.SITE_URL).href}
          enquiry={await findEnquiryTerms(cluster)}
          map={
            <ClusterLocation
              cluster={cluster}
              collection={await findMapOf(locale, cluster.code)}
              engine={mapEngine()}
            />
          }
        />
      )}
      {things.length > 0 ? <JsonLd graph={graphOf(things)} /> : null}
    </PageShell>
  );
}

async function findEnquiryTerms({ office, locale }: ClusterDetail): Promise<EnquiryTerms> {
  const [promises, sectors] = await Promise.all([findPromises(), listSectors()]);
  return {
    replyBusinessDays: office?.replyBusinessDays ?? promises.replyBusinessDays,
    retentionMonths: promises.retentionMonths,
    sectors: sectors.map(({ code, name }) => ({ code, name: inLanguage(name, locale).text })),
  };
}

type OtherVersions = Extract<ClusterLookup, { outcome: "other_language" }>["slugs"];

function OtherLanguage({ locale, slugs }: { locale: Locale; slugs: OtherVersions }) {
  const versions: Partial<Record<Locale, { href: string; name: string }>> = {};
  const addresses: PageVersions = {};
  for (const other of locales) {
    const version = slugs[other];
    if (!version) continue;
    const href = pathTo(other, { page: "/clusters/[slug]", slug: version.slug });
    versions[other] = { href, name: version.name };
    addresses[other] = href;
  }
  return (
    <PageShell locale={locale} switchTo={addresses} current="/clusters">
      <HttpStatus code={404} />
      <OtherLanguageContent locale={locale} versions={versions} />
    </PageShell>
  );
}
