import { createHmac } from "node:crypto";
import { dayOf } from "@/lib/calendar/business-days";
import { computeDueDate } from "@/lib/calendar/service";
import { type Db, prisma, transaction } from "@/lib/db/client";
import { appSecret, env } from "@/lib/env";
import { AppError } from "@/lib/errors";
import type { Locale } from "@/lib/i18n/routing";
import { log } from "@/lib/log";
import { storeMail } from "@/lib/mail/service";
import { type AnsweringOffice, findAnsweringOffice } from "@/lib/offices/service";
import { getReplyBusinessDays } from "@/lib/settings/service";
import { contentOf, type EnquiryAnswer, keepInMind } from "./answers";
import { consentVersion } from "./consent";
import { countEnquiry, countLookUp } from "./limits";
import { acknowledgementMail, type EnquiryMailFacts, officeNoticeMail } from "./mails";
import { createReference, parseReference } from "./reference";
import {
  findClustersByCode,
  findEnquiryByReference,
  findSameEnquiry,
  findSectorByCode,
  insertEnquiry,
  insertEvent,
  type KnownCluster,
  lockKey,
  type NewEnquiry,
} from "./repo";
import { getRetentionMonths } from "./retention";
import type { EnquiryInput, EnquiryKind } from "./schema";

export type PublicContext = {
  /** The visitor's IP address; it is not stored. */
  address: string;
  channel: "form" | "api";
  /** The language of the form that was filled in, with its words of consent. */
  formLocale?: Locale;
  /** The caller's Idempotency-Key. */
  idempotencyKey?: string;
  /** The work that the visitor's browser did (lib/enquiries/proof.ts); without it fewer may be sent. */
  proof?: string;
  now?: Date;
};

const SAME_WITHIN_MS = 24 * 3_600_000;
const ATTEMPTS_AT_A_REFERENCE = 20;

/**
 * Stores an enquiry with its timeline and its two mails, all or nothing. The same content from the same person within a
 * day is the same enquiry: its reference is given again, and nothing more is mailed.
 * @throws AppError INVALID with issues (message keys by field), RATE_LIMITED with retryAfter, CONFLICT when the
 * Idempotency-Key was used for something else
 */
export async function createEnquiry(
  context: PublicContext,
  input: EnquiryInput,
): Promise<EnquiryAnswer> {
  const answer = await transaction(async (db) =>
    keepInMind(db, context, input, () => receive(db, context, input)),
  );
  log.info(
    { reference: answer.reference, channel: context.channel, repeated: answer.isRepeated },
    answer.isRepeated ? "enquiry sent again" : "enquiry received",
  );
  return answer;
}

async function receive(
  db: Db,
  context: PublicContext,
  input: EnquiryInput,
): Promise<EnquiryAnswer> {
  const now = context.now ?? new Date();
  const contentHash = createHmac("sha256", appSecret()).update(contentOf(input)).digest("hex");
  await lockKey(db, `enquiry:${contentHash}`);
  const same = await findSameEnquiry(db, contentHash, new Date(now.getTime() - SAME_WITHIN_MS));
  if (same) return { reference: same.reference, dueAt: same.dueAt, isRepeated: true };

  const { clusters, sector } = await findSubject(db, input);
  await countEnquiry(db, {
    address: context.address,
    email: input.email,
    proof: context.proof,
  });
  const office = await findOffice(db, clusters, dayOf(now));
  const promise = office?.replyBusinessDays ?? (await getReplyBusinessDays(db));
  const dueAt = await computeDueDate(db, now, promise);
  const retentionMonths = await getRetentionMonths(db);
  const { id, reference } = await insertUnderNewReference(db, {
    input,
    contentHash,
    channel: context.channel,
    consentVersion,
    consentLocale: context.formLocale ?? null,
    retentionMonths,
    officeId: office?.id ?? null,
    sectorId: sector?.id ?? null,
    clusterIds: clusters.map((cluster) => cluster.id),
    receivedAt: now,
    dueAt,
  });
  await insertEvent(db, { enquiryId: id, kind: "received", isPublic: true, at: now });
  await storeMails(db, id, {
    reference,
    input,
    subject: { clusters, sector: sector?.name ?? null },
    office,
    receivedAt: now,
    dueAt,
    retentionMonths,
  });
  return { reference, dueAt, isRepeated: false };
}

async function findSubject(db: Db, input: EnquiryInput) {
  const clusters = await findClustersByCode(db, input.clusters);
  const sector = input.sector ? await findSectorByCode(db, input.sector) : null;
  const issues = [
    ...input.clusters.flatMap((code, index) =>
      clusters.some((cluster) => cluster.code === code)
        ? []
        : [{ path: `clusters.${index}`, message: "enquiry.errors.clusterUnknown" }],
    ),
    ...(input.sector && !sector
      ? [{ path: "sector", message: "enquiry.errors.sectorUnknown" }]
      : []),
  ];
  if (issues.length > 0) throw new AppError("INVALID", "enquiry.errors.fieldsRefused", { issues });
  return { clusters, sector };
}

/** Clusters of different offices go to the one that answers for all of them, where there is one. */
async function findOffice(
  db: Db,
  clusters: KnownCluster[],
  on: string,
): Promise<AnsweringOffice | null> {
  const offices: (AnsweringOffice | null)[] = [];
  for (const { id } of clusters) offices.push(await findAnsweringOffice(db, { clusterId: id, on }));
  const [first, ...others] = offices;
  if (first && others.every((office) => office?.id === first.id)) return first;
  return (await findAnsweringOffice(db, { on })) ?? offices.find((office) => office) ?? null;
}

async function insertUnderNewReference(
  db: Db,
  enquiry: Omit<NewEnquiry, "reference">,
): Promise<{ id: string; reference: string }> {
  for (let attempt = 0; attempt < ATTEMPTS_AT_A_REFERENCE; attempt += 1) {
    const reference = createReference(enquiry.receivedAt);
    const id = await insertEnquiry(db, { ...enquiry, reference });
    if (id) return { id, reference };
  }
  throw new Error("no free reference was found");
}

async function storeMails(db: Db, enquiryId: string, facts: EnquiryMailFacts): Promise<void> {
  const { office, input } = facts;
  const officeAddress = office?.noticeEmail ?? env.OFFICE_EMAIL;
  await storeMail(db, {
    enquiryId,
    kind: "enquiry.acknowledge",
    recipient: input.email,
    replyTo: (office?.isSample ? null : office?.email) ?? officeAddress, // nobody reads a sample's mailbox
    mail: acknowledgementMail(facts),
  });
  await storeMail(db, {
    enquiryId,
    kind: "enquiry.notify-office",
    recipient: officeAddress,
    replyTo: input.email,
    mail: officeNoticeMail(facts),
  });
}

/** When an enquiry came and when its answer is due, as ISO moments, for whoever proved to have sent it. */
export async function findEnquiryTimes(
  reference: string,
): Promise<{ createdAt: string; dueAt: string } | null> {
  const enquiry = await findEnquiryByReference(prisma, reference);
  return enquiry
    ? { createdAt: enquiry.createdAt.toISOString(), dueAt: enquiry.dueAt.toISOString() }
    : null;
}

/** What anyone who holds the reference may see. There is nothing of a person in it. */
export type EnquiryStatusView = {
  reference: string;
  state: "received" | "in_progress" | "answered" | "closed";
  kind: EnquiryKind;
  clusterCodes: string[];
  /** ISO moments. */
  receivedAt: string;
  /** When the office's mailbox took the notice; null until then. */
  passedAt: string | null;
  dueAt: string;
  answeredAt: string | null;
};

/**
 * How far an enquiry has come. What was mistyped, what never was and what cannot be a reference get one answer, null,
 * and each counts against the address and its network, so that references cannot be guessed.
 * @throws AppError RATE_LIMITED with retryAfter
 */
export async function findEnquiryStatus(lookUp: {
  reference: string;
  address: string;
}): Promise<EnquiryStatusView | null> {
  const takeBack = await countLookUp(prisma, lookUp.address);
  const reference = parseReference(lookUp.reference);
  const enquiry = reference ? await findEnquiryByReference(prisma, reference) : null;
  if (!enquiry) return null;
  await takeBack();
  return {
    reference: enquiry.reference,
    state: enquiry.status === "spam" ? "closed" : enquiry.status,
    kind: enquiry.kind,
    clusterCodes: enquiry.clusters.map(({ cluster }) => cluster.code).sort(),
    receivedAt: enquiry.createdAt.toISOString(),
    passedAt: enquiry.events[0]?.at.toISOString() ?? null,
    dueAt: enquiry.dueAt.toISOString(),
    answeredAt: enquiry.answeredAt?.toISOString() ?? null,
  };
}
