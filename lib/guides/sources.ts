import type { ClusterSource } from "@/lib/clusters/types";
import { areaSources } from "./sources-area";
import { lawSources } from "./sources-law";

/** A published text that a guide page leans on. `dated` is the day it carries, never the day we read it. */
export type GuideSource = Pick<ClusterSource, "kind" | "publisher" | "dated" | "url"> & {
  title: { vi: string; en: string };
  documentNumber?: string;
};

/** Every source of the guide pages under its short name. */
export const guideSources = { ...lawSources, ...areaSources } as const satisfies Record<
  string,
  GuideSource
>;

export type SourceKey = keyof typeof guideSources;
