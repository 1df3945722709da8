import { prisma } from "@/lib/db/client";
import type { ClusterFilters } from "./filters";
import type { OpenCluster, OpenDestination, OpenLotPage, OpenLotQuestion } from "./open-types";
import { listOpenDestinations as listDestinations } from "./repo-destinations";
import {
  findOpenCluster as findByCode,
  isOpenCode as isCodeKnown,
  listOpenClusters as listAll,
  type OpenPage,
  searchOpenClusters,
} from "./repo-open-data";
import { searchOpenLots } from "./repo-open-lots";

export function isOpenCode(code: string): Promise<boolean> {
  return isCodeKnown(prisma, code);
}

/** What re-users read: real clusters only, each language together. */
export function findOpenCluster(code: string): Promise<OpenCluster | null> {
  return findByCode(prisma, code);
}

export function listOpenClusters(): Promise<OpenCluster[]> {
  return listAll(prisma);
}

export function findOpenPage(filters: ClusterFilters, limit: number): Promise<OpenPage> {
  return searchOpenClusters(prisma, filters, { limit });
}

export function findOpenLots(question: OpenLotQuestion): Promise<OpenLotPage> {
  return searchOpenLots(prisma, question);
}

export function listOpenDestinations(): Promise<OpenDestination[]> {
  return listDestinations(prisma);
}
