import { type Actor, recordAudit } from "@/lib/audit/service";
import { type Db, transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { type Publication, type PublishOptions, putInForce, refusing } from "./publish";
import {
  createUnpublishedCluster,
  deleteDraft,
  findDraft,
  type StoredDraft,
  upsertDraft,
} from "./repo-drafts";
import { lockCluster } from "./repo-write";
import { parseClusterDocument } from "./resolve";
import { getPublishedDocument } from "./service";

export type { StoredDraft } from "./repo-drafts";

/** A draft may be wrong in every way but one: it says which cluster it is of. */
function codeOf(document: unknown): string {
  const code = (document as { code?: unknown } | null)?.code;
  if (typeof code === "string" && /^[A-Z0-9]+(-[A-Z0-9]+)*$/.test(code) && code.length <= 40)
    return code;
  throw new AppError("INVALID", "A draft needs the code of its cluster.", {
    issues: [
      { path: "code", message: "must be capitals and digits joined by hyphens, such as DT-AK1" },
    ],
  });
}

/**
 * Keeps an edit in progress; nobody outside sees it. `expectedUpdatedAt` is the time of the draft that was edited, null
 * when there was none.
 * @throws AppError CONFLICT when somebody saved it in between.
 */
export async function saveDraft(
  context: Actor,
  document: unknown,
  options: { expectedUpdatedAt?: string | null } = {},
): Promise<StoredDraft> {
  const code = codeOf(document);
  return transaction(async (db) => {
    const cluster = await createUnpublishedCluster(db, code);
    const known = await findDraft(db, code);
    const expected = options.expectedUpdatedAt;
    if (expected !== undefined && expected !== (known?.updatedAt ?? null)) {
      throw new AppError("CONFLICT", `The draft of ${code} has been saved since.`);
    }
    const draft = await upsertDraft(db, cluster.id, {
      document: document as object,
      baseRevision: known?.baseRevision ?? cluster.revision,
      updatedBy: context.actor,
    });
    await recordAudit(db, context, { action: "cluster.save-draft", subject: `cluster:${code}` });
    return draft;
  });
}

/** @throws AppError NOT_FOUND */
export async function getDraft(db: Db, code: string): Promise<StoredDraft> {
  const draft = await findDraft(db, code);
  if (!draft) throw new AppError("NOT_FOUND", `${code} has no draft.`);
  return draft;
}

/**
 * Puts a draft in force and clears it away.
 * @throws AppError NOT_FOUND, INVALID, and CONFLICT when the cluster was published since the draft was begun.
 */
export async function publishDraft(
  context: Actor,
  code: string,
  options: Pick<PublishOptions, "note"> = {},
): Promise<Publication> {
  return refusing(async (db) => {
    await lockCluster(db, code);
    const draft = await getDraft(db, code);
    const publication = await putInForce(db, context, {
      document: parseClusterDocument(draft.document),
      options: { ...options, expectedRevision: draft.baseRevision },
    });
    await deleteDraft(db, code);
    return publication;
  });
}

/** Makes an earlier revision the draft, on top of what is in force now. */
export async function draftFromRevision(
  context: Actor,
  code: string,
  number: number,
): Promise<StoredDraft> {
  return transaction(async (db) => {
    const document = await getPublishedDocument(db, code, number);
    const cluster = await createUnpublishedCluster(db, code);
    const draft = await upsertDraft(db, cluster.id, {
      document,
      baseRevision: cluster.revision,
      updatedBy: context.actor,
    });
    await recordAudit(db, context, {
      action: "cluster.draft-from-revision",
      subject: `cluster:${code}`,
      detail: { number },
    });
    return draft;
  });
}

export async function discardDraft(context: Actor, code: string): Promise<void> {
  await transaction(async (db) => {
    await getDraft(db, code);
    await deleteDraft(db, code);
    await recordAudit(db, context, { action: "cluster.discard-draft", subject: `cluster:${code}` });
  });
}
