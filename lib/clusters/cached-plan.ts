import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { prisma } from "@/lib/db/client";
import type { Locale } from "@/lib/i18n/routing";
import { readAreaAccess } from "./repo-access";
import { listPlanChanges } from "./repo-plan";
import type { AreaAccess, PlanChanges } from "./types";

/** What came into the plan, grew and left it. */
export async function getPlanChanges(locale: Locale): Promise<PlanChanges> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places);
  return listPlanChanges(prisma, locale);
}

/** How the home district is reached, as far as it was published. */
export async function getAreaAccess(locale: Locale): Promise<AreaAccess> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places);
  return readAreaAccess(prisma, locale);
}
