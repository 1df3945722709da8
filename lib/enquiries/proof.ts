import { createHmac } from "node:crypto";
import { type Challenge, createChallenge, randomInt, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { z } from "zod";
import type { Db } from "@/lib/db/client";
import { appSecret } from "@/lib/env";
import { countTimes, hiddenKey } from "@/lib/limits/service";
import { log } from "@/lib/log";

const algorithm = "PBKDF2/SHA-256";
/** Together about 0.2 s of one core of a laptop and 1 to 2 s of a small phone, while the form is being filled in. */
const cost = 1_000;
const fewestTries = 200;
const mostTries = 600;
const lifetimeMinutes = 120;
const longestProof = 4_096;

const hex = z.string().regex(/^[0-9a-f]{2,256}$/i);
const proofSchema = z.object({
  challenge: z.object({
    parameters: z.object({
      algorithm: z.literal(algorithm),
      nonce: hex,
      salt: hex,
      cost: z.literal(cost),
      keyLength: z.number().int().min(16).max(64),
      keyPrefix: hex,
      keySignature: hex.optional(),
      expiresAt: z.number().int(),
    }),
    signature: hex,
  }),
  solution: z.object({
    counter: z.number().int().min(0).max(mostTries),
    derivedKey: hex,
    time: z.number().optional(),
  }),
});

const secretFor = (what: string) =>
  createHmac("sha256", appSecret()).update(`proof-of-work:${what}`).digest("hex");

/** Work for a visitor's browser, signed, to be done within two hours (ALTCHA, version 2). */
export function createProofChallenge(now = new Date()): Promise<Challenge> {
  return createChallenge({
    algorithm,
    cost,
    counter: randomInt(fewestTries, mostTries),
    deriveKey,
    expiresAt: new Date(now.getTime() + lifetimeMinutes * 60_000),
    hmacSignatureSecret: secretFor("challenge"),
    hmacKeySignatureSecret: secretFor("key"),
  });
}

function readProof(text: string | undefined) {
  if (!text || text.length > longestProof) return null;
  try {
    const parsed = proofSchema.safeParse(JSON.parse(Buffer.from(text, "base64").toString("utf8")));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}

/**
 * Whether a visitor's browser did the work for this form. Whoever did not is not refused: fewer may be sent
 * (lib/enquiries/limits.ts). A proof counts once; the count belongs to the caller's transaction.
 */
export async function isProven(db: Db, text: string | undefined): Promise<boolean> {
  const proof = readProof(text);
  if (!proof) return false;
  try {
    const { verified } = await verifySolution({
      ...proof,
      deriveKey,
      hmacSignatureSecret: secretFor("challenge"),
      hmacKeySignatureSecret: secretFor("key"),
    });
    if (!verified) return false;
  } catch (error) {
    log.warn({ err: error }, "a proof of work could not be checked");
    return false;
  }
  const spent = hiddenKey("proof-of-work", proof.challenge.signature.toLowerCase());
  return (await countTimes(db, spent, lifetimeMinutes + 1)) === 1;
}
