import { type Actor, recordAudit } from "@/lib/audit/service";
import { notifyExpired } from "@/lib/cache/notify";
import { tags } from "@/lib/cache/tags";
import { prisma, transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { findOpenEnquiries, lockEnquiry, type OpenEnquiry, updateProgress } from "./progress-repo";
import { insertEvent } from "./repo";

/** What an office says of an enquiry that it has. */
export const progressStates = ["in_progress", "answered", "closed", "spam"] as const;
export type ProgressState = (typeof progressStates)[number];

const MOST_LISTED = 500;

/**
 * Notes how far an enquiry has come: its status page shows it, and the reply figures are computed from it. The first
 * answer counts; `at` is when it was given, now unless told.
 * @throws AppError NOT_FOUND, or INVALID when it would have been answered before it came, or is yet to be
 */
export async function recordProgress(
  context: Actor,
  { reference, state, at }: { reference: string; state: ProgressState; at?: Date },
): Promise<void> {
  const now = new Date();
  const moment = at ?? now;
  await transaction(async (db) => {
    const enquiry = await lockEnquiry(db, reference);
    if (!enquiry) throw new AppError("NOT_FOUND", `There is no enquiry ${reference}.`);
    if (moment < enquiry.createdAt || moment > now) {
      throw new AppError("INVALID", `${reference} cannot have been ${state} at that time.`);
    }
    const isFirstAnswer = state === "answered" && enquiry.answeredAt === null;
    await updateProgress(db, enquiry.id, {
      status: state,
      ...(isFirstAnswer ? { answeredAt: moment } : {}),
    });
    await insertEvent(db, {
      enquiryId: enquiry.id,
      kind: state === "answered" ? "replied" : "status",
      actor: context.actor,
      isPublic: state !== "spam",
      at: moment,
      detail: { state },
    });
    await recordAudit(db, context, {
      action: "enquiry.progress",
      subject: `enquiry:${reference}`,
      detail: { state },
    });
    await notifyExpired(db, [tags.replies]);
  });
}

/** What waits for an answer, the most urgent first. */
export function listOpenEnquiries(): Promise<OpenEnquiry[]> {
  return findOpenEnquiries(prisma, MOST_LISTED);
}
