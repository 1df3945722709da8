import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { prisma } from "@/lib/db/client";
import { DEFAULT_RETENTION_MONTHS, type SettingValue } from "./schema";
import { findSetting, getReplyBusinessDays } from "./service";

export type Promises = { replyBusinessDays: number; retentionMonths: number };

/** What the site promises to those who write: business days until an answer, months until their words are erased. */
export async function findPromises(): Promise<Promises> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings);
  return {
    replyBusinessDays: await getReplyBusinessDays(prisma),
    retentionMonths:
      (await findSetting(prisma, "enquiry.retentionMonths")) ?? DEFAULT_RETENTION_MONTHS,
  };
}

/** Đồng for one US dollar with its day and source; null while nobody has set it. */
export async function findExchangeRate(): Promise<SettingValue<"rates.usdVnd"> | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings);
  return findSetting(prisma, "rates.usdVnd");
}
