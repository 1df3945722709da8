import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { canonicalJson } from "@/lib/clusters/changes";
import { type Db, transaction } from "@/lib/db/client";
import { toConstraintRefusal } from "@/lib/db/constraint-errors";
import { AppError } from "@/lib/errors";
import { type Locale, locales } from "@/lib/i18n/routing";
import { announcePages, pathsOfTexts } from "@/lib/indexnow/service";
import {
  findReferences,
  type KnownArticle,
  type KnownText,
  lockArticle,
  type TextTimes,
  toDocument,
  writeArticle,
  writeArticleTexts,
} from "./repo-write";
import { type ArticleDocument, articleDocumentSchema } from "./schema";

export type ArticlePublication = { code: string; revision: number; changed: Locale[] };
type PublishOptions = {
  /** The revision that the document was made from; another one in between is a conflict. 0: the article is new. */
  expectedRevision?: number;
};

/** @throws AppError INVALID whose issues name each place that is wrong */
function parseDocument(input: unknown): ArticleDocument {
  const parsed = articleDocumentSchema.safeParse(input);
  if (parsed.success) return parsed.data;
  throw new AppError("INVALID", "The article cannot be saved like this.", {
    issues: parsed.error.issues.map(({ path, message }) => ({ path: path.join("."), message })),
  });
}

async function refusing<T>(work: (db: Db) => Promise<T>): Promise<T> {
  try {
    return await transaction(work);
  } catch (error) {
    throw toConstraintRefusal(error) ?? error;
  }
}

/**
 * Puts an article in force, each language in the state that the document gives it: rows, old slugs, audit entry and the
 * word to every web process that its pages have expired, all together or not at all.
 * @throws AppError INVALID (issues name what is wrong), CONFLICT when another revision came between.
 */
export async function publishArticle(
  context: Actor,
  input: unknown,
  options: PublishOptions = {},
): Promise<ArticlePublication> {
  const document = parseDocument(input);
  return refusing(async (db) => {
    const known = await lockArticle(db, document.code);
    return putInForce(db, context, { document, known, options });
  });
}

/** Takes one language out of public view; the others stay as they are. @throws AppError NOT_FOUND, CONFLICT */
export async function withdrawArticle(
  context: Actor,
  code: string,
  locale: Locale,
): Promise<ArticlePublication> {
  return refusing(async (db) => {
    const known = await lockArticle(db, code);
    if (!known) throw new AppError("NOT_FOUND", `There is no article ${code}.`);
    const document = toDocument(code, known);
    const text = document.texts[locale];
    if (text?.state !== "published") {
      throw new AppError("CONFLICT", `${code} is not published in this language.`);
    }
    const texts = { ...document.texts, [locale]: { ...text, state: "withdrawn" as const } };
    return putInForce(db, context, { document: { ...document, texts }, known, options: {} });
  });
}

/** The article as it stands, to be edited, and its revision. @throws AppError NOT_FOUND */
export async function getArticleDocument(
  db: Db,
  code: string,
): Promise<{ document: ArticleDocument; revision: number }> {
  const known = await lockArticle(db, code);
  if (!known) throw new AppError("NOT_FOUND", `There is no article ${code}.`);
  return { document: toDocument(code, known), revision: known.revision };
}

const wordingOf = (text: Partial<Record<"title" | "slug" | "summary" | "body", string | null>>) =>
  canonicalJson([text.title ?? null, text.slug ?? null, text.summary ?? null, text.body ?? null]);

/** Languages whose readers see something else than before. */
function listChanged(document: ArticleDocument, known: KnownArticle | null): Locale[] {
  const shared = (one: { office?: string | null; clusters: string[]; sources: unknown }) =>
    canonicalJson([one.office ?? null, one.clusters, one.sources]);
  const isSharedChanged = known !== null && shared(known) !== shared(document);
  return locales.filter((locale) => {
    const text = document.texts[locale];
    const old = known?.texts.find((one) => one.locale === locale);
    const isPublic = text?.state === "published";
    if (isPublic !== (old?.state === "published")) return true;
    if (!isPublic || !text || !old) return false;
    return isSharedChanged || wordingOf(text) !== wordingOf(old);
  });
}

function timesOf(
  document: ArticleDocument,
  { locale, old, isChanged }: { locale: Locale; old?: KnownText; isChanged: boolean },
): TextTimes {
  const text = document.texts[locale];
  const given = text?.publishedAt ? new Date(text.publishedAt) : null;
  if (text?.state !== "published") {
    return { publishedAt: old?.publishedAt ?? null, changedAt: old?.changedAt ?? null };
  }
  const publishedAt = given ?? old?.publishedAt ?? new Date();
  if (!old?.changedAt) return { publishedAt, changedAt: publishedAt };
  const changedAt = isChanged ? new Date() : old.changedAt;
  return { publishedAt, changedAt: changedAt < publishedAt ? publishedAt : changedAt };
}

async function putInForce(
  db: Db,
  context: Actor,
  {
    document,
    known,
    options,
  }: { document: ArticleDocument; known: KnownArticle | null; options: PublishOptions },
): Promise<ArticlePublication> {
  const { code } = document;
  const current = known?.revision ?? 0;
  if (options.expectedRevision !== undefined && options.expectedRevision !== current) {
    throw new AppError(
      "CONFLICT",
      `${code} has been published since: it is now at revision ${current}.`,
    );
  }
  const references = await findReferences(db, document);
  const issues = [
    ...(document.office && !references.officeId
      ? [{ path: "office", message: `"${document.office}" is no office` }]
      : []),
    ...document.clusters.flatMap((one, index) =>
      references.clusterIds.has(one)
        ? []
        : [{ path: `clusters.${index}`, message: `"${one}" is no cluster` }],
    ),
  ];
  if (issues.length > 0) {
    throw new AppError("INVALID", "The article names something that is not there.", { issues });
  }
  const revision = current + 1;
  const changed = listChanged(document, known);
  const id = await writeArticle(db, document, { revision, ...references });
  await writeArticleTexts(db, id, {
    document,
    known: known?.texts ?? [],
    times: (locale) =>
      timesOf(document, {
        locale,
        old: known?.texts.find((one) => one.locale === locale),
        isChanged: changed.includes(locale),
      }),
  });
  await recordAudit(db, context, {
    action: "article.publish",
    subject: `article:${code}`,
    detail: { revision, changed },
  });
  await notifyExpired(db, [tags.articles, tags.article(code)]);
  const former = Object.fromEntries((known?.texts ?? []).map((text) => [text.locale, text]));
  await announcePages(db, pathsOfTexts("/news/[slug]", [former, document.texts]));
  return { code, revision, changed };
}
