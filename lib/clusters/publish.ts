import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { dayOf } from "@/lib/calendar/business-days";
import { type Db, transaction } from "@/lib/db/client";
import { toConstraintRefusal } from "@/lib/db/constraint-errors";
import { AppError } from "@/lib/errors";
import type { LocalizedText } from "@/lib/i18n/localized";
import { announcePages, pathsOfTexts } from "@/lib/indexnow/service";
import { readPlaces } from "@/lib/places/service";
import { findSetting } from "@/lib/settings/service";
import { listChangedFields } from "./changes";
import { completeFacts } from "./facts";
import type { FieldKey } from "./fields";
import { normaliseLandRent } from "./rent";
import { assignOffice, findRevisionDocument, writeRevision } from "./repo-references";
import { writeTexts } from "./repo-texts";
import { lockCluster, writeCluster, writeFacts, writeSources } from "./repo-write";
import { writeRows } from "./repo-write-rows";
import { composeSearchText, resolveReferences } from "./resolve";
import { type ClusterDocument, clusterDocumentSchema } from "./schema";

export type PublishOptions = {
  /** The revision that the document was made from; another one in between is a conflict. 0: the cluster is new. */
  expectedRevision?: number;
  note?: LocalizedText;
};
export type Publication = { code: string; revision: number; changes: FieldKey[] };

/** Runs the work in one transaction, and turns what the database refuses into a sentence. */
export async function refusing<T>(work: (db: Db) => Promise<T>): Promise<T> {
  try {
    return await transaction(
      async (db) => {
        const result = await work(db);
        // Checks that wait for the end run here, where their refusal can still be told apart.
        await db.$executeRaw`SET CONSTRAINTS ALL IMMEDIATE`;
        return result;
      },
      { timeout: 30_000 },
    );
  } catch (error) {
    throw toConstraintRefusal(error) ?? error;
  }
}

/**
 * Puts a document in force within a transaction: tables, slugs, search text, revision, audit entry, and the word to every
 * web process that its pages have expired.
 */
export async function putInForce(
  db: Db,
  context: Actor,
  { document, options }: { document: ClusterDocument; options: PublishOptions },
): Promise<Publication> {
  const { code } = document;
  const known = await lockCluster(db, code);
  const current = known?.revision ?? 0;
  if (options.expectedRevision !== undefined && options.expectedRevision !== current) {
    throw new AppError(
      "CONFLICT",
      `${code} has been published since: it is now at revision ${current}.`,
    );
  }
  const places = await readPlaces(db);
  const references = await resolveReferences(db, document, places);
  const rate = await findSetting(db, "rates.usdVnd");
  const before = clusterDocumentSchema.safeParse(await findRevisionDocument(db, code));
  const changes = listChangedFields(before.data ?? null, document, references.kinds);
  const revision = current + 1;

  const sourceIds = await writeSources(db, document.sources, document.isSample);
  const clusterId = await writeCluster(db, document, {
    revision,
    searchText: composeSearchText(document, references, places),
    landRentVndM2Year: normaliseLandRent(document.prices, {
      day: dayOf(new Date()),
      vndPerUsd: rate?.vnd ?? null,
    }),
  });
  await writeTexts(db, clusterId, { document, known: known?.texts ?? [] });
  await writeFacts(db, clusterId, completeFacts(document, references.kinds), sourceIds);
  await writeRows(db, clusterId, { document, resolved: references.resolved, sourceIds });
  const assigned = {
    office: document.office,
    former: before.data?.office,
    from: dayOf(new Date()),
  };
  if (!(await assignOffice(db, clusterId, assigned))) {
    throw new AppError("INVALID", "The cluster names an office that does not exist.", {
      issues: [{ path: "office", message: `"${document.office}" is no office` }],
    });
  }
  await writeRevision(db, clusterId, {
    number: revision,
    document,
    changes,
    note: options.note,
    publishedBy: context.actor,
  });
  await recordAudit(db, context, {
    action: "cluster.publish",
    subject: `cluster:${code}`,
    detail: { revision, changes },
  });
  await notifyExpired(db, [tags.clusters, tags.cluster(code)]);
  if (!document.isSample) {
    const former = Object.fromEntries((known?.texts ?? []).map((text) => [text.locale, text]));
    await announcePages(db, pathsOfTexts("/clusters/[slug]", [former, document.texts]));
  }
  return { code, revision, changes };
}
