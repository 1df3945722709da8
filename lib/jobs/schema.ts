import { z } from "zod";

/** Every job with what it takes. Cron adds a property of its own, which is dropped. */
export const jobSchemas = {
  /** Sends one mail. */
  "mail:send": z.object({ emailId: z.uuid() }),
  /** Releases held mails once a mail server is set, and queues anew what a dead worker held. */
  "mail:recover": z.object({}),
  /** Tries again soon what has been waiting for a mail server to come back. */
  "mail:hurry": z.object({}),
  /** Sends notices once more that an office's mailbox refused. */
  "enquiry:retry-notices": z.object({}),
  /** Deletes old idempotency keys and counters. */
  "enquiry:forget-keys": z.object({}),
  /** Erases personal data after the retention period. */
  "enquiry:erase-old": z.object({}),
  /** Brings rents and the pages with prices to the new day. */
  "cluster:turn-prices": z.object({}),
  /** Writes to those who follow something of which something was published. */
  "follow:tell": z.object({}),
  /** Deletes follows that nobody confirmed. */
  "follow:forget-unconfirmed": z.object({}),
  /** Has pages made anew on which another office answers from today. */
  "office:turn-day": z.object({}),
  /** Tells search engines of changed pages. */
  "indexnow:submit": z.object({ paths: z.array(z.string().startsWith("/")).min(1).max(1_000) }),
} as const;

export type JobName = keyof typeof jobSchemas;
export type JobPayload<N extends JobName> = z.infer<(typeof jobSchemas)[N]>;

/**
 * In Viet Nam's time offices and prices turn after midnight, the other nightly ones run from 02:10, and followers are
 * told at 08:00; the crontab is in UTC.
 */
export const crontab = [
  "* * * * * mail:recover ?max=3",
  "*/5 * * * * mail:hurry ?max=3",
  "1 17 * * * office:turn-day ?fill=1d",
  "5 17 * * * cluster:turn-prices ?fill=1d",
  "10 19 * * * enquiry:forget-keys ?fill=1d",
  "20 19 * * * enquiry:erase-old ?fill=1d",
  "50 0 * * * enquiry:retry-notices ?fill=1d",
  "30 19 * * * follow:forget-unconfirmed ?fill=1d",
  "0 1 * * * follow:tell ?fill=1d",
].join("\n");
