import type { Db } from "@/lib/db/client";
import type { EmailModel } from "./types";

/**
 * Takes a queued mail for as long as the transaction lasts. Null when it has left already, or another worker has it:
 * two workers never send the same mail.
 */
export async function takeQueuedMail(db: Db, id: string): Promise<EmailModel | null> {
  const locked = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "EmailMessage"
    WHERE id = ${id}::uuid AND "state" = 'queued' FOR UPDATE SKIP LOCKED`;
  return locked.length === 0 ? null : db.emailMessage.findUnique({ where: { id } });
}

export type NewMail = Pick<
  EmailModel,
  | "enquiryId"
  | "kind"
  | "state"
  | "recipient"
  | "replyTo"
  | "locale"
  | "subject"
  | "text"
  | "html"
  | "messageId"
  | "leaveUrl"
>;

/** @returns the mail's id */
export async function insertMail(db: Db, mail: NewMail): Promise<string> {
  return (await db.emailMessage.create({ data: mail, select: { id: true } })).id;
}

export async function recordSent(db: Db, id: string, at: Date): Promise<void> {
  await db.emailMessage.update({
    where: { id },
    data: { state: "sent", sentAt: at, attempts: { increment: 1 }, lastError: null },
  });
}

export async function recordFailedTry(
  db: Db,
  id: string,
  failure: { reason: string; isFinal: boolean },
): Promise<void> {
  await db.emailMessage.update({
    where: { id },
    data: {
      attempts: { increment: 1 },
      lastError: failure.reason,
      ...(failure.isFinal ? { state: "failed" } : {}),
    },
  });
}

export async function queueAgain(
  db: Db,
  { id, recipient }: { id: string; recipient: string },
): Promise<void> {
  await db.emailMessage.update({ where: { id }, data: { state: "queued", recipient } });
}

export async function holdMail(db: Db, id: string): Promise<void> {
  await db.emailMessage.update({ where: { id }, data: { state: "held" } });
}

/** Turns held mails into queued ones and says which; a second call at the same time finds none. */
export async function releaseHeldMails(db: Db): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    UPDATE "EmailMessage" SET "state" = 'queued' WHERE "state" = 'held' RETURNING id::text`;
  return rows.map((row) => row.id);
}

/**
 * Queued mails that nobody is sending and that no job will send: their worker was killed, or the job was lost. A mail
 * that is being sent is locked, and passed over.
 */
export async function lockStrandedMails(db: Db, jobName: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>`
    SELECT e.id::text FROM "EmailMessage" e
    WHERE e."state" = 'queued' AND NOT EXISTS (
      SELECT 1 FROM graphile_worker.jobs j
      WHERE j.key = 'mail:' || e.id::text AND j.task_identifier = ${jobName}
        AND j.locked_at IS NULL AND j.attempts < j.max_attempts)
    ORDER BY e."createdAt" LIMIT 500
    FOR UPDATE OF e SKIP LOCKED`;
  return rows.map((row) => row.id);
}

/** Mails that belong to no enquiry, to one recipient. One that is being sent is passed over, so that nobody waits for it. */
export async function deleteLooseMailsTo(db: Db, recipient: string): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "EmailMessage" WHERE id IN (
      SELECT id FROM "EmailMessage" WHERE "enquiryId" IS NULL AND recipient = ${recipient}
      FOR UPDATE SKIP LOCKED)`;
}

/** Mails that belong to no enquiry: they have left, or what they say no longer holds. */
export async function deleteLooseMailsBefore(db: Db, before: Date): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "EmailMessage" WHERE id IN (
      SELECT id FROM "EmailMessage" WHERE "enquiryId" IS NULL AND "createdAt" < ${before}
      FOR UPDATE SKIP LOCKED)`;
}
