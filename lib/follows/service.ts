import { findFollowedClusters } from "@/lib/clusters/change-log";
import { type Db, prisma, transaction } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { hostOf, networkOf } from "@/lib/http/client-address";
import { hiddenKey, spend } from "@/lib/limits/service";
import { log } from "@/lib/log";
import { forgetLooseMails, forgetMailsTo, storeMail } from "@/lib/mail/service";
import { confirmationMail } from "./mails";
import {
  confirmRow,
  deleteRow,
  deleteRowsOf,
  deleteUnconfirmed,
  type FollowRow,
  findFollowRow,
  hasRowOf,
  listRowsOf,
  upsertFollow,
} from "./repo";
import { type FollowInput, followConsentVersion, unconfirmedDays } from "./schema";
import { canonicalQuery, describeSubject, listFound } from "./subject";
import { readToken, type TokenPurpose } from "./token";
import type { FollowView } from "./types";

const windowMinutes = 60;
/** Mails that one address may be sent by way of this form, and requests from one host and its network, in an hour. */
const mostPerEmail = 5;
const mostPerHost = 15;
const mostPerNetwork = 60;

async function count(db: Db, who: { address: string; email: string }): Promise<void> {
  const wait = await spend(
    db,
    [
      { key: hiddenKey("follow.host", hostOf(who.address)), most: mostPerHost },
      { key: hiddenKey("follow.network", networkOf(who.address)), most: mostPerNetwork },
      { key: hiddenKey("follow.email", who.email), most: mostPerEmail },
    ],
    windowMinutes,
  );
  if (wait > 0) throw new AppError("RATE_LIMITED", "follow.errors.tooMany", { retryAfter: wait });
}

async function findClusterId(db: Db, { c, locale }: FollowInput): Promise<string | null> {
  if (!c) return null;
  const [cluster] = await findFollowedClusters(db, locale, { codes: [c] });
  if (cluster) return cluster.id;
  const issues = [{ path: "c", message: "follow.errors.clusterUnknown" }];
  throw new AppError("INVALID", "follow.errors.fieldsRefused", { issues });
}

/**
 * Notes that someone wants to follow something, and sends a mail whose link confirms it. Whether the address was known
 * already is told to that address only.
 * @throws AppError INVALID with issues (message keys by field), RATE_LIMITED with retryAfter
 */
export async function requestFollow(
  context: { address: string; now?: Date },
  input: FollowInput,
): Promise<void> {
  const now = context.now ?? new Date();
  await transaction(async (db) => {
    const clusterId = await findClusterId(db, input);
    await count(db, { address: context.address, email: input.email });
    const follow = await upsertFollow(db, {
      email: input.email,
      locale: input.locale,
      clusterId,
      query: clusterId ? null : canonicalQuery(input.query).text,
      consentVersion: followConsentVersion,
      now,
    });
    const subject = await describeSubject(db, follow.locale, follow);
    if (!subject) throw new Error("a subject that was just found is gone");
    await storeMail(db, {
      enquiryId: null,
      kind: "follow.confirm",
      recipient: follow.email,
      replyTo: null,
      mail: confirmationMail(follow, subject),
    });
  });
  log.info({ kind: input.c ? "cluster" : "search" }, "a follow was asked for");
}

async function findByToken(purpose: TokenPurpose, token: string): Promise<FollowRow | null> {
  const id = readToken(purpose, token);
  return id === null ? null : findFollowRow(prisma, id);
}

/** Null for a link that is no (longer) ours: made up, left, or never confirmed in time. */
export async function findFollow(purpose: TokenPurpose, token: string): Promise<FollowView | null> {
  const follow = await findByToken(purpose, token);
  if (!follow) return null;
  const subject = await describeSubject(prisma, follow.locale, follow);
  return { locale: follow.locale, isConfirmed: follow.confirmedAt !== null, subject };
}

/** @returns whether the link is one of ours; confirming twice is confirming once */
export async function confirmFollow(token: string, now = new Date()): Promise<boolean> {
  const follow = await findByToken("confirm", token);
  if (!follow) return false;
  const codes = await listFound(prisma, follow.locale, follow);
  await confirmRow(prisma, follow.id, { now, codes });
  log.info({ kind: follow.clusterId ? "cluster" : "search" }, "a follow was confirmed");
  return true;
}

/** Deletes all that is known of it. A link that leads to nothing any more has been followed before: that is no error. */
export async function leaveFollow(token: string): Promise<boolean> {
  const id = readToken("leave", token);
  if (id === null) return false;
  await transaction(async (db) => {
    const follow = await findFollowRow(db, id);
    if (!follow) return;
    await deleteRow(db, id);
    if (!(await hasRowOf(db, follow.email))) await forgetMailsTo(db, follow.email);
  });
  log.info("a follow was ended");
  return true;
}

/** What an address follows, for its owner. */
export function readFollowsOf(db: Db, email: string) {
  return listRowsOf(db, email.toLowerCase());
}

/** Ends all that an address follows. @returns how many that were */
export async function forgetFollower(db: Db, email: string): Promise<number> {
  const ended = await deleteRowsOf(db, email.toLowerCase());
  await forgetMailsTo(db, email.toLowerCase());
  return ended;
}

/** Deletes follows that nobody confirmed in time, and mails to followers of the same age. */
export async function forgetUnconfirmed(now = new Date()): Promise<number> {
  const before = new Date(now.getTime() - unconfirmedDays * 86_400_000);
  const deleted = await deleteUnconfirmed(prisma, before);
  await forgetLooseMails(prisma, before);
  if (deleted > 0) log.info({ deleted }, "follows that nobody confirmed deleted");
  return deleted;
}
