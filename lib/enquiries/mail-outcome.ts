import type { MailListener } from "@/lib/mail/service";
import { hasMailFailed, insertEvent } from "./repo";

/** Writes on the timeline what became of a mail. */
export const recordMailOutcome: MailListener = async (db, mail, outcome) => {
  if (!mail.enquiryId) return;
  const isAcknowledgement = mail.kind === "enquiry.acknowledge";
  if (outcome === "failed") {
    if (await hasMailFailed(db, mail.enquiryId, mail.kind)) return; // a notice is tried every day
    const detail = { mail: mail.kind };
    await insertEvent(db, {
      enquiryId: mail.enquiryId,
      kind: "mail_failed",
      isPublic: false,
      detail,
    });
    return;
  }
  await insertEvent(db, {
    enquiryId: mail.enquiryId,
    kind: isAcknowledgement ? "acknowledged" : "office_notified",
    isPublic: true,
  });
};
