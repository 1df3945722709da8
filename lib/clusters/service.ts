import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { type Db, transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/routing";
import { type Publication, type PublishOptions, putInForce, refusing } from "./publish";
import { deleteSamples, findRevisionDocument } from "./repo-references";
import { lockCluster } from "./repo-write";
import { parseClusterDocument } from "./resolve";
import type { ClusterDocument } from "./schema";

export type { Publication, PublishOptions } from "./publish";

/**
 * Puts a document in force: tables, slugs, search text, revision, audit entry and the word to every web process that its
 * pages have expired, all together or not at all.
 * @throws AppError INVALID (issues name what is wrong), CONFLICT when another revision came between.
 */
export async function publishCluster(
  context: Actor,
  input: unknown,
  options: PublishOptions = {},
): Promise<Publication> {
  const document = parseClusterDocument(input);
  return refusing((db) => putInForce(db, context, { document, options }));
}

/** The document that is in force. @throws AppError NOT_FOUND */
export async function getPublishedDocument(
  db: Db,
  code: string,
  number?: number,
): Promise<ClusterDocument> {
  const stored = await findRevisionDocument(db, code, number);
  if (!stored) throw new AppError("NOT_FOUND", `${code} has no such revision.`);
  return parseClusterDocument(stored);
}

/** Takes one language out of public view; the others stay as they are. */
export async function withdrawText(
  context: Actor,
  code: string,
  locale: Locale,
): Promise<Publication> {
  return refusing(async (db) => {
    await lockCluster(db, code);
    const document = await getPublishedDocument(db, code);
    const text = document.texts[locale];
    if (text?.state !== "published") {
      throw new AppError("CONFLICT", `${code} is not published in this language.`);
    }
    const texts = { ...document.texts, [locale]: { ...text, state: "withdrawn" as const } };
    return putInForce(db, context, { document: { ...document, texts }, options: {} });
  });
}

/** Removes every sample cluster with its office, sources and destinations. Their codes. */
export async function removeSamples(context: Actor): Promise<string[]> {
  return transaction(
    async (db) => {
      const codes = await deleteSamples(db);
      if (codes.length === 0) return codes;
      await recordAudit(db, context, {
        action: "cluster.remove-samples",
        subject: "clusters:samples",
        detail: { count: codes.length, codes: codes.slice(0, 100) },
      });
      await notifyExpired(db, [tags.clusters, tags.offices, ...codes.map(tags.cluster)]);
      return codes;
    },
    { timeout: 60_000 },
  );
}
