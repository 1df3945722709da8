import { cacheLife, cacheTag } from "next/cache";
import { tags } from "@/lib/cache/tags";
import { clusterFilterSchema } from "@/lib/clusters/filters";
import {
  findOpenCluster,
  findOpenPage,
  isOpenCode,
  listOpenClusters,
  listOpenDestinations,
} from "@/lib/clusters/open-data";
import { prisma } from "@/lib/db/client";
import { env } from "@/lib/env";
import { listUnits } from "@/lib/places/open-data";
import { toCsv } from "./csv";
import { toFeatureCollection } from "./geojson";
import { toDestinations, toOpenRecord, toUnits } from "./record";
import type { OpenRecord } from "./schema";

/** One at a time, as they are written: all records together would be many megabytes. */
function* recordsOf(clusters: Awaited<ReturnType<typeof listOpenClusters>>) {
  for (const cluster of clusters) yield toOpenRecord(cluster, env.SITE_URL);
}

/** Files of all clusters are kept as they are sent; they expire with any publication. */
export async function findClustersCsv(): Promise<string> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages, tags.places, tags.sectors);
  return toCsv(recordsOf(await listOpenClusters()));
}

export async function findClustersGeoJson(): Promise<string> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages, tags.places);
  return `${JSON.stringify(toFeatureCollection(await listOpenClusters(), env.SITE_URL))}\n`;
}

/** Made-up codes are looked up each time: there is no end of them, so none is kept. */
export async function findOpenRecord(code: string): Promise<OpenRecord | null> {
  return (await isOpenCode(code)) ? readOpenRecord(code) : null;
}

async function readOpenRecord(code: string): Promise<OpenRecord | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.cluster(code), tags.clusterPages, tags.places, tags.sectors);
  const cluster = await findOpenCluster(code);
  return cluster && toOpenRecord(cluster, env.SITE_URL);
}

export async function findDestinations() {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.places);
  return toDestinations(await listOpenDestinations());
}

export async function findUnits() {
  "use cache";
  cacheLife("max");
  cacheTag(tags.places);
  return toUnits(await listUnits(prisma));
}

const exampleFrom = 50;

/** One figure as it stands in a record, with the sources that it names. */
export type OpenExample = Pick<OpenRecord, "code" | "name" | "sources"> & { figure: unknown };

/** Something to show what a figure looks like: a total area that is published, with its source. */
export async function findOpenExample(): Promise<OpenExample | null> {
  "use cache";
  cacheLife("max");
  cacheTag(tags.clusters, tags.clusterPages, tags.places, tags.sectors);
  const { clusters } = await findOpenPage(clusterFilterSchema.parse({}), exampleFrom);
  const records = clusters.map((cluster) => toOpenRecord(cluster, env.SITE_URL));
  const areaOf = ({ figures }: OpenRecord) => figures.totalAreaHa;
  const record = records.find((one) => (areaOf(one)?.sources.length ?? 0) > 0) ?? records[0];
  if (!record) return null;
  const figure = areaOf(record);
  const named = new Set(figure?.sources);
  const sources = record.sources.filter(({ id }) => named.has(id));
  return { code: record.code, name: record.name, figure, sources };
}
