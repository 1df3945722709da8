import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { prisma } from "@/lib/db/client";
import { type EnquiryLimits, findLimits } from "./limits";
import { type ReplyFigures, readReplyFigures } from "./replies";

/** How fast enquiries were answered of late; null while too few were. The window moves on, so it is read again hourly. */
export async function getReplyFigures(): Promise<ReplyFigures | null> {
  "use cache";
  cacheLife("hours");
  cacheTag(tags.replies, tags.settings);
  return readReplyFigures(prisma);
}

/** How many enquiries are taken; pages and the description of the interface tell it. */
export async function getEnquiryLimits(): Promise<EnquiryLimits> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.settings);
  return findLimits(prisma);
}
