import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { listSectors } from "@/lib/clusters/cached";
import { prisma } from "@/lib/db/client";
import type { CarriedProject } from "./format-carried";
import { listDestinations } from "./repo";
import type { DestinationChoice, ProjectNames } from "./types";

/** Where the way can be asked to. */
export async function listFitDestinations(): Promise<DestinationChoice[]> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters);
  return listDestinations(prisma);
}

/** Names for what a carried project has as codes; nothing is read for a project that has none. */
export async function findProjectNames({ sector, near }: CarriedProject): Promise<ProjectNames> {
  const [sectors, destinations] = await Promise.all([
    sector ? listSectors() : [],
    near ? listFitDestinations() : [],
  ]);
  return { sectors, destinations };
}
