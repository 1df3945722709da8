import { env } from "@/lib/env";

/** No mail server set: mails are written and kept, and leave once there is one. */
export function isMailSet(): boolean {
  return env.SMTP_URL !== undefined;
}

/** The host part of message ids. */
export function mailHost(): string {
  return /@([^\s<>@]+)>?$/.exec(env.MAIL_FROM)?.[1] ?? "localhost";
}
