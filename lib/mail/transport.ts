import { createTransport, type Transporter } from "nodemailer";
import { env } from "@/lib/env";
import { isLocale } from "@/lib/i18n/routing";
import { wordsIn } from "@/lib/i18n/words";

export type OutgoingMail = {
  messageId: string;
  recipient: string;
  replyTo: string | null;
  subject: string;
  text: string;
  html: string;
  locale: string;
  leaveUrl: string | null;
};

/** Why a mail did not leave. Holds no address and no text: it is logged and stored. */
export class MailError extends Error {
  override name = "MailError";
  /** The receiving server will never take this mail, so trying again is of no use. */
  readonly isPermanent: boolean;

  constructor(reason: string, isPermanent: boolean) {
    super(reason);
    this.isPermanent = isPermanent;
  }
}

type SmtpFailure = { code?: unknown; responseCode?: unknown; command?: unknown };

/** Only a refusal of the recipient or of the text is final; a refused login or sender is for the operator to mend. */
export function toMailError(error: unknown): MailError {
  const { code, responseCode, command } = (error ?? {}) as SmtpFailure;
  const status = typeof responseCode === "number" ? responseCode : null;
  const step = typeof command === "string" ? (command.split(/[\s:]/, 1)[0] ?? "") : "";
  const isFinalStep = step === "RCPT" || step === "DATA";
  const isPermanent = status !== null && status >= 500 && status < 600 && isFinalStep;
  const kind = typeof code === "string" && /^[A-Z_]{1,20}$/.test(code) ? code : "EMAIL";
  return new MailError(
    [kind, status, /^[A-Z]{1,10}$/.test(step) ? step : null].filter((part) => part).join(" "),
    isPermanent,
  );
}

let transporter: { url: string; transport: Transporter } | null = null;

function transport(): Transporter {
  const url = env.SMTP_URL;
  if (!url) throw new MailError("no mail server is set", false);
  if (transporter?.url === url) return transporter.transport;
  transporter = {
    url,
    transport: createTransport({
      url,
      connectionTimeout: 10_000,
      greetingTimeout: 10_000,
      socketTimeout: 30_000,
      dnsTimeout: 10_000,
      disableFileAccess: true,
      disableUrlAccess: true,
    }),
  };
  return transporter.transport;
}

/** An address alone would stand among a reader's mails as "no-reply"; the site's name stands before it. */
export function senderOf(from: string, locale: string): string | { name: string; address: string } {
  if (from.includes("<")) return from;
  return { name: wordsIn(isLocale(locale) ? locale : "vi")("site.name"), address: from };
}

/** @throws MailError when the server did not take it. */
export async function deliver(mail: OutgoingMail): Promise<void> {
  try {
    await transport().sendMail({
      messageId: mail.messageId,
      from: senderOf(env.MAIL_FROM, mail.locale),
      to: { name: "", address: mail.recipient },
      ...(mail.replyTo ? { replyTo: { name: "", address: mail.replyTo } } : {}),
      subject: mail.subject,
      text: mail.text,
      html: mail.html,
      headers: {
        "Content-Language": mail.locale,
        "Auto-Submitted": "auto-generated",
        ...(mail.leaveUrl
          ? {
              "List-Unsubscribe": `<${mail.leaveUrl}>`,
              "List-Unsubscribe-Post": "List-Unsubscribe=One-Click",
            }
          : {}),
        "X-Auto-Response-Suppress": "All",
      },
    });
  } catch (error) {
    throw error instanceof MailError ? error : toMailError(error);
  }
}
