import { type Actor, recordAudit } from "@/lib/audit/service";
import { prisma, transaction } from "@/lib/db/client";
import { forgetFollower, readFollowsOf } from "@/lib/follows/service";
import { log } from "@/lib/log";
import { parseReference } from "./reference";
import { insertEvent } from "./repo";
import {
  closeEnquiry,
  type DataSubject,
  eraseEnquiry,
  lockEnquiriesOf,
  readEnquiriesOf,
} from "./retention-repo";
import { normalizeEmail } from "./text";

/** Whose data a person asks about: a reference or an e-mail address as it was typed; null when it is neither. */
export function readDataSubject(typed: string): DataSubject | null {
  const email = normalizeEmail(typed.trim());
  if (email) return { email };
  const reference = parseReference(typed);
  return reference ? { reference } : null;
}

/** All that is kept of a person, for that person (Law 91/2025/QH15: the right to see). Who asked for it is recorded. */
export async function exportPersonalData(context: Actor, subject: DataSubject) {
  const enquiries = await readEnquiriesOf(prisma, subject);
  const follows = "email" in subject ? await readFollowsOf(prisma, subject.email) : [];
  await recordAudit(prisma, context, {
    action: "personal-data.export",
    subject: "personal-data",
    detail: { references: enquiries.map(({ reference }) => reference), follows: follows.length },
  });
  return { enquiries, follows };
}

/**
 * Erases on request what says who asked and what was written, mails included, and ends what an address follows. The
 * audit entry names references and numbers only.
 */
export async function erasePersonalData(
  context: Actor,
  subject: DataSubject,
  now = new Date(),
): Promise<{ references: string[]; follows: number }> {
  const erased = await transaction(async (db) => {
    const enquiries = await lockEnquiriesOf(db, subject);
    for (const { id } of enquiries) {
      await eraseEnquiry(db, id, now);
      await closeEnquiry(db, id);
      await insertEvent(db, { enquiryId: id, kind: "erased", isPublic: false, at: now });
    }
    const follows = "email" in subject ? await forgetFollower(db, subject.email) : 0;
    const references = enquiries.map(({ reference }) => reference);
    await recordAudit(db, context, {
      action: "personal-data.erase",
      subject: "personal-data",
      detail: { references, follows },
    });
    return { references, follows };
  });
  log.info(
    { enquiries: erased.references.length, follows: erased.follows },
    "personal data erased on request",
  );
  return erased;
}
