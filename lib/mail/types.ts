/** A mail as it is kept. */
export type EmailModel = {
  id: string;
  enquiryId: string | null;
  kind: string;
  state: "queued" | "held" | "sent" | "failed";
  recipient: string;
  replyTo: string | null;
  locale: string;
  subject: string;
  text: string;
  html: string;
  messageId: string;
  /** Where one click stops mails of this kind; null for mails that come once. */
  leaveUrl: string | null;
  attempts: number;
  lastError: string | null;
  createdAt: Date;
  sentAt: Date | null;
};

export const mailKinds = [
  "enquiry.acknowledge",
  "enquiry.notify-office",
  "follow.confirm",
  "follow.tell",
] as const;
export type MailKind = (typeof mailKinds)[number];
