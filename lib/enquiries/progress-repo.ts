import type { Db } from "@/lib/db/client";
import type { EnquiryKind } from "./schema";

/** The enquiry under a reference, locked until the transaction ends. */
export async function lockEnquiry(
  db: Db,
  reference: string,
): Promise<{ id: string; answeredAt: Date | null; createdAt: Date } | null> {
  await db.$queryRaw`SELECT 1 FROM "Enquiry" WHERE reference = ${reference} FOR UPDATE`;
  return db.enquiry.findUnique({
    where: { reference },
    select: { id: true, answeredAt: true, createdAt: true },
  });
}

export async function updateProgress(
  db: Db,
  id: string,
  progress: { status: "in_progress" | "answered" | "closed" | "spam"; answeredAt?: Date },
): Promise<void> {
  await db.enquiry.update({ where: { id }, data: progress });
}

export type OpenEnquiry = {
  reference: string;
  kind: EnquiryKind;
  status: string;
  createdAt: Date;
  dueAt: Date;
  clusterCodes: string[];
};

/** Enquiries that wait for an answer, the most urgent first; nothing of a person. */
export async function findOpenEnquiries(db: Db, limit: number): Promise<OpenEnquiry[]> {
  const rows = await db.enquiry.findMany({
    where: { status: { in: ["received", "in_progress"] } },
    orderBy: { dueAt: "asc" },
    take: limit,
    select: {
      reference: true,
      kind: true,
      status: true,
      createdAt: true,
      dueAt: true,
      clusters: { select: { cluster: { select: { code: true } } } },
    },
  });
  return rows.map(({ clusters, ...row }) => ({
    ...row,
    clusterCodes: clusters.map(({ cluster }) => cluster.code).sort(),
  }));
}
