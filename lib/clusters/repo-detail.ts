import { dayOf as dayInVietnam } from "@/lib/calendar/business-days";
import type { Db } from "@/lib/db/client";
import type { Prisma } from "@/lib/db/generated/client";
import type { LocalizedText } from "@/lib/i18n/localized";
import { type Locale, locales } from "@/lib/i18n/routing";
import { toContact } from "@/lib/offices/format";
import { findAnsweringOffice } from "@/lib/offices/service";
import { readPlaces } from "@/lib/places/service";
import { chooseRentOn, rentFields } from "./format-validity";
import { readFields, SourceNumbers } from "./reading";
import { findSummaries } from "./repo-summary";
import {
  dayOf,
  toBuilding,
  toConnection,
  toDocument,
  toImage,
  toLot,
  toPrice,
  toStage,
  toTenant,
} from "./reshape";
import type { ClusterDetail, ClusterLookup, ClusterVersions } from "./types";

const CHANGES_SHOWN = 20;

export const include = {
  texts: true,
  facts: { include: { sources: { orderBy: { order: "asc" }, include: { source: true } } } },
  sectors: { include: { sector: true } },
  prices: { orderBy: { order: "asc" }, include: { source: true } },
  coming: { orderBy: [{ year: "asc" }, { quarter: "asc" }] },
  stages: { orderBy: { order: "asc" }, include: { source: true } },
  lots: { orderBy: { code: "asc" }, include: { source: true } },
  buildings: { orderBy: { code: "asc" }, include: { source: true } },
  tenants: { orderBy: { order: "asc" }, include: { source: true, sector: true } },
  connections: {
    orderBy: { destination: { order: "asc" } },
    include: { source: true, destination: true },
  },
  contacts: { orderBy: { order: "asc" }, include: { contact: true } },
  documents: { orderBy: { order: "asc" } },
  images: { orderBy: { order: "asc" } },
  revisions: { orderBy: { number: "desc" }, take: CHANGES_SHOWN, omit: { document: true } },
} as const satisfies Prisma.ClusterInclude;

export type ClusterRow = Prisma.ClusterGetPayload<{ include: typeof include }>;

/** What a slug of a language leads to: the cluster, its present slug, its page in another language, or nothing. */
export async function lookUpCluster(db: Db, locale: Locale, slug: string): Promise<ClusterLookup> {
  const text = await db.clusterText.findUnique({
    where: { locale_slug: { locale, slug } },
    select: { clusterId: true, state: true },
  });
  if (text?.state === "published") {
    const cluster = await findDetail(db, locale, text.clusterId);
    return cluster ? { outcome: "found", cluster } : { outcome: "missing" };
  }
  const redirect = text
    ? null
    : await db.slugRedirect.findUnique({
        where: { locale_slug: { locale, slug } },
        select: { clusterId: true },
      });
  const clusterId =
    text?.clusterId ?? redirect?.clusterId ?? (await findBySlugOfOther(db, locale, slug));
  if (!clusterId) return { outcome: "missing" };
  const published = await db.clusterText.findMany({
    where: { clusterId, state: "published" },
    select: { locale: true, slug: true, name: true },
  });
  const own = published.find((one) => one.locale === locale);
  if (redirect && own?.slug) return { outcome: "moved", slug: own.slug };
  const slugs: Partial<Record<Locale, { slug: string; name: string }>> = {};
  for (const other of locales) {
    const found = published.find((one) => one.locale === other);
    if (found?.slug && found.name && other !== locale)
      slugs[other] = { slug: found.slug, name: found.name };
  }
  // A slug of another language is no address of this one, unless the page is missing here.
  if (Object.keys(slugs).length === 0 || (own && !redirect)) return { outcome: "missing" };
  return { outcome: "other_language", slugs };
}

/** Whether a slug is or was one of ours, in any language and whatever it leads to. */
export async function isSlugKnown(db: Db, slug: string): Promise<boolean> {
  const where = { slug, locale: { in: [...locales] } };
  return (
    (await db.clusterText.findFirst({ where, select: { id: true } })) !== null ||
    (await db.slugRedirect.findFirst({ where, select: { slug: true } })) !== null
  );
}

/** A visitor who changes the language in the address keeps the other language's slug. */
async function findBySlugOfOther(db: Db, locale: Locale, slug: string): Promise<string | null> {
  const row = await db.clusterText.findFirst({
    where: { slug, locale: { not: locale }, state: "published" },
    select: { clusterId: true },
  });
  return row?.clusterId ?? null;
}

/** The slug of a published cluster by its code, whether it is on offer or not; null when there is none in the language. */
export async function findSlugOfCode(db: Db, locale: Locale, code: string): Promise<string | null> {
  const row = await db.clusterText.findFirst({
    where: { locale, state: "published", cluster: { code } },
    select: { slug: true },
  });
  return row?.slug ?? null;
}

/** Whether a code is one of ours: a cluster published in some language, on offer or removed. */
export async function isCodePublished(db: Db, code: string): Promise<boolean> {
  const where = { state: "published", cluster: { code } } as const;
  return (await db.clusterText.findFirst({ where, select: { id: true } })) !== null;
}

/**
 * One cluster in every language that it is published in. Call it in a transaction that sees one state of the database,
 * and the languages agree with each other.
 */
export async function findVersions(db: Db, code: string): Promise<ClusterVersions> {
  const texts = await db.clusterText.findMany({
    where: { state: "published", cluster: { code } },
    select: { locale: true, clusterId: true },
  });
  const versions: ClusterVersions = {};
  for (const locale of locales) {
    const text = texts.find((one) => one.locale === locale);
    const cluster = text ? await findDetail(db, locale, text.clusterId) : null;
    if (cluster) versions[locale] = cluster;
  }
  return versions;
}

async function findDetail(db: Db, locale: Locale, id: string): Promise<ClusterDetail | null> {
  const places = await readPlaces(db);
  const [summary] = await findSummaries(db, locale, { ids: [id], places });
  const row = await db.cluster.findUnique({ where: { id }, include });
  const office = await findAnsweringOffice(db, { clusterId: id });
  const text = row?.texts.find((one) => one.locale === locale);
  if (!summary || !row || !text) return null;
  const { id: _id, noticeEmail: _notice, ...publicOffice } = office ?? {};
  const numbers = new SourceNumbers();
  const fields = readFields(row, { locale, numbers });
  const number = numbers.of;
  const stages = row.stages.map((stage) => toStage(stage, number));
  const tenants = row.tenants.map((tenant) => toTenant(tenant, number));
  const connections = row.connections.map((connection) => toConnection(connection, number));
  const lots = row.lots
    .map((lot) => toLot(lot, number))
    .sort((a, b) => a.code.localeCompare(b.code, "vi", { numeric: true }));
  const buildings = row.buildings.map((building) => toBuilding(building, number));
  const rents = rentFields.flatMap((field) =>
    row.prices
      .filter(({ fieldKey }) => fieldKey === field)
      .map((price) => toPrice(price, number))
      .map((figure) => ({ ...figure, field, figure })),
  );
  const rent = chooseRentOn(rents, dayInVietnam(new Date()));
  const slugs: Partial<Record<Locale, string>> = {};
  for (const one of row.texts) {
    if (one.state === "published" && one.slug) slugs[one.locale as Locale] = one.slug;
  }
  return {
    ...summary,
    rent: rent?.price.figure ?? null,
    locale,
    body: text.body,
    slugs,
    aliases: row.aliases,
    removedOn: dayOf(row.removedOn),
    updatedAt: row.updatedAt.toISOString(),
    publishedAt: (text.publishedAt ?? row.updatedAt).toISOString(),
    fields,
    coming: row.coming.map(({ areaHa, year, quarter }) => ({
      areaHa: Number(areaHa),
      year,
      quarter,
    })),
    stages,
    lots,
    buildings,
    tenants,
    connections,
    sources: numbers.list(),
    office: office ? (publicOffice as ClusterDetail["office"]) : null,
    contacts: row.contacts
      .filter(({ contact }) => contact.isPublic)
      .map(({ contact }) => toContact(contact)),
    documents: row.documents.map(toDocument),
    images: row.images.map(toImage),
    boundary: row.boundary as ClusterDetail["boundary"],
    changes: row.revisions.map(({ number: revision, publishedAt, changes, note }) => ({
      number: revision,
      publishedAt: publishedAt.toISOString(),
      fieldKeys: changes as string[],
      note: note as LocalizedText | null,
    })),
  };
}
