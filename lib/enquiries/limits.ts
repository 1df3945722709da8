import type { Db } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { hostOf, networkOf } from "@/lib/http/client-address";
import { hiddenKey, spend, takeBack } from "@/lib/limits/service";
import { log } from "@/lib/log";
import { findSetting } from "@/lib/settings/service";
import { isProven } from "./proof";

export type EnquiryLimits = {
  /** New enquiries within the window; the same one sent again is not counted. */
  perAddress: number;
  perNetwork: number;
  perEmail: number;
  /** Of those, the ones that came without a proof of work: from browsers without scripts, and from programs. */
  unprovenPerAddress: number;
  unprovenPerNetwork: number;
  /** Look-ups of references that do not exist. */
  missesPerAddress: number;
  missesPerNetwork: number;
  windowMinutes: number;
};

/** Far above what people do: an office full of them behind one address shares these. */
export const defaultLimits: EnquiryLimits = {
  perAddress: 10,
  perNetwork: 60,
  perEmail: 10,
  unprovenPerAddress: 5,
  unprovenPerNetwork: 30,
  missesPerAddress: 15,
  missesPerNetwork: 60,
  windowMinutes: 60,
};

/** The limits as they are set, with the defaults for what is not. */
export async function findLimits(db: Db): Promise<EnquiryLimits> {
  return { ...defaultLimits, ...(await findSetting(db, "enquiry.limits")) };
}

/**
 * Counts a new enquiry within its own transaction: what is refused or fails is not counted, and a counter that does not
 * work refuses nobody.
 * @throws AppError RATE_LIMITED
 */
export async function countEnquiry(
  db: Db,
  who: { address: string; email: string; proof?: string },
): Promise<void> {
  await db.$executeRaw`SAVEPOINT enquiry_limits`;
  let wait = 0;
  try {
    const limits = await findLimits(db);
    const [host, network] = [hostOf(who.address), networkOf(who.address)];
    const unproven = [
      { key: hiddenKey("enquiry.unproven.host", host), most: limits.unprovenPerAddress },
      { key: hiddenKey("enquiry.unproven.network", network), most: limits.unprovenPerNetwork },
    ];
    wait = await spend(
      db,
      [
        ...((await isProven(db, who.proof)) ? [] : unproven),
        { key: hiddenKey("enquiry.host", host), most: limits.perAddress },
        { key: hiddenKey("enquiry.network", network), most: limits.perNetwork },
        { key: hiddenKey("enquiry.email", who.email.toLowerCase()), most: limits.perEmail },
      ],
      limits.windowMinutes,
    );
  } catch (error) {
    log.error({ err: error }, "limits could not be counted; the enquiry is taken");
    await db.$executeRaw`ROLLBACK TO SAVEPOINT enquiry_limits`;
  }
  if (wait > 0) {
    throw new AppError("RATE_LIMITED", "enquiry.errors.tooMany", { retryAfter: wait });
  }
}

/**
 * Counts a look-up as a miss before it is made, so that many at once cannot outrun the count.
 * @returns what takes the count back after a hit
 * @throws AppError RATE_LIMITED
 */
export async function countLookUp(db: Db, address: string): Promise<() => Promise<void>> {
  const limits = await findLimits(db);
  const allowances = [
    { key: hiddenKey("look-up.host", hostOf(address)), most: limits.missesPerAddress },
    { key: hiddenKey("look-up.network", networkOf(address)), most: limits.missesPerNetwork },
  ];
  const wait = await spend(db, allowances, limits.windowMinutes);
  if (wait > 0) {
    throw new AppError("RATE_LIMITED", "enquiry.errors.tooMany", { retryAfter: wait });
  }
  return async () => {
    await takeBack(db, allowances);
  };
}
