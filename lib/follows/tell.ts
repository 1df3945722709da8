import { findFollowedClusters, listChanges } from "@/lib/clusters/change-log";
import { type Db, prisma, transaction } from "@/lib/db/client";
import { pathTo } from "@/lib/i18n/paths";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { storeMail } from "@/lib/mail/service";
import { type News, newsMail, oneClickUrl } from "./mails";
import { type FollowRow, listDueIds, recordTold, takeRow } from "./repo";
import { describeSubject, listFound } from "./subject";
import type { FollowSubject } from "./types";

const batch = 200;
/** A publication that began earlier than this has been committed, or never will be. */
const settleMs = 60_000;
/** A mail names no more than this; where there is more it says so, and leads to the pages of all changes. */
const mostChanges = 100;

async function nameAll(db: Db, locale: Locale, codes: readonly string[]) {
  if (codes.length === 0) return [];
  const clusters = await findFollowedClusters(db, locale, { codes });
  return clusters.map(({ name, slug }) => ({
    name,
    path: pathTo(locale, { page: "/clusters/[slug]", slug }),
  }));
}

async function findNews(
  db: Db,
  follow: FollowRow,
  { subject, upTo, codes }: { subject: FollowSubject; upTo: Date; codes: string[] },
): Promise<News> {
  const { locale, toldUpTo } = follow;
  const isSearch = subject.kind === "search";
  const before = new Set(follow.codes);
  const now = new Set(codes);
  const newCodes = isSearch ? codes.filter((code) => !before.has(code)) : [];
  const goneCodes = isSearch ? follow.codes.filter((code) => !now.has(code)) : [];
  const latest = await listChanges(db, locale, {
    // What is new in the list needs no list of its figures.
    codes: isSearch ? codes.filter((code) => before.has(code)) : [subject.code],
    after: toldUpTo,
    until: upTo,
    most: mostChanges + 1,
  });
  return {
    changes: latest.slice(0, mostChanges),
    hasMore: latest.length > mostChanges,
    found: await nameAll(db, locale, newCodes),
    gone: await nameAll(db, locale, goneCodes),
  };
}

/** @returns whether there was something to tell */
async function tell(db: Db, follow: FollowRow, upTo: Date): Promise<boolean> {
  const subject = await describeSubject(db, follow.locale, follow);
  if (!subject) return false; // not shown in this language just now: told of when it is again
  const codes = await listFound(db, follow.locale, follow);
  const news = await findNews(db, follow, { subject, upTo, codes });
  const isNews = news.changes.length + news.found.length + news.gone.length > 0;
  if (isNews) {
    await storeMail(db, {
      enquiryId: null,
      kind: "follow.tell",
      recipient: follow.email,
      replyTo: null,
      mail: newsMail(follow, subject, news),
      leaveUrl: oneClickUrl(follow),
    });
  }
  await recordTold(db, follow.id, { upTo, codes });
  return isNews;
}

/**
 * Writes one mail to each follower for whom something was published since the last one. Told and noted as told in one
 * transaction: killed in between, nothing is told twice, and nothing is left out.
 * @returns mails written
 */
export async function tellFollowers(now = new Date()): Promise<number> {
  const upTo = new Date(now.getTime() - settleMs);
  let mails = 0;
  let afterId: string | null = null;
  for (;;) {
    const ids = await listDueIds(prisma, { before: upTo, afterId, most: batch });
    for (const id of ids) {
      const hadNews = await transaction(async (db) => {
        const follow = await takeRow(db, id);
        return follow?.confirmedAt && follow.toldUpTo < upTo ? tell(db, follow, upTo) : false;
      });
      if (hadNews) mails += 1;
    }
    afterId = ids.at(-1) ?? null;
    if (ids.length < batch) break;
  }
  log.info({ mails }, "followers told");
  return mails;
}
