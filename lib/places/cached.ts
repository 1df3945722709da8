import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { prisma } from "@/lib/db/client";
import { readHomeArea } from "./home";
import type { HomeArea } from "./types";

/** The setting that names the home district expires the clusters' tag too. */
export async function findHomeArea(): Promise<HomeArea | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.places, tags.clusters);
  return readHomeArea(prisma);
}
