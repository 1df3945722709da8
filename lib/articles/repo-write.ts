import type { Db } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/routing";
import type { ArticleDocument, ArticleSourceInput, ArticleTextInput } from "./schema";

export type KnownText = {
  locale: string;
  state: string;
  title: string | null;
  slug: string | null;
  summary: string | null;
  body: string | null;
  publishedAt: Date | null;
  changedAt: Date | null;
};

export type KnownArticle = {
  id: string;
  revision: number;
  sources: unknown;
  office: string | null;
  clusters: string[];
  texts: KnownText[];
};

/** Locks the article's row until the transaction ends, so that two publications follow each other. */
export async function lockArticle(db: Db, code: string): Promise<KnownArticle | null> {
  await db.$queryRaw`SELECT 1 FROM "Article" WHERE "code" = ${code} FOR UPDATE`;
  const row = await db.article.findUnique({
    where: { code },
    include: {
      texts: true,
      office: { select: { code: true } },
      clusters: { orderBy: { order: "asc" }, select: { cluster: { select: { code: true } } } },
    },
  });
  return (
    row && {
      id: row.id,
      revision: row.revision,
      sources: row.sources,
      office: row.office?.code ?? null,
      clusters: row.clusters.map(({ cluster }) => cluster.code),
      texts: row.texts,
    }
  );
}

/** What is stored, as a document that can be edited. */
export function toDocument(code: string, known: KnownArticle): ArticleDocument {
  const textOf = (locale: Locale): ArticleTextInput | undefined => {
    const text = known.texts.find((one) => one.locale === locale);
    if (!text) return undefined;
    const { state, title, slug, summary, body, publishedAt } = text;
    return {
      state: state as ArticleTextInput["state"],
      ...(title ? { title } : {}),
      ...(slug ? { slug } : {}),
      ...(summary ? { summary } : {}),
      ...(body ? { body } : {}),
      ...(publishedAt ? { publishedAt: publishedAt.toISOString() } : {}),
    };
  };
  return {
    code,
    ...(known.office ? { office: known.office } : {}),
    clusters: known.clusters,
    sources: known.sources as ArticleSourceInput[],
    texts: { vi: textOf("vi"), en: textOf("en") },
  };
}

/** Ids of offices and clusters by code; a code that leads nowhere is left out. */
export async function findReferences(db: Db, { office, clusters }: ArticleDocument) {
  const foundOffice = office
    ? await db.office.findUnique({ where: { code: office }, select: { id: true } })
    : null;
  const foundClusters = await db.cluster.findMany({
    where: { code: { in: clusters } },
    select: { id: true, code: true },
  });
  return {
    officeId: foundOffice?.id ?? null,
    clusterIds: new Map(foundClusters.map(({ code, id }) => [code, id])),
  };
}

export async function writeArticle(
  db: Db,
  document: ArticleDocument,
  extra: { revision: number; officeId: string | null; clusterIds: ReadonlyMap<string, string> },
): Promise<string> {
  const { revision, officeId, clusterIds } = extra;
  const data = { revision, officeId, sources: document.sources };
  const { id } = await db.article.upsert({
    where: { code: document.code },
    create: { code: document.code, ...data },
    update: data,
    select: { id: true },
  });
  await db.articleCluster.deleteMany({ where: { articleId: id } });
  await db.articleCluster.createMany({
    data: document.clusters.map((code, order) => ({
      articleId: id,
      clusterId: clusterIds.get(code) ?? "",
      order,
    })),
  });
  return id;
}

export type TextTimes = { publishedAt: Date | null; changedAt: Date | null };

/**
 * Writes each language by itself. A slug that was public leads to the article for ever; a language that the document
 * leaves out is withdrawn.
 */
export async function writeArticleTexts(
  db: Db,
  articleId: string,
  {
    document,
    known,
    times,
  }: {
    document: ArticleDocument;
    known: readonly KnownText[];
    times: (locale: Locale) => TextTimes;
  },
): Promise<void> {
  for (const locale of locales) {
    const text = document.texts[locale];
    const old = known.find((one) => one.locale === locale);
    const where = { articleId_locale: { articleId, locale } };
    if (!text) {
      if (old) await db.articleText.update({ where, data: { state: "withdrawn" } });
      continue;
    }
    if (text.slug) {
      await db.articleRedirect.deleteMany({ where: { articleId, locale, slug: text.slug } });
    }
    const data = {
      state: text.state,
      title: text.title ?? null,
      slug: text.slug ?? null,
      summary: text.summary ?? null,
      body: text.body ?? null,
      ...times(locale),
    };
    await db.articleText.upsert({ where, create: { articleId, locale, ...data }, update: data });
    if (old?.slug && old.publishedAt && text.slug && old.slug !== text.slug) {
      await db.articleRedirect.create({ data: { locale, slug: old.slug, articleId } });
    }
  }
}
