import { randomUUID } from "node:crypto";
import path from "node:path";
import { type Db, transaction } from "@/lib/db/client";
import { env } from "@/lib/env";
import { enqueue, hurryJobs } from "@/lib/jobs/queue";
import { log } from "@/lib/log";
import { type MailDocument, renderMailHtml, renderMailText } from "./document";
import { HandedOver } from "./handed-over";
import {
  deleteLooseMailsBefore,
  deleteLooseMailsTo,
  holdMail,
  insertMail,
  lockStrandedMails,
  queueAgain,
  recordFailedTry,
  recordSent,
  releaseHeldMails,
  takeQueuedMail,
} from "./repo";
import { isMailSet, mailHost } from "./settings";
import { deliver, MailError } from "./transport";
import type { EmailModel, MailKind } from "./types";

/** Every few minutes for at least three months (see hurryMails): over a Tết, and longer, a mail server may be away. */
const MAX_ATTEMPTS = 30_000;
/** Longer than the mail server is given in all. */
const SENDING_TIMEOUT = 120_000;

export type MailToSend = {
  /** Null for mails that belong to no enquiry. */
  enquiryId: string | null;
  kind: MailKind;
  recipient: string;
  replyTo: string | null;
  mail: MailDocument;
  leaveUrl?: string;
};

async function enqueueMail(db: Db, id: string): Promise<void> {
  await enqueue(db, "mail:send", { emailId: id }, { key: `mail:${id}`, maxAttempts: MAX_ATTEMPTS });
}

/** Writes a mail in the transaction of what it tells of; it leaves once that transaction is through. */
export async function storeMail(db: Db, { mail, leaveUrl, ...rest }: MailToSend): Promise<void> {
  const isSet = isMailSet();
  const id = await insertMail(db, {
    ...rest,
    leaveUrl: leaveUrl ?? null,
    state: isSet ? "queued" : "held",
    locale: mail.locale,
    subject: mail.subject,
    text: renderMailText(mail),
    html: renderMailHtml(mail),
    messageId: `<${randomUUID()}@${mailHost()}>`,
  });
  if (isSet) await enqueueMail(db, id);
}

/** What became of a mail is told within the same transaction. */
export type MailListener = (
  db: Db,
  mail: Pick<EmailModel, "id" | "enquiryId" | "kind">,
  outcome: "sent" | "failed",
) => Promise<void>;

const handedOver = new HandedOver(path.join(env.DATA_DIR, "mails-handed-over"));
const underWay = new Set<string>();

/** Hands a mail to the mail server, unless that was done before and only the record of it was lost. */
async function deliverOnce(mail: EmailModel): Promise<void> {
  if (handedOver.has(mail.id)) return;
  // The database let go of its row while the mail server was still taking it.
  if (underWay.has(mail.id)) throw new MailError("being sent", false);
  underWay.add(mail.id);
  try {
    await deliver(mail);
    handedOver.add(mail.id);
  } finally {
    underWay.delete(mail.id);
  }
}

/**
 * Sends one mail, with its row locked all the while. That it was sent is written down before it leaves and committed
 * after: a database that cannot take the record (a full disk) stops the mail, and not only the memory of it. Only a
 * worker that is killed in the moment after the mail server's yes sends it again, under the same Message-ID.
 * @throws MailError when it is worth trying again
 */
export async function sendQueuedMail(
  id: string,
  options: { isLastTry: boolean; onOutcome: MailListener },
): Promise<void> {
  try {
    const mail = await transaction(
      async (db) => {
        const taken = await takeQueuedMail(db, id);
        if (!taken) return null;
        if (!isMailSet()) {
          await holdMail(db, id);
          return null;
        }
        await recordSent(db, id, new Date());
        await options.onOutcome(db, taken, "sent");
        await deliverOnce(taken);
        return taken;
      },
      { timeout: SENDING_TIMEOUT },
    );
    // Another worker that has it may still need the note.
    if (!mail) return;
    handedOver.remove(id);
    log.info({ emailId: id, enquiryId: mail.enquiryId, kind: mail.kind }, "mail sent");
  } catch (error) {
    if (!(error instanceof MailError)) throw error;
    await noteFailedTry(id, error, options);
  }
}

/** @throws the error again when it is worth trying again */
async function noteFailedTry(
  id: string,
  error: MailError,
  { isLastTry, onOutcome }: { isLastTry: boolean; onOutcome: MailListener },
): Promise<void> {
  const isFinal = error.isPermanent || isLastTry;
  const mail = await transaction(async (db) => {
    const taken = await takeQueuedMail(db, id);
    if (!taken) return null;
    await recordFailedTry(db, id, { reason: error.message, isFinal });
    if (isFinal) await onOutcome(db, taken, "failed");
    return taken;
  });
  if (!mail) return; // deleted meanwhile, with the enquiry or the list it belonged to, or another worker has it
  const about = {
    emailId: id,
    enquiryId: mail.enquiryId,
    kind: mail.kind,
    reason: error.message,
    tries: mail.attempts + 1,
  };
  if (!isFinal) {
    log.warn(about, "mail not taken by the server yet");
    throw error;
  }
  log.error(about, "mail refused for good");
}

/**
 * Releases held mails once a mail server is set, and gives each queued mail that has no job one: after a worker was
 * killed, nothing waits for hours. Running it twice, or beside a worker, sends nothing twice.
 */
export async function recoverMails(): Promise<{ released: number; recovered: number }> {
  if (!isMailSet()) return { released: 0, recovered: 0 };
  const counts = await transaction(
    async (db) => {
      const released = await releaseHeldMails(db);
      const stranded = await lockStrandedMails(db, "mail:send");
      for (const id of stranded) await enqueueMail(db, id);
      return { released: released.length, recovered: stranded.length };
    },
    { timeout: 60_000 },
  );
  if (counts.recovered > 0) log.info(counts, "mails queued anew");
  return counts;
}

/** Sends a mail that was refused for good once more, to where its recipient is to be found now. */
export async function sendAgain(db: Db, mail: { id: string; recipient: string }): Promise<void> {
  await queueAgain(db, mail);
  await enqueueMail(db, mail.id);
}

/** After an outage mails leave within minutes, however long the pauses between tries had become. */
export async function hurryMails(db: Db): Promise<void> {
  await hurryJobs(db, "mail:send");
}

/** Deletes the mails to an address that belong to no enquiry, also those that wait to be sent. */
export async function forgetMailsTo(db: Db, recipient: string): Promise<void> {
  await deleteLooseMailsTo(db, recipient);
}

/** Deletes mails of some age that belong to no enquiry: nobody reads them here. */
export async function forgetLooseMails(db: Db, before: Date): Promise<void> {
  await deleteLooseMailsBefore(db, before);
}
