import type { Db } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";

export type FollowRow = {
  id: string;
  email: string;
  locale: Locale;
  clusterId: string | null;
  query: string | null;
  codes: string[];
  toldUpTo: Date;
  confirmedAt: Date | null;
};

const columns = {
  id: true,
  email: true,
  locale: true,
  clusterId: true,
  query: true,
  codes: true,
  toldUpTo: true,
  confirmedAt: true,
} as const;

export type NewFollow = {
  email: string;
  locale: Locale;
  clusterId: string | null;
  query: string | null;
  consentVersion: string;
  now: Date;
};

/** The row of this address and subject, made when there is none. The language becomes the one asked for last. */
export async function upsertFollow(db: Db, { now, ...follow }: NewFollow): Promise<FollowRow> {
  const { email, clusterId, query, locale, consentVersion } = follow;
  const subject = clusterId ? `cluster:${clusterId}` : `search:${query}`;
  const row = await db.follow.upsert({
    where: { email_subject: { email, subject } },
    create: { ...follow, subject, toldUpTo: now, codes: [], createdAt: now },
    update: { locale, consentVersion },
    select: columns,
  });
  return { ...row, locale: row.locale as Locale };
}

export async function findFollowRow(db: Db, id: string): Promise<FollowRow | null> {
  const row = await db.follow.findUnique({ where: { id }, select: columns });
  return row && { ...row, locale: row.locale as Locale };
}

/** Confirms once: what was published before is not told. @returns whether there is such a row */
export async function confirmRow(
  db: Db,
  id: string,
  { now, codes }: { now: Date; codes: string[] },
): Promise<void> {
  await db.follow.updateMany({
    where: { id, confirmedAt: null },
    data: { confirmedAt: now, toldUpTo: now, codes },
  });
}

export async function deleteRow(db: Db, id: string): Promise<void> {
  await db.follow.deleteMany({ where: { id } });
}

/** The next confirmed rows that were told of nothing since `before`, in the order of their ids. */
export async function listDueIds(
  db: Db,
  { before, afterId, most }: { before: Date; afterId: string | null; most: number },
): Promise<string[]> {
  const rows = await db.follow.findMany({
    where: {
      confirmedAt: { not: null },
      toldUpTo: { lt: before },
      ...(afterId ? { id: { gt: afterId } } : {}),
    },
    orderBy: { id: "asc" },
    take: most,
    select: { id: true },
  });
  return rows.map(({ id }) => id);
}

/** Takes a row for as long as the transaction lasts; null when another one has it, or it has gone. */
export async function takeRow(db: Db, id: string): Promise<FollowRow | null> {
  const locked = await db.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM "Follow" WHERE id = ${id}::uuid FOR UPDATE SKIP LOCKED`;
  return locked.length === 0 ? null : findFollowRow(db, id);
}

export async function recordTold(
  db: Db,
  id: string,
  { upTo, codes }: { upTo: Date; codes: string[] },
): Promise<void> {
  await db.follow.update({ where: { id }, data: { toldUpTo: upTo, codes } });
}

export async function deleteUnconfirmed(db: Db, before: Date): Promise<number> {
  const { count } = await db.follow.deleteMany({
    where: { confirmedAt: null, createdAt: { lt: before } },
  });
  return count;
}

export async function hasRowOf(db: Db, email: string): Promise<boolean> {
  return (await db.follow.findFirst({ where: { email }, select: { id: true } })) !== null;
}

export async function deleteRowsOf(db: Db, email: string): Promise<number> {
  return (await db.follow.deleteMany({ where: { email } })).count;
}

/** What is kept of an address that follows, for its owner. */
export async function listRowsOf(db: Db, email: string) {
  return db.follow.findMany({
    where: { email },
    orderBy: { createdAt: "asc" },
    omit: { id: true, clusterId: true, codes: true, subject: true },
    include: { cluster: { select: { code: true } } },
  });
}
