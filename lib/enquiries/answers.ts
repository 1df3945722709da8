import { createHmac } from "node:crypto";
import type { Db } from "@/lib/db/client";
import { appSecret } from "@/lib/env";
import { AppError } from "@/lib/errors";
import { hostOf } from "@/lib/http/client-address";
import { findKeptAnswer, keepAnswer, lockKey } from "./repo";
import type { EnquiryInput } from "./schema";
import { cleanLine } from "./text";

export type EnquiryAnswer = {
  reference: string;
  dueAt: Date;
  /** The same enquiry had been sent before. */
  isRepeated: boolean;
};

/** Who asked what, in a form that is the same however often it is sent; not the language of the page or the campaign. */
export function contentOf(input: EnquiryInput): string {
  const { consent: _, locale: __, campaign: ___, ...asked } = input;
  return JSON.stringify({
    ...asked,
    email: asked.email.toLowerCase(),
    message: cleanLine(asked.message),
    clusters: asked.clusters.toSorted(),
    fieldKeys: asked.fieldKeys.toSorted(),
  });
}

const hidden = (text: string) => createHmac("sha256", appSecret()).update(text).digest("hex");

type Caller = { address: string; idempotencyKey?: string };

/**
 * Answers the same to the same Idempotency-Key of the same caller.
 * @throws AppError CONFLICT when the key was used for another content
 */
export async function keepInMind(
  db: Db,
  caller: Caller,
  input: EnquiryInput,
  work: () => Promise<EnquiryAnswer>,
): Promise<EnquiryAnswer> {
  if (caller.idempotencyKey === undefined) return work();
  const key = hidden(`idempotency:${hostOf(caller.address)}:${caller.idempotencyKey}`);
  const requestHash = hidden(`request:${JSON.stringify(input)}`);
  await lockKey(db, `idempotency:${key}`);
  const kept = await findKeptAnswer(db, key);
  if (kept) {
    if (kept.requestHash !== requestHash) {
      throw new AppError("CONFLICT", "enquiry.errors.idempotencyKeyReused");
    }
    const { reference, dueAt } = kept.response as { reference: string; dueAt: string };
    return { reference, dueAt: new Date(dueAt), isRepeated: true };
  }
  const answer = await work();
  const response = { reference: answer.reference, dueAt: answer.dueAt.toISOString() };
  await keepAnswer(db, { key, requestHash, status: 201, response });
  return answer;
}
